// Plain evaluation: the verdict of one completion, by §6 of the design, a line of code for each
// line of it. Nothing here is shared with the core.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "reference/expression.h"
#include "reference/scene.h"

namespace gezhang::reference {

/// A value for every fact, by number: fen, millionths, count, days, 0/1, the member's number.
using Completion = std::vector<std::int64_t>;

enum class Ruling : std::uint8_t { kNo, kUnrecorded, kAuthority, kDisputed, kYes };
[[nodiscard]] std::string_view ruling_id(Ruling ruling);

inline constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();

struct Decision {
  Ruling ruling = Ruling::kUnrecorded;
  bool has_amount = false;
  std::int64_t amount = 0;  // fen; `kUnlimited` where no limit applies

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// Numbers of expressions. Money stands in millionths of a fen, so that an amount with fractions of
/// a fen is a whole number too; everything else as in a completion.
__extension__ using Number = __int128;
inline constexpr std::int64_t kMillion = 1'000'000;

[[nodiscard]] Number evaluate(const Expr& expr, const Scene& scene, const Completion& facts);

/// Every value that the expression names, itself or through others, has a row for these facts.
[[nodiscard]] bool is_recorded(const Expr& expr, const Scene& scene, const Completion& facts);

/// `premium_given`: whether a premium was stated at all. Without one, the recorded price counts.
[[nodiscard]] Decision decide(const Scene& scene, const Completion& facts, bool premium_given);

}  // namespace gezhang::reference
