// policies/vocabulary.json and policies/regions/index.json to what the core works with.
#pragma once

#include <vector>

#include "json/node.h"
#include "json/object_reader.h"
#include "policy/region_file.h"
#include "policy/vocabulary.h"

namespace gezhang::json {

[[nodiscard]] Vocabulary read_vocabulary(const Node& root, Faults& faults);
[[nodiscard]] std::vector<IndexedRegion> read_region_index(const Node& root, Faults& faults);

}  // namespace gezhang::json
