#include "reference/calendar.h"

#include <gtest/gtest.h>

#include "gezhang/date.h"
#include "reference/random.h"

namespace gezhang::reference {
namespace {

std::int64_t on(int year, int month, int day) { return days_of({year, month, day}); }

// Half of them one of the last days of a month.
std::int64_t some_day(Random& random) {
  const std::int64_t day = on(1900, 1, 1) + random.between(0, 109'000);
  if (random.chance(50)) return day;
  const Civil civil = civil_of(day);
  return plus_months(on(civil.year, civil.month, 1), 1) - random.between(1, 4);
}

TEST(ReferenceCalendar, CountsDaysFromTheEpoch) {
  EXPECT_EQ(on(1970, 1, 1), 0);
  EXPECT_EQ(on(1970, 3, 1), 59);
  EXPECT_EQ(on(1969, 12, 31), -1);
  EXPECT_EQ(on(2000, 3, 1) - on(2000, 2, 28), 2);
  EXPECT_EQ(on(1900, 3, 1) - on(1900, 2, 28), 1);
  EXPECT_EQ(on(2024, 1, 1), 19723);
}

TEST(ReferenceCalendar, WritesEveryDayOfAFewYearsAsItWasCounted) {
  for (std::int64_t day = on(1999, 12, 1); day < on(2005, 2, 1); ++day) {
    const Civil civil = civil_of(day);
    ASSERT_EQ(days_of(civil), day);
  }
  EXPECT_EQ(date_text(on(2024, 2, 29)), "2024-02-29");
}

TEST(ReferenceCalendar, ClipsToTheEndOfAMonth) {
  EXPECT_EQ(plus_months(on(2024, 1, 31), 1), on(2024, 2, 29));
  EXPECT_EQ(plus_months(on(2024, 3, 31), -1), on(2024, 2, 29));
  EXPECT_EQ(plus_months(on(2023, 12, 15), 13), on(2025, 1, 15));
  EXPECT_EQ(plus_months(on(2024, 1, 15), -13), on(2022, 12, 15));
}

TEST(ReferenceCalendar, CompletesAMonthOnItsDayOrOnTheLastOne) {
  EXPECT_EQ(completed_months(on(2023, 1, 31), on(2023, 2, 27)), 0);
  EXPECT_EQ(completed_months(on(2023, 1, 31), on(2023, 2, 28)), 1);
  EXPECT_EQ(completed_months(on(2023, 1, 15), on(2023, 3, 14)), 1);
  EXPECT_EQ(completed_months(on(2023, 3, 15), on(2023, 1, 15)), -2);
  EXPECT_EQ(completed_years(on(1964, 2, 29), on(2023, 2, 27)), 58);
  EXPECT_EQ(completed_years(on(1964, 2, 29), on(2023, 2, 28)), 59);
  EXPECT_EQ(completed_years(on(2023, 2, 28), on(2021, 3, 1)), -1);
  EXPECT_EQ(completed_years(on(2023, 2, 28), on(2023, 2, 27)), 0);
}

// The core's own functions on many pairs of days, month's ends above all.
TEST(ReferenceCalendar, AgreesWithTheCore) {
  Random random(1);
  for (int i = 0; i < 50'000; ++i) {
    const std::int64_t from = some_day(random);
    const std::int64_t to = random.chance(50) ? some_day(random) : from + random.between(-800, 800);
    const Date a = Date::from_days(from);
    const Date b = Date::from_days(to);
    ASSERT_EQ(date_text(from), a.to_text());
    ASSERT_EQ(completed_months(from, to), gezhang::months_between(a, b))
        << a.to_text() << b.to_text();
    ASSERT_EQ(completed_years(from, to), gezhang::years_between(a, b))
        << a.to_text() << b.to_text();
    const std::int64_t months = random.between(-1200, 1200);
    ASSERT_EQ(plus_months(from, months), gezhang::add_months(a, months).days()) << a.to_text();
  }
}

}  // namespace
}  // namespace gezhang::reference
