// What a form needs to know of facts and questions, as JSON.
#pragma once

#include <string>

#include "decision/open_region.h"

namespace gezhang::json {

[[nodiscard]] std::string describe_fact(const OpenRegion& region, const Fact& fact);
[[nodiscard]] std::string describe_questions(const OpenRegion& region);

}  // namespace gezhang::json
