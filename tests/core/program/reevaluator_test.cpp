// Running again what has changed gives what running all gives.
#include "program/reevaluator.h"

#include <gtest/gtest.h>

#include <vector>

#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::CompiledExpression;

std::vector<Possible> all_of(const Program& program, const std::vector<Possible>& inputs) {
  std::vector<Possible> registers(program.steps.size());
  EXPECT_EQ(evaluate(program, inputs, registers).kind, ArithmeticFault::kNone);
  return registers;
}

Possible between(std::int64_t least, std::int64_t most) { return Possible::of(Range{least, most}); }

TEST(Reevaluator, AgreesWithRunningAllOfIt) {
  const CompiledExpression expression(
      {test::count_fact("a.x", -3, 3), test::count_fact("a.y", -3, 3),
       test::count_fact("a.z", -3, 3)},
      "if a.x < a.y then a.x * 2 + a.z else max(a.y, a.z) - 1", Kind::kCount);
  Reevaluator reevaluator(expression.program());
  std::vector<Possible> inputs(expression.program().slots.size(), between(0, 0));
  // Every input takes every value after every other's, one change and two at a time.
  for (std::int64_t turn = 0; turn < 500; ++turn) {
    const auto slot = static_cast<std::size_t>(turn * 7 % 3);
    inputs[slot] = between(turn % 7 - 3, std::min<std::int64_t>(3, turn % 7 - 3 + turn % 2));
    if (turn % 5 == 0) inputs[(slot + 1) % 3] = between(turn % 3 - 1, 2);
    ASSERT_EQ(reevaluator.evaluate(inputs).kind, ArithmeticFault::kNone);
    const std::vector<Possible> wanted = all_of(expression.program(), inputs);
    ASSERT_EQ(std::vector<Possible>(reevaluator.registers().begin(), reevaluator.registers().end()),
              wanted)
        << "turn " << turn;
  }
}

TEST(Reevaluator, RunsAllAgainAfterAFault) {
  const CompiledExpression expression({test::count_fact("a.x", -9, 9)},
                                      "round(6 / a.x, down, 1) + a.x", Kind::kCount);
  Reevaluator reevaluator(expression.program());
  EXPECT_EQ(reevaluator.evaluate({between(2, 2)}).kind, ArithmeticFault::kNone);
  EXPECT_EQ(reevaluator.evaluate({between(0, 0)}).kind, ArithmeticFault::kDivisionByZero);
  ASSERT_EQ(reevaluator.evaluate({between(0, 0)}).kind, ArithmeticFault::kDivisionByZero);
  ASSERT_EQ(reevaluator.evaluate({between(3, 3)}).kind, ArithmeticFault::kNone);
  const std::vector<Possible> wanted = all_of(expression.program(), {between(3, 3)});
  EXPECT_EQ(std::vector<Possible>(reevaluator.registers().begin(), reevaluator.registers().end()),
            wanted);
}

}  // namespace
}  // namespace gezhang
