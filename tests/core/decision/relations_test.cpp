// Relations between facts: what they rule out, what follows from them, and what contradicts them.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::choice_fact;
using test::count_fact;
using test::ground;
using test::json_text;
using test::kNation;
using test::limit;
using test::money_fact;
using test::places;
using test::Policies;
using test::relation;
using test::requirement;
using test::Rules;

const std::vector<std::string> kBuckets = {money_fact("account.total", "-10.00", "10.00"),
                                           money_fact("account.current_year", "0.00", "5.00"),
                                           money_fact("account.prior_years", "0.00", "5.00"),
                                           money_fact("account.committed", "0.00", "10.00")};
const std::vector<std::string> kBucketRelations = {
    relation("buckets", "account.total == account.current_year + account.prior_years"),
    relation("committed", "account.total <= ¥0 or account.committed <= account.total")};

Policies buckets(const Rules& rules) { return Policies(kBuckets, kBucketRelations).nation(rules); }

Rules amount_of(const char* expression) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", expression)};
  return rules;
}

std::string amounts(const Answer& answer) {
  return answer.amount ? answer.amount->least.to_decimal() + " " + answer.amount->most.to_decimal()
                       : "none";
}

TEST(Relations, TheThirdFollowsFromTwo) {
  const Policies policies = buckets(amount_of("account.total"));
  const Answer answer =
      policies.answer("{'account.current_year': '1.00', 'account.prior_years': '2.50'}");
  EXPECT_EQ(amounts(answer), "3.50 3.50");
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_TRUE(answer.ask.empty());
}

TEST(Relations, BoundWhatIsMissing) {
  const Policies policies = buckets(amount_of("¥1 + account.prior_years"));
  EXPECT_EQ(amounts(policies.answer("{'account.total': '7.00'}")), "3.00 6.00");
  EXPECT_EQ(amounts(policies.answer("{'account.total': '2.00'}")), "1.00 3.00");
}

TEST(Relations, RuleOutCompletionsThatCannotOccur) {
  // Without the relation 5.00 of the total might all be of the current year, and of earlier ones.
  Rules rules = amount_of("account.total");
  rules.requirements = {
      requirement("r", "account.current_year >= ¥1 or account.prior_years >= ¥1")};
  EXPECT_EQ(buckets(rules).answer("{'account.total': '5.00'}").verdict, Verdict::kYes);
  EXPECT_EQ(buckets(rules).answer("{'account.total': '1.99'}").verdict, Verdict::kYes);
  EXPECT_EQ(buckets(rules).answer("{'account.total': '1.98'}").verdict, Verdict::kDepends);
}

TEST(Relations, LinkFactsThroughOthersThatNobodyGave) {
  // The total is neither given nor read; it still carries the bound from one to the other.
  const Policies policies = buckets(amount_of("¥20 - account.committed"));
  EXPECT_EQ(
      amounts(policies.answer("{'account.current_year': '1.00', 'account.prior_years': '2.00'}")),
      "17.00 20.00");
}

TEST(Relations, AnAlternativeMayHoldInstead) {
  const Policies policies = buckets(amount_of("¥20 - account.committed"));
  EXPECT_EQ(amounts(policies.answer("{'account.total': '0.00'}")), "10.00 20.00");
  EXPECT_EQ(amounts(policies.answer("{'account.total': '1.00'}")), "19.00 20.00");
}

TEST(Relations, FactsThatBreakThemAreAnErrorWhateverTheQuestionReads) {
  const Region region = buckets(amount_of("¥1")).open();
  const auto faults = [&](const char* facts) {
    return places(region.check_json("insure", json_text(facts)).errors());
  };
  EXPECT_EQ(faults("{'account.total': '3.00', 'account.current_year': '1.00', "
                   "'account.prior_years': '1.00'}"),
            std::vector<std::string>{"contradiction /account.total"});
  EXPECT_EQ(faults("{'account.total': '3.00', 'account.committed': '3.01'}"),
            std::vector<std::string>{"contradiction /account.total"});
  EXPECT_EQ(faults("{'account.current_year': '1.00', 'account.prior_years': '1.00', "
                   "'account.committed': '2.01'}")
                .size(),
            1U);
  EXPECT_TRUE(faults("{'account.total': '3.00', 'account.committed': '3.00'}").empty());
}

TEST(Relations, OnlyWhereReadBindsOnlyWhereTheRulesReadAllOfIt) {
  const std::vector<std::string> facts = {count_fact("a.now", 0, 9), count_fact("a.ever", 0, 9)};
  const std::vector<std::string> relations = {
      relation("r", "a.now <= a.ever", ", 'only_where_read': true")};
  Rules one;
  one.grounds = {ground("g", "a.now < 5")};
  Rules both;
  both.grounds = {ground("g", "a.now < 5 and a.ever < 5")};
  const std::string given = json_text("{'a.now': 4, 'a.ever': 0}");
  EXPECT_TRUE(Policies(facts, relations).nation(one).open().check_json("insure", given).ok());
  EXPECT_FALSE(Policies(facts, relations).nation(both).open().check_json("insure", given).ok());
}

TEST(Relations, LinkMembersOfChoices) {
  const std::vector<std::string> facts = {choice_fact("r.scheme", {"employee", "resident", "none"}),
                                          choice_fact("r.insured", {"here", "nowhere"})};
  Rules rules;
  rules.grounds = {ground("g", "r.scheme != none and r.insured == here")};
  const Policies policies =
      Policies(facts, {relation("r", "(r.scheme == none) == (r.insured == nowhere)")})
          .nation(rules);
  EXPECT_EQ(policies.answer("{'r.scheme': 'resident'}").verdict, Verdict::kYes);
  EXPECT_EQ(policies.answer("{'r.insured': 'here'}").verdict, Verdict::kYes);
  EXPECT_EQ(policies.answer("{'r.insured': 'nowhere'}").verdict, Verdict::kUnrecorded);
  EXPECT_EQ(policies.answer().verdict, Verdict::kDepends);
  EXPECT_FALSE(policies.open()
                   .check_json("insure", json_text("{'r.scheme': 'none', 'r.insured': 'here'}"))
                   .ok());
}

TEST(Relations, ExamplesKeepThem) {
  Rules rules = amount_of("account.total");
  rules.requirements = {requirement("r", "account.prior_years >= ¥2")};
  const Policies policies = buckets(rules);
  const Answer answer = policies.answer("{'account.current_year': '3.00'}");
  ASSERT_EQ(answer.for_example.size(), 2U);
  for (const Example& example : answer.for_example) {
    std::string given = "{\"account.current_year\":\"3.00\"";
    for (const auto& [fact, value] : example.facts) given += ",\"" + fact + "\":" + value;
    const auto checked = policies.open().check_json("insure", given + "}");
    ASSERT_TRUE(checked.ok());
    EXPECT_EQ(checked->verdict, example.verdict);
  }
}

TEST(Without, AFactThatTheRegionDoesNotHaveIsZero) {
  Rules rules = amount_of("account.total");
  const Policies policies = Policies(kBuckets, kBucketRelations)
                                .nation("'without': ['account.current_year'], " + rules.as());
  EXPECT_EQ(amounts(policies.answer("{'account.prior_years': '2.00'}")), "2.00 2.00");
  const Region region = policies.open();
  EXPECT_EQ(
      places(region.check_json("insure", json_text("{'account.current_year': '1.00'}")).errors()),
      std::vector<std::string>{"contradiction /account.current_year"});
  EXPECT_TRUE(region.check_json("insure", json_text("{'account.current_year': '0.00'}")).ok());
}

TEST(Without, AllBucketsGoneTheTotalIsFree) {
  const Policies policies =
      Policies(kBuckets, kBucketRelations)
          .nation("'without': ['account.current_year', 'account.prior_years'], " +
                  amount_of("account.total").as());
  EXPECT_EQ(amounts(policies.answer("{'account.total': '9.00'}")), "9.00 9.00");
}

TEST(Without, NamesOnlyNumbers) {
  EXPECT_EQ(places(Policies({bool_fact("a.p")}).nation("'without': ['a.p', 'a.q']").faults()),
            (std::vector<std::string>{"unknown_fact /without/0", "unknown_fact /without/1"}));
}

TEST(RelationCheck, ReportsWhatCannotBeReadOrKept) {
  const auto faults = [](const char* holds) {
    return places(
        Policies({money_fact("a.m"), count_fact("a.n", 0, 9)}, {relation("r", holds)}).faults());
  };
  EXPECT_EQ(faults("a.m == a.n"), std::vector<std::string>{"type_mismatch /relations/0/holds"});
  EXPECT_EQ(faults("a.x > 1"), std::vector<std::string>{"unknown_name /relations/0/holds"});
  EXPECT_EQ(faults("a.n > 9"), std::vector<std::string>{"contradiction /relations/0/holds"});
  EXPECT_EQ(faults("a.n >"), std::vector<std::string>{"syntax /relations/0/holds"});
}

}  // namespace
}  // namespace gezhang
