// Many random pairs of a policy and a situation, compared one by one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "reference/features.h"
#include "reference/policy.h"
#include "reference/situation.h"
#include "reference/tally.h"

namespace gezhang::reference {

/// Situations for each policy: loading it costs as much as a few answers.
inline constexpr std::size_t kSituationsPerPolicy = 4;

/// A pair that does not agree, as it can be read and made again.
struct Fault {
  std::uint64_t seed = 0;
  std::string text;
};

struct Proof {
  Tally tally;
  std::vector<Fault> faults;    // the first ones
  std::uint64_t next_seed = 0;  // with which a longer run goes on
};

/// Policies from one seed each, `first_seed` and those after it, until there are `pairs` pairs. Of
/// those that do not agree, `most_told` are told in full.
[[nodiscard]] Proof prove(std::uint64_t first_seed, std::int64_t pairs, const Features& features,
                          std::size_t most_told);

/// The same over balances of any size, none of them known: one pair a seed.
[[nodiscard]] Proof prove_wide(std::uint64_t first_seed, std::int64_t pairs,
                               const Features& features, std::size_t most_told);

/// Calls `visit` with the same pairs, without asking the engine more than to load the policies.
void for_each_pair(std::uint64_t first_seed, std::int64_t pairs, const Features& features,
                   const std::function<void(const Policy&, const Situation&)>& visit);

}  // namespace gezhang::reference
