#include "reference/generate_expression.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reference/calendar.h"
#include "reference/generate_facts.h"

namespace gezhang::reference {
namespace {

constexpr std::array<Op, 6> kComparisons = {Op::kEqual,       Op::kNotEqual, Op::kLess,
                                            Op::kLessOrEqual, Op::kGreater,  Op::kGreaterOrEqual};

Expr named(Op op, Type type, int index) {
  Expr made = combine(op, type, {});
  made.index = index;
  return made;
}

// The value may be without a row: its entries may be not recorded.
bool may_lack(const Policy& policy, int name) {
  for (const Region& region : policy.regions) {
    for (const Value& value : region.values) {
      if (value.name != name) continue;
      if (value.form != Form::kIs) return true;
      if (any_part(value.expr, [&](const Expr& part) {
            return part.op == Op::kValue && may_lack(policy, part.index);
          })) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

ExpressionGenerator::ExpressionGenerator(const Policy& policy, Random& random,
                                         const Features& features, int region, std::size_t values,
                                         bool lacking)
    : policy_(policy), random_(random), region_(region), values_(values), lacking_(lacking) {
  for (std::size_t i = 0; i < policy.facts.size(); ++i) {
    if (policy.facts[i].region > region) continue;
    if (policy.facts[i].id == kPremiumFact && !features.premium_in_rules) continue;
    // The first facts more often: entries that share facts are what set evaluation finds hard.
    const int often = i < 3 ? 3 : 1;
    for (int copy = 0; copy < often; ++copy) facts_.push_back(static_cast<int>(i));
  }
}

std::vector<int> ExpressionGenerator::facts_of(Type type) const {
  std::vector<int> found;
  for (const int fact : facts_) {
    if (policy_.facts[static_cast<std::size_t>(fact)].type == type) found.push_back(fact);
  }
  return found;
}

std::vector<int> ExpressionGenerator::values_of(Type type) const {
  std::vector<int> found;
  for (std::size_t i = 0; i < std::min(values_, policy_.values.size()); ++i) {
    const ValueName& name = policy_.values[i];
    if (name.type != type || name.region > region_) continue;
    if (lacking_ || !may_lack(policy_, static_cast<int>(i))) found.push_back(static_cast<int>(i));
  }
  return found;
}

bool ExpressionGenerator::has_fact(Type type) const { return !facts_of(type).empty(); }

Expr ExpressionGenerator::fact(Type type) {
  return named(Op::kFact, type, random_.one_of(facts_of(type)));
}

Expr ExpressionGenerator::threshold(Type type) {
  const std::vector<int> known = facts_of(type);
  if (!known.empty() && random_.chance(85)) {
    const Fact& fact = policy_.facts[static_cast<std::size_t>(random_.one_of(known))];
    const std::int64_t anchor = random_.one_of(fact.anchors);
    if (fact.is_wide() || random_.chance(60)) return literal(type, anchor);
    return literal(type, random_.between(fact.least - 1, fact.most + 1));
  }
  switch (type) {
    case Type::kMoney:
      return literal(type, random_.between(0, 20));
    case Type::kRate:
      return literal(type, random_.between(0, 20) * 50'000);
    case Type::kDate:
      return literal(type, days_of({2020, 1, 1}) + random_.between(-800, 800));
    default:
      return literal(type, random_.between(0, 6));
  }
}

Expr ExpressionGenerator::leaf(Type type) {
  const std::vector<int> values = values_of(type);
  if (!values.empty() && random_.chance(30)) {
    return named(Op::kValue, type, random_.one_of(values));
  }
  if (type == Type::kMoney && policy_.find_fact(kProductFact) >= 0 && random_.chance(4)) {
    return combine(Op::kPrice, Type::kMoney, {});
  }
  if (type == Type::kDate && random_.chance(25)) return combine(Op::kOn, Type::kDate, {});
  if (has_fact(type) && random_.chance(75)) return fact(type);
  return threshold(type);
}

Expr ExpressionGenerator::of_type(Type type, int depth) {
  switch (type) {
    case Type::kBool:
      return boolean(depth);
    case Type::kMoney:
      return money(depth);
    case Type::kRate:
      return rate(depth);
    case Type::kDate:
      return date(depth);
    default:
      return count(depth);
  }
}

Expr ExpressionGenerator::boolean(int depth) {
  if (depth <= 0) return simple_boolean();
  switch (random_.weighted({24, 20, 8, 24, 8, 9, 3, 4})) {
    case 0:
      return combine(Op::kAnd, Type::kBool, {boolean(depth - 1), boolean(depth - 1)});
    case 1:
      return combine(Op::kOr, Type::kBool, {boolean(depth - 1), boolean(depth - 1)});
    case 2:
      return combine(Op::kNot, Type::kBool, {boolean(depth - 1)});
    case 3:
      return comparison(depth - 1);
    case 4:
      return combine(Op::kIf, Type::kBool,
                     {boolean(depth - 1), boolean(depth - 1), boolean(depth - 1)});
    case 5:
      return correlated(depth - 1);
    case 6: {
      Expr left = boolean(depth - 1);
      const Op op = random_.chance(50) ? Op::kEqual : Op::kNotEqual;
      return combine(op, Type::kBool, {std::move(left), boolean(depth - 1)});
    }
    default:
      return simple_boolean();
  }
}

Expr ExpressionGenerator::simple_boolean() {
  switch (random_.weighted({30, 42, 25, 3, 15})) {
    case 0: {
      const std::vector<int> values = values_of(Type::kBool);
      if (!values.empty() && random_.chance(25))
        return named(Op::kValue, Type::kBool, random_.one_of(values));
      if (has_fact(Type::kBool)) return fact(Type::kBool);
      return comparison(0);
    }
    case 1:
      return comparison(0);
    case 2:
      return has_fact(Type::kChoice) ? choice_test(0) : comparison(0);
    case 3:
      return truth(random_.chance(50));
    default:
      return has_fact(Type::kDate) ? age_test() : comparison(0);
  }
}

Expr ExpressionGenerator::comparison(int depth) {
  switch (random_.weighted({45, 20, 12, 13, 10})) {
    case 0:
      return numbers_compared(Type::kMoney, depth);
    case 1:
      return numbers_compared(Type::kCount, depth);
    case 2:
      return numbers_compared(Type::kRate, depth);
    case 3:
      return numbers_compared(Type::kDate, depth);
    default:
      return has_fact(Type::kChoice) ? choice_test(depth) : numbers_compared(Type::kMoney, depth);
  }
}

Expr ExpressionGenerator::numbers_compared(Type type, int depth) {
  if (depth > 0 && type == Type::kMoney && random_.chance(12)) {
    // Fractions of a fen may be compared by order alone.
    Expr left = fraction(depth);
    const Op op = kComparisons[2 + random_.index(4)];
    Expr right = random_.chance(70) ? threshold(type) : fraction(depth - 1);
    return combine(op, Type::kBool, {std::move(left), std::move(right)});
  }
  // A type of which there is no fact would compare literals only.
  if (!has_fact(type) && values_of(type).empty() && type != Type::kDate && random_.chance(80))
    return has_fact(Type::kBool) ? fact(Type::kBool) : truth(random_.chance(50));
  Expr left = of_type(type, depth);
  if (random_.chance(8)) {
    std::vector<Expr> parts = {std::move(left)};
    const std::int64_t items = random_.between(1, 3);
    for (std::int64_t i = 0; i < items; ++i) parts.push_back(threshold(type));
    return combine(Op::kIn, Type::kBool, std::move(parts));
  }
  const Op op =
      random_.chance(20) ? kComparisons[random_.index(2)] : kComparisons[2 + random_.index(4)];
  Expr right = random_.chance(65) ? threshold(type) : of_type(type, depth);
  if (random_.chance(15)) std::swap(left, right);
  return combine(op, Type::kBool, {std::move(left), std::move(right)});
}

Expr ExpressionGenerator::some_member(int fact) {
  return member(fact, random_.between(0, policy_.member_count(fact, region_) - 1));
}

// A choice, or an `if` between choices; where both its branches were members, nothing would tell of
// what.
Expr ExpressionGenerator::choice(int fact, int depth) {
  Expr plain = named(Op::kFact, Type::kChoice, fact);
  if (depth <= 0 || !random_.chance(30)) return plain;
  Expr condition = boolean(depth - 1);
  Expr other = some_member(fact);
  if (random_.chance(50)) std::swap(plain, other);
  return combine(Op::kIf, Type::kChoice,
                 {std::move(condition), std::move(plain), std::move(other)});
}

Expr ExpressionGenerator::choice_test(int depth) {
  const int tested = random_.one_of(facts_of(Type::kChoice));
  Expr left = choice(tested, depth);
  if (random_.chance(55)) {
    std::vector<Expr> parts = {std::move(left)};
    const std::int64_t items = random_.between(1, 3);
    for (std::int64_t i = 0; i < items; ++i) parts.push_back(some_member(tested));
    return combine(Op::kIn, Type::kBool, std::move(parts));
  }
  Expr right = some_member(tested);
  const Op op = random_.chance(70) ? Op::kEqual : Op::kNotEqual;
  if (random_.chance(20)) std::swap(left, right);
  return combine(op, Type::kBool, {std::move(left), std::move(right)});
}

// What set evaluation alone cannot decide: one thing on both sides.
Expr ExpressionGenerator::correlated(int depth) {
  Expr one = boolean(depth);
  if (random_.chance(40)) {
    const Op op = random_.chance(60) ? Op::kOr : Op::kAnd;
    Expr opposite = combine(Op::kNot, Type::kBool, {one});
    return combine(op, Type::kBool, {std::move(one), std::move(opposite)});
  }
  const Type type = has_fact(Type::kMoney) ? Type::kMoney : Type::kCount;
  Expr number = of_type(type, std::min(depth, 1));
  Expr turn = threshold(type);
  if (random_.chance(50)) {
    // Below or not below.
    Expr below = combine(Op::kLess, Type::kBool, {number, turn});
    Expr above = combine(Op::kGreaterOrEqual, Type::kBool, {std::move(number), std::move(turn)});
    const Op op = random_.chance(70) ? Op::kOr : Op::kAnd;
    return combine(op, Type::kBool, {std::move(below), std::move(above)});
  }
  // A thing less itself.
  Expr nothing = combine(Op::kSubtract, type, {number, std::move(number)});
  const Op op = kComparisons[random_.index(6)];
  return combine(op, Type::kBool, {std::move(nothing), literal(type, random_.between(0, 1))});
}

Expr ExpressionGenerator::age_test() {
  const int tested = random_.one_of(facts_of(Type::kDate));
  const Fact& described = policy_.facts[static_cast<std::size_t>(tested)];
  const bool years = random_.chance(60);
  if (random_.chance(30)) return part_of_date_test(tested);
  const std::int64_t anchor = random_.one_of(described.anchors);
  const std::int64_t today = random_.one_of(turning_days());
  const std::int64_t near =
      years ? completed_years(anchor, today) : completed_months(anchor, today);
  Expr age = combine(years ? Op::kYearsBetween : Op::kMonthsBetween, Type::kCount,
                     {named(Op::kFact, Type::kDate, tested), combine(Op::kOn, Type::kDate, {})});
  const Op op = kComparisons[2 + random_.index(4)];
  return combine(op, Type::kBool,
                 {std::move(age), literal(Type::kCount, near + random_.between(-1, 1))});
}

Expr ExpressionGenerator::part_of_date_test(int tested) {
  const Civil near =
      civil_of(random_.one_of(policy_.facts[static_cast<std::size_t>(tested)].anchors));
  const std::size_t part = random_.weighted({50, 30, 20});
  const Op op = part == 0 ? Op::kDay : part == 1 ? Op::kMonth : Op::kYear;
  const int number = part == 0 ? near.day : part == 1 ? near.month : near.year;
  Expr taken = combine(op, Type::kCount, {named(Op::kFact, Type::kDate, tested)});
  const Op comparison = kComparisons[random_.index(6)];
  return combine(comparison, Type::kBool, {std::move(taken), literal(Type::kCount, number)});
}

Rounding ExpressionGenerator::rounding() {
  switch (random_.index(3)) {
    case 0:
      return Rounding::kDown;
    case 1:
      return Rounding::kUp;
    default:
      return Rounding::kHalfUp;
  }
}

// A divisor that cannot be zero, whatever the facts are.
Expr ExpressionGenerator::positive(Type type) {
  Expr least = literal(type, type == Type::kRate ? 100'000 : 1);
  if (random_.chance(50) || !has_fact(type)) {
    least.number *= random_.between(1, 7);
    return least;
  }
  return combine(Op::kMax, type, {fact(type), std::move(least)});
}

Expr ExpressionGenerator::divided(Expr above, Type below, const Expr& step) {
  const Rounding way = rounding();
  return rounded_quotient(way, std::move(above), positive(below), step);
}

Expr ExpressionGenerator::part_of(Expr amount) {
  const Expr fen = literal(Type::kMoney, 1);
  if (random_.chance(50)) return divided(std::move(amount), Type::kCount, fen);
  const Rounding way = rounding();
  Expr share = random_.chance(50) ? literal(Type::kRate, 500'000) : leaf(Type::kRate);
  return rounded(way, combine(Op::kMultiply, Type::kMoney, {std::move(amount), std::move(share)}),
                 fen);
}

Expr ExpressionGenerator::money(int depth) {
  if (depth <= 0) return leaf(Type::kMoney);
  const Expr fen = literal(Type::kMoney, random_.chance(80) ? 1 : random_.between(2, 5));
  switch (random_.weighted({20, 18, 14, 8, 10, 6, 5, 8, 5, 3, 3})) {
    case 0:
      return combine(Op::kAdd, Type::kMoney, {money(depth - 1), money(depth - 1)});
    case 1:
      return combine(Op::kSubtract, Type::kMoney, {money(depth - 1), money(depth - 1)});
    case 2:
      return combine(Op::kIf, Type::kMoney,
                     {boolean(depth - 1), money(depth - 1), money(depth - 1)});
    case 3:
      return combine(Op::kMax, Type::kMoney, {money(depth - 1), money(depth - 1)});
    case 4: {
      std::vector<Expr> parts = {money(depth - 1), money(depth - 1)};
      if (random_.chance(20)) parts.push_back(leaf(Type::kMoney));
      return combine(Op::kMin, Type::kMoney, std::move(parts));
    }
    case 5: {
      Expr value = money(depth - 1);
      Expr low = threshold(Type::kMoney);
      return combine(Op::kClamp, Type::kMoney,
                     {std::move(value), std::move(low), threshold(Type::kMoney)});
    }
    case 6: {
      Expr amount = money(depth - 1);
      Expr times = leaf(Type::kCount);
      if (random_.chance(40)) std::swap(amount, times);
      return combine(Op::kMultiply, Type::kMoney, {std::move(amount), std::move(times)});
    }
    case 7: {
      const Rounding way = rounding();
      return rounded(way, fraction(depth), fen);
    }
    case 8: {
      Expr amount = random_.chance(70) ? money(depth - 1) : fraction(depth - 1);
      return divided(std::move(amount), Type::kCount, fen);
    }
    case 9:
      return divided(money(depth - 1), Type::kRate, fen);
    default:
      return combine(Op::kNegate, Type::kMoney, {money(depth - 1)});
  }
}

Expr ExpressionGenerator::fraction(int depth) {
  Expr amount = money(depth - 1);
  Expr share = leaf(Type::kRate);
  if (random_.chance(30)) std::swap(amount, share);
  Expr product = combine(Op::kMultiply, Type::kMoney, {std::move(amount), std::move(share)});
  if (depth <= 0 || random_.chance(60)) return product;
  switch (random_.index(4)) {
    case 0: {
      const Op op = random_.chance(50) ? Op::kAdd : Op::kSubtract;
      return combine(op, Type::kMoney, {std::move(product), money(depth - 1)});
    }
    case 1: {
      const Op op = random_.chance(50) ? Op::kMin : Op::kMax;
      return combine(op, Type::kMoney, {std::move(product), money(depth - 1)});
    }
    case 2:
      return combine(Op::kIf, Type::kMoney,
                     {boolean(depth - 1), std::move(product), money(depth - 1)});
    default:
      return combine(Op::kMultiply, Type::kMoney, {std::move(product), leaf(Type::kCount)});
  }
}

Expr ExpressionGenerator::rate(int depth) {
  if (depth <= 0) return leaf(Type::kRate);
  const Expr step = literal(Type::kRate, random_.chance(50) ? 100'000 : 100);
  switch (random_.weighted({25, 15, 20, 10, 12, 10, 8})) {
    case 0: {
      const Op op = random_.chance(50) ? Op::kAdd : Op::kSubtract;
      return combine(op, Type::kRate, {rate(depth - 1), rate(depth - 1)});
    }
    case 1:
      return combine(Op::kIf, Type::kRate, {boolean(depth - 1), rate(depth - 1), rate(depth - 1)});
    case 2:
      return leaf(Type::kRate);
    case 3:
      return combine(Op::kMin, Type::kRate, {rate(depth - 1), rate(depth - 1)});
    case 4: {
      Expr share = rate(depth - 1);
      return combine(Op::kMultiply, Type::kRate, {std::move(share), leaf(Type::kCount)});
    }
    case 5: {
      const Type type = random_.chance(60) ? Type::kMoney : Type::kCount;
      return divided(of_type(type, depth - 1), type, step);
    }
    default:
      return divided(rate(depth - 1), Type::kCount, step);
  }
}

Expr ExpressionGenerator::count(int depth) {
  if (depth <= 0) return leaf(Type::kCount);
  const Expr step = literal(Type::kCount, random_.chance(70) ? 1 : random_.between(2, 4));
  switch (random_.weighted({22, 12, 8, 10, 8, 8, 10, 8, 6, 8})) {
    case 0: {
      const Op op = random_.chance(50) ? Op::kAdd : Op::kSubtract;
      return combine(op, Type::kCount, {count(depth - 1), count(depth - 1)});
    }
    case 1:
      return combine(Op::kIf, Type::kCount,
                     {boolean(depth - 1), count(depth - 1), count(depth - 1)});
    case 2: {
      Expr left = leaf(Type::kCount);
      return combine(Op::kMultiply, Type::kCount, {std::move(left), leaf(Type::kCount)});
    }
    case 3: {
      const Op op = random_.chance(50) ? Op::kMin : Op::kMax;
      return combine(op, Type::kCount, {count(depth - 1), count(depth - 1)});
    }
    case 4:
      return divided(money(depth - 1), Type::kMoney, step);
    case 5:
      return divided(count(depth - 1), Type::kCount, step);
    case 6:
    case 7: {
      Expr from = date(depth - 1);
      const Op op = random_.chance(60) ? Op::kYearsBetween : Op::kMonthsBetween;
      return combine(op, Type::kCount, {std::move(from), date(0)});
    }
    case 8: {
      constexpr std::array<Op, 3> kParts = {Op::kYear, Op::kMonth, Op::kDay};
      const Op op = kParts[random_.index(3)];
      return combine(op, Type::kCount, {date(depth - 1)});
    }
    default:
      return leaf(Type::kCount);
  }
}

Expr ExpressionGenerator::date(int depth) {
  if (depth <= 0) return leaf(Type::kDate);
  switch (random_.weighted({40, 25, 15, 20})) {
    case 0:
      return leaf(Type::kDate);
    case 1: {
      Expr from = date(depth - 1);
      Expr months =
          random_.chance(70) ? literal(Type::kCount, random_.between(-14, 30)) : leaf(Type::kCount);
      return combine(Op::kAddMonths, Type::kDate, {std::move(from), std::move(months)});
    }
    case 2:
      return combine(Op::kIf, Type::kDate, {boolean(depth - 1), date(depth - 1), date(depth - 1)});
    default: {
      const Op op = random_.chance(50) ? Op::kMin : Op::kMax;
      return combine(op, Type::kDate, {date(depth - 1), date(depth - 1)});
    }
  }
}

}  // namespace gezhang::reference
