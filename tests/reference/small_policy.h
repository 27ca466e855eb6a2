// A policy of one question, put together by hand, for the tests of the plain evaluator.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reference/calendar.h"
#include "reference/evaluate.h"
#include "reference/policy.h"
#include "reference/scene.h"

namespace gezhang::reference {

class SmallPolicy {
 public:
  /// Regions of so many levels, with a source of each grade in the nation: sA … sD.
  explicit SmallPolicy(std::size_t levels = 1) {
    constexpr const char* kCodes[] = {"100000", "320000", "320500"};
    policy.questions.push_back({"insure", {}, 'X'});
    for (std::size_t i = 0; i < levels; ++i) {
      Region region;
      region.code = kCodes[i];
      region.questions.push_back({"insure", {}, {}});
      policy.regions.push_back(std::move(region));
    }
    policy.regions[0].sources = {{"s0", 'A'}, {"sA", 'A'}, {"sB", 'B'}, {"sC", 'C'}, {"sD", 'D'}};
  }

  Expr fact(const std::string& id, Type type, std::int64_t least = 0, std::int64_t most = 1) {
    Fact made;
    made.id = id;
    made.type = type;
    made.least = least;
    made.most = most;
    policy.facts.push_back(std::move(made));
    Expr named = combine(Op::kFact, type, {});
    named.index = static_cast<int>(policy.facts.size()) - 1;
    return named;
  }
  Expr choice(const std::string& id, std::vector<std::string> members) {
    Expr named = fact(id, Type::kChoice);
    policy.facts.back().members = std::move(members);
    return named;
  }
  Expr value(Value value, Type type) {
    value.name = static_cast<int>(policy.values.size());
    policy.values.push_back({"value.v" + std::to_string(value.name), type, 0});
    Expr named = combine(Op::kValue, type, {});
    named.index = value.name;
    policy.regions[0].values.push_back(std::move(value));
    return named;
  }

  /// The entry as it stands in the policy, to be changed before a scene is opened.
  Entry& add(Role role, const std::string& id, Expr rule, std::size_t region = 0) {
    Entry entry;
    entry.role = role;
    entry.id = id;
    entry.cites = {"sA"};
    entry.rule = std::move(rule);
    std::vector<Entry>& entries = policy.regions[region].questions[0].entries;
    entries.push_back(std::move(entry));
    return entries.back();
  }
  Entry& add_menu(const std::string& id, std::vector<std::int64_t> amounts) {
    Entry& menu = add(Role::kMenu, id, truth(true));
    menu.rule.reset();
    menu.amounts = std::move(amounts);
    return menu;
  }
  Entry& add_payment(const std::string& id, Payment payment, std::size_t region = 0) {
    Entry& made = add(Role::kPayment, id, truth(true), region);
    made.rule.reset();
    made.payment = payment;
    return made;
  }

  [[nodiscard]] Scene open(std::int64_t on = 20'000) const {
    return open_scene(policy, static_cast<int>(policy.regions.size()) - 1, on, "insure");
  }
  [[nodiscard]] Decision decide(const Completion& facts, bool premium_given = false,
                                std::int64_t on = 20'000) const {
    return reference::decide(open(on), facts, premium_given);
  }
  [[nodiscard]] Number number(const Expr& expr, const Completion& facts = {}) const {
    const Number found = evaluate(expr, open(), facts);
    return expr.type == Type::kMoney ? found / kMillion : found;
  }

  Policy policy;
};

inline Expr money(std::int64_t fen) { return literal(Type::kMoney, fen); }
inline Expr count(std::int64_t number) { return literal(Type::kCount, number); }
inline Expr rate(std::int64_t millionths) { return literal(Type::kRate, millionths); }
inline Expr compared(Op op, Expr left, Expr right) {
  return combine(op, Type::kBool, {std::move(left), std::move(right)});
}

inline constexpr Decision kNothing{Ruling::kNo, true, 0};
inline constexpr Decision kNotRecorded{Ruling::kUnrecorded, false, 0};
constexpr Decision yes(std::int64_t fen) { return {Ruling::kYes, true, fen}; }

}  // namespace gezhang::reference
