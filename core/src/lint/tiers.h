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

/// Empty for a value that has no tiers; a tier without a single number is left out.
[[nodiscard]] std::vector<TierSpan> tier_spans(const Value& value);

/// Numbers of what the tiers go by, as policies write them: "¥3000.01", or "12 – 14".
[[nodiscard]] std::string shown_numbers(std::int64_t least, std::int64_t most, Kind kind);

}  // namespace gezhang
