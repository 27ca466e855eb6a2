// Possible: what one register may hold. Intervals use both numbers; sets of members (of a choice)
// and of truth values use `least` as bits. Which of the two it is, the step that wrote it knows.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "gezhang/range.h"
#include "gezhang/truth.h"

namespace gezhang {

struct Possible {
  std::int64_t least = 0;
  std::int64_t most = 0;

  [[nodiscard]] static constexpr Possible of(Range range) { return {range.least, range.most}; }
  [[nodiscard]] static constexpr Possible of(Truth truth) { return {truth.bits(), 0}; }
  [[nodiscard]] static constexpr Possible members(std::uint64_t mask) {
    return {static_cast<std::int64_t>(mask), 0};
  }
  [[nodiscard]] static constexpr Possible member(int number) {
    return members(std::uint64_t{1} << static_cast<unsigned>(number));
  }

  [[nodiscard]] constexpr Range range() const { return {least, most}; }
  [[nodiscard]] constexpr Truth truth() const { return Truth::from_bits(least); }
  [[nodiscard]] constexpr std::uint64_t mask() const { return static_cast<std::uint64_t>(least); }

  friend constexpr bool operator==(Possible, Possible) = default;
};

/// The set of the first `count` members of a domain; a set holds 64 at most.
[[nodiscard]] constexpr std::uint64_t first_members(std::size_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// Exactly one possibility is left.
[[nodiscard]] constexpr bool is_single(Possible possible, bool interval) {
  return interval ? possible.least == possible.most : std::has_single_bit(possible.mask());
}

}  // namespace gezhang
