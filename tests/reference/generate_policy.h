// Random policies, small enough for every completion to be tried.
#pragma once

#include "reference/features.h"
#include "reference/policy.h"
#include "reference/random.h"

namespace gezhang::reference {

[[nodiscard]] Policy generate_policy(Random& random, const Features& features);

}  // namespace gezhang::reference
