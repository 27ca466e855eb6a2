#include "gezhang/money.h"

#include "decimal.h"

namespace gezhang {

std::optional<Money> Money::parse(std::string_view yuan) {
  const auto fen = decimal::parse(yuan, 2);
  if (!fen) return std::nullopt;
  return Money(*fen);
}

std::string Money::to_decimal() const { return decimal::format(fen_, 2, false); }

std::string Money::to_display() const {
  std::string amount = decimal::format(fen_, 2, true);
  // The sign stands before the currency mark: -¥300.00.
  return fen_ < 0 ? "-¥" + amount.substr(1) : "¥" + amount;
}

}  // namespace gezhang
