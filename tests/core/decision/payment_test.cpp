#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kProvince;
using test::limit;
using test::menu;
using test::payment;
using test::Policies;
using test::Rules;

const std::vector<std::string> kFacts = {test::money_fact("account.total"),
                                         test::money_fact("purchase.premium"),
                                         test::count_fact("purchase.people", 1, 20),
                                         test::product_fact(), test::bool_fact("person.local")};

Rules rules_with(const std::vector<std::string>& payments) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "account.total")};
  rules.payment = payments;
  return rules;
}

Answer answer(const Rules& rules, std::string_view facts) {
  return Policies(kFacts).nation(rules).answer(facts);
}

std::string split(const Answer& answer) {
  if (!answer.payment) return "none";
  return answer.payment->from_account.to_decimal() + " + " + answer.payment->in_cash.to_decimal();
}

std::vector<std::string> warnings(const Answer& answer) {
  std::vector<std::string> ids;
  for (const Warning& warning : answer.warnings) ids.push_back(warning.id);
  return ids;
}

using Ids = std::vector<std::string>;

TEST(Payment, InFullIsANoWhereTheAccountDoesNotCoverIt) {
  const Rules rules = rules_with({payment("p", "full")});
  EXPECT_EQ(
      answer(rules,
             "{'account.total': '300.00', 'purchase.premium': '100.00', 'purchase.people': 3}")
          .verdict,
      Verdict::kYes);
  EXPECT_EQ(
      answer(rules,
             "{'account.total': '299.99', 'purchase.premium': '100.00', 'purchase.people': 3}")
          .verdict,
      Verdict::kNo);
}

TEST(Payment, InFullIsNoPartOfTheQuestionWithoutAPremium) {
  EXPECT_EQ(answer(rules_with({payment("p", "full")}), "{'account.total': '0.01'}").verdict,
            Verdict::kYes);
}

TEST(Payment, InFullDependsOnHowManyPeople) {
  const Answer open = answer(rules_with({payment("p", "full")}),
                             "{'account.total': '300.00', 'purchase.premium': '100.00'}");
  EXPECT_EQ(open.verdict, Verdict::kDepends);
  ASSERT_EQ(open.ask.size(), 1U);
  EXPECT_EQ(open.ask[0].fact, "purchase.people");
}

TEST(Payment, MayBeToppedUpInCash) {
  const Rules rules = rules_with({payment("p", "top_up")});
  const Answer part = answer(
      rules, "{'account.total': '120.00', 'purchase.premium': '100.00', 'purchase.people': 3}");
  EXPECT_EQ(part.verdict, Verdict::kYes);
  EXPECT_EQ(split(part), "120.00 + 180.00");
  EXPECT_EQ(warnings(part), Ids{"wish-above-most"});
  const Answer whole = answer(
      rules, "{'account.total': '500.00', 'purchase.premium': '100.00', 'purchase.people': 3}");
  EXPECT_EQ(split(whole), "300.00 + 0.00");
  EXPECT_EQ(warnings(whole), Ids{});
}

TEST(Payment, IsUnclearWhereNothingSaysSo) {
  const char* facts =
      "{'account.total': '120.00', 'purchase.premium': '100.00', 'purchase.people': 3}";
  EXPECT_EQ(warnings(answer(rules_with({}), facts)), (Ids{"wish-above-most", "payment-unclear"}));
  EXPECT_EQ(warnings(answer(rules_with({payment("p", "unclear")}), facts)),
            (Ids{"wish-above-most", "payment-unclear"}));
  EXPECT_EQ(answer(rules_with({}), facts).verdict, Verdict::kYes);
}

TEST(Payment, IsSplitByTheMenu) {
  Rules rules = rules_with({payment("p", "top_up")});
  rules.menu = {menu("m", {"¥50", "¥100", "¥200"})};
  EXPECT_EQ(split(answer(
                rules,
                "{'account.total': '150.00', 'purchase.premium': '120.00', 'purchase.people': 1}")),
            "100.00 + 20.00");
  EXPECT_EQ(
      split(answer(
          rules, "{'account.total': '150.00', 'purchase.premium': '60.00', 'purchase.people': 1}")),
      "50.00 + 10.00");
}

TEST(Payment, IsNotSplitWhileSomethingIsMissing) {
  const Rules rules = rules_with({payment("p", "top_up")});
  EXPECT_EQ(split(answer(rules, "{'account.total': '500.00', 'purchase.premium': '100.00'}")),
            "none");
  EXPECT_EQ(split(answer(rules, "{'purchase.premium': '100.00', 'purchase.people': 1}")), "none");
  EXPECT_EQ(split(answer(rules, "{'account.total': '500.00', 'purchase.people': 1}")), "none");
}

TEST(Payment, OfTheNearestRegionHasTheLastWord) {
  Rules local;
  local.payment = {payment("city", "top_up")};
  Policies policies(kFacts);
  policies.nation(rules_with({payment("nation", "full")})).region(kCity, kProvince, local.as());
  const char* facts =
      "{'account.total': '50.00', 'purchase.premium': '100.00', 'purchase.people': 1}";
  EXPECT_EQ(policies.answer(facts, "insure", kCity).verdict, Verdict::kYes);
  EXPECT_EQ(policies.answer(facts, "insure", kProvince).verdict, Verdict::kNo);
}

TEST(Payment, OfAnExpenseIsSplitForTheQuestionThatAsksForIt) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "account.total")};
  Policies policies({test::money_fact("account.total"), test::money_fact("expense.amount")});
  policies.nation(rules.as("pay"));
  EXPECT_EQ(split(policies.answer("{'account.total': '80.00', 'expense.amount': '100.00'}", "pay")),
            "80.00 + 20.00");
}

}  // namespace
}  // namespace gezhang
