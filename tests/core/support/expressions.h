// CompiledExpression: one expression over facts of its own, run as the core runs it.
//
//   CompiledExpression half({count_fact("a.n", 0, 9)}, "round(a.n / 2, down, 1)", Kind::kCount);
//   half.run({Possible{3, 5}});   // {1, 2}
#pragma once

#include <span>
#include <string>
#include <vector>

#include "expression/expression.h"
#include "gezhang/date.h"
#include "policy/vocabulary.h"
#include "program/evaluate.h"
#include "program/lower.h"

namespace gezhang::test {

class CompiledExpression {
 public:
  /// Throws where the text cannot be read or does not have the type.
  CompiledExpression(const std::vector<std::string>& facts, std::string_view text, Kind wanted,
                     Date on = Date::from_days(0));

  /// What the expression may yield; `inputs` in the order of the vocabulary's facts.
  [[nodiscard]] Possible run(const std::vector<Possible>& inputs) const;
  [[nodiscard]] ArithmeticFault fault(const std::vector<Possible>& inputs) const;

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const Program& program() const { return program_; }
  [[nodiscard]] const LoweredExpression& lowered() const { return lowered_; }

 private:
  Vocabulary vocabulary_;
  Program program_;
  LoweredExpression lowered_;
};

/// The vocabulary of the given facts.
[[nodiscard]] Vocabulary vocabulary_of(const std::vector<std::string>& facts);

}  // namespace gezhang::test
