// The types of expressions. Units are types: money and counts cannot be added, and an amount with
// fractions of a fen is a type of its own, so that it cannot be shown before it has been rounded.
#pragma once

#include <string_view>

namespace gezhang {

enum class Kind {
  kBool,
  kMoney,            // fen
  kFractionalMoney,  // millionths of a fen: money * rate before round(…)
  kRate,             // millionths
  kCount,
  kDate,      // days since 1970-01-01
  kChoice,    // a member of a fact's closed domain
  kQuotient,  // a / b: exists only inside round(…)
  kError,     // already reported; compatible with everything, so that one fault is told once
};

struct Type {
  Kind kind = Kind::kError;
  int domain = -1;  // of a choice: the position of its fact in the vocabulary

  friend bool operator==(const Type&, const Type&) = default;
};

/// "money", "rate" … as in policies; for errors.
[[nodiscard]] std::string_view kind_id(Kind kind);

/// Numbers and dates are closed intervals; bools and choices are sets of members.
[[nodiscard]] constexpr bool is_interval(Kind kind) {
  return kind == Kind::kMoney || kind == Kind::kFractionalMoney || kind == Kind::kRate ||
         kind == Kind::kCount || kind == Kind::kDate;
}

}  // namespace gezhang
