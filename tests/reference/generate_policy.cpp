#include "reference/generate_policy.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "reference/calendar.h"
#include "reference/generate_expression.h"
#include "reference/generate_facts.h"

namespace gezhang::reference {
namespace {

constexpr std::int64_t kAlways = 10957;  // 2000-01-01

struct Issue {
  std::string id;
  std::int64_t readings = 2;
};

class PolicyGenerator {
 public:
  PolicyGenerator(Random& random, const Features& features)
      : random_(random), features_(features) {}

  Policy run() {
    generate_vocabulary(policy_, random_, features_);
    add_regions();
    if (policy_.find_fact(kProductFact) >= 0) add_products();
    for (std::size_t i = 0; i < policy_.regions.size(); ++i) {
      if (policy_.regions[i].has_file) fill(i);
    }
    return std::move(policy_);
  }

 private:
  void add_regions() {
    constexpr std::array<const char*, 3> kCodes = {"100000", "320000", "320500"};
    const std::size_t count = 1 + random_.weighted({35, 35, 30});
    for (std::size_t i = 0; i < count; ++i) {
      Region region;
      region.code = kCodes[i];
      region.has_file = i == 0 || random_.chance(88);
      policy_.regions.push_back(std::move(region));
    }
  }

  void add_products() {
    for (std::size_t i = 0; i < policy_.regions.size(); ++i) {
      if (!policy_.regions[i].has_file) continue;
      const std::int64_t count = random_.between(i == 0 ? 1 : 0, 2);
      for (std::int64_t k = 0; k < count; ++k) {
        Product product;
        product.id = "product" + std::to_string(policy_.products.size());
        product.region = static_cast<int>(i);
        Edition edition;
        edition.from = random_.chance(55) ? kAlways : some_day();
        if (random_.chance(40)) edition.until = later_than(edition.from);
        if (random_.chance(75)) edition.price = some_price();
        product.editions.push_back(edition);
        if (edition.until && random_.chance(50)) {
          Edition next{*edition.until + random_.between(0, 200), std::nullopt, std::nullopt};
          if (random_.chance(75)) next.price = some_price();
          product.editions.push_back(next);
        }
        policy_.products.push_back(std::move(product));
      }
    }
  }

  std::int64_t some_price() {
    const int premium = policy_.find_fact(kPremiumFact);
    return random_.between(1, policy_.facts[static_cast<std::size_t>(premium)].most);
  }
  std::int64_t some_day() { return random_.one_of(turning_days()); }

  // ---- one region's file

  void fill(std::size_t region) {
    at_ = region;
    add_sources();
    if (features_.region_facts && region > 0 && random_.chance(30)) add_region_fact();
    if (features_.without && random_.chance(region == 0 ? 5 : 20)) add_without();
    add_values();
    for (const Question& question : policy_.questions) {
      if (random_.chance(question.id == "insure" ? 55 : 95)) add_rules(question.id);
    }
  }

  Region& here() { return policy_.regions[at_]; }

  void add_sources() {
    constexpr std::array<char, 4> kGrades = {'A', 'B', 'C', 'D'};
    if (at_ == 0) here().sources = {{"s0", 'A'}};
    const std::int64_t count = random_.between(at_ == 0 ? 2 : 0, 3);
    for (std::int64_t i = 1; i <= count; ++i) {
      // A child's source of the same id is another document.
      here().sources.push_back({"s" + std::to_string(i), kGrades[random_.index(4)]});
    }
  }

  std::vector<std::string> some_cites() {
    std::vector<std::string> known;
    for (std::size_t i = 0; i <= at_; ++i) {
      for (const Source& source : policy_.regions[i].sources) known.push_back(source.id);
    }
    std::vector<std::string> cites = {random_.one_of(known)};
    if (random_.chance(25)) cites.push_back(random_.one_of(known));
    return cites;
  }

  void add_region_fact() {
    constexpr std::array<Type, 4> kTypes = {Type::kBool, Type::kChoice, Type::kCount, Type::kMoney};
    const Type type = kTypes[random_.index(4)];
    const std::string id = here().code + ".own" + std::to_string(policy_.facts.size());
    policy_.facts.push_back(generate_fact(random_, id, type, static_cast<int>(at_)));
  }

  void add_without() {
    std::vector<std::string> known;
    for (const Fact& fact : policy_.facts) {
      const bool is_number = fact.type == Type::kMoney || fact.type == Type::kCount;
      const bool is_special = fact.id == kPremiumFact || fact.id == kPeopleFact;
      if (is_number && !is_special && fact.least <= 0 && fact.most >= 0 && fact.region < 0)
        known.push_back(fact.id);
    }
    if (known.empty()) return;
    here().without = {random_.one_of(known)};
    const std::string& other = random_.one_of(known);
    if (random_.chance(25) && other != here().without.front()) here().without.push_back(other);
  }

  // ---- values

  void add_values() {
    const std::size_t inherited = policy_.values.size();
    for (std::size_t name = 0; name < inherited; ++name) {
      if (!random_.chance(25)) continue;
      Value value = some_value(name);
      value.replaces = true;
      value.period = some_period();
      here().values.push_back(std::move(value));
    }
    constexpr std::array<Type, 5> kTypes = {Type::kMoney, Type::kCount, Type::kRate, Type::kBool,
                                            Type::kDate};
    const std::int64_t count = random_.between(0, at_ == 0 ? 4 : 1);
    for (std::int64_t i = 0; i < count; ++i) {
      const std::size_t name = policy_.values.size();
      policy_.values.push_back({"value.v" + std::to_string(name),
                                kTypes[random_.weighted({50, 18, 14, 10, 8})],
                                static_cast<int>(at_)});
      Value first = some_value(name);
      first.period.from = kAlways;
      if (random_.chance(25)) {
        // A new version from a day on; days without a value would be refused.
        Value second = some_value(name);
        second.period.from = some_day();
        first.period.until = second.period.from;
        here().values.push_back(std::move(second));
      }
      here().values.push_back(std::move(first));
    }
  }

  // Values may use those before them: none needs itself.
  Value some_value(std::size_t name) {
    ExpressionGenerator any = generator(name, true);
    const Type type = policy_.values[name].type;
    Value value;
    value.name = static_cast<int>(name);
    value.cites = some_cites();
    if (features_.tiers && random_.chance(25)) {
      set_tiers(value, type);
    } else if (features_.tables && random_.chance(25)) {
      set_table(value, type);
    } else {
      const int depth = static_cast<int>(random_.between(0, 2));
      value.expr = any.of_type(type, depth);
    }
    return value;
  }

  void set_tiers(Value& value, Type type) {
    ExpressionGenerator plain = generator(0, false);
    value.form = Form::kTiers;
    constexpr std::array<Type, 4> kTypes = {Type::kMoney, Type::kCount, Type::kDate, Type::kRate};
    Type by = kTypes[random_.weighted({55, 25, 10, 10})];
    if (!plain.has_fact(by)) by = Type::kMoney;
    value.expr = plain.of_type(by, random_.chance(75) ? 0 : 1);
    const std::int64_t rows = random_.between(1, 4);
    for (std::int64_t i = 0; i < rows; ++i) {
      Row row;
      set_bounds(row, plain, by);
      row.is = row_rule(plain, type);
      value.rows.push_back(std::move(row));
    }
    // Often the last row is for whatever is left; else some facts have no row.
    if (random_.chance(60)) {
      Row rest;
      rest.is = row_rule(plain, type);
      value.rows.push_back(std::move(rest));
    }
  }

  void set_bounds(Row& row, ExpressionGenerator& plain, Type by) {
    const std::int64_t one = std::max<std::int64_t>(plain.threshold(by).number, 0);
    const std::int64_t other = std::max<std::int64_t>(plain.threshold(by).number, 0);
    const std::size_t ends = random_.weighted({40, 30, 30});
    if (ends != 1) (random_.chance(60) ? row.at_least : row.above) = std::min(one, other);
    if (ends != 0) (random_.chance(60) ? row.at_most : row.below) = std::max(one, other);
  }

  Expr row_rule(ExpressionGenerator& plain, Type type) {
    if (type == Type::kBool) return plain.boolean(0);
    return random_.chance(75) ? plain.threshold(type) : plain.of_type(type, 1);
  }

  void set_table(Value& value, Type type) {
    ExpressionGenerator plain = generator(0, false);
    value.form = Form::kTable;
    std::vector<std::int64_t> keys;
    const std::size_t by = random_.weighted({40, 30, 30});
    if (by == 0 && plain.has_fact(Type::kChoice)) {
      value.expr = plain.fact(Type::kChoice);
      const std::int64_t members = policy_.member_count(value.expr.index, static_cast<int>(at_));
      for (std::int64_t i = 0; i < members; ++i) keys.push_back(i);
    } else if (by == 1) {
      value.expr = combine(Op::kYear, Type::kCount, {combine(Op::kOn, Type::kDate, {})});
      for (std::int64_t year = 2018; year <= 2026; ++year) keys.push_back(year);
    } else {
      value.expr = plain.count(random_.chance(70) ? 0 : 1);
      for (std::int64_t i = 0; i <= 6; ++i) keys.push_back(i);
    }
    for (const std::int64_t key : keys) {
      if (random_.chance(15)) continue;
      Row row;
      row.key = key;
      if (random_.chance(85)) row.is = row_rule(plain, type);
      if (!row.is || random_.chance(15)) row.provisional = row_rule(plain, type);
      value.rows.push_back(std::move(row));
    }
    if (value.rows.empty()) {
      Row row;
      row.key = keys.front();
      row.is = row_rule(plain, type);
      value.rows.push_back(std::move(row));
    }
  }

  ExpressionGenerator generator(std::size_t values, bool lacking) {
    return {policy_, random_, features_, static_cast<int>(at_), values, lacking};
  }

  // ---- rules

  void add_rules(const std::string& question) {
    Rules rules;
    rules.question = question;
    question_ = question;
    if (features_.readings && random_.chance(35) && issues_[question].empty()) {
      const std::int64_t count = random_.chance(75) ? 1 : 2;
      for (std::int64_t i = 0; i < count; ++i)
        issues_[question].push_back({"issue" + std::to_string(i), random_.between(2, 3)});
    }
    override_inherited(rules);
    const bool is_nation = at_ == 0;
    add(rules, Role::kGround, random_.between(is_nation ? 1 : 0, is_nation ? 3 : 2));
    add(rules, Role::kRequirement, random_.between(0, is_nation ? 3 : 2));
    add(rules, Role::kLimit, random_.between(is_nation ? 1 : 0, 2));
    add(rules, Role::kMenu, random_.chance(20) ? random_.between(1, 2) : 0);
    const bool buys = policy_.find_fact(kProductFact) >= 0;
    add(rules, Role::kPayment, random_.chance(buys ? 55 : 4) ? random_.between(1, 2) : 0);
    add(rules, Role::kClosed, random_.chance(25) ? 1 : 0);
    add(rules, Role::kDiscretion, random_.chance(32) ? 1 : 0);
    here().questions.push_back(std::move(rules));
  }

  void add(Rules& rules, Role role, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) {
      Entry entry = some_entry(role);
      // Rarely one id for things of two roles: a repeal takes both.
      const bool shared = next_id_ > 0 && random_.chance(12);
      entry.id = "e" + std::to_string(shared ? next_id_ : ++next_id_);
      const auto has_id = [&](const Rules* known) {
        return known != nullptr &&
               std::any_of(known->entries.begin(), known->entries.end(), [&](const Entry& other) {
                 return other.role == role && other.id == entry.id;
               });
      };
      bool taken = has_id(&rules);
      for (std::size_t parent = 0; parent < at_; ++parent) {
        taken = taken || has_id(policy_.regions[parent].rules_of(rules.question));
      }
      if (taken) entry.id = "e" + std::to_string(++next_id_);
      entry.period = some_period();
      entry.final = at_ + 1 < policy_.regions.size() && random_.chance(12);
      push_versions(rules, std::move(entry));
    }
  }

  // Sometimes another version follows where one ends.
  void push_versions(Rules& rules, Entry entry) {
    if (entry.period.until && random_.chance(50)) {
      Entry next = some_entry(entry.role);
      next.id = entry.id;
      next.replaces = entry.replaces;
      next.period.from = *entry.period.until;
      rules.entries.push_back(std::move(next));
    }
    rules.entries.push_back(std::move(entry));
  }

  void override_inherited(Rules& rules) {
    std::vector<std::pair<Role, std::string>> inherited;
    for (std::size_t i = 0; i < at_; ++i) {
      const Rules* parent = policy_.regions[i].rules_of(rules.question);
      if (parent == nullptr) continue;
      for (const Entry& entry : parent->entries) {
        const std::pair<Role, std::string> key{entry.role, entry.id};
        if (std::find(inherited.begin(), inherited.end(), key) == inherited.end())
          inherited.push_back(key);
      }
    }
    for (const auto& [role, id] : inherited) {
      if (random_.chance(18)) {
        Entry entry = some_entry(role);
        entry.id = id;
        entry.replaces = true;
        entry.period = some_period();
        entry.final = at_ + 1 < policy_.regions.size() && random_.chance(12);
        push_versions(rules, std::move(entry));
      } else if (random_.chance(8)) {
        rules.repeals.push_back({id, random_.chance(50) ? kAlways : some_day()});
      }
    }
  }

  Period some_period() {
    Period period;
    period.from = random_.chance(78) ? kAlways : some_day();
    period.only_seen = random_.chance(15);
    if (random_.chance(14)) period.until = later_than(period.from);
    if (random_.chance(10)) {
      const std::int64_t last = period.until ? *period.until - 1 : period.from + 9000;
      period.confirmed = std::min(last, later_than(period.from));
      period.historic = random_.chance(75);
    }
    return period;
  }

  std::int64_t later_than(std::int64_t day) {
    const std::int64_t turning = some_day();
    return turning > day ? turning : day + random_.between(1, 700);
  }

  Entry some_entry(Role role) {
    ExpressionGenerator any = generator(policy_.values.size(), true);
    // What becomes of a menu or a payment whose condition is not recorded is not said anywhere.
    ExpressionGenerator recorded = generator(policy_.values.size(), false);
    Entry entry;
    entry.role = role;
    entry.cites = some_cites();
    const bool is_plain = role == Role::kMenu || role == Role::kPayment;
    if (random_.chance(25)) entry.when = (is_plain ? recorded : any).boolean(some_depth(1));
    switch (role) {
      case Role::kGround: {
        constexpr std::array<const char*, 7> kPayees = {
            "self", "heir", "relative", "insurer", "provider", "new_agency", "pooled_fund"};
        entry.payee = random_.chance(65) ? "self" : kPayees[random_.index(7)];
        set_rule(entry, random_.chance(35) ? truth(true) : any.boolean(some_depth(2)));
        break;
      }
      case Role::kRequirement:
      case Role::kClosed:
      case Role::kDiscretion:
        set_rule(entry, any.boolean(some_depth(2)));
        break;
      case Role::kLimit:
        set_rule(entry, some_limit(any));
        break;
      case Role::kMenu:
        set_amounts(entry);
        break;
      case Role::kPayment: {
        constexpr std::array<Payment, 3> kPayments = {Payment::kFull, Payment::kTopUp,
                                                      Payment::kUnclear};
        entry.payment = kPayments[random_.weighted({60, 25, 15})];
        break;
      }
    }
    return entry;
  }

  int some_depth(int usual) {
    return static_cast<int>(random_.weighted({20, 40, 30, 10})) + usual - 1;
  }

  Expr some_limit(ExpressionGenerator& any) {
    if (!random_.chance(60)) return any.money(static_cast<int>(random_.between(1, 3)));
    if (!any.has_fact(Type::kMoney)) return any.threshold(Type::kMoney);
    switch (random_.index(4)) {
      case 0:
        return any.fact(Type::kMoney);
      case 2: {
        // What is above or below a threshold, in part.
        Expr above = combine(Op::kSubtract, Type::kMoney,
                             {any.fact(Type::kMoney), any.threshold(Type::kMoney)});
        Expr base = any.threshold(Type::kMoney);
        return combine(Op::kAdd, Type::kMoney, {std::move(base), any.part_of(std::move(above))});
      }
      case 1: {
        Expr balance = any.fact(Type::kMoney);
        const Op op = random_.chance(50) ? Op::kSubtract : Op::kAdd;
        return combine(op, Type::kMoney, {std::move(balance), any.threshold(Type::kMoney)});
      }
      default: {
        Expr condition = any.boolean(0);
        Expr first = any.threshold(Type::kMoney);
        return combine(Op::kIf, Type::kMoney,
                       {std::move(condition), std::move(first), any.threshold(Type::kMoney)});
      }
    }
  }

  void set_rule(Entry& entry, Expr rule) {
    const std::vector<Issue>& issues = issues_[question_];
    if (issues.empty() || !random_.chance(30) ||
        (entry.role != Role::kGround && entry.role != Role::kRequirement &&
         entry.role != Role::kLimit)) {
      entry.rule = std::move(rule);
      return;
    }
    const Issue& issue = random_.one_of(issues);
    ExpressionGenerator any = generator(policy_.values.size(), true);
    entry.issue = issue.id;
    entry.readings.push_back({"reading0", std::move(rule)});
    for (std::int64_t i = 1; i < issue.readings; ++i) {
      Expr other = entry.role == Role::kLimit ? some_limit(any) : any.boolean(some_depth(1));
      entry.readings.push_back({"reading" + std::to_string(i), std::move(other)});
    }
  }

  void set_amounts(Entry& entry) {
    ExpressionGenerator any = generator(0, false);
    const std::int64_t count = random_.between(1, 4);
    for (std::int64_t i = 0; i < count; ++i) {
      const std::int64_t amount = any.threshold(Type::kMoney).number;
      entry.amounts.push_back(amount > 0 ? amount : random_.between(1, 9));
    }
    std::sort(entry.amounts.begin(), entry.amounts.end());
    entry.amounts.erase(std::unique(entry.amounts.begin(), entry.amounts.end()),
                        entry.amounts.end());
  }

  Random& random_;
  const Features& features_;
  Policy policy_;
  std::size_t at_ = 0;
  std::string question_;
  std::map<std::string, std::vector<Issue>> issues_;  // by question
  std::size_t next_id_ = 0;
};

}  // namespace

Policy generate_policy(Random& random, const Features& features) {
  return PolicyGenerator(random, features).run();
}

}  // namespace gezhang::reference
