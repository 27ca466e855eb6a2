// The proof of bounds: what an expression can yield when every fact takes any value within its hard
// bounds. Done once, on loading, so that no answer can ever meet an overflow.
#pragma once

#include <map>
#include <string>

#include "expression/expression.h"
#include "gezhang/error.h"
#include "policy/vocabulary.h"
#include "program/program.h"

namespace gezhang {

/// Every value that a fact may have on some day, with `product_count` products in the chain.
[[nodiscard]] Possible whole_domain(const Fact& fact, std::size_t product_count);

class BoundsProof {
 public:
  BoundsProof(const Vocabulary& vocabulary, std::size_t product_count)
      : vocabulary_(vocabulary), product_count_(product_count) {}

  /// Makes a value known, over all its periods together.
  void add_value(const std::string& id, Type type, Possible bounds);

  /// What `expression` may yield. Errors (overflow, division_by_zero) carry the column only.
  [[nodiscard]] Possible prove(const Expression& expression, Errors& errors) const;

 private:
  class Names;

  const Vocabulary& vocabulary_;
  std::size_t product_count_;
  std::map<std::string, Possible, std::less<>> values_;
};

}  // namespace gezhang
