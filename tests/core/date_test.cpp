#include "gezhang/date.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gezhang {
namespace {

Date day(const char* text) { return *Date::parse(text); }

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int last_day(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

TEST(Date, CountsFrom1970) {
  EXPECT_EQ(day("1970-01-01").days(), 0);
  EXPECT_EQ(day("1969-12-31").days(), -1);
  EXPECT_EQ(day("2000-03-01").days(), 11017);
}

// A plain calendar, a day at a time, beside the arithmetic of the library.
TEST(Date, AgreesWithACalendarOnEveryDayFrom1900To2199) {
  std::int64_t days = day("1900-01-01").days();
  for (int year = 1900; year <= 2199; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int number = 1; number <= last_day(year, month); ++number, ++days) {
        const auto date = Date::from_civil(year, month, number);
        ASSERT_TRUE(date);
        ASSERT_EQ(date->days(), days);
        ASSERT_EQ(date->year(), year);
        ASSERT_EQ(date->month(), month);
        ASSERT_EQ(date->day(), number);
        ASSERT_EQ(Date::parse(date->to_text()), date);
      }
      ASSERT_FALSE(Date::from_civil(year, month, last_day(year, month) + 1));
      ASSERT_FALSE(Date::from_civil(year, month, 0));
    }
  }
  EXPECT_EQ(days, day("2199-12-31").days() + 1);
}

TEST(Date, KnowsLeapDays) {
  EXPECT_TRUE(Date::parse("2000-02-29"));
  EXPECT_TRUE(Date::parse("2024-02-29"));
  EXPECT_FALSE(Date::parse("1900-02-29"));
  EXPECT_FALSE(Date::parse("2100-02-29"));
  EXPECT_FALSE(Date::parse("2023-02-29"));
}

TEST(Date, ReadsOnlyItsOwnForm) {
  for (const char* text :
       {"", "2026-1-1", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "26-01-01",
        "2026/01/01", "2026-01-01 ", "-026-01-01", "2026--1-01", "2026-01--1", "2026-0.-01",
        "20 6-01-01", "2026-11-2二", "1899-12-31", "2200-01-01", "0000-01-01"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, IsWrittenWithLeadingZeros) { EXPECT_EQ(day("1900-01-02").to_text(), "1900-01-02"); }

TEST(MonthsBetween, CompletesAMonthOnTheSameDay) {
  EXPECT_EQ(months_between(day("2024-01-15"), day("2024-02-14")), 0);
  EXPECT_EQ(months_between(day("2024-01-15"), day("2024-02-15")), 1);
  EXPECT_EQ(months_between(day("2023-12-31"), day("2024-12-31")), 12);
}

TEST(MonthsBetween, CompletesAMonthOnItsLastDayWhereThereIsNoSuchDay) {
  EXPECT_EQ(months_between(day("2024-01-31"), day("2024-02-28")), 0);
  EXPECT_EQ(months_between(day("2024-01-31"), day("2024-02-29")), 1);
  EXPECT_EQ(months_between(day("2023-01-31"), day("2023-02-28")), 1);
  EXPECT_EQ(months_between(day("2024-03-31"), day("2024-04-30")), 1);
}

TEST(MonthsBetween, IsNegativeBackwards) {
  EXPECT_EQ(months_between(day("2024-02-15"), day("2024-01-15")), -1);
  EXPECT_EQ(months_between(day("2024-02-14"), day("2024-01-15")), 0);
}

TEST(YearsBetween, CountsCompletedYears) {
  EXPECT_EQ(years_between(day("1960-03-01"), day("2026-02-28")), 65);
  EXPECT_EQ(years_between(day("1960-03-01"), day("2026-03-01")), 66);
  EXPECT_EQ(years_between(day("2004-02-29"), day("2005-02-27")), 0);
  EXPECT_EQ(years_between(day("2004-02-29"), day("2005-02-28")), 1);
  EXPECT_EQ(years_between(day("2004-02-29"), day("2008-02-28")), 3);
  EXPECT_EQ(years_between(day("2025-01-02"), day("2024-01-01")), -1);
}

TEST(AddMonths, KeepsTheDayAndClipsToTheMonthsEnd) {
  EXPECT_EQ(add_months(day("2024-01-15"), 1), day("2024-02-15"));
  EXPECT_EQ(add_months(day("2024-01-31"), 1), day("2024-02-29"));
  EXPECT_EQ(add_months(day("2023-01-31"), 1), day("2023-02-28"));
  EXPECT_EQ(add_months(day("2024-03-31"), -1), day("2024-02-29"));
  EXPECT_EQ(add_months(day("2024-12-31"), 2), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2024-01-10"), -13), day("2022-12-10"));
  EXPECT_EQ(add_months(day("2024-05-05"), 0), day("2024-05-05"));
}

TEST(AddMonths, AgreesWithMonthsBetween) {
  for (std::int64_t start = day("2023-11-25").days(); start <= day("2024-03-05").days(); ++start) {
    for (int months = 0; months <= 30; ++months) {
      const Date later = add_months(Date::from_days(start), months);
      EXPECT_EQ(months_between(Date::from_days(start), later), months);
      EXPECT_EQ(months_between(Date::from_days(start), Date::from_days(later.days() - 1)),
                months == 0 ? 0 : months - 1);
    }
  }
}

// The arithmetic of intervals looks only at their ends: it is right because these never turn back.
TEST(DateArithmetic, NeverTurnsBack) {
  const std::int64_t first = day("2023-12-25").days();
  const std::int64_t last = day("2025-03-05").days();
  const std::vector<std::int64_t> others = {first - 400, first, first + 37,
                                            first + 66,  last,  last + 800};
  for (const std::int64_t other : others) {
    const Date fixed = Date::from_days(other);
    for (std::int64_t days = first; days < last; ++days) {
      const Date here = Date::from_days(days);
      const Date next = Date::from_days(days + 1);
      EXPECT_LE(months_between(fixed, here), months_between(fixed, next));
      EXPECT_GE(months_between(here, fixed), months_between(next, fixed));
      EXPECT_LE(years_between(fixed, here), years_between(fixed, next));
      for (const int months : {-13, -1, 0, 1, 2, 12}) {
        EXPECT_LE(add_months(here, months), add_months(next, months));
        EXPECT_LT(add_months(here, months), add_months(here, months + 1));
      }
    }
  }
}

// Far outside what can be read, because expressions may go there: add_months(…) twice.
TEST(Date, CountsOnBeforeTheFirstYear) {
  const Date first = add_months(add_months(day("1900-01-31"), -12'000), -12'000);
  EXPECT_EQ(first.year(), -100);
  EXPECT_EQ(first.month(), 1);
  EXPECT_EQ(first.day(), 31);
  EXPECT_EQ(months_between(first, day("1900-01-31")), 24'000);
  const Date leap = add_months(first, 49);
  EXPECT_EQ(leap.year(), -96);
  EXPECT_EQ(leap.day(), 29) << "February of a leap year";
  EXPECT_EQ(add_months(first, 24'000), day("1900-01-31"));
}

}  // namespace
}  // namespace gezhang
