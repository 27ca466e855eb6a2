// Reads one number of a fact's type from JSON: money as yuan text, rates as percent text, and so
// on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "expression/type.h"
#include "json/node.h"
#include "policy/vocabulary.h"

namespace gezhang::json {

/// Fen, millionths, count or days; empty where the node is not of that form. JSON numbers are read
/// from their text, so that 0.10 is ten fen and 0.105 is refused. Bools and choices are not
/// numbers.
[[nodiscard]] std::optional<std::int64_t> read_number(const Node& node, Kind kind);

/// What `read_number` wants, for an error: `yuan like "4200.00"`.
[[nodiscard]] std::string expected_form(Kind kind);

/// One possibility of a fact as JSON text: "4200.00" in quotes, 12, true, "spouse" in quotes.
/// `bits` is the number itself, or of a bool or choice the single bit of its set.
[[nodiscard]] std::string written_fact(const Fact& fact, const std::vector<std::string>& members,
                                       std::int64_t bits);

/// The number as it stands in JSON, without quotes: 4200.00, 1.5%, 12, 2026-11-22.
[[nodiscard]] std::string written(std::int64_t value, Kind kind);

}  // namespace gezhang::json
