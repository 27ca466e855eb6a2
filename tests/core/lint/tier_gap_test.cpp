#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::Places;
using test::Policies;

// A value by tiers of `by`; rows as they stand in the list.
Policies tiers(const std::string& by, const std::string& rows) {
  return Policies({test::money_fact("account.total"), test::count_fact("person.age", 0, 150)})
      .nation("'values': [{'id': 'v.most', 'type': 'money', 'tiers': {'by': '" + by +
              "', 'rows': [" + rows + "]}, 'from': '2020-01-01', 'cites': ['source']}]");
}

const Places kSecondRow = {"regions/100000.json#/values/0/tiers/rows/1"};

TEST(TierGap, IsWhatBothEndsLeaveOut) {
  const Policies policies =
      tiers("account.total", "{'below': '¥3000', 'is': '¥1'}, {'above': '¥3000', 'is': '¥2'}");
  EXPECT_EQ(found(policies, "tier-gap"), kSecondRow);
  EXPECT_EQ(test::findings(policies, "tier-gap")[0].reason.zh_hans, "v.most：没有一档管 ¥3000.00");
}

TEST(TierGap, IsNotWhereOneEndTakesTheBoundaryIn) {
  EXPECT_EQ(found(tiers("account.total",
                        "{'below': '¥3000', 'is': '¥1'}, {'at_least': '¥3000', 'is': '¥2'}"),
                  "tier-gap"),
            Places{});
}

TEST(TierGap, OfWholeNumbersIsOneWhole) {
  EXPECT_EQ(
      found(tiers("person.age", "{'at_most': '3', 'is': '¥1'}, {'at_least': '4', 'is': '¥2'}"),
            "tier-gap"),
      Places{});
  EXPECT_EQ(found(tiers("person.age", "{'at_most': '3', 'is': '¥1'}, {'above': '4', 'is': '¥2'}"),
                  "tier-gap"),
            kSecondRow);
}

TEST(TierGap, IsFoundInAnyOrderOfTheRows) {
  EXPECT_EQ(found(tiers("account.total",
                        "{'at_least': '¥5000', 'is': '¥3'}, {'at_least': '¥3000', 'below': '¥4999',"
                        " 'is': '¥2'}, {'below': '¥3000', 'is': '¥1'}"),
                  "tier-gap"),
            Places{"regions/100000.json#/values/0/tiers/rows/0"});
}

TEST(TierGap, IsNotWhatAWiderTierHolds) {
  EXPECT_EQ(found(tiers("person.age",
                        "{'at_most': '60', 'is': '¥1'}, {'at_most': '3', 'is': '¥2'},"
                        " {'at_least': '61', 'is': '¥3'}"),
                  "tier-gap"),
            Places{});
}

}  // namespace
}  // namespace gezhang
