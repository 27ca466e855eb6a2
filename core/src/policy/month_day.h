// MonthDay: a day of every year, such as the one on which a settlement year begins.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "gezhang/date.h"

namespace gezhang {

struct MonthDay {
  int month = 1;
  int day = 1;

  /// "07-01". Not 02-29: it is missing in three years of four. Empty on anything else.
  [[nodiscard]] static std::optional<MonthDay> parse(std::string_view text);
  [[nodiscard]] std::string to_text() const;

  /// The first such day that is not before `from`.
  [[nodiscard]] Date next_from(Date from) const;

  friend constexpr auto operator<=>(MonthDay, MonthDay) = default;
};

}  // namespace gezhang
