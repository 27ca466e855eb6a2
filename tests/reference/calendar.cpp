#include "reference/calendar.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace gezhang::reference {
namespace {

// Wider than any date that three additions of the most months that the core allows can reach.
constexpr int kFirstYear = -32000;
constexpr int kLastYear = 36000;

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::size_t month_number(int year, int month) {
  return static_cast<std::size_t>((year - kFirstYear) * 12 + month - 1);
}

// The first day of every month, in days since 1970-01-01.
const std::vector<std::int64_t>& month_starts() {
  static const std::vector<std::int64_t> starts = [] {
    std::vector<std::int64_t> counted;
    std::int64_t day = 0;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      for (int month = 1; month <= 12; ++month) {
        counted.push_back(day);
        day += days_in(year, month);
      }
    }
    const std::int64_t epoch = counted[month_number(1970, 1)];
    for (std::int64_t& start : counted) start -= epoch;
    return counted;
  }();
  return starts;
}

}  // namespace

std::int64_t days_of(Civil civil) {
  return month_starts()[month_number(civil.year, civil.month)] + civil.day - 1;
}

Civil civil_of(std::int64_t days) {
  const std::vector<std::int64_t>& starts = month_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), days);
  const auto month = static_cast<int>(after - starts.begin()) - 1;
  return {kFirstYear + month / 12, month % 12 + 1,
          static_cast<int>(days - starts[static_cast<std::size_t>(month)]) + 1};
}

std::string date_text(std::int64_t days) {
  const Civil civil = civil_of(days);
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(civil.year) + "-" + two(civil.month) + "-" + two(civil.day);
}

std::int64_t plus_months(std::int64_t days, std::int64_t months) {
  Civil civil = civil_of(days);
  const std::int64_t month = std::int64_t{civil.year - kFirstYear} * 12 + civil.month - 1 + months;
  civil.year = static_cast<int>(month / 12) + kFirstYear;
  civil.month = static_cast<int>(month % 12) + 1;
  civil.day = std::min(civil.day, days_in(civil.year, civil.month));
  return days_of(civil);
}

std::int64_t completed_months(std::int64_t from, std::int64_t to) {
  if (to < from) return -completed_months(to, from);
  const Civil a = civil_of(from);
  const Civil b = civil_of(to);
  std::int64_t months = std::int64_t{b.year - a.year} * 12 + b.month - a.month;
  while (plus_months(from, months) > to) --months;
  return months;
}

std::int64_t completed_years(std::int64_t from, std::int64_t to) {
  if (to < from) return -completed_years(to, from);
  std::int64_t years = civil_of(to).year - civil_of(from).year;
  while (completed_months(from, to) < years * 12) --years;
  return years;
}

}  // namespace gezhang::reference
