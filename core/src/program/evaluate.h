// Runs a program over sets of possibilities.
#pragma once

#include <span>

#include "program/program.h"

namespace gezhang {

/// What any of the products may cost; empty where there is none.
[[nodiscard]] Range price_of(const Program& program, std::uint64_t products);

/// The largest amount of a menu within the limit, zero where there is none.
[[nodiscard]] std::int64_t largest_within(std::span<const std::int64_t> menu, std::int64_t limit);

enum class ArithmeticFault : std::uint8_t { kNone, kOverflow, kDivisionByZero };

/// A rounding step: `value` (times the step's scale) by `divisor`, as the step says.
[[nodiscard]] ArithmeticFault round_range(const Step& step, Range value, Range divisor, Range& out);

/// One step. Sound always; exact where the operands do not share an unknown fact. On a fault `out`
/// is not written.
[[nodiscard]] ArithmeticFault apply(const Program& program, const Step& step,
                                    std::span<const Possible> inputs,
                                    std::span<const Possible> registers, Possible& out);

struct EvaluationFault {
  ArithmeticFault kind = ArithmeticFault::kNone;
  int step = -1;
};

/// All steps in order. `inputs` has one entry a slot, `registers` one a step. Programs are proved
/// free of faults for facts within their bounds when they are loaded (policy/bounds.h); this
/// reports the first fault all the same, and stops there.
[[nodiscard]] EvaluationFault evaluate(const Program& program, std::span<const Possible> inputs,
                                       std::span<Possible> registers);

}  // namespace gezhang
