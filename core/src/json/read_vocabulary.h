// policies/vocabulary.json and policies/regions/index.json to what the core works with.
#pragma once

#include <vector>

#include "json/node.h"
#include "json/object_reader.h"
#include "policy/region_file.h"
#include "policy/vocabulary.h"

namespace gezhang::json {

/// `errors` takes the faults of the relations' expressions.
[[nodiscard]] Vocabulary read_vocabulary(const Node& root, Faults& faults, Errors& errors);

/// One fact, of the vocabulary or of a region; its questions are those of `vocabulary`.
[[nodiscard]] Fact read_fact(const Node& node, const Path& path, Faults& faults,
                             const Vocabulary& vocabulary);

[[nodiscard]] std::vector<IndexedRegion> read_region_index(const Node& root, Faults& faults);

}  // namespace gezhang::json
