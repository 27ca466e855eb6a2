// Fixed-point decimal text: the one reader and writer behind money ("4200.00") and rates ("1.5%").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gezhang::decimal {

/// Reads "-12.34" as -1234 where `decimals` is 2. At most `decimals` digits after the point, at
/// least one digit before it; no plus sign, exponent, space or separator. Empty otherwise or past
/// 64 bits.
[[nodiscard]] std::optional<std::int64_t> parse(std::string_view text, int decimals);

/// Writes `scaled` with exactly `decimals` digits after the point; with `grouped`, thousands are
/// separated by commas.
[[nodiscard]] std::string format(std::int64_t scaled, int decimals, bool grouped);

}  // namespace gezhang::decimal
