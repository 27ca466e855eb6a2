#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::findings;
using test::found;
using test::ground;
using test::limit;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

Policies of(const Rules& rules) {
  return Policies({test::choice_fact("relative.relation", {"self", "spouse", "child"}),
                   test::bool_fact("relative.registered"), test::money_fact("account.total")})
      .nation(rules);
}

Policies requires_it(const std::string& holds, const std::string& more = "") {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", holds, more)};
  return of(rules);
}

const Places kRequirement = {"regions/100000.json#/questions/insure/requirements/0"};

TEST(OthersOnly, IsBrokenWhereAFactOfARelativeMattersToOneself) {
  EXPECT_EQ(found(requires_it("relative.registered"), "others-only"), kRequirement);
}

TEST(OthersOnly, IsKeptInWhateverWordsOneselfIsKeptOut) {
  EXPECT_EQ(found(requires_it("relative.registered", ", 'when': 'relative.relation != self'"),
                  "others-only"),
            Places{});
  EXPECT_EQ(
      found(requires_it("relative.registered", ", 'when': 'relative.relation in [spouse, child]'"),
            "others-only"),
      Places{});
  EXPECT_EQ(found(requires_it("relative.relation == self or relative.registered"), "others-only"),
            Places{});
}

TEST(OthersOnly, ShowsSuchACase) {
  const Policies policies = requires_it("relative.registered");
  const Finding finding = findings(policies, "others-only").at(0);
  EXPECT_EQ(finding.witness, R"({"relative.relation":"self","relative.registered":false})");
  EXPECT_EQ(test::shown(policies, finding).verdict, Verdict::kNo);
}

TEST(OthersOnly, LooksIntoNarrowCorners) {
  EXPECT_EQ(found(requires_it("account.total <= ¥3000 or account.total > ¥3001 or "
                              "relative.registered"),
                  "others-only"),
            kRequirement);
  EXPECT_EQ(found(requires_it("account.total > ¥1 and (account.total != ¥3000 or "
                              "relative.registered)"),
                  "others-only"),
            kRequirement);
}

TEST(OthersOnly, LooksAtAmountsAndConditions) {
  Rules amounts;
  amounts.limits = {limit("l", "if relative.registered then ¥2 else ¥1")};
  EXPECT_EQ(found(of(amounts), "others-only"),
            Places{"regions/100000.json#/questions/insure/limits/0"});
  Rules menus;
  menus.menu = {test::menu("m", {"¥1"}, ", 'when': 'relative.registered'")};
  EXPECT_EQ(found(of(menus), "others-only"),
            Places{"regions/100000.json#/questions/insure/menu/0"});
}

TEST(OthersOnly, IsNoMatterWhereTheQuestionHasNoRelative) {
  Rules rules;
  rules.requirements = {requirement("r", "relative.registered")};
  EXPECT_EQ(found(Policies({test::bool_fact("relative.registered")}).nation(rules), "others-only"),
            Places{});
}

}  // namespace
}  // namespace gezhang
