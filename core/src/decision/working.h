// The working of an entry: its expression with the numbers filled in, as a person would write it
// down.
//
//   account.prior_years >= insure.threshold   →   "¥4,200.00 ≥ ¥3,000.00"
//
// A comparison is shown as it came out: the same one with ¥2,400.00 reads "¥2,400.00 < ¥3,000.00".
#pragma once

#include <span>
#include <string>

#include "expression/expression.h"
#include "gezhang/money.h"
#include "gezhang/text.h"
#include "policy/region_file.h"
#include "policy/vocabulary.h"
#include "program/lower.h"
#include "program/possible.h"

namespace gezhang {

struct WorkingContext {
  const Vocabulary& vocabulary;
  std::span<const Product* const> products;  // in chain order
  std::span<const Possible> registers;
  Language language = Language::kZhHans;  // of arithmetic_of(); a working has both
};

struct Working {
  std::string zh_hans;
  std::string en;  // empty where it reads like the Chinese: numbers and signs alone
};

/// Empty where there is nothing to show (`true`). A limit ends in " = " and its amount.
[[nodiscard]] Working working_of(const Expression& expression, const LoweredExpression& lowered,
                                 const WorkingContext& context);

/// The amounts on a menu.
[[nodiscard]] Working working_of_menu(std::span<const Money> amounts);

}  // namespace gezhang
