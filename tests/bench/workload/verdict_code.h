// The library's verdicts as the workload's hash takes them.
#pragma once

#include "gezhang/answer.h"
#include "workload/outputs.h"

namespace gezhang::bench {

[[nodiscard]] constexpr VerdictCode code_of(Verdict verdict) {
  if (verdict == Verdict::kNo) return kIsNo;
  return verdict == Verdict::kYes ? kIsYes : kIsAnythingElse;
}

}  // namespace gezhang::bench
