#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::payment;
using test::Policies;
using test::requirement;
using test::Rules;

std::string product(const std::string& id, const std::string& editions) {
  return "{'id': '" + id + "', 'name': {'zh-Hans': '" + id + "保'}, 'editions': [" + editions +
         "]}";
}

// One product with a season each year, at a price of its own.
Policies seasonal() {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "account.total")};
  rules.payment = {payment("p", "full")};
  Policies policies({test::money_fact("account.total"),
                     test::money_fact("purchase.premium", "0.00", "9999.00"),
                     test::count_fact("purchase.people", 1, 9), test::product_fact()});
  policies.nation(
      test::list(
          "products",
          {product(
              "hmb",
              "{'from': '2023-01-01', 'until': '2023-03-01', 'price': '¥99', 'cites': ['source']},"
              " {'from': '2024-01-01', 'until': '2024-03-01', 'price': '¥150', 'cites': "
              "['source']}")}) +
      ", " + rules.as());
  return policies;
}

constexpr const char* kBuying =
    "{'account.total': '120.00', 'purchase.product': 'hmb', 'purchase.people': 1}";

TEST(Products, HaveThePriceOfTheirSeason) {
  EXPECT_EQ(seasonal().answer(kBuying, "insure", kNation, "2023-02-28").verdict, Verdict::kYes);
  EXPECT_EQ(seasonal().answer(kBuying, "insure", kNation, "2024-01-01").verdict, Verdict::kNo);
  EXPECT_EQ(seasonal()
                .answer(kBuying, "insure", kNation, "2023-02-28")
                .payment->from_account.to_decimal(),
            "99.00");
}

TEST(Products, OutOfSeasonAreANoThatNamesTheSeasons) {
  const Answer answer = seasonal().answer(kBuying, "insure", kNation, "2023-03-01");
  EXPECT_EQ(answer.verdict, Verdict::kNo);
  ASSERT_EQ(answer.requirements.size(), 1U);
  EXPECT_EQ(answer.requirements[0].id, "on-sale.hmb");
  EXPECT_EQ(answer.requirements[0].state, EntryState::kFailed);
  for (const char* day : {"2023-01-01", "2023-02-28", "2024-01-01", "2024-02-29"}) {
    EXPECT_NE(answer.requirements[0].text.zh_hans.find(day), std::string::npos) << day;
  }
}

// There may well be a sale that is not recorded: a no would keep people from what is theirs.
TEST(Products, AfterTheLastKnownSaleAreNotRecorded) {
  const char* buying =
      "{'account.total': '200.00', 'purchase.product': 'hmb', 'purchase.people': 1}";
  EXPECT_EQ(seasonal().answer(buying, "insure", kNation, "2024-02-29").verdict, Verdict::kYes);
  const Answer answer = seasonal().answer(buying, "insure", kNation, "2024-03-01");
  EXPECT_EQ(answer.verdict, Verdict::kUnrecorded);
  ASSERT_EQ(answer.requirements.size(), 1U);
  EXPECT_EQ(answer.requirements[0].state, EntryState::kUnknown);
  EXPECT_TRUE(answer.requirements[0].decisive);
  EXPECT_NE(answer.requirements[0].text.zh_hans.find("以后的没有收录"), std::string::npos);
  EXPECT_EQ(seasonal().answer(kBuying, "insure", kNation, "2022-12-31").verdict, Verdict::kNo);
}

TEST(Products, OutOfSeasonAreNotAmongTheUnknownOnes) {
  const Answer answer = seasonal().answer("{'account.total': '120.00', 'purchase.people': 1}",
                                          "insure", kNation, "2023-06-01");
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_TRUE(answer.requirements.empty());
  EXPECT_TRUE(answer.ask.empty());
}

TEST(Products, GiveWayToThePremiumThatWasGiven) {
  EXPECT_EQ(seasonal()
                .answer("{'account.total': '120.00', 'purchase.product': 'hmb', 'purchase.people': "
                        "1, 'purchase.premium': '120.00'}",
                        "insure", kNation, "2024-01-01")
                .verdict,
            Verdict::kYes);
}

TEST(Products, GiveTheirPriceToExpressions) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "product.price + ¥1")};
  Policies policies({test::money_fact("purchase.premium", "0.00", "500.00"), test::product_fact()});
  policies.nation(
      test::list("products",
                 {product("cheap", "{'from': '2024-01-01', 'price': '¥50', 'cites': ['source']}"),
                  product("dear", "{'from': '2024-01-01', 'price': '¥80', 'cites': ['source']}"),
                  product("open", "{'from': '2024-01-01', 'cites': ['source']}")}) +
      ", " + rules.as());
  const auto amount = [&](const char* facts) {
    const Answer answer = policies.answer(facts);
    return answer.amount->least.to_decimal() + " to " + answer.amount->most.to_decimal();
  };
  EXPECT_EQ(amount("{'purchase.product': 'cheap'}"), "51.00 to 51.00");
  EXPECT_EQ(amount("{'purchase.product': {'any_of': ['cheap', 'dear']}}"), "51.00 to 81.00");
  EXPECT_EQ(amount("{'purchase.product': 'open'}"), "1.00 to 501.00");
  EXPECT_EQ(amount("{}"), "1.00 to 501.00");
}

TEST(Products, OfAParentKeepTheirMeaningInAChild) {
  Rules national;
  national.grounds = {ground("g", "true")};
  national.requirements = {requirement("r", "purchase.product != first")};
  Policies policies({test::product_fact(), test::money_fact("purchase.premium")});
  const std::string sold = "{'from': '2020-01-01', 'cites': ['source']}";
  policies.nation(test::list("products", {product("first", sold)}) + ", " + national.as())
      .region(kCity, kProvince, test::list("products", {product("another", sold)}));
  EXPECT_EQ(policies.answer("{'purchase.product': 'first'}", "insure", kCity).verdict,
            Verdict::kNo);
  EXPECT_EQ(policies.answer("{'purchase.product': 'another'}", "insure", kCity).verdict,
            Verdict::kYes);
  EXPECT_FALSE(policies.open(kNation).read_facts(R"({"purchase.product":"another"})").ok());
}

TEST(Products, FillTheWholeDomainWithTheVocabularysOwnMembers) {
  std::vector<std::string> members;
  for (int i = 0; i < 64; ++i) members.push_back("m" + std::to_string(i));
  Rules rules;
  rules.grounds = {ground("g", "purchase.product == m63")};
  Policies policies({test::choice_fact("purchase.product", members, ", 'members_from': 'products'"),
                     test::money_fact("purchase.premium")});
  policies.nation(rules);
  EXPECT_EQ(policies.answer("{'purchase.product': 'm63'}").verdict, Verdict::kYes);
  EXPECT_EQ(policies.answer().verdict, Verdict::kDepends);
}

// A page may keep the facts of one region when another is opened.
TEST(Products, OfAnotherRegionAreRefusedNotLookedUp) {
  Rules rules;
  rules.grounds = {ground("g", "purchase.product == other")};
  Policies policies({test::product_fact()});
  policies.nation(rules).region(
      kCity, kProvince,
      test::list("products", {product("local", "{'from': '2020-01-01', 'cites': ['source']}")}));
  const Facts facts = *policies.open(kCity).read_facts(R"({"purchase.product":"local"})");
  EXPECT_TRUE(policies.open(kCity).check("insure", facts).ok());
  const auto elsewhere = policies.open().check("insure", facts);
  ASSERT_EQ(elsewhere.errors().size(), 1U);
  EXPECT_EQ(elsewhere.errors().front().code, ErrorCode::kUnknownMember);
}

}  // namespace
}  // namespace gezhang
