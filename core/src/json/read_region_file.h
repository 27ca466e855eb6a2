// One file under policies/regions to a RegionFile: its form, its expressions' grammar, its periods.
// What needs the parents (names, types, sources of the chain) is checked in policy/chain_check.
#pragma once

#include "json/node.h"
#include "json/object_reader.h"
#include "policy/region_file.h"

namespace gezhang::json {

/// `vocabulary` names the questions that the region's own facts may be asked for.
[[nodiscard]] RegionFile read_region_file(const Node& root, const Vocabulary& vocabulary,
                                          Faults& faults, Errors& errors);

/// policies/rates.json: sources and values that stand above every region.
[[nodiscard]] RegionFile read_rates(const Node& root, const Vocabulary& vocabulary, Faults& faults,
                                    Errors& errors);

}  // namespace gezhang::json
