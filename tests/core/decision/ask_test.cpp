#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::limit;
using test::Policies;
using test::requirement;
using test::Rules;

std::vector<std::string> asked(const Answer& answer) {
  std::vector<std::string> facts;
  for (const Ask& ask : answer.ask) facts.push_back(ask.fact);
  return facts;
}

using Names = std::vector<std::string>;

TEST(Ask, IsEmptyWhereTheAnswerIsSettled) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.p and false")};
  EXPECT_EQ(asked(Policies({test::bool_fact("a.p")}).nation(rules).answer()), Names{});
}

TEST(Ask, LeavesOutWhatCannotChangeTheAnswerAnyMore) {
  Rules rules;
  rules.grounds = {ground("g", "a.p or a.q")};
  const Policies policies =
      Policies({test::bool_fact("a.p"), test::bool_fact("a.q"), test::bool_fact("a.r")})
          .nation(rules);
  EXPECT_EQ(asked(policies.answer()), (Names{"a.p", "a.q"}));
  EXPECT_EQ(asked(policies.answer("{'a.p': false}")), Names{"a.q"});
  EXPECT_EQ(asked(policies.answer("{'a.p': true}")), Names{});
}

TEST(Ask, PutsTheEasyQuestionThatDecidesFirst) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.hard"), requirement("s", "a.easy")};
  std::string hard = test::bool_fact("a.hard");
  hard.replace(hard.find("'cost': 1"), 9, "'cost': 9");
  const Policies policies = Policies({hard, test::bool_fact("a.easy")}).nation(rules);
  EXPECT_EQ(asked(policies.answer()), (Names{"a.easy", "a.hard"}));
}

// With nothing in the account the answer is no, whatever else is so; most who ask have something.
TEST(Ask, PutsWhatHappenedBeforeABalanceThatIsUsuallyThere) {
  Rules rules;
  rules.grounds = {ground("g", "a.happened and a.proved")};
  rules.limits = {limit("most", "a.balance")};
  const auto first = [&](const char* usual) {
    return asked(Policies({test::money_fact("a.balance", "0.00", "90.00", usual),
                           test::bool_fact("a.happened"), test::bool_fact("a.proved")})
                     .nation(rules)
                     .answer())
        .front();
  };
  EXPECT_EQ(first(""), "a.balance");
  EXPECT_EQ(first(", 'usual': '40.00'"), "a.happened");
}

// Beside a list of amounts what is usual says nothing.
TEST(Ask, PutsABalanceThatIsOneOfAListByItsAmounts) {
  Rules rules;
  rules.grounds = {ground("g", "a.happened")};
  rules.requirements = {requirement("r", "a.balance >= ¥5")};
  const Policies policies =
      Policies({test::money_fact("a.balance", "0.00", "90.00", ", 'usual': '40.00'"),
                test::bool_fact("a.happened")})
          .nation(rules);
  EXPECT_EQ(asked(policies.answer("{'a.balance': {'any_of': ['1.00', '9.00']}}")).size(), 2U);
}

TEST(Ask, TellsWhichEntriesAFactSettles) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("enough", "a.x >= ¥0.03"), requirement("here", "a.p")};
  rules.limits = {limit("most", "a.x")};
  const Answer answer = Policies({test::money_fact("a.x", "0.00", "0.05"), test::bool_fact("a.p")})
                            .nation(rules)
                            .answer();
  for (const Ask& ask : answer.ask) {
    EXPECT_EQ(ask.settles, ask.fact == "a.x" ? (Names{"enough", "most"}) : Names{"here"})
        << ask.fact;
  }
  EXPECT_EQ(answer.ask.size(), 2U);
}

TEST(Ask, GoesOnWhileTheAmountIsOpen) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("most", "¥1 + a.x")};
  const Answer answer = Policies({test::money_fact("a.x", "0.00", "0.05")}).nation(rules).answer();
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_EQ(asked(answer), Names{"a.x"});
}

// With the lesser total the part can only be small, with the greater one only large.
TEST(Ask, ForAPartMovesATotalThatIsOneOfAList) {
  Rules rules;
  rules.grounds = {ground("g", "a.part >= ¥6")};
  const Policies policies = Policies({test::money_fact("a.part", "0.00", "9.00"),
                                      test::money_fact("a.rest", "0.00", "6.00"),
                                      test::money_fact("a.total", "0.00", "15.00")},
                                     {test::relation("sum", "a.total == a.part + a.rest")})
                                .nation(rules);
  const Answer answer = policies.answer("{'a.total': {'any_of': ['2.00', '12.00']}}");
  EXPECT_EQ(answer.verdict, Verdict::kDepends);
  EXPECT_NE(asked(answer), Names{});
}

TEST(Ask, DoesNotPutWhatWasAssumed) {
  Rules rules;
  rules.grounds = {ground("g", "a.p and a.q")};
  const Answer answer = Policies({test::bool_fact("a.p"), test::bool_fact("a.q")})
                            .nation(rules)
                            .answer("{'a.p': {'assume': true}}");
  EXPECT_EQ(asked(answer), Names{"a.q"});
}

}  // namespace
}  // namespace gezhang
