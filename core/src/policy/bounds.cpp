#include "policy/bounds.h"

#include "decision/known_facts.h"
#include "gezhang/date.h"
#include "program/evaluate.h"
#include "program/lower.h"

namespace gezhang {
namespace {

// Dates that may be asked about, in days: 1900-01-01 to 2199-12-31, as Date::parse reads them.
constexpr Possible kAnyDate{-25567, 84005};

}  // namespace

Possible whole_domain(const Fact& fact, std::size_t product_count) {
  if (is_interval(fact.kind)) return Possible::of(fact.hard);
  if (fact.kind == Kind::kBool) return Possible::of(Truth::unknown());
  const std::size_t products = fact.members_from_products ? product_count : 0;
  return Possible::members(first_members(fact.members.size() + products));
}

// Facts become inputs with their whole domain; a value becomes a constant that holds all it may be.
class BoundsProof::Names : public NameRegisters {
 public:
  explicit Names(const BoundsProof& proof) : proof_(proof) {}

  int fact(Program& program, int fact) override {
    int slot = program.slot_of(fact);
    if (slot < 0) {
      const Fact& known = proof_.vocabulary_.facts[static_cast<std::size_t>(fact)];
      program.slots.push_back(
          {fact, is_interval(known.kind), whole_domain(known, proof_.product_count_)});
      slot = static_cast<int>(program.slots.size()) - 1;
    }
    Step input;
    input.kind = StepKind::kInput;
    input.a = slot;
    return add_step(program, input);
  }
  int value(Program& program, std::string_view id) override {
    const auto found = proof_.values_.find(id);
    return add_constant(program, found == proof_.values_.end() ? Possible{} : found->second);
  }
  int on(Program& program) override { return add_constant(program, kAnyDate); }
  // Every recorded price lies within the premium's bounds, so the premium alone covers all prices.
  int premium(Program& program) override {
    const int premium = proof_.vocabulary_.find_fact(known_facts::kPremium);
    return premium < 0 ? add_constant(program, {}) : fact(program, premium);
  }

 private:
  const BoundsProof& proof_;
};

void BoundsProof::add_value(const std::string& id, Type type, Possible bounds) {
  const auto [place, is_new] = values_.emplace(id, bounds);
  if (is_new) return;
  place->second = is_interval(type.kind) ? Possible::of(join(place->second.range(), bounds.range()))
                                         : Possible::members(place->second.mask() | bounds.mask());
}

Possible BoundsProof::prove(const Expression& expression, Errors& errors) const {
  Program program;
  Names names(*this);
  const LoweredExpression lowered = lower(expression, names, program);
  std::vector<Possible> inputs;
  for (const Slot& slot : program.slots) inputs.push_back(slot.domain);
  std::vector<Possible> registers(program.steps.size());
  const EvaluationFault fault = evaluate(program, inputs, registers);
  if (fault.kind == ArithmeticFault::kNone)
    return registers[static_cast<std::size_t>(lowered.root)];
  std::int64_t column = 1;
  for (std::size_t node = 0; node < expression.nodes.size(); ++node) {
    if (lowered.registers[node] == fault.step) column = expression.nodes[node].column;
  }
  if (fault.kind == ArithmeticFault::kOverflow) {
    errors.push_back({ErrorCode::kOverflow, "", "", column, expression.text,
                      "smaller factors, or clamp(…)", ""});
  } else {
    errors.push_back({ErrorCode::kDivisionByZero, "", "", column, expression.text,
                      "a divisor like max(x, 1)", ""});
  }
  return {};
}

}  // namespace gezhang
