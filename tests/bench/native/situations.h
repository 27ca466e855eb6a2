// The situations of every *.cases.json, each with one of its facts removed: what a citizen who does
// not know everything asks.
#pragma once

#include <string>
#include <vector>

#include "gezhang/facts.h"
#include "gezhang/policy_set.h"

namespace gezhang::bench {

struct Situation {
  std::string name;  ///< "320500/suzhou-exactly-3000 without account.prior_years"
  Region region;
  std::string question;
  std::string facts_json;
  Facts facts;  ///< the same, read
};

[[nodiscard]] const std::vector<Situation>& situations_with_a_fact_removed();

}  // namespace gezhang::bench
