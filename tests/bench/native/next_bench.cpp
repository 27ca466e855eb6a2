// The real policies with one fact missing: only which question to put next.
#include <benchmark/benchmark.h>

#include <string_view>
#include <vector>

#include "native/policies.h"
#include "native/situation_times.h"
#include "native/situations.h"

namespace gezhang::bench {
namespace {

void next_with_a_fact_missing(benchmark::State& state) {
  SituationTimes times;
  for (auto _ : state) {
    for (const Situation& situation : situations_with_a_fact_removed()) {
      const std::vector<std::string_view> questions = {situation.question};
      const Facts facts = must(situation.region.read_facts(situation.facts_json));
      times.time(situation.name,
                 [&] { benchmark::DoNotOptimize(situation.region.next(questions, facts)); });
    }
  }
  times.report(state);
}
BENCHMARK(next_with_a_fact_missing)->Name("missing-fact/next")->Iterations(1);

}  // namespace
}  // namespace gezhang::bench
