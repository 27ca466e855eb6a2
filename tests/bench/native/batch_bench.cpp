// Typed evaluation, without reasons or texts: over columns.
#include <benchmark/benchmark.h>

#include "native/policies.h"
#include "native/report.h"
#include "workload/typed.h"

namespace gezhang::bench {
namespace {

void batch(benchmark::State& state) {
  const Inputs inputs = draw_inputs(kRows);
  TypedWorkload workload = must(TypedWorkload::prepare(workload_region()));
  Outputs outputs(kRows);
  for (auto _ : state) {
    workload.run(inputs, outputs);
    benchmark::ClobberMemory();
  }
  report_workload(state, with_codes(outputs));
}
BENCHMARK(batch)->Name("workload/batch")->Unit(benchmark::kNanosecond);

}  // namespace
}  // namespace gezhang::bench
