// Truth: the set of values that a condition may have while some facts are unknown.
//
//   Truth insured = Truth::unknown();          // {true, false}
//   Truth permitted = insured && Truth::no();  // {false}: no fact can change that
//   permitted.is_false();                      // true
//
// A subset of {true, false}, not Kleene's third value: the empty set marks a situation that cannot
// occur, which is how contradicting facts are told from unknown ones.
#pragma once

#include <cstdint>

namespace gezhang {

class Truth {
 public:
  [[nodiscard]] static constexpr Truth yes() { return Truth(kTrueBit); }
  [[nodiscard]] static constexpr Truth no() { return Truth(kFalseBit); }
  [[nodiscard]] static constexpr Truth unknown() { return Truth(kTrueBit | kFalseBit); }
  [[nodiscard]] static constexpr Truth impossible() { return Truth(0); }
  [[nodiscard]] static constexpr Truth of(bool value) { return value ? yes() : no(); }
  [[nodiscard]] static constexpr Truth from_bits(std::int64_t bits) {
    return Truth(static_cast<std::uint8_t>(bits & (kTrueBit | kFalseBit)));
  }

  [[nodiscard]] constexpr bool may_be_true() const { return (bits_ & kTrueBit) != 0; }
  [[nodiscard]] constexpr bool may_be_false() const { return (bits_ & kFalseBit) != 0; }
  [[nodiscard]] constexpr bool is_true() const { return bits_ == kTrueBit; }
  [[nodiscard]] constexpr bool is_false() const { return bits_ == kFalseBit; }
  [[nodiscard]] constexpr bool is_unknown() const { return bits_ == (kTrueBit | kFalseBit); }
  [[nodiscard]] constexpr std::int64_t bits() const { return bits_; }

  /// Exact where the operands do not depend on the same unknown fact; sound always.
  [[nodiscard]] friend constexpr Truth operator&&(Truth a, Truth b) {
    return from_parts(a.may_be_true() && b.may_be_true(),
                      (a.may_be_false() && b.bits_ != 0) || (b.may_be_false() && a.bits_ != 0));
  }
  [[nodiscard]] friend constexpr Truth operator||(Truth a, Truth b) { return !(!a && !b); }
  [[nodiscard]] friend constexpr Truth operator!(Truth a) {
    return from_parts(a.may_be_false(), a.may_be_true());
  }
  /// The union: what is possible in either of two cases.
  [[nodiscard]] friend constexpr Truth join(Truth a, Truth b) {
    return Truth(static_cast<std::uint8_t>(a.bits_ | b.bits_));
  }
  friend constexpr bool operator==(Truth, Truth) = default;

 private:
  static constexpr std::uint8_t kTrueBit = 1;
  static constexpr std::uint8_t kFalseBit = 2;

  explicit constexpr Truth(std::uint8_t bits) : bits_(bits) {}
  [[nodiscard]] static constexpr Truth from_parts(bool may_be_true, bool may_be_false) {
    return Truth(
        static_cast<std::uint8_t>((may_be_true ? kTrueBit : 0) | (may_be_false ? kFalseBit : 0)));
  }

  std::uint8_t bits_;
};

}  // namespace gezhang
