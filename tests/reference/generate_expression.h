// Random expressions of a wanted type over the facts and values that a region may name.
#pragma once

#include <vector>

#include "reference/expression.h"
#include "reference/features.h"
#include "reference/policy.h"
#include "reference/random.h"

namespace gezhang::reference {

class ExpressionGenerator {
 public:
  /// `values`: how many of the policy's names may be used. `lacking`: whether those among them that
  /// may be without a row may be used as well.
  ExpressionGenerator(const Policy& policy, Random& random, const Features& features, int region,
                      std::size_t values, bool lacking);

  [[nodiscard]] Expr boolean(int depth);
  [[nodiscard]] Expr money(int depth);
  [[nodiscard]] Expr rate(int depth);
  [[nodiscard]] Expr count(int depth);
  [[nodiscard]] Expr date(int depth);
  [[nodiscard]] Expr of_type(Type type, int depth);

  /// A literal at which a fact of the type is likely to turn something.
  [[nodiscard]] Expr threshold(Type type);
  /// A part of an amount, rounded to a fen.
  [[nodiscard]] Expr part_of(Expr amount);
  [[nodiscard]] bool has_fact(Type type) const;
  [[nodiscard]] Expr fact(Type type);

 private:
  [[nodiscard]] std::vector<int> facts_of(Type type) const;
  [[nodiscard]] std::vector<int> values_of(Type type) const;
  [[nodiscard]] Expr leaf(Type type);
  [[nodiscard]] Expr simple_boolean();
  [[nodiscard]] Expr comparison(int depth);
  [[nodiscard]] Expr numbers_compared(Type type, int depth);
  [[nodiscard]] Expr choice_test(int depth);
  [[nodiscard]] Expr choice(int fact, int depth);
  [[nodiscard]] Expr some_member(int fact);
  [[nodiscard]] Expr correlated(int depth);
  [[nodiscard]] Expr age_test();
  [[nodiscard]] Expr part_of_date_test(int tested);
  [[nodiscard]] Expr fraction(int depth);
  [[nodiscard]] Expr divided(Expr above, Type below, const Expr& step);
  [[nodiscard]] Expr positive(Type type);
  [[nodiscard]] Rounding rounding();

  const Policy& policy_;
  Random& random_;
  int region_;
  std::size_t values_;
  bool lacking_;
  std::vector<int> facts_;  // a few of them more often, so that entries share facts
};

}  // namespace gezhang::reference
