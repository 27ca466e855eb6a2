#include "reference/generate_facts.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "reference/calendar.h"

namespace gezhang::reference {
namespace {

constexpr std::int64_t kMostFen = 9'999'999'999;
constexpr std::int64_t kSmallDomain = 24;  // of facts that a relation links

std::string numbered(const char* prefix, std::size_t number) {
  return prefix + std::to_string(number);
}

// Ends that may be negative, and narrow: every value is tried.
void set_range(Fact& fact, Random& random) {
  switch (fact.type) {
    case Type::kMoney: {
      const std::size_t width = random.weighted({50, 30, 10, 10});
      fact.least = random.chance(12) ? -random.between(1, 6) : 0;
      fact.most = width == 0   ? random.between(2, 12)
                  : width == 1 ? random.between(15, 60)
                  : width == 2 ? 300
                               : kMostFen;
      return;
    }
    case Type::kCount:
      fact.least = random.chance(15) ? -random.between(1, 3) : random.between(0, 1);
      fact.most = random.chance(6) ? 100'000 : fact.least + random.between(1, 9);
      return;
    case Type::kRate:
      // Around a common rate, so that roundings turn within the range.
      fact.least = random.between(1, 20) * 50'000 - random.between(0, 6);
      fact.most = fact.least + random.between(2, 14);
      if (random.chance(20)) {
        fact.least = 0;
        fact.most = 1'000'000;
      }
      return;
    default:
      // A birth in a leap year, or a day near those on which rules change; sometimes so many that
      // the same month comes twice.
      fact.least = random.chance(55) ? days_of({1964, 1, 20}) + random.between(0, 45)
                                     : days_of({2021, 12, 20}) + random.between(0, 60);
      fact.most =
          fact.least + (random.chance(75) ? random.between(3, 40) : random.between(355, 400));
      return;
  }
}

void set_anchors(Fact& fact, Random& random) {
  const std::int64_t count = random.between(1, 3);
  for (std::int64_t i = 0; i < count; ++i) {
    // Round amounts for a wide range; anything for one of which all is tried.
    if (fact.type == Type::kRate && fact.is_wide()) {
      fact.anchors.push_back(random.between(0, 20) * 50'000);
    } else if (fact.is_wide()) {
      fact.anchors.push_back(random.between(0, 9) * (fact.type == Type::kMoney ? 100'000 : 10));
    } else {
      fact.anchors.push_back(random.between(fact.least, fact.most));
    }
  }
  if (random.chance(30)) fact.anchors.push_back(fact.most);
  std::sort(fact.anchors.begin(), fact.anchors.end());
  fact.anchors.erase(std::unique(fact.anchors.begin(), fact.anchors.end()), fact.anchors.end());
}

class VocabularyGenerator {
 public:
  VocabularyGenerator(Policy& policy, Random& random, const Features& features)
      : policy_(policy), random_(random), features_(features) {}

  void run() {
    add_questions();
    const std::int64_t count = random_.between(2, 8);
    for (std::int64_t i = 0; i < count; ++i) add_fact(some_type());
    if (features_.products && random_.chance(25)) add_purchase();
    if (!features_.relations || !random_.chance(60)) return;
    const std::int64_t relations = random_.between(1, 3);
    for (std::int64_t i = 0; i < relations; ++i) add_relation();
  }

 private:
  void add_questions() {
    for (const char* id : {"withdraw", "insure"}) {
      Question question;
      question.id = id;
      if (random_.chance(35)) question.payees = {"self", "heir"};
      constexpr std::array<char, 4> kGrades = {'X', 'B', 'C', 'A'};
      question.ground_grade = kGrades[random_.weighted({45, 25, 15, 15})];
      policy_.questions.push_back(std::move(question));
    }
  }

  Type some_type() {
    constexpr std::array<Type, 6> kTypes = {Type::kBool,  Type::kMoney, Type::kChoice,
                                            Type::kCount, Type::kDate,  Type::kRate};
    return kTypes[random_.weighted({25, 27, 17, 13, 12, 6})];
  }

  int add_fact(Type type) {
    constexpr std::array<const char*, 6> kPrefixes = {"person.b",  "account.m", "rate.r",
                                                      "sharing.n", "event.d",   "relative.c"};
    const std::string id =
        numbered(kPrefixes[static_cast<std::size_t>(type)], policy_.facts.size());
    policy_.facts.push_back(generate_fact(random_, id, type, -1));
    return static_cast<int>(policy_.facts.size()) - 1;
  }

  int add_number(Type type, std::int64_t least, std::int64_t most) {
    const int number = add_fact(type);
    Fact& fact = policy_.facts[static_cast<std::size_t>(number)];
    fact.least = least;
    fact.most = most;
    fact.anchors.clear();
    set_anchors(fact, random_);
    return number;
  }

  // What the engine itself knows of: a product with a price, for several people.
  void add_purchase() {
    const int product = add_fact(Type::kChoice);
    policy_.facts[static_cast<std::size_t>(product)].id = kProductFact;
    policy_.facts[static_cast<std::size_t>(product)].members = {"other"};
    policy_.facts[static_cast<std::size_t>(product)].has_products = true;
    const int premium = add_number(Type::kMoney, 0, random_.between(4, 30));
    policy_.facts[static_cast<std::size_t>(premium)].id = kPremiumFact;
    const int people = add_number(Type::kCount, 1, 3);
    policy_.facts[static_cast<std::size_t>(people)].id = kPeopleFact;
  }

  // Relations make a forest: each links facts that were not linked, however far round, before.
  void add_relation() {
    in_this_relation_.clear();
    Expr holds;
    switch (random_.weighted({30, 20, 15, 12, 12, 11})) {
      case 0:
        holds = sum();
        break;
      case 1:
        holds = at_most(Type::kCount);
        break;
      case 2:
        holds = at_most(Type::kMoney);
        break;
      case 3:
        holds = same_truth();
        break;
      case 4:
        holds = implication();
        break;
      default:
        holds = age();
        break;
    }
    policy_.relations.push_back({numbered("relation", policy_.relations.size()), std::move(holds)});
    const int joined = *in_this_relation_.begin();
    for (int& component : component_) {
      if (in_this_relation_.contains(component)) component = joined;
    }
  }

  Expr fact(int number) {
    in_this_relation_.insert(component_of(number));
    Expr made = combine(Op::kFact, policy_.facts[static_cast<std::size_t>(number)].type, {});
    made.index = number;
    return made;
  }

  // One that was there before, where there is one that may be linked; else a new one.
  Expr some_fact(Type type) {
    std::vector<int> known;
    for (std::size_t i = 0; i < policy_.facts.size(); ++i) {
      const Fact& fact = policy_.facts[i];
      const bool is_small =
          type == Type::kBool || type == Type::kChoice || fact.most - fact.least <= kSmallDomain;
      const bool is_free = !in_this_relation_.contains(component_of(static_cast<int>(i)));
      if (fact.type == type && is_small && is_free && !fact.has_products)
        known.push_back(static_cast<int>(i));
    }
    if (!known.empty() && random_.chance(80)) return fact(random_.one_of(known));
    if (type == Type::kBool || type == Type::kChoice) return fact(add_fact(type));
    if (type == Type::kDate) {
      const std::int64_t born = days_of({1963, 12, 25}) + random_.between(0, 90);
      return fact(add_number(type, born, born + random_.between(4, 20)));
    }
    return fact(add_number(type, random_.chance(15) ? -1 : 0, random_.between(2, 9)));
  }

  Expr compared(Op op, Expr left, Expr right) {
    return combine(op, Type::kBool, {std::move(left), std::move(right)});
  }
  const Fact& described(const Expr& fact) const {
    return policy_.facts[static_cast<std::size_t>(fact.index)];
  }

  Expr sum() {
    std::vector<Expr> parts = {some_fact(Type::kMoney), some_fact(Type::kMoney)};
    if (random_.chance(35)) parts.push_back(some_fact(Type::kMoney));
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const Expr& part : parts) {
      least += described(part).least;
      most += described(part).most;
    }
    // A total whose own bounds are narrower binds its parts as well.
    if (random_.chance(30)) most -= random_.between(0, (most - least) / 2);
    Expr whole = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
      whole = combine(Op::kAdd, Type::kMoney, {std::move(whole), std::move(parts[i])});
    }
    return compared(Op::kEqual, fact(add_number(Type::kMoney, least, most)), std::move(whole));
  }

  // a <= b, or only where b is above zero.
  Expr at_most(Type type) {
    Expr small = some_fact(type);
    Expr large = some_fact(type);
    Expr bound = compared(Op::kLessOrEqual, std::move(small), large);
    if (type == Type::kCount || random_.chance(50)) return bound;
    Expr none = compared(Op::kLessOrEqual, std::move(large), literal(type, 0));
    return combine(Op::kOr, Type::kBool, {std::move(none), std::move(bound)});
  }

  Expr test_of_choice() {
    Expr choice = some_fact(Type::kChoice);
    const auto members = static_cast<std::int64_t>(described(choice).members.size());
    Expr wanted = member(choice.index, random_.between(0, members - 1));
    return compared(Op::kEqual, std::move(choice), std::move(wanted));
  }

  Expr same_truth() {
    Expr left = test_of_choice();
    Expr right = random_.chance(60) ? test_of_choice() : some_fact(Type::kBool);
    return compared(Op::kEqual, std::move(left), std::move(right));
  }

  Expr implication() {
    Expr cause = combine(Op::kNot, Type::kBool, {some_fact(Type::kBool)});
    Expr effect = random_.chance(60) ? some_fact(Type::kBool) : test_of_choice();
    return combine(Op::kOr, Type::kBool, {std::move(cause), std::move(effect)});
  }

  Expr age() {
    Expr birth = some_fact(Type::kDate);
    const std::int64_t born = described(birth).least;
    const std::int64_t today = days_of({2022, 1, 31});
    const std::int64_t near = completed_years(born, today);
    Expr years = combine(Op::kYearsBetween, Type::kCount,
                         {std::move(birth), combine(Op::kOn, Type::kDate, {})});
    return compared(Op::kEqual, fact(add_number(Type::kCount, near - 8, near + 8)),
                    std::move(years));
  }

  int component_of(int fact) {
    while (component_.size() < policy_.facts.size()) {
      component_.push_back(static_cast<int>(component_.size()));
    }
    return component_[static_cast<std::size_t>(fact)];
  }

  Policy& policy_;
  Random& random_;
  const Features& features_;
  std::vector<int> component_;      // of every fact: those that are linked share one
  std::set<int> in_this_relation_;  // the components that it has used
};

}  // namespace

const std::vector<std::int64_t>& turning_days() {
  static const std::vector<std::int64_t> days = {days_of({2018, 7, 1}),  days_of({2020, 1, 1}),
                                                 days_of({2021, 3, 15}), days_of({2022, 1, 31}),
                                                 days_of({2023, 2, 28}), days_of({2024, 2, 29})};
  return days;
}

Fact generate_fact(Random& random, const std::string& id, Type type, int region) {
  Fact fact;
  fact.id = id;
  fact.type = type;
  fact.region = region;
  fact.cost = random.between(1, 9);
  if (type == Type::kChoice) {
    const std::int64_t members = random.chance(10) ? 8 : random.between(2, 5);
    for (std::int64_t i = 0; i < members; ++i) {
      fact.members.push_back("m" + std::to_string(i) + (i % 2 == 0 ? "" : "-x"));
    }
  } else if (type != Type::kBool) {
    set_range(fact, random);
    set_anchors(fact, random);
  }
  return fact;
}

void generate_vocabulary(Policy& policy, Random& random, const Features& features) {
  VocabularyGenerator(policy, random, features).run();
}

}  // namespace gezhang::reference
