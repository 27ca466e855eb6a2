// The yardstick as a module of its own. It draws its inputs itself, so nothing has to be carried
// in.
#include <emscripten/emscripten.h>

#include <optional>

#include "workload/hand_written.h"

namespace {

using namespace gezhang::bench;

Inputs inputs;
std::optional<Outputs> outputs;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void bench_draw(std::uint32_t rows) {
  inputs = draw_inputs(rows);
  outputs.emplace(rows);
}

EMSCRIPTEN_KEEPALIVE void bench_run() { evaluate_by_hand(Parameters{}, inputs, *outputs); }

EMSCRIPTEN_KEEPALIVE std::uint32_t bench_hash() { return hash_of(*outputs); }
}
