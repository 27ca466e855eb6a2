// The full explanation: with facts as they are kept, from JSON text to JSON text, and with what
// would change it.
#include <benchmark/benchmark.h>

#include <vector>

#include "native/policies.h"
#include "native/report.h"
#include "native/workload_answers.h"

namespace gezhang::bench {
namespace {

// An explanation takes thousands of times as long as the verdict alone.
constexpr std::size_t kCheckedRows = 2'000;

void check_facts(benchmark::State& state) {
  const Inputs inputs = draw_inputs(kCheckedRows);
  const Region& region = workload_region();
  std::vector<Facts> facts;
  for (std::size_t row = 0; row < inputs.rows; ++row) {
    facts.push_back(must(region.read_facts(facts_json(inputs, row))));
  }
  Outputs outputs(kCheckedRows);
  for (auto _ : state) {
    for (std::size_t row = 0; row < inputs.rows; ++row) {
      for (std::size_t question = 0; question < kQuestionCount; ++question) {
        const Answer answer = must(region.check(kQuestions[question], facts[row], Depth::kReasons));
        benchmark::DoNotOptimize(to_json(answer));
        put_answer(answer, question, row, outputs);
      }
    }
  }
  report_workload(state, outputs);
}
BENCHMARK(check_facts)->Name("workload/check")->Unit(benchmark::kNanosecond);

void check_json(benchmark::State& state, Depth depth) {
  const Inputs inputs = draw_inputs(kCheckedRows);
  const Region& region = workload_region();
  std::vector<std::string> facts;
  for (std::size_t row = 0; row < inputs.rows; ++row) facts.push_back(facts_json(inputs, row));
  Outputs outputs(kCheckedRows);
  for (auto _ : state) {
    for (std::size_t row = 0; row < inputs.rows; ++row) {
      for (std::size_t question = 0; question < kQuestionCount; ++question) {
        const Answer answer = must(region.check_json(kQuestions[question], facts[row], depth));
        benchmark::DoNotOptimize(to_json(answer));
        put_answer(answer, question, row, outputs);
      }
    }
  }
  report_workload(state, outputs);
}
BENCHMARK_CAPTURE(check_json, reasons, Depth::kReasons)
    ->Name("workload/check-json")
    ->Unit(benchmark::kNanosecond);
BENCHMARK_CAPTURE(check_json, changes, Depth::kReasonsAndChanges)
    ->Name("workload/check-changes")
    ->Unit(benchmark::kNanosecond);

}  // namespace
}  // namespace gezhang::bench
