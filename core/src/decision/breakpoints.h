// Breakpoints: the days on which the answer to a question may change while its facts stay as they
// are.
#pragma once

#include <vector>

#include "decision/open_region.h"
#include "gezhang/date.h"
#include "gezhang/facts.h"

namespace gezhang {

/// After the day the region is opened on, ascending: every start and end of a period on the chain
/// that concerns the question, of sales, and the birthdays on which a known birth date reaches an
/// age that occurs in the rules. At most 64.
[[nodiscard]] std::vector<Date> breakpoints_after(const OpenRegion& region,
                                                  const QuestionProgram& question,
                                                  const Facts& facts);

}  // namespace gezhang
