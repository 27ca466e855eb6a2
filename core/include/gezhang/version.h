// The version of the engine, as it stands in every receipt.
#pragma once

#include <string_view>

namespace gezhang {

/// "0.1.0": the same in all builds of one source.
[[nodiscard]] std::string_view engine_version();

}  // namespace gezhang
