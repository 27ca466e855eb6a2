#include "gezhang/date.h"

#include "decimal.h"

namespace gezhang {
namespace {

struct Civil {
  std::int64_t year;
  int month;
  int day;
};

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days):
// the year starts in March, so that the leap day is the last one.
constexpr std::int64_t days_from_civil(Civil civil) {
  const std::int64_t year = civil.year - (civil.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year =
      (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

constexpr Civil civil_from_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  // Within an era everything fits into 32 bits, in which divisions cost half.
  const auto day_of_era = static_cast<std::uint32_t>(days - era * 146097);
  const std::uint32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::uint32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::uint32_t shifted_month = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const auto month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

constexpr bool is_leap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_in_month(std::int64_t year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

}  // namespace

std::optional<Date> Date::from_civil(std::int64_t year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date(days_from_civil({year, month, day}));
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  // The first character of each field must be a digit: "-1" would be read as a number.
  if (text[0] == '-' || text[5] == '-' || text[8] == '-') return std::nullopt;
  const auto year = decimal::parse(text.substr(0, 4), 0);
  const auto month = decimal::parse(text.substr(5, 2), 0);
  const auto day = decimal::parse(text.substr(8, 2), 0);
  if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
  return from_civil(*year, static_cast<int>(*month), static_cast<int>(*day));
}

std::int64_t Date::year() const { return civil_from_days(days_).year; }
int Date::month() const { return civil_from_days(days_).month; }
int Date::day() const { return civil_from_days(days_).day; }

std::string Date::to_text() const {
  const Civil civil = civil_from_days(days_);
  const auto padded = [](std::int64_t number, std::size_t width) {
    std::string digits = decimal::format(number, 0, false);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
  };
  return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

std::int64_t months_between(Date from, Date to) {
  if (to < from) return -months_between(to, from);
  const Civil a = civil_from_days(from.days());
  const Civil b = civil_from_days(to.days());
  const std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  // Somebody born on 31 January completes a month on 28 February: the last day stands for the 31st.
  const int due = a.day < days_in_month(b.year, b.month) ? a.day : days_in_month(b.year, b.month);
  return b.day >= due ? months : months - 1;
}

std::int64_t years_between(Date from, Date to) {
  // Towards zero, which is what "completed years" means in both directions.
  return months_between(from, to) / 12;
}

Date add_months(Date date, std::int64_t months) {
  const Civil civil = civil_from_days(date.days());
  const std::int64_t index = civil.year * 12 + (civil.month - 1) + months;
  const std::int64_t year = (index >= 0 ? index : index - 11) / 12;
  const int month = static_cast<int>(index - year * 12) + 1;
  const int last = days_in_month(year, month);
  return Date::from_days(days_from_civil({year, month, civil.day < last ? civil.day : last}));
}

}  // namespace gezhang
