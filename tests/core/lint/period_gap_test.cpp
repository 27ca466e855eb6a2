#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::limit;
using test::Places;
using test::Policies;
using test::Rules;
using test::value;

Policies versions(const std::string& first, const std::string& second) {
  Rules rules;
  rules.limits = {limit("l", "¥1", first), limit("l", "¥2", second)};
  return Policies().nation(rules);
}

const std::string kFirst = ", 'from': '2020-01-01', 'until': '2022-01-01'";

TEST(PeriodGap, IsDaysThatNoVersionHolds) {
  EXPECT_EQ(found(versions(kFirst, ", 'from': '2022-01-02'"), "period-gap"),
            Places{"regions/100000.json#/questions/insure/limits/1"});
}

TEST(PeriodGap, IsNotWhereVersionsFollowOneAnother) {
  EXPECT_EQ(found(versions(kFirst, ", 'from': '2022-01-01'"), "period-gap"), Places{});
}

TEST(PeriodGap, IsNotBeforeAVersionWhoseStartIsNotKnown) {
  EXPECT_EQ(found(versions(kFirst, ", 'seen_from': '2022-07-01'"), "period-gap"), Places{});
}

TEST(PeriodGap, IsFoundInAnyOrderAndBetweenNeighboursAlone) {
  Rules rules;
  rules.limits = {limit("l", "¥3", ", 'from': '2023-01-01'"), limit("l", "¥1", kFirst),
                  limit("l", "¥2", ", 'from': '2022-01-01', 'until': '2023-01-01'")};
  EXPECT_EQ(found(Policies().nation(rules), "period-gap"), Places{});
}

TEST(PeriodGap, OfValuesIsFoundAsWell) {
  EXPECT_EQ(found(Policies().nation(test::list(
                      "values", {value("v.a", "money", "¥1", kFirst),
                                 value("v.a", "money", "¥2", ", 'from': '2022-02-01'")})),
                  "period-gap"),
            Places{"regions/100000.json#/values/1"});
}

}  // namespace
}  // namespace gezhang
