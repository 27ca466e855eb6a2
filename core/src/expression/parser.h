// Reads the text of an expression into nodes; names stay unresolved until the checker sees them.
#pragma once

#include <string_view>

#include "expression/expression.h"
#include "gezhang/error.h"

namespace gezhang {

/// How deep parentheses, operators and calls may nest: a bound on recursion, not on honest
/// policies.
inline constexpr int kMaximumExpressionDepth = 64;

/// On a fault the result is not `valid()` and one error (syntax or limit_exceeded) has been added,
/// with its column but without file and pointer.
[[nodiscard]] Expression parse_expression(std::string_view text, Errors& errors);

}  // namespace gezhang
