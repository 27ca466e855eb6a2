#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::lint_case;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

const std::vector<std::string> kFacts = {test::money_fact("account.total"),
                                         test::bool_fact("person.local")};
const std::string kInsure = "regions/100000.json#/questions/insure/";

Policies of(const Rules& rules) { return Policies(kFacts).nation(rules); }

TEST(Untested, IsARequirementWithoutACaseOnEachSide) {
  Rules rules;
  rules.requirements = {requirement("r", "person.local")};
  const LintCase met = lint_case("{'person.local': true}");
  const LintCase failed = lint_case("{'person.local': false}");
  const Places here = {kInsure + "requirements/0"};
  EXPECT_EQ(found(of(rules), "untested"), here);
  EXPECT_EQ(found(of(rules), "untested", {met}), here);
  EXPECT_EQ(found(of(rules), "untested", {failed}), here);
  EXPECT_EQ(found(of(rules), "untested", {met, failed}), Places{});
}

TEST(Untested, SaysWhichSideIsMissing) {
  Rules rules;
  rules.requirements = {requirement("r", "person.local")};
  EXPECT_EQ(test::findings(of(rules), "untested", {lint_case("{'person.local': true}")})[0]
                .reason.zh_hans,
            "r：算例里没有不满足的");
}

TEST(Untested, IsNotShownByCasesThatLeaveItOpenOrDoNotConcernIt) {
  Rules rules;
  rules.requirements = {requirement("r", "account.total > ¥5", ", 'when': 'person.local'")};
  EXPECT_EQ(found(of(rules), "untested",
                  {lint_case("{'person.local': true}"), lint_case("{'account.total': '6.00'}"),
                   lint_case("{'account.total': '6.00', 'person.local': false}"),
                   lint_case("{'account.total': '4.00', 'person.local': true}")}),
            Places{kInsure + "requirements/0"});
}

TEST(Untested, AsksOnlyForSidesThatFactsReach) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  EXPECT_EQ(found(of(rules), "untested"), Places{kInsure + "grounds/0"});
  EXPECT_EQ(found(of(rules), "untested", {lint_case("{}")}), Places{});
  Rules conditional;
  conditional.grounds = {ground("g", "true", ", 'when': 'person.local'")};
  const LintCase holds = lint_case("{'person.local': true}");
  EXPECT_EQ(found(of(conditional), "untested", {holds}), Places{kInsure + "grounds/0"});
  EXPECT_EQ(found(of(conditional), "untested", {holds, lint_case("{'person.local': false}")}),
            Places{});
}

TEST(Untested, IsALimitThatDoesNotBindOrAlwaysDoes) {
  Rules rules;
  rules.limits = {limit("balance", "account.total"), limit("cap", "¥1000")};
  const LintCase small = lint_case("{'account.total': '500.00'}");
  const LintCase large = lint_case("{'account.total': '5000.00'}");
  EXPECT_EQ(found(of(rules), "untested", {small}),
            (Places{kInsure + "limits/0", kInsure + "limits/1"}));
  EXPECT_EQ(found(of(rules), "untested", {small, large}), Places{});
}

TEST(Untested, IsNotALimitThatWasSeenNotToApply) {
  Rules rules;
  rules.limits = {limit("cap", "¥1000", ", 'when': 'person.local'"), limit("loose", "¥9000")};
  EXPECT_EQ(found(of(rules), "untested",
                  {lint_case("{'person.local': true}"), lint_case("{'person.local': false}")}),
            Places{});
}

TEST(Untested, OfTheOnlyLimitIsOnlyThatItBinds) {
  Rules rules;
  rules.limits = {limit("cap", "¥1000")};
  EXPECT_EQ(found(of(rules), "untested", {lint_case("{}")}), Places{});
  EXPECT_EQ(found(of(rules), "untested"), Places{kInsure + "limits/0"});
}

TEST(Untested, IsAMenuPaymentOrNoteThatNeverApplies) {
  Rules rules;
  rules.menu = {test::menu("m", {"¥1"}, ", 'when': 'person.local'")};
  rules.payment = {test::payment("p", "top_up", ", 'when': 'person.local'")};
  EXPECT_EQ(found(of(rules), "untested", {lint_case("{'person.local': false}")}),
            (Places{kInsure + "menu/0", kInsure + "payment/0"}));
  EXPECT_EQ(found(of(rules), "untested", {lint_case("{'person.local': true}")}), Places{});
}

TEST(Untested, IsAlsoShownByCasesOfAChild) {
  Rules rules;
  rules.limits = {limit("cap", "¥1000")};
  Policies policies(kFacts);
  policies.region(kProvince, kNation, rules.as());
  EXPECT_EQ(found(policies, "untested", {lint_case("{}", test::kToday, kCity)}), Places{});
  EXPECT_EQ(found(policies, "untested", {lint_case("{}")}),
            Places{"regions/320000.json#/questions/insure/limits/0"});
}

TEST(Untested, IsNotWhatAParentCutsOff) {
  Rules above;
  above.requirements = {requirement("ban", "person.local", ", 'final': true")};
  Rules below;
  below.requirements = {requirement("ban", "not person.local", ", 'replaces': true")};
  Policies policies(kFacts);
  policies.nation(above).region(kProvince, kNation, below.as());
  EXPECT_EQ(found(policies, "untested"), Places{kInsure + "requirements/0"});
}

TEST(Untested, IsNotShownByCasesThatCannotBeAnswered) {
  Rules rules;
  rules.limits = {limit("cap", "¥1000")};
  EXPECT_EQ(found(of(rules), "untested",
                  {lint_case("{'no.such': 1}"), lint_case("{"), lint_case("{}", "2024-13-01"),
                   lint_case("{}", test::kToday, "999999"),
                   lint_case("{}", test::kToday, kNation, "no-such")}),
            Places{kInsure + "limits/0"});
}

TEST(Untested, LooksAtEachReading) {
  Rules rules;
  rules.requirements = {
      "{'id': 'r', 'text': {'zh-Hans': '条文'}, 'from': '2020-01-01', 'cites': ['source'], "
      "'issue': "
      "'i', 'readings': [{'id': 'one', 'holds': 'person.local', 'text': {'zh-Hans': '甲'}, "
      "'cites': "
      "['source']}, {'id': 'two', 'holds': 'not person.local', 'text': {'zh-Hans': '乙'}, 'cites': "
      "['source']}]}"};
  EXPECT_EQ(found(of(rules), "untested", {lint_case("{'person.local': true}")}), Places{});
  EXPECT_EQ(found(of(rules), "untested", {lint_case("{}")}), Places{kInsure + "requirements/0"});
}

}  // namespace
}  // namespace gezhang
