#include <benchmark/benchmark.h>

#include "native/report.h"
#include "workload/hand_written.h"

namespace gezhang::bench {
namespace {

void hand_written(benchmark::State& state) {
  const Inputs inputs = draw_inputs(kRows);
  Outputs outputs(kRows);
  Parameters parameters;
  for (auto _ : state) {
    // The region is chosen while the program runs: none of its numbers may be compiled in.
    benchmark::DoNotOptimize(parameters);
    evaluate_by_hand(parameters, inputs, outputs);
    benchmark::ClobberMemory();
  }
  report_workload(state, outputs);
}
BENCHMARK(hand_written)->Name("workload/hand-written")->Unit(benchmark::kNanosecond);

}  // namespace
}  // namespace gezhang::bench
