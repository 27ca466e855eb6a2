// What would change the answer: what the citizen can do, what waiting will do, and what cannot
// change.
//
// Every change listed has been verified by evaluation, and no part of it would do: a family must
// not be sent to do two things where one is enough, nor one that does not help.
#pragma once

#include <vector>

#include "decision/open_region.h"
#include "decision/outcome.h"
#include "decision/situation.h"
#include "gezhang/answer.h"
#include "gezhang/facts.h"

namespace gezhang {

struct ChangeSearch {
  std::vector<Change> changes;
  bool complete = true;  // false: the search ended at its bound
};

/// Situations that one search may try, and set evaluations in all of them. Guards: real policies
/// need fewer than a hundred and fewer than a thousand.
inline constexpr int kChangeBudget = 4000;
inline constexpr int kChangeEvaluations = 40000;

/// Ways to a better verdict than `now`, or to a larger amount, from the facts given, of which
/// `situation` was made. Where one fact
/// alone can bring a yes, at least one such change is found.
[[nodiscard]] ChangeSearch find_changes(const OpenRegion& region, const QuestionProgram& question,
                                        const Facts& facts, const Situation& situation,
                                        const Outcome& now);

}  // namespace gezhang
