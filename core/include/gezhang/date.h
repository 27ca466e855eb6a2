// Date: a day of the proleptic Gregorian calendar, counted from 1970-01-01.
//
//   auto day = Date::parse("2026-11-22");
//   day->year();                                  // 2026
//   years_between(*Date::parse("1960-03-01"), *day);   // 66, completed years
//
// The core has no clock: the date asked about is always an input.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gezhang {

class Date {
 public:
  constexpr Date() = default;
  [[nodiscard]] static constexpr Date from_days(std::int64_t days) { return Date(days); }
  /// Empty where there is no such day (2023-02-29, month 13).
  [[nodiscard]] static std::optional<Date> from_civil(std::int64_t year, int month, int day);
  /// Exactly "YYYY-MM-DD", years 1900 to 2199.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  [[nodiscard]] constexpr std::int64_t days() const { return days_; }
  [[nodiscard]] std::int64_t year() const;
  [[nodiscard]] int month() const;
  [[nodiscard]] int day() const;
  [[nodiscard]] std::string to_text() const;

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  explicit constexpr Date(std::int64_t days) : days_(days) {}
  std::int64_t days_ = 0;
};

/// Completed months from `from` to `to`; negative where `to` is earlier. A month is completed on
/// the same day of the month, or on the month's last day where there is no such day.
[[nodiscard]] std::int64_t months_between(Date from, Date to);
/// Completed years, by the same rule.
[[nodiscard]] std::int64_t years_between(Date from, Date to);
/// The same day `months` later (or earlier); clipped to the last day of a shorter month.
[[nodiscard]] Date add_months(Date date, std::int64_t months);

}  // namespace gezhang
