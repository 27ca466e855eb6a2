// The real policies with one fact missing: verdict, amounts, the next question, examples, changes.
#include <benchmark/benchmark.h>

#include "native/situation_times.h"
#include "native/situations.h"

namespace gezhang::bench {
namespace {

void check_with_a_fact_missing(benchmark::State& state) {
  SituationTimes times;
  int depends = 0;
  int inexact = 0;
  for (auto _ : state) {
    for (const Situation& situation : situations_with_a_fact_removed()) {
      Result<Answer> answer = Errors{};
      times.time(situation.name,
                 [&] { answer = situation.region.check(situation.question, situation.facts); });
      if (answer->verdict == Verdict::kDepends) ++depends;
      if (!answer->exact) ++inexact;
    }
  }
  times.report(state);
  state.counters["depends"] = depends;
  // Where the search for completions ended at its bound.
  state.counters["inexact"] = inexact;
}
BENCHMARK(check_with_a_fact_missing)->Name("missing-fact/check")->Iterations(1);

}  // namespace
}  // namespace gezhang::bench
