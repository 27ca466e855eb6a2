// Facts from untrusted JSON text, in every form of knowing (§3 of the design).
#pragma once

#include <string_view>

#include "decision/open_region.h"
#include "gezhang/facts.h"
#include "gezhang/result.h"
#include "json/object_reader.h"

namespace gezhang::json {

Result<Facts> read_facts(std::string_view text, const OpenRegion& region);

/// The same where they stand inside of something else, at `path`; reports to `faults`.
[[nodiscard]] Facts read_facts(const Node& root, const Path& path, const OpenRegion& region,
                               Faults& faults);

}  // namespace gezhang::json
