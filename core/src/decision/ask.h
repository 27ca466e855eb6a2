// The next questions: which missing facts can still change the answer, the best one first.
#pragma once

#include <vector>

#include "decision/explore.h"
#include "decision/situation.h"
#include "gezhang/answer.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// Every fact listed has been shown to matter: two completions that differ in it alone lead to
/// different verdicts or amounts. Where the verdict depends, at least one is listed.
[[nodiscard]] std::vector<Ask> next_questions(const Vocabulary& vocabulary,
                                              const QuestionProgram& question,
                                              const Situation& situation,
                                              const Exploration& exploration, Explorer& explorer);

}  // namespace gezhang
