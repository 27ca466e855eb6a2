// The tiers of a value as closed intervals of whole numbers, in ascending order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "policy/entry.h"

namespace gezhang {

/// Fen, millionths, counts and days are whole, so "above 3" is the same as "at least 4".
struct TierSpan {
  std::int64_t least = 0;
  std::int64_t most = 0;
  const ValueRow* row = nullptr;
};

/// Where one tier comes after others: how far those reach, and where it begins.
struct TierSeam {
  std::int64_t reached = 0;
  TierSpan next;
};

/// In ascending order; empty for a value that has no tiers. A tier without a single number is left
/// out.
[[nodiscard]] std::vector<TierSeam> tier_seams(const Value& value);

/// Numbers of what the tiers go by, as policies write them: "¥3000.01", or "12 – 14".
[[nodiscard]] std::string shown_numbers(std::int64_t least, std::int64_t most, Kind kind);

}  // namespace gezhang
