// Rounding against an oracle of its own: plain integers, and remainders instead of division.
#include <gtest/gtest.h>

#include <cstdint>

#include "gezhang/money.h"
#include "program/evaluate.h"
#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::CompiledExpression;

// The multiple of `unit` nearest to numerator / denominator on the wanted side, by counting up and
// down from a guess; denominator and unit positive.
std::int64_t oracle(std::int64_t numerator, std::int64_t denominator, std::int64_t unit,
                    Rounding rounding) {
  // multiple * step <= numerator < (multiple + 1) * step, with everything times the denominator
  const std::int64_t step = denominator * unit;
  std::int64_t multiple = numerator / step;
  while (multiple * step > numerator) --multiple;
  while ((multiple + 1) * step <= numerator) ++multiple;
  const std::int64_t rest = numerator - multiple * step;
  if (rounding == Rounding::kUp && rest > 0) ++multiple;
  if (rounding == Rounding::kHalfUp && 2 * rest >= step) ++multiple;
  return multiple * unit;
}

const std::vector<std::string> kFacts = {test::money_fact("a.m", "-9999999.00", "9999999.00"),
                                         test::count_fact("a.n", -9, 9),
                                         test::rate_fact("a.r", "-100%", "100%")};

std::int64_t run(const CompiledExpression& expression, std::int64_t money, std::int64_t count = 1,
                 std::int64_t rate = 0) {
  const Possible result = expression.run({{money, money}, {count, count}, {rate, rate}});
  EXPECT_EQ(result.least, result.most);
  return result.least;
}

struct Mode {
  const char* name;
  Rounding rounding;
};
constexpr Mode kModes[] = {
    {"down", Rounding::kDown}, {"up", Rounding::kUp}, {"half_up", Rounding::kHalfUp}};

CompiledExpression rounded(const std::string& inner, const Mode& mode,
                           const std::string& step = "¥0.01") {
  return {kFacts, "round(" + inner + ", " + mode.name + ", " + step + ")", Kind::kMoney};
}

TEST(Rounding, GivesTheOraclesFenOn20000AmountsWithHalfCents) {
  for (const Mode& mode : kModes) {
    // 2.5 % of an even number of yuan and a half cent: a share whose last digit is often exactly a
    // half.
    const CompiledExpression share = rounded("a.m * a.r", mode);
    for (std::int64_t fen = -10'000; fen < 10'000; ++fen) {
      ASSERT_EQ(run(share, fen, 1, 25'000), oracle(fen * 25'000, 1'000'000, 1, mode.rounding))
          << fen << " " << mode.name;
    }
  }
}

TEST(Rounding, GivesTheOraclesQuotientsForBothSigns) {
  for (const Mode& mode : kModes) {
    const CompiledExpression quotient = rounded("a.m / a.n", mode);
    for (std::int64_t fen = -60; fen <= 60; ++fen) {
      for (std::int64_t count = -7; count <= 7; ++count) {
        if (count == 0) continue;
        const std::int64_t sign = count < 0 ? -1 : 1;
        ASSERT_EQ(run(quotient, fen, count), oracle(fen * sign, count * sign, 1, mode.rounding))
            << fen << "/" << count;
      }
    }
  }
}

TEST(Rounding, GoesToWholeSteps) {
  for (const Mode& mode : kModes) {
    const CompiledExpression tens = rounded("a.m", mode, "¥10");
    for (std::int64_t fen = -3'500; fen <= 3'500; fen += 7) {
      ASSERT_EQ(run(tens, fen), oracle(fen, 1, 1000, mode.rounding)) << fen;
    }
  }
}

TEST(Rounding, IsTowardsMinusInfinityDownAndAHalfGoesUp) {
  const auto one = [](const char* text, std::int64_t fen) {
    return run({kFacts, text, Kind::kMoney}, fen);
  };
  EXPECT_EQ(one("round(a.m / 2, down, ¥0.01)", -1), -1);
  EXPECT_EQ(one("round(a.m / 2, up, ¥0.01)", -1), 0);
  EXPECT_EQ(one("round(a.m / 2, half_up, ¥0.01)", -1), 0);
  EXPECT_EQ(one("round(a.m / 2, half_up, ¥0.01)", -3), -1);
  EXPECT_EQ(one("round(a.m / 2, half_up, ¥0.01)", 1), 1);
}

TEST(Rounding, OfARateOfARateIsExact) {
  // ¥6387.85 × 2.8 % = 178.8598; an error of binary fractions would show in half cents like 1.005 ×
  // 100.
  EXPECT_EQ(run({kFacts, "round(a.m * 2.8%, half_up, ¥0.01)", Kind::kMoney}, 638785), 17886);
  EXPECT_EQ(run({kFacts, "round(a.m * 2.8%, down, ¥0.01)", Kind::kMoney}, 638785), 17885);
  EXPECT_EQ(run({kFacts, "round(a.m * 50%, half_up, ¥0.01)", Kind::kMoney}, 201), 101);
}

TEST(Rounding, DividesMoneyByARateAndByMoney) {
  EXPECT_EQ(run({kFacts, "round(a.m / 30%, down, ¥0.01)", Kind::kMoney}, 100), 333);
  EXPECT_EQ(run({kFacts, "round(a.m * 30% / 7, up, ¥0.01)", Kind::kMoney}, 1000), 43);
  EXPECT_EQ(run({kFacts, "round(a.m / ¥3, down, 0.01%)", Kind::kRate}, 100), 333'300);
  EXPECT_EQ(run({kFacts, "round(a.m / ¥3, up, 1)", Kind::kCount}, 700), 3);
}

TEST(Rounding, ScalesPlainMoneyBesideFractions) {
  EXPECT_EQ(run({kFacts, "round(min(a.m * 30%, ¥100), down, ¥0.01)", Kind::kMoney}, 1'000'000),
            10'000);
  EXPECT_EQ(run({kFacts, "round(a.m * 30% + ¥1, down, ¥0.01)", Kind::kMoney}, 101), 130);
  EXPECT_EQ(
      run({kFacts, "round((if a.m > ¥5 then a.m * 30% else ¥1), down, ¥0.01)", Kind::kMoney}, 600),
      180);
  EXPECT_EQ(
      run({kFacts, "round((if a.m > ¥5 then a.m * 30% else ¥1), down, ¥0.01)", Kind::kMoney}, 500),
      100);
  EXPECT_EQ(run({kFacts, "round(clamp(a.m * 30%, ¥1, ¥2), down, ¥0.01)", Kind::kMoney}, 500), 150);
  const CompiledExpression compared(kFacts, "a.m * 30% < ¥1", Kind::kBool);
  EXPECT_TRUE(compared.run({{333, 333}, {1, 1}, {0, 0}}).truth().is_true());
  EXPECT_TRUE(compared.run({{334, 334}, {1, 1}, {0, 0}}).truth().is_false());
}

TEST(Rounding, OfAnIntervalIsTheHullOfItsMembers) {
  for (const Mode& mode : kModes) {
    const CompiledExpression quotient = rounded("a.m / a.n", mode);
    for (std::int64_t from = -9; from <= 9; from += 2) {
      for (std::int64_t width = 0; width <= 6; width += 3) {
        for (const Range count : {Range{1, 4}, Range{-4, -1}, Range{3, 3}}) {
          Range hull{1, 0};
          for (std::int64_t fen = from; fen <= from + width; ++fen) {
            for (std::int64_t n = count.least; n <= count.most; ++n) {
              const Range one = Range::exactly(run(quotient, fen, n));
              hull = hull.is_empty() ? one : join(hull, one);
            }
          }
          EXPECT_EQ(quotient.run({{from, from + width}, Possible::of(count), {0, 0}}).range(),
                    hull);
        }
      }
    }
  }
}

// The product of a divisor, its scale and the step leaves even 128 bits here.
TEST(Rounding, ReportsNumbersTooLargeForItsArithmetic) {
  const CompiledExpression huge(
      kFacts, "round(a.m * 30% / 9000000000000000000, down, ¥90000000000000000)", Kind::kMoney);
  EXPECT_EQ(huge.fault({{100, 100}, {1, 1}, {0, 0}}), ArithmeticFault::kOverflow);
}

TEST(Rounding, SharesARateAmongSeveral) {
  const auto one = [](const char* mode, std::int64_t count, std::int64_t rate) {
    const std::string text = std::string("round(a.r / a.n, ") + mode + ", 0.1%)";
    return run({kFacts, text, Kind::kRate}, 0, count, rate);
  };
  EXPECT_EQ(one("down", 7, 1'000'000), 142'000);
  EXPECT_EQ(one("half_up", 7, 1'000'000), 143'000);
  EXPECT_EQ(one("up", -7, 1'000'000), -142'000);
}

// A step as it could only come of facts outside their bounds: the arithmetic itself must not wrap.
TEST(Rounding, ReportsWhateverLeavesItsArithmetic) {
  const auto fault = [](std::int64_t above, std::int64_t scale, std::int64_t below,
                        std::int64_t divisor, std::int64_t unit) {
    Step step;
    step.kind = StepKind::kRound;
    step.a = 0;
    step.b = 1;
    step.scale = scale;
    step.divisor = divisor;
    step.unit = unit;
    const std::vector<Possible> registers = {{above, above}, {below, below}};
    Possible out;
    return apply(Program{}, step, {}, registers, out);
  };
  EXPECT_EQ(fault(1, 1, INT64_MAX, INT64_MAX, 1), ArithmeticFault::kOverflow) << "divisor";
  EXPECT_EQ(fault(1, 1, INT64_MAX, INT64_MAX, 4), ArithmeticFault::kOverflow) << "unit";
  EXPECT_EQ(fault(INT64_MAX, INT64_MAX, 1, 1, 1), ArithmeticFault::kOverflow) << "dividend";
  EXPECT_EQ(fault(INT64_MAX, 2, 1, 1, 1), ArithmeticFault::kOverflow) << "above";
  EXPECT_EQ(fault(INT64_MIN, 2, 1, 1, 1), ArithmeticFault::kOverflow) << "below";
  EXPECT_EQ(fault(INT64_MIN, 1, 1, 1, 1), ArithmeticFault::kNone);
  EXPECT_EQ(fault(INT64_MAX, 1, 0, 1, 1), ArithmeticFault::kDivisionByZero);
}

}  // namespace
}  // namespace gezhang
