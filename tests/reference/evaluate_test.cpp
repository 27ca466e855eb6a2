// The plain evaluator on cases that were worked out by hand from the text of the design.
#include "reference/evaluate.h"

#include <gtest/gtest.h>

#include "reference/small_policy.h"

namespace gezhang::reference {
namespace {

TEST(PlainEvaluation, OfATierWithARequirementAndAnAllowance) {
  SmallPolicy small;
  const Expr prior = small.fact("account.prior", Type::kMoney, 0, 99'999);
  const Expr used = small.fact("purchase.used", Type::kMoney, 0, 99'999);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kRequirement, "balance", compared(Op::kGreaterOrEqual, prior, money(300'000)));
  const Expr tier = combine(
      Op::kIf, Type::kMoney,
      {compared(Op::kGreaterOrEqual, prior, money(600'000)), money(200'000), money(100'000)});
  small.add(Role::kLimit, "tier", combine(Op::kSubtract, Type::kMoney, {tier, used}));
  EXPECT_EQ(small.decide({300'000, 0}), yes(100'000));
  EXPECT_EQ(small.decide({600'000, 50'000}), yes(150'000));
  EXPECT_EQ(small.decide({299'999, 0}), kNothing);
  EXPECT_EQ(small.decide({300'000, 100'000}), kNothing);
}

TEST(PlainEvaluation, OfARequirementThatDoesNotApply) {
  SmallPolicy small;
  const Expr p = small.fact("a.p", Type::kBool);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kLimit, "l", money(5));
  small.add(Role::kRequirement, "r", truth(false)).when = p;
  EXPECT_EQ(small.decide({0}), yes(5));
  EXPECT_EQ(small.decide({1}), kNothing);
}

TEST(PlainEvaluation, NeedsASufficientGround) {
  SmallPolicy small;
  const Expr p = small.fact("a.p", Type::kBool);
  const Expr q = small.fact("a.q", Type::kBool);
  small.policy.questions[0].ground_grade = 'B';
  small.add(Role::kGround, "strong", p);
  small.add(Role::kGround, "weak", truth(true)).cites = {"sC", "sD"};
  small.add(Role::kClosed, "closed", q);
  small.add(Role::kLimit, "l", money(5));
  EXPECT_EQ(small.decide({1, 1}), yes(5));
  EXPECT_EQ(small.decide({0, 0}), kNotRecorded);
  // A weak ground keeps what is closed from being a no.
  EXPECT_EQ(small.decide({0, 1}), kNotRecorded);
  small.policy.regions[0].questions[0].entries[1].rule = p;
  EXPECT_EQ(small.decide({0, 1}), kNothing);
}

TEST(PlainEvaluation, CountsTheBestOfSeveralSources) {
  SmallPolicy small;
  small.policy.questions[0].ground_grade = 'B';
  small.add(Role::kLimit, "l", money(5));
  Entry& ground = small.add(Role::kGround, "g", truth(true));
  ground.cites = {"sD", "sB"};
  EXPECT_EQ(small.decide({}), yes(5));
}

TEST(PlainEvaluation, TriesTheNearestGroundFirst) {
  SmallPolicy small(2);
  const Expr p = small.fact("a.p", Type::kBool);
  small.policy.questions[0].payees = {"self"};
  small.add(Role::kLimit, "l", money(5));
  small.add(Role::kGround, "national", truth(true));
  small.add(Role::kGround, "provincial", p, 1).payee = "insurer";
  EXPECT_EQ(small.decide({0}), yes(5));
  EXPECT_EQ(small.decide({1}), kNothing);
}

TEST(PlainEvaluation, OffersTheLargestAmountOfTheMenusWithinTheLimit) {
  SmallPolicy small;
  const Expr x = small.fact("a.x", Type::kMoney, 0, 10);
  const Expr p = small.fact("a.p", Type::kBool);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kLimit, "l", x);
  small.add_menu("m", {2, 5}).when = p;
  EXPECT_EQ(small.decide({4, 0}), yes(4));
  EXPECT_EQ(small.decide({4, 1}), yes(2));
  EXPECT_EQ(small.decide({5, 1}), yes(5));
  EXPECT_EQ(small.decide({1, 1}), kNothing);
}

TEST(PlainEvaluation, HasNoAmountToShowWhereNothingLimitsIt) {
  SmallPolicy small;
  small.add(Role::kGround, "g", truth(true));
  EXPECT_EQ(small.decide({}), yes(kUnlimited));
  small.add_menu("m", {2, 5});
  EXPECT_EQ(small.decide({}), yes(5));
}

TEST(PlainEvaluation, LeavesToTheOfficeWhatTheTextLeavesToIt) {
  SmallPolicy small;
  const Expr p = small.fact("a.p", Type::kBool);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kLimit, "l", money(5));
  small.add(Role::kDiscretion, "d", p);
  EXPECT_EQ(small.decide({0}), yes(5));
  EXPECT_EQ(small.decide({1}), (Decision{Ruling::kAuthority, true, 5}));
}

class Purchase : public testing::Test {
 protected:
  Purchase() {
    (void)small.choice(kProductFact, {"other"});
    small.policy.facts[0].has_products = true;
    (void)small.fact(kPremiumFact, Type::kMoney, 0, 100);
    (void)small.fact(kPeopleFact, Type::kCount, 1, 3);
    const std::int64_t opens = days_of({2024, 1, 1});
    small.policy.products = {{"priced", 0, {{opens, days_of({2024, 7, 1}), 20}}},
                             {"open", 0, {{opens, {}, {}}}}};
    small.add(Role::kGround, "g", truth(true));
    small.add(Role::kLimit, "l", money(50));
  }
  Decision decide(std::int64_t product, std::int64_t premium, std::int64_t people, bool given,
                  std::int64_t on = days_of({2024, 3, 1})) {
    return small.decide({product, premium, people}, given, on);
  }

  SmallPolicy small;
};

TEST_F(Purchase, HasToBeCoveredInFull) {
  small.add_payment("p", Payment::kFull);
  EXPECT_EQ(decide(0, 25, 2, true), yes(50));
  EXPECT_EQ(decide(0, 26, 2, true), kNothing);
  EXPECT_EQ(decide(0, 26, 2, false), yes(50));  // no premium, no price: no part of the question
  EXPECT_EQ(decide(1, 0, 2, false), yes(50));
  EXPECT_EQ(decide(1, 0, 3, false), kNothing);
  EXPECT_EQ(decide(2, 0, 3, false), yes(50));
  // The last entry that applies has the last word.
  small.add_payment("q", Payment::kTopUp);
  EXPECT_EQ(decide(0, 26, 2, true), yes(50));
}

TEST_F(Purchase, IsANoOutOfSeason) {
  EXPECT_EQ(decide(1, 0, 1, false, days_of({2024, 6, 30})), yes(50));
  EXPECT_EQ(decide(2, 0, 1, false, days_of({2023, 12, 31})), kNothing);
  // After the last sale that is known, nobody knows.
  EXPECT_EQ(decide(1, 0, 1, false, days_of({2024, 7, 1})).ruling, Ruling::kUnrecorded);
}

TEST_F(Purchase, HasThePriceOfItsEditionOrWhatThePremiumIs) {
  const Expr price = combine(Op::kPrice, Type::kMoney, {});
  const Scene scene = small.open(days_of({2024, 3, 1}));
  EXPECT_EQ(evaluate(price, scene, {1, 7, 1}) / kMillion, 20);
  EXPECT_EQ(evaluate(price, scene, {2, 7, 1}) / kMillion, 7);
  EXPECT_EQ(evaluate(price, scene, {0, 7, 1}) / kMillion, 7);
}

TEST(PlainScene, LetsAChildReplaceForAsLongAsItIsInForce) {
  SmallPolicy small(2);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kLimit, "l", money(5));
  Entry& child = small.add(Role::kLimit, "l", money(9), 1);
  child.replaces = true;
  child.period.from = 100;
  child.period.until = 200;
  EXPECT_EQ(small.decide({}, false, 99), yes(5));
  EXPECT_EQ(small.decide({}, false, 100), yes(9));
  EXPECT_EQ(small.decide({}, false, 199), yes(9));
  EXPECT_EQ(small.decide({}, false, 200), yes(5));
}

TEST(PlainScene, LetsAFinalEntryCutOffTheChildrensFromItsStart) {
  SmallPolicy small(2);
  small.add(Role::kGround, "g", truth(true));
  Entry& parent = small.add(Role::kLimit, "l", money(5));
  parent.final = true;
  parent.period.from = 100;
  small.add(Role::kLimit, "l", money(9), 1).replaces = true;
  small.policy.regions[1].questions[0].repeals.push_back({"l", 0});
  EXPECT_EQ(small.decide({}, false, 99), yes(9));
  EXPECT_EQ(small.decide({}, false, 100), yes(5));
}

TEST(PlainScene, RepealsEveryParentsEntryOfTheId) {
  SmallPolicy small(3);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kLimit, "x", money(5));
  small.add(Role::kRequirement, "x", truth(false), 1);
  small.policy.regions[2].questions[0].repeals.push_back({"x", 300});
  EXPECT_EQ(small.decide({}, false, 299), kNothing);
  EXPECT_EQ(small.decide({}, false, 300), yes(kUnlimited));
}

TEST(PlainScene, ForgetsAHistoricEntryAfterItWasLastConfirmed) {
  SmallPolicy small;
  small.add(Role::kLimit, "l", money(5));
  Entry& ground = small.add(Role::kGround, "g", truth(true));
  ground.period.historic = true;
  ground.period.confirmed = 500;
  EXPECT_EQ(small.decide({}, false, 500), yes(5));
  EXPECT_EQ(small.decide({}, false, 501), kNotRecorded);
}

TEST(PlainScene, TakesTheNearestValueForTheParentsExpressionsToo) {
  SmallPolicy small(2);
  Value value;
  value.expr = money(5);
  const Expr named = small.value(value, Type::kMoney);
  small.add(Role::kGround, "g", truth(true));
  small.add(Role::kLimit, "l", named);
  EXPECT_EQ(small.decide({}), yes(5));
  value.name = 0;
  value.expr = money(8);
  value.replaces = true;
  small.policy.regions[1].values.push_back(value);
  EXPECT_EQ(small.decide({}), yes(8));
}

TEST(PlainEvaluation, OfReadingsThatDifferIsDisputedWithTheLeastAmount) {
  SmallPolicy small;
  const Expr x = small.fact("a.x", Type::kMoney, 0, 10);
  small.add(Role::kGround, "g", truth(true));
  Entry& limit = small.add(Role::kLimit, "l", x);
  limit.rule.reset();
  limit.issue = "i";
  limit.readings = {{"narrow", money(3)}, {"wide", x}};
  EXPECT_EQ(small.decide({3}), yes(3));
  EXPECT_EQ(small.decide({5}), (Decision{Ruling::kDisputed, true, 3}));
  EXPECT_EQ(small.decide({0}), (Decision{Ruling::kDisputed, true, 0}));
}

TEST(PlainEvaluation, OfOneIssueSwitchesItsReadingsTogether) {
  SmallPolicy small;
  small.add(Role::kGround, "g", truth(true));
  for (const std::string id : {"l", "m"}) {
    Entry& limit = small.add(Role::kLimit, id, money(1));
    limit.rule.reset();
    limit.issue = "i";
    limit.readings = {{"one", money(id == "l" ? 3 : 5)}, {"other", money(id == "l" ? 5 : 3)}};
  }
  // Either way the least of the two is three; mixed readings would give five.
  EXPECT_EQ(small.decide({}), yes(3));
  small.policy.regions[0].questions[0].entries.back().issue = "j";
  EXPECT_EQ(small.decide({}), (Decision{Ruling::kDisputed, true, 3}));
}

class Tables : public testing::Test {
 protected:
  Tables() {
    x = small.fact("a.x", Type::kMoney, 0, 10);
    p = small.fact("a.p", Type::kBool);
    small.add(Role::kGround, "g", truth(true));
    Value tiers;
    tiers.form = Form::kTiers;
    tiers.expr = x;
    Row low;
    low.at_least = 2;
    low.below = 4;
    low.is = money(20);
    Row high;
    high.above = 4;
    high.at_most = 8;
    high.is = money(30);
    tiers.rows = {low, high};
    value = small.value(tiers, Type::kMoney);
  }

  SmallPolicy small;
  Expr x, p, value;
};

TEST_F(Tables, HaveEndsThatCountOrDoNot) {
  small.add(Role::kLimit, "l", value);
  EXPECT_EQ(small.decide({1, 0}), kNotRecorded);
  EXPECT_EQ(small.decide({2, 0}), yes(20));
  EXPECT_EQ(small.decide({3, 0}), yes(20));
  EXPECT_EQ(small.decide({4, 0}), kNotRecorded);
  EXPECT_EQ(small.decide({5, 0}), yes(30));
  EXPECT_EQ(small.decide({8, 0}), yes(30));
  EXPECT_EQ(small.decide({9, 0}), kNotRecorded);
}

TEST_F(Tables, MakeAnEntryUnrecordedOnlyWhereItApplies) {
  small.add(Role::kLimit, "l", value).when = p;
  small.add(Role::kLimit, "m", money(25));
  EXPECT_EQ(small.decide({4, 0}), yes(25));
  EXPECT_EQ(small.decide({4, 1}), kNotRecorded);
  EXPECT_EQ(small.decide({2, 1}), yes(20));
  // A no of what is recorded comes first.
  small.add(Role::kRequirement, "r", truth(false));
  EXPECT_EQ(small.decide({4, 1}), kNothing);
}

TEST_F(Tables, MakeAGroundOfNothingThatIsRecordedHoldNot) {
  small.add(Role::kLimit, "l", money(25));
  small.policy.regions[0].questions[0].entries[0].rule = compared(Op::kGreater, value, money(0));
  EXPECT_EQ(small.decide({2, 0}), yes(25));
  EXPECT_EQ(small.decide({4, 0}), kNotRecorded);
  small.add(Role::kClosed, "c", truth(true));
  EXPECT_EQ(small.decide({4, 0}), kNothing);
}

TEST_F(Tables, AreUnrecordedByWayOfAnotherValue) {
  Value twice;
  twice.expr = combine(Op::kAdd, Type::kMoney, {value, value});
  small.add(Role::kLimit, "l", small.value(twice, Type::kMoney));
  EXPECT_EQ(small.decide({2, 0}), yes(40));
  EXPECT_EQ(small.decide({4, 0}), kNotRecorded);
}

TEST_F(Tables, GoByAKeyAndKeepTheFinalFigure) {
  Value table;
  table.form = Form::kTable;
  table.expr = p;
  Row unknown_yet;
  unknown_yet.key = 0;
  unknown_yet.provisional = money(7);
  Row final_figure;
  final_figure.key = 1;
  final_figure.is = money(8);
  final_figure.provisional = money(9);
  table.rows = {unknown_yet, final_figure};
  small.add(Role::kLimit, "l", small.value(table, Type::kMoney));
  EXPECT_EQ(small.decide({0, 0}), yes(7));
  EXPECT_EQ(small.decide({0, 1}), yes(8));
}

TEST(PlainNumbers, RoundDownUpAndHalfUp) {
  const SmallPolicy small;
  const auto half = [&](std::int64_t fen, Rounding rounding) {
    const Expr product = combine(Op::kMultiply, Type::kMoney, {money(fen), rate(500'000)});
    return small.number(rounded(rounding, product, money(1)));
  };
  EXPECT_EQ(half(3, Rounding::kDown), 1);
  EXPECT_EQ(half(3, Rounding::kUp), 2);
  EXPECT_EQ(half(3, Rounding::kHalfUp), 2);
  EXPECT_EQ(half(-3, Rounding::kDown), -2);
  EXPECT_EQ(half(-3, Rounding::kUp), -1);
  EXPECT_EQ(half(-3, Rounding::kHalfUp), -1);
  EXPECT_EQ(half(4, Rounding::kUp), 2);
  EXPECT_EQ(small.number(rounded(Rounding::kUp, money(11), money(10))), 20);
}

TEST(PlainNumbers, DivideByWhatAndAsWhatIsWanted) {
  const SmallPolicy small;
  const auto quotient = [&](const Expr& above, const Expr& below, const Expr& step) {
    return small.number(rounded_quotient(Rounding::kDown, above, below, step));
  };
  EXPECT_EQ(quotient(money(10), count(3), money(1)), 3);
  EXPECT_EQ(quotient(money(10), rate(300'000), money(1)), 33);
  EXPECT_EQ(quotient(money(10), money(3), count(1)), 3);
  EXPECT_EQ(quotient(money(10), money(3), rate(100)), 3'333'300);
  EXPECT_EQ(quotient(count(2), count(3), rate(1)), 666'666);
  EXPECT_EQ(quotient(rate(500'000), count(3), rate(10'000)), 160'000);
  EXPECT_EQ(quotient(money(-10), count(-3), money(1)), 3);
  EXPECT_EQ(quotient(money(-10), count(3), money(1)), -4);
}

TEST(PlainNumbers, KeepARateTimesACountARate) {
  const SmallPolicy small;
  EXPECT_EQ(small.number(combine(Op::kMultiply, Type::kRate, {rate(15'000), count(3)})), 45'000);
  EXPECT_EQ(small.number(combine(Op::kMultiply, Type::kMoney, {count(3), money(7)})), 21);
  const Expr share = combine(Op::kMultiply, Type::kMoney, {rate(15'000), money(100)});
  EXPECT_EQ(evaluate(share, small.open(), {}), Number{1'500'000});
}

TEST(PlainNumbers, ClampWithinAnEmptyIntervalToItsUpperEnd) {
  const SmallPolicy small;
  EXPECT_EQ(small.number(combine(Op::kClamp, Type::kMoney, {money(5), money(1), money(3)})), 3);
  EXPECT_EQ(small.number(combine(Op::kClamp, Type::kMoney, {money(0), money(4), money(3)})), 3);
}

}  // namespace
}  // namespace gezhang::reference
