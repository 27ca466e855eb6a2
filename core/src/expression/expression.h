// Expression: one parsed expression of a policy, as a flat list of nodes. The grammar is §5 of the
// design:
//
//   expression = "if" expression "then" expression "else" expression | or
//   or         = and { "or" and }                    and   = not { "and" not }
//   not        = "not" not | comparison
//   comparison = sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=") sum | "in" "[" list "]" ]
//   sum        = product { ("+" | "-") product }     product = unary { ("*" | "/") unary }
//   unary      = "-" unary | primary
//   primary    = literal | name | name "(" list ")" | "(" expression ")"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "expression/type.h"

namespace gezhang {

enum class Operation : std::uint8_t {
  kLiteral,
  kMember,  // a choice's member by name; the checker turns it into a literal
  kName,    // a fact or a value
  kOn,
  kProductPrice,
  kNot,
  kNegate,
  kAnd,
  kOr,
  kEqual,
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kIn,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kIf,
  kMin,
  kMax,
  kClamp,
  kRound,
  kYearsBetween,
  kMonthsBetween,
  kAddMonths,
  kYear,
  kMonth,
  kDay,
};

enum class Rounding : std::uint8_t {
  kDown,    // never more than the exact value
  kUp,      // never less than the exact value
  kHalfUp,  // to the nearest; a half goes up
};

struct ExpressionNode {
  Operation operation = Operation::kLiteral;
  Type type;  // of a literal from the start; of everything else after checking
  std::int64_t value =
      0;             // of a literal: fen, millionths, count, days, 0/1, or the member's number
  std::string name;  // of a name or member
  std::vector<int> operands;
  Rounding rounding = Rounding::kDown;
  int fact = -1;  // a name that is a fact: its position in the vocabulary; else it is a value
  std::int64_t column = 1;  // 1-based, in characters
};

struct Expression {
  std::string text;
  std::vector<ExpressionNode> nodes;
  int root = -1;  // -1: could not be read

  [[nodiscard]] bool valid() const { return root >= 0; }
  [[nodiscard]] const ExpressionNode& node(int index) const {
    return nodes[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] ExpressionNode& node(int index) { return nodes[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const ExpressionNode& root_node() const { return node(root); }
};

}  // namespace gezhang
