// Decisions without words, and the next question over several.
#include "decision/decide.h"

#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::ground;
using test::limit;
using test::money_fact;
using test::Policies;
using test::Rules;

TEST(Decide, GivesTheVerdictAndAmountOfTheAnswer) {
  Rules rules;
  rules.grounds = {ground("g", "a.p")};
  rules.limits = {limit("l", "a.m")};
  const Region region =
      Policies({bool_fact("a.p"), money_fact("a.m", "1.00", "5.00")}).nation(rules).open();
  const auto decided = [&](const char* facts) {
    return to_json(*region.decide("insure", test::must(region.read_facts(test::json_text(facts)))));
  };
  EXPECT_EQ(decided("{'a.p': true, 'a.m': '2.00'}"),
            R"({"verdict":"yes","exact":true,"amount":{"least":"2.00","most":"2.00"}})");
  EXPECT_EQ(decided("{'a.p': false}"), R"({"verdict":"unrecorded","exact":true})");
  EXPECT_EQ(decided("{}"),
            R"({"verdict":"depends","exact":true,"amount":{"least":"1.00","most":"5.00"}})");
  EXPECT_FALSE(region.decide("nothing", {}).ok());
}

Policies two_questions() {
  Rules insure;
  insure.grounds = {ground("g", "a.shared and a.only-insure")};
  Rules withdraw;
  withdraw.grounds = {ground("h", "a.shared or a.only-withdraw")};
  const std::string one = insure.as("insure");
  const std::string other = withdraw.as("withdraw");
  const auto inside = [](const std::string& questions) {
    const auto first = questions.find('{') + 1;
    return questions.substr(first, questions.rfind('}') - first);
  };
  return Policies({bool_fact("a.only-insure"), bool_fact("a.shared"), bool_fact("a.only-withdraw")})
      .nation("'questions': {" + inside(one) + ", " + inside(other) + "}");
}

TEST(Next, PutsFirstWhatServesBothQuestions) {
  const Region region = two_questions().open();
  const std::vector<std::string_view> questions = {"insure", "withdraw"};
  const auto next = test::must(region.next(questions, {}));
  ASSERT_EQ(next.size(), 3U);
  EXPECT_EQ(next[0].fact, "a.shared");
  EXPECT_EQ(next[0].settles.size(), 2U);
  EXPECT_EQ(next[0].settles[0].first, "insure");
  EXPECT_EQ(next[0].settles[0].second, std::vector<std::string>{"g"});
}

TEST(Next, LeavesOutWhatIsSettled) {
  const Region region = two_questions().open();
  const std::vector<std::string_view> questions = {"insure", "withdraw"};
  const Facts facts = test::must(region.read_facts(R"({"a.shared":false})"));
  const auto next = test::must(region.next(questions, facts));
  ASSERT_EQ(next.size(), 1U);
  EXPECT_EQ(next[0].fact, "a.only-withdraw");
  EXPECT_EQ(
      to_json(next),
      R"({"ask":[{"fact":"a.only-withdraw","settles":{"withdraw":["h"]},"cost":1,"remaining":0}]})");
}

TEST(Next, ReportsEveryUnknownQuestion) {
  const std::vector<std::string_view> questions = {"insur", "x"};
  EXPECT_EQ(two_questions().open().next(questions, {}).errors().size(), 2U);
}

}  // namespace
}  // namespace gezhang
