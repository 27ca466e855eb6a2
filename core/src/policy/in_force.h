// Which entries of a chain count on a day: their own periods, and what children replace, repeal or
// may not touch.
#pragma once

#include <string_view>
#include <vector>

#include "policy/policy_data.h"

namespace gezhang {

struct PlacedEntry {
  const Entry* entry = nullptr;
  const RegionFile* file = nullptr;
};

/// Parents first, in file order. An entry is cut off by a nearer one of its id and role that
/// replaces it and is itself in force; by a child's repeal; and, in a child, by a parent's final
/// entry of its id and role from that one's start, however old the child's is.
[[nodiscard]] std::vector<PlacedEntry> entries_in_force(const Chain& chain,
                                                        std::string_view question, Role role,
                                                        Date on);

/// Historic entries that have lapsed without a successor: the last known ones.
[[nodiscard]] std::vector<PlacedEntry> lapsed_entries(const Chain& chain, std::string_view question,
                                                      Role role, Date on);

}  // namespace gezhang
