#include "program/reevaluator.h"

#include <algorithm>

namespace gezhang {
namespace {

// Beyond these, slots share the last bit: some steps then run that need not.
constexpr std::size_t kLastBit = 63;

std::uint64_t bit_of(std::size_t slot) { return std::uint64_t{1} << std::min(slot, kLastBit); }

}  // namespace

Reevaluator::Reevaluator(const Program& program)
    : program_(program), reads_(program.steps.size()), registers_(program.steps.size()) {
  const auto at = [&](int reg) { return reg < 0 ? 0 : reads_[static_cast<std::size_t>(reg)]; };
  for (std::size_t i = 0; i < reads_.size(); ++i) {
    const Step& step = program.steps[i];
    if (step.kind == StepKind::kInput) {
      reads_[i] = bit_of(static_cast<std::size_t>(step.a));
    } else if (step.kind != StepKind::kConstant) {
      // The second operand of a menu's step is the menu's number, not a register.
      const std::uint64_t second = step.kind == StepKind::kLargestWithin ? 0 : at(step.b);
      reads_[i] = at(step.a) | second | at(step.c);
    }
  }
}

EvaluationFault Reevaluator::evaluate(const std::vector<Possible>& inputs) {
  const bool is_first = inputs_.size() != inputs.size();
  std::uint64_t changed = 0;
  for (std::size_t slot = 0; slot < inputs.size() && !is_first; ++slot) {
    if (!(inputs[slot] == inputs_[slot])) changed |= bit_of(slot);
  }
  inputs_ = inputs;
  for (std::size_t i = 0; i < reads_.size(); ++i) {
    if (!is_first && (reads_[i] & changed) == 0) continue;
    const ArithmeticFault fault =
        apply(program_, program_.steps[i], inputs, registers_, registers_[i]);
    if (fault == ArithmeticFault::kNone) continue;
    inputs_.clear();
    return {fault, static_cast<int>(i)};
  }
  return {};
}

}  // namespace gezhang
