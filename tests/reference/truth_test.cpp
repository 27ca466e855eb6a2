#include "reference/truth.h"

#include <gtest/gtest.h>

#include "reference/small_policy.h"

namespace gezhang::reference {
namespace {

Knowledge unknown(std::int64_t least, std::int64_t most) {
  Knowledge known;
  for (std::int64_t value = least; value <= most; ++value) known.possible.push_back(value);
  return known;
}
Knowledge exactly(std::int64_t value) { return {{value}, true, "said"}; }

class SmallTruth : public testing::Test {
 protected:
  SmallTruth() {
    x = small.fact("a.x", Type::kMoney, 0, 5);
    y = small.fact("a.y", Type::kMoney, 0, 5);
    p = small.fact("a.p", Type::kBool);
    small.add(Role::kGround, "g", truth(true));
    situation.question = "insure";
    situation.facts = {unknown(0, 5), unknown(0, 5), unknown(0, 1)};
  }
  Truth try_all() { return {small.open(), situation}; }

  SmallPolicy small;
  Expr x, y, p;
  Situation situation;
};

TEST_F(SmallTruth, IsTheOneVerdictOfAllCompletionsOrDepends) {
  small.add(Role::kLimit, "l", x);
  EXPECT_EQ(try_all().joined().verdict(), "depends");
  EXPECT_EQ(try_all().joined().amount, (std::pair<std::int64_t, std::int64_t>{0, 5}));
  // What nothing reads is not varied.
  EXPECT_EQ(try_all().joined().completions, 6U);
  situation.facts[0] = unknown(2, 4);
  EXPECT_EQ(try_all().joined().verdict(), "yes");
  EXPECT_EQ(try_all().joined().amount, (std::pair<std::int64_t, std::int64_t>{2, 4}));
}

TEST_F(SmallTruth, HasNoAmountWhereNothingIsRecorded) {
  small.policy.regions[0].questions[0].entries[0].rule = p;
  small.add(Role::kLimit, "l", money(3));
  EXPECT_EQ(try_all().joined().verdict(), "depends");
  EXPECT_EQ(try_all().joined().amount, (std::pair<std::int64_t, std::int64_t>{3, 3}));
  EXPECT_EQ(try_all().where({{2, 0}}).verdict(), "unrecorded");
  EXPECT_FALSE(try_all().where({{2, 0}}).amount);
  EXPECT_EQ(try_all().where({{2, 1}}).verdict(), "yes");
}

TEST_F(SmallTruth, KnowsWhichFactsMatter) {
  small.add(Role::kLimit, "l",
            combine(Op::kIf, Type::kMoney, {compared(Op::kLess, x, money(3)), money(2), money(4)}));
  small.add(Role::kRequirement, "r",
            compared(Op::kLessOrEqual, combine(Op::kSubtract, Type::kMoney, {y, y}), money(0)));
  EXPECT_TRUE(try_all().matters(0));
  EXPECT_FALSE(try_all().matters(1));
  EXPECT_FALSE(try_all().matters(2));
  situation.facts[0] = unknown(3, 5);
  EXPECT_FALSE(try_all().matters(0));
}

TEST_F(SmallTruth, LeavesOutWhatARelationExcludes) {
  small.add(Role::kLimit, "l", x);
  small.policy.relations.push_back({"order", compared(Op::kLessOrEqual, x, y)});
  EXPECT_EQ(try_all().joined().completions, 21U);
  situation.facts[1] = exactly(0);
  EXPECT_EQ(try_all().joined().verdict(), "no");
  // What is linked to a fact that the rules read matters as well.
  situation.facts[1] = unknown(0, 5);
  EXPECT_TRUE(try_all().matters(1));
  situation.facts[0] = exactly(4);
  situation.facts[1] = exactly(3);
  EXPECT_TRUE(try_all().is_contradiction());
}

TEST_F(SmallTruth, TakesAFactThatARegionLacksForZero) {
  small.add(Role::kLimit, "l", x);
  small.policy.regions[0].without = {"a.y"};
  const Expr sum = combine(Op::kAdd, Type::kMoney, {y, y});
  small.policy.relations.push_back({"whole", compared(Op::kEqual, x, sum)});
  // All but one of its facts are lacking: the relation is dropped.
  situation.facts[1] = {whole_domain(small.policy, 1, 0, 0), false, ""};
  EXPECT_EQ(situation.facts[1].possible, std::vector<std::int64_t>{0});
  EXPECT_EQ(try_all().joined().completions, 6U);
}

}  // namespace
}  // namespace gezhang::reference
