// Typed evaluation as a module of its own around the library as it is shipped: over columns, and a
// call a row. The module that is shipped speaks JSON alone.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workload/typed.h"
#include "workload/verdict_code.h"

namespace {

using namespace gezhang;
using namespace gezhang::bench;

constexpr std::size_t kPerQuestion = 3;  // verdict, amount, failed

struct Module {
  std::vector<PolicyFile> files;
  std::optional<TypedWorkload> workload;
  Inputs inputs;
  std::optional<Outputs> outputs;
  // A row that comes from JavaScript. Doubles: 64-bit integers stay off the boundary.
  std::array<double, kFacts> row_facts{};
  Inputs row_inputs = draw_inputs(1);
  Outputs row_outputs{1};
  std::array<double, kQuestionCount * kPerQuestion> row_outcomes{};
};

Module& module() {
  static Module instance;
  return instance;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* bench_allocate(std::uint32_t size) { return new char[size]; }

EMSCRIPTEN_KEEPALIVE void bench_add_file(const char* name, std::uint32_t name_size,
                                         const char* text, std::uint32_t text_size) {
  module().files.push_back({std::string(name, name_size), std::string(text, text_size)});
}

EMSCRIPTEN_KEEPALIVE int bench_open() {
  const Result<PolicySet> set = PolicySet::load(module().files);
  if (!set) return 0;
  const Result<Region> region = set->open(kRegion, kOn);
  if (!region) return 0;
  Result<TypedWorkload> workload = TypedWorkload::prepare(*region);
  if (!workload) return 0;
  module().workload = *std::move(workload);
  return 1;
}

EMSCRIPTEN_KEEPALIVE void bench_draw(std::uint32_t rows) {
  module().inputs = draw_inputs(rows);
  module().outputs.emplace(rows);
}

EMSCRIPTEN_KEEPALIVE void bench_run() {
  module().workload->run(module().inputs, *module().outputs);
}

EMSCRIPTEN_KEEPALIVE std::uint32_t bench_hash() { return hash_of(with_codes(*module().outputs)); }

EMSCRIPTEN_KEEPALIVE double* bench_row_facts() { return module().row_facts.data(); }
EMSCRIPTEN_KEEPALIVE double* bench_row_outcomes() { return module().row_outcomes.data(); }

EMSCRIPTEN_KEEPALIVE void bench_run_row() {
  Module& it = module();
  for (std::size_t fact = 0; fact < kFacts; ++fact) {
    it.row_inputs.columns[fact][0] = static_cast<std::int64_t>(it.row_facts[fact]);
  }
  it.workload->run(it.row_inputs, it.row_outputs);
  double* out = it.row_outcomes.data();
  for (const QuestionOutputs& question : it.row_outputs.questions) {
    *out++ = code_of(static_cast<Verdict>(question.verdicts[0]));
    *out++ = static_cast<double>(question.amounts[0]);
    *out++ = static_cast<double>(question.failed[0]);
  }
}
}
