#include "policy/month_day.h"

namespace gezhang {
namespace {

// A year without 29 February: a day that it does not have is not in every year.
constexpr std::string_view kCommonYear = "1901-";

}  // namespace

std::optional<MonthDay> MonthDay::parse(std::string_view text) {
  const auto date = Date::parse(std::string(kCommonYear) + std::string(text));
  if (!date) return std::nullopt;
  return MonthDay{date->month(), date->day()};
}

std::string MonthDay::to_text() const {
  const auto date = Date::from_civil(1901, month, day);
  return date ? date->to_text().substr(kCommonYear.size()) : "";
}

Date MonthDay::next_from(Date from) const {
  const Date this_year = Date::from_civil(from.year(), month, day).value_or(from);
  if (from <= this_year) return this_year;
  return Date::from_civil(from.year() + 1, month, day).value_or(from);
}

}  // namespace gezhang
