#include "decision/corners.h"

#include <bit>

namespace gezhang {
namespace {

class CornerWalk {
 public:
  CornerWalk(const Program& program, std::span<const Possible> registers, const Inputs& inputs,
             Inputs& corner)
      : program_(program),
        registers_(registers),
        inputs_(inputs),
        corner_(corner),
        walked_(program.steps.size() * 2) {}

  void want(int reg, bool upward) {
    const Step& step = program_.steps[static_cast<std::size_t>(reg)];
    // A register that is settled cannot be moved; one that was walked before need not be again,
    // which also keeps shared steps from being walked once for every path to them.
    const std::size_t mark = static_cast<std::size_t>(reg) * 2 + (upward ? 1 : 0);
    if (range(reg).is_exact() || walked_[mark]) return;
    walked_[mark] = true;
    switch (step.kind) {
      case StepKind::kInput: {
        const auto slot = static_cast<std::size_t>(step.a);
        if (!program_.slots[slot].interval) return;
        corner_[slot] = upward ? highest(inputs_[slot], true) : lowest(inputs_[slot], true);
        return;
      }
      case StepKind::kAdd:
      case StepKind::kMin:
      case StepKind::kMax:
        want(step.a, upward);
        want(step.b, upward);
        return;
      case StepKind::kSubtract:
        want(step.a, upward);
        want(step.b, !upward);
        return;
      case StepKind::kMultiply:
        want_factor(step.a, step.b, upward);
        want_factor(step.b, step.a, upward);
        return;
      case StepKind::kSelect:
        want_branch(step, upward);
        return;
      case StepKind::kRound:
        want(step.a, step.b < 0 || range(step.b).least > 0 ? upward : !upward);
        if (step.b >= 0) want(step.b, range(step.a).least >= 0 ? !upward : upward);
        return;
      case StepKind::kYearsBetween:
      case StepKind::kMonthsBetween:
        want(step.a, !upward);
        want(step.b, upward);
        return;
      case StepKind::kAddMonths:
        want(step.a, upward);
        want(step.b, upward);
        return;
      default:
        return;  // parts of dates, and sets: found by splitting
    }
  }

 private:
  Range range(int reg) const { return registers_[static_cast<std::size_t>(reg)].range(); }

  void want_factor(int factor, int other, bool upward) {
    want(factor, range(other).least >= 0 ? upward : !upward);
  }

  // Of an undecided condition, the branch that reaches further.
  void want_branch(const Step& step, bool upward) {
    const Truth condition = registers_[static_cast<std::size_t>(step.a)].truth();
    const bool first_reaches = upward ? range(step.b).most >= range(step.c).most
                                      : range(step.b).least <= range(step.c).least;
    const bool first = condition.is_unknown() ? first_reaches : condition.is_true();
    want(first ? step.b : step.c, upward);
  }

  const Program& program_;
  std::span<const Possible> registers_;
  const Inputs& inputs_;
  Inputs& corner_;
  std::vector<bool> walked_;  // by register and direction
};

}  // namespace

Possible lowest(Possible possible, bool interval) {
  if (interval) return {possible.least, possible.least};
  return Possible::members(possible.mask() & (~possible.mask() + 1));
}

Possible highest(Possible possible, bool interval) {
  if (interval) return {possible.most, possible.most};
  return Possible::member(63 - std::countl_zero(possible.mask()));
}

void move_to_corner(const Program& program, std::span<const Possible> registers,
                    const Inputs& inputs, int reg, bool upward, Inputs& corner) {
  CornerWalk(program, registers, inputs, corner).want(reg, upward);
}

}  // namespace gezhang
