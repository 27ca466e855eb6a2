#include "program/program.h"

namespace gezhang {

int Program::slot_of(int fact) const {
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i].fact == fact) return static_cast<int>(i);
  }
  return -1;
}

bool reads_slot(const Program& program, int reg, int slot) {
  if (reg < 0) return false;
  // Forward over the steps, each once: shared steps make a recursion visit them again and again.
  std::vector<bool> reads(static_cast<std::size_t>(reg) + 1);
  const auto at = [&](int index) { return index >= 0 && reads[static_cast<std::size_t>(index)]; };
  for (std::size_t i = 0; i < reads.size(); ++i) {
    const Step& step = program.steps[i];
    if (step.kind == StepKind::kInput) {
      reads[i] = step.a == slot;
    } else if (step.kind != StepKind::kConstant) {
      // The second operand of a menu's step is the menu's number, not a register.
      const bool second = step.kind != StepKind::kLargestWithin && at(step.b);
      reads[i] = at(step.a) || second || at(step.c);
    }
  }
  return reads.back();
}

}  // namespace gezhang
