// Resolves the names of an expression and gives every node its type; all faults, not only the
// first.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "expression/expression.h"
#include "gezhang/error.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// What an expression of one region may name.
struct Scope {
  const Vocabulary* vocabulary = nullptr;
  std::vector<std::string> products;   // members of the products' domain, in chain order
  std::map<std::string, Type> values;  // of the region and all its parents
  std::vector<RegionCode> regions;     // whose own facts may be named: the region and its parents

  /// Position of a fact that may be named here, or -1.
  [[nodiscard]] int find_fact(std::string_view id) const;

  /// The member names of a choice fact.
  [[nodiscard]] std::vector<std::string> members_of(int fact) const;
};

/// Checks `expression` in place against `scope` and the type that its place wants. Errors carry the
/// column without file and pointer. An expression that could not be parsed is left alone.
void check_expression(Expression& expression, Type wanted, const Scope& scope, Errors& errors);

/// The same where any type will do; of what is faulty, the type is kError.
[[nodiscard]] Type type_of(Expression& expression, const Scope& scope, Errors& errors);

}  // namespace gezhang
