// The verdict of §6, a rule at a time, with all facts known.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::menu;
using test::Policies;
using test::requirement;
using test::Rules;

const std::vector<std::string> kFacts = {
    test::bool_fact("person.local"), test::bool_fact("person.poor"),
    test::money_fact("account.total", "-100.00", "9999.00"),
    test::money_fact("account.prior_years"), test::money_fact("purchase.used_this_year")};

Policies with(const Rules& rules) { return Policies(kFacts).nation(rules); }
Verdict verdict(const Rules& rules, std::string_view facts = "{}") {
  return with(rules).answer(facts).verdict;
}

Rules permitted() {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  return rules;
}

TEST(Verdict, IsUnrecordedWhereNothingIsRecorded) {
  EXPECT_EQ(verdict({}), Verdict::kUnrecorded);
  EXPECT_EQ(Policies(kFacts).answer("{}", "withdraw").verdict, Verdict::kUnrecorded);
}

TEST(Verdict, IsYesWhereAGroundHoldsAndNothingForbids) {
  EXPECT_EQ(verdict(permitted()), Verdict::kYes);
}

TEST(Verdict, IsUnrecordedWhereNoGroundHolds) {
  Rules rules;
  rules.grounds = {ground("g", "person.local")};
  EXPECT_EQ(verdict(rules, "{'person.local': false}"), Verdict::kUnrecorded);
  EXPECT_EQ(verdict(rules, "{'person.local': true}"), Verdict::kYes);
}

TEST(Verdict, NeedsOneGroundOfSeveral) {
  Rules rules;
  rules.grounds = {ground("g", "person.local"), ground("h", "person.poor")};
  EXPECT_EQ(verdict(rules, "{'person.local': false, 'person.poor': true}"), Verdict::kYes);
  EXPECT_EQ(verdict(rules, "{'person.local': false, 'person.poor': false}"), Verdict::kUnrecorded);
}

TEST(Verdict, TakesAGroundOnlyWhereItApplies) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'when': 'person.local'")};
  EXPECT_EQ(verdict(rules, "{'person.local': false}"), Verdict::kUnrecorded);
  EXPECT_EQ(verdict(rules, "{'person.local': true}"), Verdict::kYes);
}

TEST(Verdict, IsNoWhereARequirementFailsWhateverTheGrounds) {
  Rules rules = permitted();
  rules.requirements = {requirement("r", "person.local")};
  EXPECT_EQ(verdict(rules, "{'person.local': false}"), Verdict::kNo);
  rules.grounds = {};
  EXPECT_EQ(verdict(rules, "{'person.local': false}"), Verdict::kNo);
  EXPECT_EQ(verdict(rules, "{'person.local': true}"), Verdict::kUnrecorded);
}

TEST(Verdict, SkipsARequirementThatDoesNotApply) {
  Rules rules = permitted();
  rules.requirements = {requirement("r", "person.local", ", 'when': 'person.poor'")};
  EXPECT_EQ(verdict(rules, "{'person.local': false, 'person.poor': false}"), Verdict::kYes);
  EXPECT_EQ(verdict(rules, "{'person.local': false, 'person.poor': true}"), Verdict::kNo);
}

TEST(Verdict, TellsAllTheReasonsAtOnce) {
  Rules rules = permitted();
  rules.requirements = {requirement("first", "person.local"), requirement("second", "person.poor"),
                        requirement("third", "true")};
  const Answer answer = with(rules).answer("{'person.local': false, 'person.poor': false}");
  ASSERT_EQ(answer.requirements.size(), 3U);
  EXPECT_EQ(answer.requirements[0].state, EntryState::kFailed);
  EXPECT_TRUE(answer.requirements[0].decisive);
  EXPECT_EQ(answer.requirements[1].state, EntryState::kFailed);
  EXPECT_TRUE(answer.requirements[1].decisive);
  EXPECT_EQ(answer.requirements[2].state, EntryState::kMet);
  EXPECT_FALSE(answer.requirements[2].decisive);
}

TEST(Amount, IsTheLeastOfTheLimits) {
  Rules rules = permitted();
  rules.limits = {limit("a", "¥500"), limit("b", "account.total"),
                  limit("c", "¥1", ", 'when': 'person.poor'")};
  const Answer answer = with(rules).answer("{'account.total': '300.00', 'person.poor': false}");
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_EQ(answer.amount->most.to_decimal(), "300.00");
  EXPECT_EQ(answer.amount->least, answer.amount->most);
  ASSERT_EQ(answer.limits.size(), 2U);
  EXPECT_FALSE(answer.limits[0].decisive);
  EXPECT_TRUE(answer.limits[1].decisive);
}

TEST(Amount, IsAbsentWithoutLimits) { EXPECT_FALSE(with(permitted()).answer().amount); }

TEST(Amount, OfANoIsZero) {
  Rules rules = permitted();
  rules.requirements = {requirement("r", "false")};
  rules.limits = {limit("a", "¥500")};
  EXPECT_EQ(with(rules).answer().amount->most.to_decimal(), "0.00");
}

TEST(Verdict, IsNoWhereTheMostIsZeroOrLess) {
  Rules rules = permitted();
  rules.limits = {limit("a", "¥500 - purchase.used_this_year")};
  EXPECT_EQ(verdict(rules, "{'purchase.used_this_year': '499.99'}"), Verdict::kYes);
  EXPECT_EQ(verdict(rules, "{'purchase.used_this_year': '500.00'}"), Verdict::kNo);
  EXPECT_EQ(verdict(rules, "{'purchase.used_this_year': '900.00'}"), Verdict::kNo);
  const Answer below = with(rules).answer("{'purchase.used_this_year': '900.00'}");
  EXPECT_EQ(below.limits[0].most->to_decimal(), "0.00");
  EXPECT_TRUE(below.cause.empty());
}

TEST(Verdict, IsNoWhereTheMostIsZeroEvenWithoutAGround) {
  Rules rules;
  rules.grounds = {ground("g", "person.local")};
  rules.limits = {limit("a", "account.total")};
  EXPECT_EQ(verdict(rules, "{'person.local': false, 'account.total': '0.00'}"), Verdict::kNo);
  EXPECT_EQ(verdict(rules, "{'person.local': false, 'account.total': '0.01'}"),
            Verdict::kUnrecorded);
}

TEST(Cause, IsTheBalanceWhereOnlyItIsZero) {
  Rules rules = permitted();
  rules.limits = {limit("a", "account.total")};
  const Answer empty = with(rules).answer("{'account.total': '0.00'}");
  EXPECT_EQ(empty.verdict, Verdict::kNo);
  EXPECT_EQ(empty.cause, "balance");
  EXPECT_EQ(with(rules).answer("{'account.total': '-5.00'}").cause, "balance");
  EXPECT_EQ(with(rules).answer("{'account.total': '5.00'}").cause, "");
}

TEST(Cause, IsTheBalanceBehindALaterLimitThatApplies) {
  Rules rules = permitted();
  rules.limits = {limit("cap", "¥100"), limit("all", "account.total", ", 'when': 'person.local'")};
  const Answer answer = with(rules).answer("{'account.total': '0.00', 'person.local': true}");
  EXPECT_EQ(answer.verdict, Verdict::kNo);
  EXPECT_EQ(answer.cause, "balance");
}

TEST(Cause, IsNotTheBalanceWhereARequirementFails) {
  Rules rules = permitted();
  rules.requirements = {requirement("r", "person.local")};
  rules.limits = {limit("a", "account.total")};
  EXPECT_EQ(with(rules).answer("{'account.total': '0.00', 'person.local': false}").cause, "");
}

TEST(Cause, IsNotTheBalanceWhereTheAllowanceIsUsedUp) {
  Rules rules = permitted();
  rules.limits = {limit("a", "account.total"), limit("b", "¥500 - purchase.used_this_year")};
  EXPECT_EQ(
      with(rules).answer("{'account.total': '80.00', 'purchase.used_this_year': '500.00'}").cause,
      "");
}

TEST(Menu, OffersItsAmountsWithinTheLimit) {
  Rules rules = permitted();
  rules.limits = {limit("a", "account.total")};
  rules.menu = {menu("m", {"¥1500", "¥500", "¥1000"})};
  const Answer answer = with(rules).answer("{'account.total': '1200.00'}");
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_EQ(answer.amount->most.to_decimal(), "1000.00");
  EXPECT_EQ(answer.amount->least.to_decimal(), "1000.00");
  EXPECT_EQ(answer.choices, (std::vector<Money>{Money::from_fen(50000), Money::from_fen(100000)}));
}

TEST(Menu, IsANoWhereNothingOnItIsWithinTheLimit) {
  Rules rules = permitted();
  rules.limits = {limit("a", "account.total")};
  rules.menu = {menu("m", {"¥500"})};
  EXPECT_EQ(verdict(rules, "{'account.total': '499.99'}"), Verdict::kNo);
  EXPECT_EQ(verdict(rules, "{'account.total': '500.00'}"), Verdict::kYes);
}

TEST(Menu, RestrictsOnlyWhereItApplies) {
  Rules rules = permitted();
  rules.limits = {limit("a", "account.total")};
  rules.menu = {menu("m", {"¥500"}, ", 'when': 'person.local'")};
  EXPECT_EQ(with(rules)
                .answer("{'account.total': '300.00', 'person.local': false}")
                .amount->most.to_decimal(),
            "300.00");
  EXPECT_EQ(verdict(rules, "{'account.total': '300.00', 'person.local': true}"), Verdict::kNo);
}

TEST(Menu, OfTwoIsTheirUnion) {
  Rules rules = permitted();
  rules.limits = {limit("a", "account.total")};
  rules.menu = {menu("m", {"¥500", "¥1000"}), menu("n", {"¥800", "¥1000"})};
  const Answer answer = with(rules).answer("{'account.total': '1000.00'}");
  EXPECT_EQ(answer.choices, (std::vector<Money>{Money::from_fen(50000), Money::from_fen(80000),
                                                Money::from_fen(100000)}));
  EXPECT_EQ(with(rules).answer("{'account.total': '900.00'}").amount->most.to_decimal(), "800.00");
}

TEST(Inheritance, AddsAChildsEntriesToItsParents) {
  Rules national = permitted();
  national.limits = {limit("national", "¥1000")};
  Rules local;
  local.requirements = {requirement("local", "person.local")};
  local.limits = {limit("city", "¥700")};
  Policies policies(kFacts);
  policies.nation(national).region(kCity, kProvince, local.as());
  const Answer city = policies.answer("{'person.local': true}", "insure", kCity);
  EXPECT_EQ(city.amount->most.to_decimal(), "700.00");
  ASSERT_EQ(city.limits.size(), 2U);
  EXPECT_EQ(city.limits[0].from.to_text(), "100000");
  EXPECT_EQ(city.limits[1].from.to_text(), "320500");
  EXPECT_EQ(policies.answer("{'person.local': false}", "insure", kCity).verdict, Verdict::kNo);
  EXPECT_EQ(
      policies.answer("{'person.local': false}", "insure", kProvince).amount->most.to_decimal(),
      "1000.00");
}

TEST(Periods, DecideWhichVersionIsInForce) {
  Rules rules = permitted();
  rules.grounds = {ground("g", "true", ", 'from': '2019-01-01'")};
  rules.limits = {limit("a", "¥100", ", 'from': '2020-01-01', 'until': '2022-01-01'"),
                  limit("a", "¥200", ", 'from': '2022-01-01'")};
  const Policies policies = with(rules);
  const auto most = [&](const char* on) {
    return policies.answer("{}", "insure", kNation, on).amount->most.to_decimal();
  };
  EXPECT_EQ(most("2020-01-01"), "100.00");
  EXPECT_EQ(most("2021-12-31"), "100.00");
  EXPECT_EQ(most("2022-01-01"), "200.00");
  EXPECT_FALSE(policies.answer("{}", "insure", kNation, "2019-12-31").amount);
  EXPECT_EQ(policies.answer("{}", "insure", kNation, "2018-12-31").verdict, Verdict::kUnrecorded);
}

TEST(Periods, DecideWhichVersionOfAValueIsUsed) {
  Rules rules = permitted();
  rules.limits = {limit("a", "v.most")};
  Policies policies(kFacts);
  policies.nation(
      test::list("values", {test::value("v.most", "money", "v.base + ¥1",
                                        ", 'from': '2020-01-01', 'until': '2022-01-01'"),
                            test::value("v.most", "money", "v.base * 2", ", 'from': '2022-01-01'"),
                            test::value("v.base", "money", "¥50")}) +
      ", " + rules.as());
  EXPECT_EQ(policies.answer("{}", "insure", kNation, "2021-12-31").amount->most.to_decimal(),
            "51.00");
  EXPECT_EQ(policies.answer("{}", "insure", kNation, "2022-01-01").amount->most.to_decimal(),
            "100.00");
}

TEST(Question, ReadsOnlyItsOwnRules) {
  Rules rules = permitted();
  Policies policies = with(rules);
  EXPECT_EQ(policies.answer("{}", "pay").verdict, Verdict::kUnrecorded);
}

TEST(On, IsTheDateAskedAbout) {
  Rules rules = permitted();
  rules.requirements = {requirement("r", "on >= 2024-01-01 and month(on) == 2")};
  EXPECT_EQ(with(rules).answer("{}", "insure", kNation, "2024-02-29").verdict, Verdict::kYes);
  EXPECT_EQ(with(rules).answer("{}", "insure", kNation, "2024-03-01").verdict, Verdict::kNo);
  EXPECT_EQ(with(rules).answer("{}", "insure", kNation, "2023-02-01").verdict, Verdict::kNo);
}

}  // namespace
}  // namespace gezhang
