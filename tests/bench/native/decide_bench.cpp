// One verdict at a time, without reasons or texts: from facts as they are kept, and from JSON text.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "native/policies.h"
#include "native/report.h"
#include "native/workload_answers.h"
#include "workload/verdict_code.h"

namespace gezhang::bench {
namespace {

constexpr std::size_t kDecidedRows = 10'000;

void put_decision(const Decision& decision, std::size_t question, std::size_t row,
                  Outputs& outputs) {
  QuestionOutputs& columns = outputs.questions[question];
  columns.verdicts[row] = code_of(decision.verdict);
  columns.amounts[row] = decision.amount ? decision.amount->most.fen() : -1;
  columns.failed[row] = decision.failed;
}

void decide_facts(benchmark::State& state) {
  const Inputs inputs = draw_inputs(kDecidedRows);
  const Region& region = workload_region();
  std::vector<Facts> facts;
  for (std::size_t row = 0; row < inputs.rows; ++row) {
    facts.push_back(must(region.read_facts(facts_json(inputs, row))));
  }
  Outputs outputs(kDecidedRows);
  for (auto _ : state) {
    for (std::size_t row = 0; row < inputs.rows; ++row) {
      for (std::size_t question = 0; question < kQuestionCount; ++question) {
        put_decision(must(region.decide(kQuestions[question], facts[row])), question, row, outputs);
      }
    }
  }
  report_workload(state, outputs);
}
BENCHMARK(decide_facts)->Name("workload/decide")->Unit(benchmark::kNanosecond);

void decide_json(benchmark::State& state) {
  const Inputs inputs = draw_inputs(kDecidedRows);
  const Region& region = workload_region();
  std::vector<std::string> facts;
  for (std::size_t row = 0; row < inputs.rows; ++row) facts.push_back(facts_json(inputs, row));
  Outputs outputs(kDecidedRows);
  for (auto _ : state) {
    for (std::size_t row = 0; row < inputs.rows; ++row) {
      for (std::size_t question = 0; question < kQuestionCount; ++question) {
        const Facts read = must(region.read_facts(facts[row]));
        put_decision(must(region.decide(kQuestions[question], read)), question, row, outputs);
      }
    }
  }
  report_workload(state, outputs);
}
BENCHMARK(decide_json)->Name("workload/decide-json")->Unit(benchmark::kNanosecond);

}  // namespace
}  // namespace gezhang::bench
