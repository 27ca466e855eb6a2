// There is no clock: the sources of these tests were last looked at on 2024-05-01.
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

Places with(const std::string& period) {
  Rules rules;
  rules.limits = {limit("l", "¥1", period)};
  return found(Policies().nation(rules), "stale");
}

const Places kLimit = {"regions/100000.json#/questions/insure/limits/0 (note)"};

TEST(Stale, IsWhatWasLastShownMoreThanTwoYearsBeforeTheLastLook) {
  EXPECT_EQ(with(", 'from': '2020-01-01', 'confirmed': '2022-04-30'"), kLimit);
  EXPECT_EQ(with(", 'from': '2020-01-01', 'confirmed': '2022-05-01'"), Places{});
  EXPECT_EQ(with(", 'from': '2020-01-01'"), kLimit);
  EXPECT_EQ(with(", 'from': '2023-01-01'"), Places{});
}

TEST(Stale, IsNotWhatHasEndedOrLapsed) {
  EXPECT_EQ(with(", 'from': '2020-01-01', 'until': '2021-01-01'"), Places{});
  EXPECT_EQ(with(", 'from': '2020-01-01', 'confirmed': '2021-01-01', 'historic': true"), Places{});
}

TEST(Stale, MayBeAValue) {
  EXPECT_EQ(found(Policies().nation(test::list("values", {value("v.a", "money", "¥1")})), "stale"),
            Places{"regions/100000.json#/values/0 (note)"});
}

}  // namespace
}  // namespace gezhang
