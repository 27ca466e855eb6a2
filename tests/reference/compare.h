// Compares the engine's answer to one situation with what trying all completions gives.
#pragma once

#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "reference/policy.h"
#include "reference/random.h"
#include "reference/situation.h"
#include "reference/tally.h"
#include "reference/truth.h"

namespace gezhang::reference {

/// A policy that the core has loaded, with the same policy loaded from files in another order.
struct Loaded {
  const Policy* policy = nullptr;
  const PolicySet* set = nullptr;
  const PolicySet* reordered = nullptr;
};

/// Counts the pair in `tally`; what does not agree, a line a fault.
[[nodiscard]] std::vector<std::string> compare(const Loaded& loaded, const Situation& situation,
                                               const Truth& truth, Random& random, Tally& tally);

}  // namespace gezhang::reference
