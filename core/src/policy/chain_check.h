// Checks what a region's file means together with its parents, and resolves its expressions in
// place: names, types and units, citations, periods, cycles, and the proof that no arithmetic can
// overflow or divide by zero for facts within their bounds.
#pragma once

#include "gezhang/error.h"
#include "policy/policy_data.h"

namespace gezhang {

/// Files must be given parents first: the check of a child uses its parents' resolved values.
void check_chain(const PolicyData& data, RegionFile& file, Errors& errors);

/// The index: every parent exists, no cycles, no code twice; and every file has its place in it.
void check_index(const PolicyData& data, const std::string& index_file, Errors& errors);

}  // namespace gezhang
