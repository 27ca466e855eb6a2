// Decisions without the words, and the next questions over several at once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "decision/explore.h"
#include "decision/open_region.h"
#include "gezhang/decision.h"
#include "gezhang/facts.h"
#include "gezhang/result.h"

namespace gezhang {

/// Errors: contradiction.
Result<Decision> decide_question(const OpenRegion& region, const QuestionProgram& question,
                                 const Facts& facts);

/// Errors: contradiction.
Result<std::vector<NextFact>> next_facts(const OpenRegion& region,
                                         const std::vector<const QuestionProgram*>& questions,
                                         const Facts& facts);

/// Bit i: the i-th requirement surely fails; the first 64.
[[nodiscard]] std::uint64_t failed_requirements(const QuestionProgram& question,
                                                std::span<const Possible> registers);

/// Not reached for policies that were loaded: the error of an arithmetic fault.
[[nodiscard]] Error fault_error(ArithmeticFault fault, const QuestionProgram& question);

}  // namespace gezhang
