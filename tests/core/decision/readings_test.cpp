// Readings: an ambiguous text is computed in each way, and a difference is shown as one.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::limit;
using test::list;
using test::money_fact;
using test::places;
using test::Policies;
using test::requirement;
using test::Rules;

std::string reading(const char* id, const char* key, const char* rule) {
  return std::string("{'id': '") + id + "', '" + key + "': '" + rule + "', 'text': {'zh-Hans': '" +
         id + "的读法'}, 'cites': ['source']}";
}

// An entry with readings in place of its rule.
std::string ambiguous(const char* id, const char* issue, const std::vector<std::string>& readings) {
  return std::string("{'id': '") + id + "', 'text': {'zh-Hans': '" + id +
         "的条文'}, 'from': '2020-01-01', 'cites': ['source'], 'issue': '" + issue + "', " +
         list("readings", readings) + "}";
}

Rules half() {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {ambiguous("half", "of-what",
                            {reading("whole", "is", "round(a.total * 50%, down, ¥0.01)"),
                             reading("above", "is", "round((a.total - ¥2) * 50%, down, ¥0.01)")})};
  return rules;
}

Policies policies(const Rules& rules) {
  return Policies({money_fact("a.total", "0.00", "20.00"), test::bool_fact("a.p")}).nation(rules);
}

TEST(Readings, ThatDifferInTheAmountAreADisputeWithTheLeast) {
  const Answer answer = policies(half()).answer("{'a.total': '10.00'}");
  EXPECT_EQ(answer.verdict, Verdict::kDisputed);
  ASSERT_TRUE(answer.amount.has_value());
  EXPECT_EQ(answer.amount->least.to_decimal(), "4.00");
  EXPECT_EQ(answer.amount->most.to_decimal(), "4.00");
  ASSERT_EQ(answer.limits.size(), 1U);
  EXPECT_EQ(answer.limits[0].issue, "of-what");
  ASSERT_EQ(answer.limits[0].readings.size(), 2U);
  EXPECT_EQ(answer.limits[0].readings[0].most->to_decimal(), "5.00");
  EXPECT_EQ(answer.limits[0].readings[1].most->to_decimal(), "4.00");
  EXPECT_NE(answer.limits[0].readings[1].working.zh_hans.find("¥10.00"), std::string::npos);
}

TEST(Readings, ThatAgreeAreNoDispute) {
  EXPECT_EQ(policies(half()).answer("{'a.total': '0.00'}").verdict, Verdict::kNo);
}

TEST(Readings, ThatDifferInTheVerdictAreADisputeOfNothing) {
  const Answer answer = policies(half()).answer("{'a.total': '2.00'}");
  EXPECT_EQ(answer.verdict, Verdict::kDisputed);
  EXPECT_EQ(answer.amount->most.to_decimal(), "0.00");
}

TEST(Readings, OfOneIssueSwitchTogether) {
  Rules rules = half();
  rules.requirements = {ambiguous(
      "enough", "of-what",
      {reading("whole", "holds", "a.total >= ¥8"), reading("above", "holds", "a.total >= ¥10")})};
  // 8: whole: 4.00; above: not enough. 12: both are enough, and the amounts differ.
  EXPECT_EQ(policies(rules).answer("{'a.total': '7.00'}").verdict, Verdict::kNo);
  EXPECT_EQ(policies(rules).answer("{'a.total': '8.00'}").amount->most.to_decimal(), "0.00");
  EXPECT_EQ(policies(rules).answer("{'a.total': '12.00'}").amount->most.to_decimal(), "5.00");
  EXPECT_EQ(policies(rules).answer("{'a.total': '12.00'}").verdict, Verdict::kDisputed);
}

TEST(Readings, OfTwoIssuesAreComputedInEveryCombination) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {ambiguous("a", "first", {reading("x", "is", "¥5"), reading("y", "is", "¥4")}),
                  ambiguous("b", "second", {reading("x", "is", "¥6"), reading("y", "is", "¥3")})};
  EXPECT_EQ(policies(rules).answer().amount->most.to_decimal(), "3.00");
  EXPECT_EQ(policies(rules).answer().verdict, Verdict::kDisputed);
}

TEST(Readings, WithMissingFactsAreExact) {
  const Answer answer = policies(half()).answer();
  EXPECT_EQ(answer.verdict, Verdict::kDepends);
  EXPECT_TRUE(answer.exact);
  EXPECT_EQ(answer.amount->least.to_decimal(), "0.00");
  EXPECT_EQ(answer.amount->most.to_decimal(), "9.00");
  const Answer above = policies(half()).answer("{'a.total': {'from': '5.00'}}");
  EXPECT_EQ(above.verdict, Verdict::kDisputed);
  EXPECT_TRUE(above.exact);
}

TEST(Readings, ANoForAnotherReasonStaysANo) {
  Rules rules = half();
  rules.requirements = {requirement("r", "a.p")};
  EXPECT_EQ(policies(rules).answer("{'a.total': '10.00', 'a.p': false}").verdict, Verdict::kNo);
}

TEST(Readings, OfOneIssueHaveToBeTheSame) {
  Rules rules = half();
  rules.requirements = {ambiguous(
      "enough", "of-what", {reading("above", "holds", "true"), reading("whole", "holds", "true")})};
  EXPECT_EQ(places(policies(rules).faults()),
            std::vector<std::string>{"bad_value /questions/insure/limits/0/readings"});
}

TEST(Readings, AreTwoToFour) {
  Rules rules;
  rules.limits = {ambiguous("a", "i", {reading("x", "is", "¥5")})};
  EXPECT_EQ(places(policies(rules).faults()),
            std::vector<std::string>{"limit_exceeded /questions/insure/limits/0/readings"});
}

}  // namespace
}  // namespace gezhang
