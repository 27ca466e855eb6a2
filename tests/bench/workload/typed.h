// The workload through the library's typed evaluation: the three questions of an open region over
// the ten columns.
//
//   TypedWorkload typed(region);
//   typed.run(inputs, outputs);        // this is what is timed
//   hash_of(with_codes(outputs));
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gezhang/batch.h"
#include "gezhang/policy_set.h"
#include "workload/inputs.h"
#include "workload/outputs.h"

namespace gezhang::bench {

class TypedWorkload {
 public:
  /// Empty on a fault of the policies.
  [[nodiscard]] static Result<TypedWorkload> prepare(const Region& region);

  /// `outputs` takes the library's own verdicts; see with_codes.
  void run(const Inputs& inputs, Outputs& outputs);

 private:
  explicit TypedWorkload(std::vector<Batch> batches) : batches_(std::move(batches)) {}

  std::vector<Batch> batches_;  // in the order of kQuestions
};

/// The same with verdicts as every implementation has to give them.
[[nodiscard]] Outputs with_codes(Outputs outputs);

}  // namespace gezhang::bench
