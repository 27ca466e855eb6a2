// The policies that are measured, read once from disk.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "policy_folder.h"

namespace gezhang::bench {

/// The value of a Result. A measurement of something that fails is worth nothing, so it ends here.
template <typename T>
T must(Result<T> result) {
  if (!result) {
    for (const Error& error : result.errors()) {
      std::fprintf(stderr, "%s\n", describe(error, Language::kEn).c_str());
    }
    std::exit(1);
  }
  return *std::move(result);
}

/// tests/bench/policies: the rules of the workload.
[[nodiscard]] const cli::PolicyFolder& workload_policies();
/// policies/: the real ones.
[[nodiscard]] const cli::PolicyFolder& real_policies();

/// The workload's region on the workload's day.
[[nodiscard]] const Region& workload_region();

}  // namespace gezhang::bench
