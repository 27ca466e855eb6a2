#include "policy/period.h"

#include <gtest/gtest.h>

namespace gezhang {
namespace {

Date day(const char* text) { return *Date::parse(text); }

Period period(const char* from, const char* until = nullptr, const char* confirmed = nullptr,
              bool historic = false) {
  Period made;
  made.from = day(from);
  if (until != nullptr) made.until = day(until);
  if (confirmed != nullptr) made.confirmed = day(confirmed);
  made.historic = historic;
  return made;
}

TEST(Period, IsInForceFromItsFirstDayAndNotOnItsEnd) {
  const Period year = period("2020-01-01", "2021-01-01");
  EXPECT_FALSE(year.in_force(day("2019-12-31")));
  EXPECT_TRUE(year.in_force(day("2020-01-01")));
  EXPECT_TRUE(year.in_force(day("2020-12-31")));
  EXPECT_FALSE(year.in_force(day("2021-01-01")));
}

TEST(Period, WithoutAnEndIsInForceForGood) {
  EXPECT_TRUE(period("2020-01-01").in_force(day("2199-12-31")));
}

TEST(Period, ThatIsHistoricEndsAfterItsConfirmation) {
  const Period old = period("2013-01-01", nullptr, "2018-12-31", true);
  EXPECT_TRUE(old.in_force(day("2018-12-31")));
  EXPECT_FALSE(old.in_force(day("2019-01-01")));
  EXPECT_TRUE(old.lapsed(day("2019-01-01")));
  EXPECT_FALSE(old.lapsed(day("2018-12-31")));
  EXPECT_FALSE(old.lapsed(day("2012-12-31")));
}

TEST(Period, ThatWasEndedHasNotLapsed) {
  const Period ended = period("2013-01-01", "2020-01-01", "2018-12-31", true);
  EXPECT_TRUE(ended.lapsed(day("2019-12-31")));
  EXPECT_FALSE(ended.lapsed(day("2020-01-01")));
}

TEST(Period, ThatIsOnlyConfirmedStaysInForce) {
  const Period plain = period("2013-01-01", nullptr, "2018-12-31");
  EXPECT_TRUE(plain.in_force(day("2024-01-01")));
  EXPECT_FALSE(plain.lapsed(day("2024-01-01")));
}

// Loading refuses such an entry; until it has, nothing may end it.
TEST(Period, ThatIsHistoricWithoutAConfirmationDoesNotEnd) {
  const Period unconfirmed = period("2013-01-01", nullptr, nullptr, true);
  EXPECT_TRUE(unconfirmed.in_force(day("2199-12-31")));
  EXPECT_FALSE(unconfirmed.lapsed(day("2199-12-31")));
}

TEST(Period, WasLastShownOnItsConfirmationOrItsStart) {
  EXPECT_EQ(period("2013-01-01", nullptr, "2018-12-31").last_shown(), day("2018-12-31"));
  EXPECT_EQ(period("2013-01-01").last_shown(), day("2013-01-01"));
}

TEST(Period, OverlapsOnlyWhereADayIsShared) {
  const Period first = period("2020-01-01", "2021-01-01");
  EXPECT_FALSE(first.overlaps(period("2021-01-01")));
  EXPECT_TRUE(first.overlaps(period("2020-12-31")));
  EXPECT_TRUE(period("2020-06-01", "2020-06-02").overlaps(first));
  EXPECT_FALSE(period("2013-01-01", nullptr, "2019-12-31", true).overlaps(first));
  EXPECT_TRUE(period("2013-01-01", nullptr, "2020-01-01", true).overlaps(first));
}

}  // namespace
}  // namespace gezhang
