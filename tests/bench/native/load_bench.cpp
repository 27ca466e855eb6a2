// Reading the real policies: what a page does once, and what it does for each region.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "native/policies.h"

namespace gezhang::bench {
namespace {

std::vector<PolicyFile> some_files(std::initializer_list<std::string_view> names) {
  std::vector<PolicyFile> chosen;
  for (const std::string_view name : names) {
    const auto& files = real_policies().files;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const PolicyFile& file) { return file.name == name; });
    if (found == files.end()) {
      std::fprintf(stderr, "no policy file %.*s\n", static_cast<int>(name.size()), name.data());
      std::exit(1);
    }
    chosen.push_back(*found);
  }
  return chosen;
}

void load(benchmark::State& state, const std::vector<PolicyFile>& files) {
  for (auto _ : state) benchmark::DoNotOptimize(must(PolicySet::load(files)));
}

constexpr std::string_view kNation = "regions/100000-national.json";

void load_nation(benchmark::State& state) {
  load(state, some_files({PolicySet::kVocabularyFile, PolicySet::kRatesFile, PolicySet::kIndexFile,
                          kNation}));
}
BENCHMARK(load_nation)->Name("load/nation")->Unit(benchmark::kNanosecond);

void load_chain(benchmark::State& state) {
  load(state, some_files({PolicySet::kVocabularyFile, PolicySet::kRatesFile, PolicySet::kIndexFile,
                          kNation, "regions/32-jiangsu/320000-jiangsu.json",
                          "regions/32-jiangsu/320500-suzhou.json"}));
}
BENCHMARK(load_chain)->Name("load/chain")->Unit(benchmark::kNanosecond);

void load_everything(benchmark::State& state) { load(state, real_policies().files); }
BENCHMARK(load_everything)->Name("load/everything")->Unit(benchmark::kNanosecond);

void open_region(benchmark::State& state) {
  const PolicySet set = must(PolicySet::load(real_policies().files));
  for (auto _ : state) benchmark::DoNotOptimize(must(set.open("320500", "2016-06-01")));
}
BENCHMARK(open_region)->Name("load/open")->Unit(benchmark::kNanosecond);

}  // namespace
}  // namespace gezhang::bench
