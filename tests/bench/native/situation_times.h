// The time that each of many situations takes, by itself: the worst counts as much as the middle.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace gezhang::bench {

class SituationTimes {
 public:
  template <typename Work>
  void time(const std::string& name, Work work) {
    times_.emplace_back(quickest(work), name);
  }

  /// "median_us" and "worst_us", and the name of the worst as the label.
  void report(benchmark::State& state) {
    std::sort(times_.begin(), times_.end());
    state.counters["situations"] = static_cast<double>(times_.size());
    state.counters["median_us"] = times_[times_.size() / 2].first;
    state.counters["worst_us"] = times_.back().first;
    state.SetLabel(times_.back().second);
  }

 private:
  // Of a few: what else the machine did meanwhile is no part of the answer.
  static constexpr int kTries = 3;

  template <typename Work>
  static double quickest(Work work) {
    using Clock = std::chrono::steady_clock;
    double least = 0;
    for (int i = 0; i < kTries; ++i) {
      const auto begun = Clock::now();
      work();
      const std::chrono::duration<double, std::micro> taken = Clock::now() - begun;
      least = i == 0 ? taken.count() : std::min(least, taken.count());
    }
    return least;
  }

  std::vector<std::pair<double, std::string>> times_;  // in microseconds
};

}  // namespace gezhang::bench
