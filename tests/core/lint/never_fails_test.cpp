#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::findings;
using test::found;
using test::ground;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

Policies requires_it(const std::string& holds, const std::string& more = "",
                     const std::vector<std::string>& relations = {}) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", holds, more)};
  return Policies({test::money_fact("account.total"), test::money_fact("account.committed"),
                   test::choice_fact("relative.relation", {"self", "spouse", "sibling"})},
                  relations)
      .nation(rules);
}

const Places kRequirement = {"regions/100000.json#/questions/insure/requirements/0/holds"};

TEST(NeverFails, IsARequirementThatNobodyBreaks) {
  EXPECT_EQ(found(requires_it("account.total >= ¥0"), "never-fails"), kRequirement);
  EXPECT_EQ(found(requires_it("account.total > ¥0"), "never-fails"), Places{});
}

TEST(NeverFails, IsFoundWhereEveryMemberIsAllowed) {
  EXPECT_EQ(found(requires_it("relative.relation in [self, spouse, sibling]"), "never-fails"),
            kRequirement);
  EXPECT_EQ(found(requires_it("relative.relation in [self, spouse]"), "never-fails"), Places{});
}

TEST(NeverFails, IsFoundWhereItsOwnConditionLetsNobodyThroughWhoCouldBreakIt) {
  EXPECT_EQ(
      found(requires_it("relative.relation != sibling", ", 'when': 'relative.relation == self'"),
            "never-fails"),
      kRequirement);
}

TEST(NeverFails, IsFoundWhereARelationKeepsIt) {
  const std::string holds = "account.committed <= ¥5000 or account.total > ¥4000";
  EXPECT_EQ(found(requires_it(holds), "never-fails"), Places{});
  EXPECT_EQ(
      found(requires_it(holds, "", {test::relation("part", "account.committed <= account.total")}),
            "never-fails"),
      kRequirement);
}

TEST(NeverFails, ShowsSomebodyWhoMeetsIt) {
  const Policies policies = requires_it("account.total >= ¥0");
  const Answer answer = test::shown(policies, findings(policies, "never-fails").at(0));
  EXPECT_EQ(test::state_of(answer, "r"), EntryState::kMet);
}

TEST(NeverFails, IsNoMatterOfGrounds) {
  EXPECT_EQ(found(requires_it("account.total > ¥5"), "never-fails"), Places{});
}

TEST(NeverFails, IsNotWhatFailsOnSomeDay) {
  EXPECT_EQ(found(requires_it("on < 2031-06-15"), "never-fails"), Places{});
}

}  // namespace
}  // namespace gezhang
