// The working of an entry: its expression with the numbers filled in, as a person would write it
// down.
//
//   account.prior_years >= insure.threshold   →   "¥4,200.00 ≥ ¥3,000.00"
//
// A comparison is shown as it came out: the same one with ¥2,400.00 reads "¥2,400.00 < ¥3,000.00".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "expression/expression.h"
#include "policy/vocabulary.h"
#include "program/lower.h"
#include "program/possible.h"

namespace gezhang {

struct WorkingContext {
  const Vocabulary& vocabulary;
  const std::vector<std::string>& product_names;  // in Chinese, in chain order
  std::span<const Possible> registers;
};

/// Empty where there is nothing to show (`true`). A limit ends in " = " and its amount.
[[nodiscard]] std::string working_of(const Expression& expression, const LoweredExpression& lowered,
                                     const WorkingContext& context);

}  // namespace gezhang
