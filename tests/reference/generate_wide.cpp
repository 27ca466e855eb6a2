#include "reference/generate_wide.h"

#include <algorithm>
#include <array>

#include "reference/json.h"

namespace gezhang::reference {
namespace {

constexpr std::int64_t kMost = 9'999'999'999;  // fen
constexpr std::int64_t kUnit = 100'000;
constexpr std::int64_t kMargin = 2;  // fen on either side of a turn

// How the balances hang together.
enum class Shape {
  kTwo,      // any two
  kPromise,  // the second is a part of the first
  kSum,      // the first is the sum of the others
};

class WideGenerator {
 public:
  WideGenerator(Random& random, const Features& features) : random_(random) {
    if (features.relations) shape_ = static_cast<Shape>(random.weighted({50, 25, 25}));
  }

  std::pair<Policy, Situation> run() {
    add_facts();
    policy_.questions.push_back({"insure", {}, 'X'});
    Region nation;
    nation.code = "100000";
    nation.sources = {{"s0", 'A'}};
    nation.questions.push_back(rules());
    policy_.regions.push_back(std::move(nation));
    Situation asked = situation();
    return {std::move(policy_), std::move(asked)};
  }

 private:
  void add_facts() {
    add_fact("account.total", Type::kMoney);
    add_fact(shape_ == Shape::kPromise ? "account.committed" : "account.prior", Type::kMoney);
    if (shape_ == Shape::kSum) add_fact("account.current", Type::kMoney);
    balances_ = policy_.facts.size();
    add_fact("person.b0", Type::kBool);
    if (shape_ != Shape::kSum) add_fact("person.b1", Type::kBool);
    if (shape_ == Shape::kPromise) {
      Expr part = compared(Op::kLessOrEqual, fact(1), fact(0));
      if (random_.chance(50)) {
        part = combine(Op::kOr, Type::kBool,
                       {compared(Op::kLessOrEqual, fact(0), amount(0)), std::move(part)});
      }
      policy_.relations.push_back({"promise", std::move(part)});
    } else if (shape_ == Shape::kSum) {
      Expr sum = combine(Op::kAdd, Type::kMoney, {fact(1), fact(2)});
      policy_.relations.push_back({"sum", compared(Op::kEqual, fact(0), std::move(sum))});
    }
  }

  void add_fact(const char* id, Type type) {
    Fact made;
    made.id = id;
    made.type = type;
    made.most = type == Type::kMoney ? kMost : 0;
    policy_.facts.push_back(std::move(made));
  }

  Expr fact(std::size_t number) const {
    Expr named = combine(Op::kFact, policy_.facts[number].type, {});
    named.index = static_cast<int>(number);
    return named;
  }
  Expr balance() { return fact(random_.index(balances_)); }
  static Expr amount(std::int64_t units) { return literal(Type::kMoney, units * kUnit); }
  static Expr compared(Op op, Expr left, Expr right) {
    return combine(op, Type::kBool, {std::move(left), std::move(right)});
  }

  // Two balances, the first of which is the sum where there is one: parts of a sum are not compared
  // with each other, which would turn at halves.
  std::pair<Expr, Expr> pair() {
    if (shape_ == Shape::kSum) return {fact(0), fact(1 + random_.index(2))};
    const std::size_t first = random_.index(2);
    return {fact(first), fact(1 - first)};
  }

  Expr condition(int depth) {
    if (depth <= 0) return simple_condition();
    switch (random_.weighted({30, 30, 12, 10, 18})) {
      case 0:
        return combine(Op::kAnd, Type::kBool, {condition(depth - 1), condition(depth - 1)});
      case 1:
        return combine(Op::kOr, Type::kBool, {condition(depth - 1), condition(depth - 1)});
      case 2:
        return combine(Op::kNot, Type::kBool, {condition(depth - 1)});
      case 3:
        return combine(Op::kIf, Type::kBool,
                       {condition(0), condition(depth - 1), condition(depth - 1)});
      default:
        return simple_condition();
    }
  }

  Expr simple_condition() {
    constexpr std::array<Op, 6> kOps = {Op::kLess,           Op::kLessOrEqual, Op::kGreater,
                                        Op::kGreaterOrEqual, Op::kEqual,       Op::kNotEqual};
    const Op op = kOps[random_.weighted({24, 24, 24, 24, 2, 2})];
    switch (random_.weighted({30, 40, 30})) {
      case 0:
        return fact(balances_ + random_.index(policy_.facts.size() - balances_));
      case 1: {
        Expr tested = balance();
        return compared(op, std::move(tested), amount(random_.between(0, 2)));
      }
      default:
        return compared_balances(op);
    }
  }

  Expr compared_balances(Op op) {
    auto [one, other] = pair();
    switch (random_.index(3)) {
      case 0:
        return compared(op, std::move(one), std::move(other));
      case 1: {
        Expr less = combine(Op::kSubtract, Type::kMoney, {std::move(one), std::move(other)});
        return compared(op, std::move(less), amount(random_.between(0, 1)));
      }
      default: {
        Expr more = combine(Op::kAdd, Type::kMoney, {std::move(one), amount(1)});
        return compared(op, std::move(more), std::move(other));
      }
    }
  }

  // What is left of one balance after another is the only limit that reads balances: whether it is
  // below one of them would turn at halves.
  Expr limit(std::int64_t position) {
    if (is_rest_) {
      if (position > 0) return amount(random_.between(1, 2));
      auto [one, other] = pair();
      return combine(Op::kSubtract, Type::kMoney, {std::move(one), std::move(other)});
    }
    switch (random_.index(6)) {
      case 0:
        return balance();
      case 1:
        return combine(Op::kSubtract, Type::kMoney, {balance(), amount(1)});
      case 2:
        return combine(Op::kMin, Type::kMoney, {balance(), amount(random_.between(1, 2))});
      case 3:
        return combine(Op::kMax, Type::kMoney, {balance(), amount(random_.between(1, 2))});
      case 4:
        return combine(Op::kIf, Type::kMoney, {condition(0), balance(), amount(1)});
      default:
        return amount(random_.between(1, 2));
    }
  }

  Entry entry(Role role) {
    Entry made;
    made.role = role;
    made.id = "e" + std::to_string(++entries_);
    made.cites = {"s0"};
    if (random_.chance(25)) made.when = condition(1);
    return made;
  }

  Rules rules() {
    Rules made;
    made.question = "insure";
    const auto add = [&](Role role, std::int64_t count) {
      for (std::int64_t i = 0; i < count; ++i) {
        Entry next = entry(role);
        if (role == Role::kMenu) {
          next.amounts = {kUnit, 2 * kUnit};
        } else if (role == Role::kLimit) {
          next.rule = limit(i);
        } else {
          const bool always = role == Role::kGround && random_.chance(50);
          next.rule = always ? truth(true) : condition(static_cast<int>(random_.between(1, 2)));
        }
        made.entries.push_back(std::move(next));
      }
    };
    is_rest_ = random_.chance(25);
    add(Role::kGround, random_.between(1, 2));
    add(Role::kRequirement, random_.between(0, 3));
    add(Role::kLimit, random_.between(1, 2));
    add(Role::kMenu, random_.chance(15) ? 1 : 0);
    add(Role::kClosed, random_.chance(25) ? 1 : 0);
    add(Role::kDiscretion, random_.chance(20) ? 1 : 0);
    return made;
  }

  // Values on both ends of everything and around every turn.
  std::vector<std::int64_t> turns() const {
    const std::int64_t units = shape_ == Shape::kSum ? 4 : 6;
    std::vector<std::int64_t> values;
    for (std::int64_t unit = 0; unit <= units; ++unit) {
      for (std::int64_t off = -kMargin; off <= kMargin; ++off) {
        for (const std::int64_t value : {unit * kUnit + off, kMost - unit * kUnit + off}) {
          if (value >= 0 && value <= kMost) values.push_back(value);
        }
      }
    }
    std::sort(values.begin(), values.end());
    return values;
  }

  Situation situation() {
    Situation made;
    made.question = "insure";
    made.on = 20'000;
    for (std::size_t i = 0; i < policy_.facts.size(); ++i) {
      Knowledge known;
      if (i < balances_) {
        known.possible = turns();
        known.stand_for_more = true;
        if (random_.chance(15)) {
          const std::int64_t least = random_.between(1, 2) * kUnit;
          std::erase_if(known.possible, [&](std::int64_t value) { return value < least; });
          known.said = true;
          known.json = Json::object()
                           .set("from", Json::raw(policy_.written(static_cast<int>(i), least)))
                           .text();
        }
      } else {
        known.possible = {0, 1};
      }
      made.facts.push_back(std::move(known));
    }
    return made;
  }

  Random& random_;
  Shape shape_ = Shape::kTwo;
  Policy policy_;
  bool is_rest_ = false;  // the limit is what is left of a balance after another
  std::size_t balances_ = 0;
  std::size_t entries_ = 0;
};

}  // namespace

std::pair<Policy, Situation> generate_wide(Random& random, const Features& features) {
  return WideGenerator(random, features).run();
}

}  // namespace gezhang::reference
