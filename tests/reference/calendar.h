// The calendar, counted out month by month: no formula that it could share with the core.
#pragma once

#include <cstdint>
#include <string>

namespace gezhang::reference {

struct Civil {
  int year = 1970;
  int month = 1;
  int day = 1;
};

/// Days since 1970-01-01, of the years -2000 to 6400.
[[nodiscard]] std::int64_t days_of(Civil civil);
[[nodiscard]] Civil civil_of(std::int64_t days);
[[nodiscard]] std::string date_text(std::int64_t days);

/// The same day of a later or earlier month, or that month's last day where it has none.
[[nodiscard]] std::int64_t plus_months(std::int64_t days, std::int64_t months);
/// As many months as have been completed between the two; negative where `to` is earlier.
[[nodiscard]] std::int64_t completed_months(std::int64_t from, std::int64_t to);
[[nodiscard]] std::int64_t completed_years(std::int64_t from, std::int64_t to);

}  // namespace gezhang::reference
