// Facts from untrusted JSON text, in every form of knowing (§3 of the design).
#pragma once

#include <string_view>

#include "decision/open_region.h"
#include "gezhang/facts.h"
#include "gezhang/result.h"

namespace gezhang::json {

Result<Facts> read_facts(std::string_view text, const OpenRegion& region);

}  // namespace gezhang::json
