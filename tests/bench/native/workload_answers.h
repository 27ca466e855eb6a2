// The workload as the library's callers have it: facts as JSON text, answers as Answer.
#pragma once

#include <cstddef>
#include <string>

#include "gezhang/answer.h"
#include "workload/inputs.h"
#include "workload/outputs.h"

namespace gezhang::bench {

/// The ten facts of a row, as the command or a page gives them.
[[nodiscard]] std::string facts_json(const Inputs& inputs, std::size_t row);

/// Takes an answer into the outputs that are hashed.
void put_answer(const Answer& answer, std::size_t question, std::size_t row, Outputs& outputs);

}  // namespace gezhang::bench
