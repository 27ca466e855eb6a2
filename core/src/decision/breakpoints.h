// Breakpoints: the days on which the answer to a question may change while its facts stay as they
// are.
#pragma once

#include <vector>

#include "decision/open_region.h"
#include "gezhang/date.h"
#include "gezhang/facts.h"

namespace gezhang {

/// After the day the region is opened on, ascending: every start and end of a period on the chain
/// that concerns the question, of sales, every date that its rules name, the days on which so many
/// months or years as they name have passed since a date that is known, and where they read the
/// calendar the beginnings of the next twelve months and the days of the month that they name. At
/// most 64.
[[nodiscard]] std::vector<Date> breakpoints_after(const OpenRegion& region,
                                                  const QuestionProgram& question,
                                                  const Facts& facts);

}  // namespace gezhang
