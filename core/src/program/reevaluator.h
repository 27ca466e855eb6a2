// Reevaluator: runs a program again and again over inputs of which few change between two runs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "program/evaluate.h"

namespace gezhang {

/// The program must outlive it.
class Reevaluator {
 public:
  explicit Reevaluator(const Program& program);

  /// As `evaluate`, of the steps alone that read an input which differs from the last run's.
  [[nodiscard]] EvaluationFault evaluate(const std::vector<Possible>& inputs);

  /// Of the last run: one a step.
  [[nodiscard]] std::span<const Possible> registers() const { return registers_; }

 private:
  const Program& program_;
  std::vector<std::uint64_t> reads_;  // by step, a bit for each slot below it
  std::vector<Possible> inputs_;      // of the last run; empty before the first and after a fault
  std::vector<Possible> registers_;
};

}  // namespace gezhang
