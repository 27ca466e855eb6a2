// Fifty years of an account, with an event every month, by the real policies of two regions: one
// that credits every month and pays interest each quarter, and one that credits years ahead and
// clears them.
#include <benchmark/benchmark.h>

#include <string>

#include "gezhang/ledger.h"
#include "native/policies.h"

namespace gezhang::bench {
namespace {

constexpr int kYears = 50;
constexpr int kFirstYear = 2026;

// Spending of 20.00 on the 12th of every month.
std::string fifty_years(const std::string& bucket) {
  std::string events;
  for (int month = 0; month < kYears * 12; ++month) {
    const int of_year = month % 12 + 1;
    events += (events.empty() ? "" : ",") + std::string(R"({"on":")") +
              std::to_string(kFirstYear + month / 12) + (of_year < 10 ? "-0" : "-") +
              std::to_string(of_year) + R"(-12","kind":"spend","amount":"20.00"})";
  }
  return R"({"account":{"opened":"2026-01-01",")" + bucket +
         R"(":"5000.00"},"until":"2075-12-31","credits":"by_rule","facts":{"person.status":)"
         R"("employed","person.birth_date":"1980-01-01","person.base":"9000.00"},"events":[)" +
         events + "]}";
}

void replay(benchmark::State& state, const char* region, const char* bucket) {
  const PolicySet set = must(PolicySet::load(real_policies().files));
  const Account account = must(set.account(region));
  const History history = must(account.read_history(fifty_years(bucket)));
  std::size_t lines = 0;
  for (auto _ : state) {
    const Ledger ledger = must(account.replay(history));
    lines = ledger.lines.size();
    benchmark::DoNotOptimize(ledger);
  }
  state.counters["lines"] = static_cast<double>(lines);
}

void monthly(benchmark::State& state) { replay(state, "110000", "single"); }
BENCHMARK(monthly)->Name("ledger/fifty-years-monthly")->Unit(benchmark::kNanosecond);

void ahead(benchmark::State& state) { replay(state, "310000", "prior_years"); }
BENCHMARK(ahead)->Name("ledger/fifty-years-ahead")->Unit(benchmark::kNanosecond);

void open(benchmark::State& state) {
  const PolicySet set = must(PolicySet::load(real_policies().files));
  for (auto _ : state) benchmark::DoNotOptimize(must(set.account("310000")));
}
BENCHMARK(open)->Name("ledger/open")->Unit(benchmark::kNanosecond);

}  // namespace
}  // namespace gezhang::bench
