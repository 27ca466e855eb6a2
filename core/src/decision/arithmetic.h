// The arithmetic behind an amount, step by step in the order in which a person computes it, each
// with its numbers filled in.
//
//   round((account.total - ¥2000) * 50%, down, ¥0.01)   →   "¥10,000.00 − ¥2,000.00 = ¥8,000.00",
//                                                           "¥8,000.00 × 50% = ¥4,000.00"
#pragma once

#include <string>
#include <vector>

#include "decision/working.h"

namespace gezhang {

/// In the language of `context`. Empty where fewer than two steps lead to the amount, because the
/// working says it all; where a number on the way is not known exactly; and for what is not an
/// amount. Of an `if` only the branch that is taken; a rounding that changes nothing is no step.
[[nodiscard]] std::vector<std::string> arithmetic_of(const Expression& expression,
                                                     const LoweredExpression& lowered,
                                                     const WorkingContext& context);

}  // namespace gezhang
