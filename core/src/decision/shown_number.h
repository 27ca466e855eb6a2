// A number as it stands in a working: "¥4,200.00", "2.8%", "64", "2024-06-01".
#pragma once

#include <cstdint>
#include <string>

#include "expression/type.h"

namespace gezhang {

/// Appends `value` to `text`. Fractions of a fen are shown with as many decimals as there are, so
/// that the text is always exact.
void append_number(std::string& text, std::int64_t value, Kind kind);

}  // namespace gezhang
