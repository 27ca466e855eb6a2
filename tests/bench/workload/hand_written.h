// The yardstick: the rules of tests/bench/policies written by hand in C++, without branches, each
// requirement a bit. It knows nothing of sources, reasons or missing facts.
#pragma once

#include <cstdint>

#include "workload/inputs.h"
#include "workload/outputs.h"

namespace gezhang::bench {

/// What a region sets; money in fen, the rate in millionths.
struct Parameters {
  std::int64_t most_promised = 0;
  std::int64_t share_floor = 50'000;
  std::int64_t share_rate = 300'000;
  std::int64_t insure_threshold = 300'000;
  std::int64_t insure_high_from = 600'000;
  std::int64_t insure_low_cap = 100'000;
  std::int64_t insure_high_cap = 200'000;
  std::int64_t insure_oldest = 75;
  std::int64_t insure_yearly = 180'000;
};

void evaluate_by_hand(const Parameters& parameters, const Inputs& inputs, Outputs& outputs);

}  // namespace gezhang::bench
