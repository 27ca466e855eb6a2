// Reads: what expressions read, themselves or through the values that they name.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "lint/linted_policies.h"

namespace gezhang {

struct Reads {
  /// Facts, by position in the vocabulary, each with the value that names it; null where the
  /// expressions do so themselves.
  std::map<int, const Value*> facts;
  std::set<const Value*> values;  // every version of each
  bool day = false;               // the day asked about
  std::set<Date> dates;           // that are written in them
  std::set<std::int64_t> years;   // counts and dates in them that may be years
};

/// Expressions that are not valid() read nothing.
[[nodiscard]] Reads reads_of(const LintedPolicies& policies, const Chain& chain,
                             std::span<const Expression* const> expressions);

/// All expressions of an entry.
[[nodiscard]] std::vector<const Expression*> expressions_of(const Entry& entry);

[[nodiscard]] Reads reads_of(const LintedPolicies& policies, const Chain& chain,
                             const Entry& entry);

/// Days that stand for all days of a period: between two of them nothing changes that `reads`
/// knows of. Where the day itself is read they are many, but not all.
[[nodiscard]] std::vector<Date> days_of(const Chain& chain, const Period& period,
                                        const Reads& reads);

}  // namespace gezhang
