// What stands behind the opaque handles of gezhang.h.
#pragma once

#include "gezhang.h"
#include "gezhang/policy_set.h"

// The names are C's. NOLINTBEGIN(readability-identifier-naming)
struct gezhang_policies {
  gezhang::PolicySet set;
};

struct gezhang_region {
  gezhang::Region region;
};
// NOLINTEND(readability-identifier-naming)
