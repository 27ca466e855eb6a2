// What differs between what a case expects and what the core says; empty where nothing does.
#pragma once

#include <vector>

#include "cases/case_file.h"
#include "gezhang/answer.h"
#include "gezhang/cases.h"
#include "gezhang/ledger.h"

namespace gezhang {

[[nodiscard]] std::vector<Difference> differences(const Expectation& expect, const Answer& answer);
[[nodiscard]] std::vector<Difference> differences(const LedgerExpectation& expect,
                                                  const Ledger& ledger);

}  // namespace gezhang
