#include "program/lower.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::CompiledExpression;

const std::vector<std::string> kFacts = {test::count_fact("a.x", 0, 9),
                                         test::count_fact("a.y", 0, 9), test::bool_fact("a.p")};

std::size_t steps_of(std::string_view text, Kind kind) {
  return CompiledExpression(kFacts, text, kind).program().steps.size();
}

TEST(Lower, SharesEqualSteps) {
  EXPECT_EQ(steps_of("a.x > 3 and a.x > 3", Kind::kBool), steps_of("a.x > 3", Kind::kBool));
  EXPECT_EQ(steps_of("a.x + 1 == a.x + 1", Kind::kBool), 4U);
}

TEST(Lower, WritesEveryRegisterAfterThoseThatItReads) {
  const CompiledExpression expression(
      kFacts, "if a.x + 1 > a.y then min(a.x, a.y, 3) else round(a.x / (a.y + 1), down, 1)",
      Kind::kCount);
  const auto& steps = expression.program().steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].kind == StepKind::kInput || steps[i].kind == StepKind::kConstant) continue;
    EXPECT_LT(std::max({steps[i].a, steps[i].b, steps[i].c}), static_cast<int>(i));
  }
}

TEST(Lower, KnowsWhichFactsARegisterReads) {
  const CompiledExpression expression(kFacts, "if a.p then a.x else 3", Kind::kCount);
  EXPECT_TRUE(reads_slot(expression.program(), expression.lowered().root, 0));
  EXPECT_FALSE(reads_slot(expression.program(), expression.lowered().root, 1));
  EXPECT_TRUE(reads_slot(expression.program(), expression.lowered().root, 2));
  EXPECT_FALSE(reads_slot(expression.program(), -1, 0));
}

TEST(Lower, FindsTheSlotOfAFact) {
  const CompiledExpression expression(kFacts, "a.p", Kind::kBool);
  const Program& program = expression.program();
  EXPECT_EQ(program.slot_of(2), 2);
  EXPECT_EQ(program.slot_of(7), -1);
}

TEST(Lower, TurnsGreaterRound) {
  const CompiledExpression greater(kFacts, "a.x > a.y", Kind::kBool);
  EXPECT_TRUE(greater.run({{5, 5}, {4, 4}, {1, 0}}).truth().is_true());
  EXPECT_TRUE(greater.run({{4, 4}, {4, 4}, {1, 0}}).truth().is_false());
  const CompiledExpression least(kFacts, "a.x >= a.y", Kind::kBool);
  EXPECT_TRUE(least.run({{4, 4}, {4, 4}, {1, 0}}).truth().is_true());
}

TEST(Lower, LooksForConditionsInAList) {
  const CompiledExpression known(kFacts, "a.p in [(a.x > 3)]", Kind::kBool);
  const Possible yes = Possible::of(Truth::yes());
  EXPECT_TRUE(known.run({{4, 4}, {0, 0}, yes}).truth().is_true());
  EXPECT_TRUE(known.run({{3, 3}, {0, 0}, yes}).truth().is_false());
}

TEST(Lower, ScalesWhicheverSideIsWhole) {
  const std::vector<std::string> facts = {test::money_fact("a.m"),
                                          test::rate_fact("a.r", "0%", "100%")};
  for (const char* text : {"a.m * a.r <= ¥1", "¥1 >= a.m * a.r"}) {
    const CompiledExpression compared(facts, text, Kind::kBool);
    EXPECT_TRUE(compared.run({{200, 200}, {500'000, 500'000}}).truth().is_true()) << text;
    EXPECT_TRUE(compared.run({{201, 201}, {500'000, 500'000}}).truth().is_false()) << text;
  }
}

}  // namespace
}  // namespace gezhang
