// An answer with everything that it rests on and all that would change it, as text for people.
#pragma once

#include <string>
#include <vector>

#include "gezhang/answer.h"
#include "gezhang/policy_set.h"

namespace gezhang::cli {

/// `regions` gives the names of those whose rules took part.
[[nodiscard]] std::string explain_text(const Answer& answer, const Region& region,
                                       const std::vector<RegionInfo>& regions, Language language);

}  // namespace gezhang::cli
