// What a citizen knows of an account's past, and assumes of its future, from untrusted JSON text.
#pragma once

#include <string_view>

#include "decision/open_region.h"
#include "gezhang/ledger.h"

namespace gezhang::json {

[[nodiscard]] Result<History> read_history(std::string_view text, const OpenRegion& region);

}  // namespace gezhang::json
