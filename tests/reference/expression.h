// Expr: an expression as a plain tree. It is written as policies write it, with no more brackets
// than the grammar needs, so that the core's precedence is put to the test as well.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gezhang::reference {

enum class Type { kBool, kMoney, kRate, kCount, kDate, kChoice };

enum class Op {
  kLiteral,  // `number`: fen, millionths, count, days, 0/1
  kMember,   // `number`: of the choice of fact `index`
  kFact,     // `index`: in the policy's facts
  kValue,    // `index`: in the policy's names of values
  kOn,       // the day asked about
  kPrice,    // product.price
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
  kIn,  // the first among the others
  kAdd,
  kSubtract,
  kMultiply,
  kIf,
  kMin,
  kMax,
  kClamp,
  kRound,          // x, step
  kRoundQuotient,  // a, b, step: round(a / b, …)
  kYearsBetween,
  kMonthsBetween,
  kAddMonths,
  kYear,
  kMonth,
  kDay,
};

enum class Rounding { kDown, kUp, kHalfUp };

struct Expr {
  Op op = Op::kLiteral;
  Type type = Type::kBool;  // money with fractions of a fen is money here
  std::int64_t number = 0;
  int index = -1;
  Rounding rounding = Rounding::kDown;
  std::vector<Expr> parts;
};

[[nodiscard]] Expr literal(Type type, std::int64_t number);
[[nodiscard]] Expr truth(bool value);
[[nodiscard]] Expr member(int fact, std::int64_t number);
[[nodiscard]] Expr combine(Op op, Type type, std::vector<Expr> parts);
[[nodiscard]] Expr rounded(Rounding rounding, Expr value, Expr step);
[[nodiscard]] Expr rounded_quotient(Rounding rounding, Expr above, Expr below, Expr step);

/// Whether some part of the expression, itself included, is one for which `test` is true.
template <typename Test>
bool any_part(const Expr& expr, const Test& test) {
  if (test(expr)) return true;
  for (const Expr& part : expr.parts) {
    if (any_part(part, test)) return true;
  }
  return false;
}

/// How the names in an expression are written.
class Names {
 public:
  Names() = default;
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;
  virtual ~Names() = default;
  [[nodiscard]] virtual std::string fact(int index) const = 0;
  [[nodiscard]] virtual std::string value(int index) const = 0;
  [[nodiscard]] virtual std::string member(int fact, std::int64_t number) const = 0;
};

/// A literal as expressions spell it: ¥3, 1.5%, 12, 2024-02-29, true. Not below zero.
[[nodiscard]] std::string literal_text(Type type, std::int64_t number);
[[nodiscard]] std::string expression_text(const Expr& expr, const Names& names);

/// Amounts and rates as JSON has them: "4200.00" and "1.5%".
[[nodiscard]] std::string money_text(std::int64_t fen);
[[nodiscard]] std::string rate_text(std::int64_t millionths);

}  // namespace gezhang::reference
