// From facts to an answer: the verdict, every reason, and what is still to be asked.
#pragma once

#include "decision/open_region.h"
#include "gezhang/answer.h"
#include "gezhang/facts.h"
#include "gezhang/result.h"

namespace gezhang {

/// Errors: contradiction.
Result<Answer> check_question(const OpenRegion& region, const QuestionProgram& question,
                              const Facts& facts, Depth depth);

}  // namespace gezhang
