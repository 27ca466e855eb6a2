// Checks what the engine says would change an answer by trying it.
#pragma once

#include <string>
#include <vector>

#include "gezhang/answer.h"
#include "reference/policy.h"
#include "reference/situation.h"

namespace gezhang::reference {

/// What is not as it is said, a line a fault: each change leads to its verdict and amount, and no
/// part of one does. Of a situation whose facts are all listed value by value.
[[nodiscard]] std::vector<std::string> compare_changes(const Policy& policy,
                                                       const Situation& situation,
                                                       const Answer& answer);

}  // namespace gezhang::reference
