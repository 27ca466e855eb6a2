// Money: an exact amount of renminbi in fen.
//
//   auto balance = Money::parse("4200.00");        // optional<Money>: 420000 fen
//   balance->to_decimal();                         // "4200.00", as in JSON
//   balance->to_display();                         // "¥4,200.00", as in a working
//
// Whole fen only: binary floating point cannot hold 0.01 yuan, and half of the engines that were
// measured round a half cent wrongly because of it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gezhang {

class Money {
 public:
  constexpr Money() = default;
  [[nodiscard]] static constexpr Money from_fen(std::int64_t fen) { return Money(fen); }

  /// Yuan as decimal text with at most two decimals ("4200", "4200.5", "-3.00"); nothing else is
  /// read: no sign "+", no exponent, no separator. Empty on anything else, or past 64 bits.
  [[nodiscard]] static std::optional<Money> parse(std::string_view yuan);

  [[nodiscard]] constexpr std::int64_t fen() const { return fen_; }
  /// Yuan with two decimals, the form of every amount in a result: "4200.00".
  [[nodiscard]] std::string to_decimal() const;
  /// For people: "¥4,200.00".
  [[nodiscard]] std::string to_display() const;

  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  explicit constexpr Money(std::int64_t fen) : fen_(fen) {}
  std::int64_t fen_ = 0;
};

}  // namespace gezhang
