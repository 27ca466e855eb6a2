#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::ground;
using test::limit;
using test::Places;
using test::Policies;
using test::Rules;
using test::source;
using test::value;

Policies graded(const std::string& body) {
  return Policies().nation("'sources': [" + source("a", "A") + ", " + source("b", "B") + ", " +
                           source("c", "C") + ", " + source("x", "X") + "], " + body);
}

TEST(WeakRule, RestsOnWhatMustNotBeARule) {
  Rules rules;
  rules.limits = {limit("l", "¥1", ", 'cites': ['x']"), limit("m", "¥1", ", 'cites': ['x', 'c']")};
  EXPECT_EQ(found(graded(rules.as()), "weak-rule"),
            Places{"regions/100000.json#/questions/insure/limits/0"});
}

TEST(WeakRule, MayBeAValueOrAReading) {
  Rules rules;
  rules.limits = {
      "{'id': 'l', 'text': {'zh-Hans': '条文'}, 'from': '2020-01-01', 'cites': ['a'], 'issue': "
      "'i', "
      "'readings': [{'id': 'one', 'is': '¥1', 'text': {'zh-Hans': '甲'}, 'cites': ['x']},"
      " {'id': 'two', 'is': '¥2', 'text': {'zh-Hans': '乙'}, 'cites': ['c']}]}"};
  EXPECT_EQ(found(graded(test::list("values", {value("v.a", "money", "¥1", ", 'cites': ['x']"),
                                               value("v.b", "money", "¥1", ", 'cites': ['c']")}) +
                         ", " + rules.as()),
                  "weak-rule"),
            (Places{"regions/100000.json#/questions/insure/limits/0/readings/0",
                    "regions/100000.json#/values/0"}));
}

TEST(WeakRule, OfAGroundThatItsQuestionDoesNotTakeIsANote) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'cites': ['c']"),
                   ground("h", "true", ", 'cites': ['b']")};
  Policies policies = graded(rules.as());
  EXPECT_EQ(found(policies, "weak-rule"), Places{});
  policies.file(PolicySet::kVocabularyFile,
                "{'facts': [], 'questions': [{'id': 'insure', 'text': {'zh-Hans': '？'}, 'amount': "
                "{'zh-Hans': '金额'}, 'ground_grade': 'B'}]}");
  EXPECT_EQ(found(policies, "weak-rule"),
            Places{"regions/100000.json#/questions/insure/grounds/0 (note)"});
}

}  // namespace
}  // namespace gezhang
