// Range: the closed interval of whole numbers that a fact may have while it is not known exactly.
//
//   Range balance{100000, 300000};   // somewhere between ¥1,000.00 and ¥3,000.00, in fen
//   Range one = Range::exactly(12);
//   balance.contains(250000);        // true
//
// Money (fen), rates (millionths), counts and dates (days) all use it; the unit belongs to the
// expression, not to the interval.
#pragma once

#include <cstdint>

#include "gezhang/truth.h"

namespace gezhang {

struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;

  [[nodiscard]] static constexpr Range exactly(std::int64_t value) { return {value, value}; }
  [[nodiscard]] constexpr bool is_exact() const { return least == most; }
  [[nodiscard]] constexpr bool is_empty() const { return least > most; }
  [[nodiscard]] constexpr bool contains(std::int64_t value) const {
    return least <= value && value <= most;
  }
  [[nodiscard]] constexpr bool contains(Range other) const {
    return least <= other.least && other.most <= most;
  }
  friend constexpr bool operator==(Range, Range) = default;
};

/// The smallest interval that holds both: what is possible in either of two cases.
[[nodiscard]] constexpr Range join(Range a, Range b) {
  return {a.least < b.least ? a.least : b.least, a.most > b.most ? a.most : b.most};
}
/// What both allow; empty where they contradict each other.
[[nodiscard]] constexpr Range meet(Range a, Range b) {
  return {a.least > b.least ? a.least : b.least, a.most < b.most ? a.most : b.most};
}

/// Comparisons of two independent intervals, each the exact set of possible outcomes.
[[nodiscard]] constexpr Truth less(Range a, Range b) {
  if (a.most < b.least) return Truth::yes();
  if (a.least >= b.most) return Truth::no();
  return Truth::unknown();
}
[[nodiscard]] constexpr Truth less_or_equal(Range a, Range b) { return !less(b, a); }
[[nodiscard]] constexpr Truth equal(Range a, Range b) {
  if (a.is_exact() && b.is_exact()) return Truth::of(a.least == b.least);
  return meet(a, b).is_empty() ? Truth::no() : Truth::unknown();
}

/// Arithmetic on intervals. `nullopt`-free: each writes to `out` and returns false on overflow of
/// 64 bits, because a wrapped amount would be a wrong answer that looks right.
[[nodiscard]] bool add(Range a, Range b, Range& out);
[[nodiscard]] bool subtract(Range a, Range b, Range& out);
[[nodiscard]] bool multiply(Range a, Range b, Range& out);

}  // namespace gezhang
