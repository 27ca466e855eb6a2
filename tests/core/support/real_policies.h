// The policies of this clone, as they are on disk.
#pragma once

#include <vector>

#include "gezhang/policy_set.h"

namespace gezhang::test {

/// Every file that loading takes, by its path.
[[nodiscard]] std::vector<PolicyFile> real_policies();

}  // namespace gezhang::test
