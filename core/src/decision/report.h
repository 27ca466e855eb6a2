// Reports on entries: their words, working, documents, readings and provisional figures, as the
// answer shows them. What they decided is filled in by decision/check.
#pragma once

#include <span>
#include <vector>

#include "decision/open_region.h"
#include "gezhang/answer.h"

namespace gezhang {

class Reporter {
 public:
  Reporter(const OpenRegion& region, const QuestionProgram& question)
      : region_(region), question_(question) {}

  /// With its working and the documents behind its numbers, from the registers of an evaluation.
  [[nodiscard]] EntryReport describe(const CompiledEntry& entry,
                                     std::span<const Possible> registers) const;

  /// Its words and documents alone.
  [[nodiscard]] EntryReport describe(const Entry& entry, const RegionFile& file) const;

  [[nodiscard]] std::vector<CitedSource> cited(const std::vector<Citation>& cites,
                                               const RegionFile& file) const;

 private:
  void add_cites(const std::vector<Citation>& cites, const RegionFile& file,
                 EntryReport& report) const;
  void add_value(const CompiledValue& used, std::span<const Possible> registers,
                 EntryReport& report) const;
  void add_readings(const CompiledEntry& entry, std::span<const Possible> registers,
                    EntryReport& report) const;
  [[nodiscard]] Text working(const Expression& expression, const LoweredExpression& lowered,
                             std::span<const Possible> registers) const;
  [[nodiscard]] std::vector<Text> arithmetic(const Expression& expression,
                                             const LoweredExpression& lowered,
                                             std::span<const Possible> registers) const;

  const OpenRegion& region_;
  const QuestionProgram& question_;
};

[[nodiscard]] EntryState entry_state(Truth truth);

/// Fen that are left of an amount: below zero nothing is.
[[nodiscard]] Money not_below_zero(std::int64_t fen);

}  // namespace gezhang
