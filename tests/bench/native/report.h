// What a benchmark tells run.mjs beside its times, as counters of Google Benchmark's JSON.
#pragma once

#include <benchmark/benchmark.h>

#include "workload/outputs.h"

namespace gezhang::bench {

/// `rows`: how many evaluations one pass makes; `hash`: over what they gave. (32 bits, so a double
/// holds it.)
inline void report_workload(benchmark::State& state, const Outputs& outputs) {
  state.counters["rows"] = static_cast<double>(outputs.rows);
  state.counters["hash"] = static_cast<double>(hash_of(outputs));
}

}  // namespace gezhang::bench
