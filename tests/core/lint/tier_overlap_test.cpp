#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::Places;
using test::Policies;

Policies tiers(const std::string& rows) {
  return Policies({test::money_fact("account.total")})
      .nation(
          "'values': [{'id': 'v.most', 'type': 'money', 'tiers': {'by': 'account.total', 'rows': "
          "[" +
          rows + "]}, 'from': '2020-01-01', 'cites': ['source']}]");
}

TEST(TierOverlap, IsABoundaryThatBothEndsTakeIn) {
  const Policies policies =
      tiers("{'at_most': '¥3000', 'is': '¥1'}, {'at_least': '¥3000', 'is': '¥2'}");
  EXPECT_EQ(found(policies, "tier-overlap"), Places{"regions/100000.json#/values/0/tiers/rows/1"});
  EXPECT_EQ(test::findings(policies, "tier-overlap")[0].reason.en,
            "v.most: ¥3000.00 stands in two tiers");
}

TEST(TierOverlap, IsNotABoundaryOfOneTier) {
  EXPECT_EQ(found(tiers("{'at_most': '¥3000', 'is': '¥1'}, {'above': '¥3000', 'is': '¥2'}"),
                  "tier-overlap"),
            Places{});
}

TEST(TierOverlap, IsFoundWhereATierHoldsAnother) {
  EXPECT_EQ(found(tiers("{'is': '¥1'}, {'at_least': '¥3000', 'below': '¥4000', 'is': '¥2'}"),
                  "tier-overlap"),
            Places{"regions/100000.json#/values/0/tiers/rows/1"});
}

}  // namespace
}  // namespace gezhang
