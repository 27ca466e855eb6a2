// Splits an expression into tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "expression/type.h"
#include "gezhang/error.h"

namespace gezhang {

enum class TokenKind { kName, kLiteral, kSymbol, kEnd };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string text;          // as it stood
  Kind type = Kind::kError;  // of a literal
  std::int64_t value = 0;    // of a literal
  std::int64_t column = 1;   // 1-based, in characters
};

/// Always ends with a kEnd token. Errors (syntax) carry the column, not the file or pointer: the
/// caller knows where the expression stands.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Errors& errors);

}  // namespace gezhang
