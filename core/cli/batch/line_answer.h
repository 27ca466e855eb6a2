// What a batch prints for one line: an answer, or what is wrong with it.
#pragma once

#include "batch/batch_line.h"
#include "batch/chunk.h"
#include "batch/region_cache.h"
#include "gezhang/answer.h"
#include "gezhang/text.h"

namespace gezhang::cli {

struct BatchSettings {
  BatchLine defaults;
  bool brief = false;  // verdict and amount alone
  Depth depth = Depth::kReasonsAndChanges;
  Language language = Language::kZhHans;
};

/// Appends the line's output and faults to those of its chunk.
void answer_line(const Chunk::Line& line, const BatchSettings& settings, RegionCache& regions,
                 Chunk& chunk);

}  // namespace gezhang::cli
