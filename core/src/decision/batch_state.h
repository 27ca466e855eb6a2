// BatchState: what a Batch points to: the question's program over columns, and its memory.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "decision/explore.h"
#include "decision/open_region.h"
#include "decision/situation.h"
#include "gezhang/batch.h"
#include "program/column_program.h"

namespace gezhang {

class BatchState {
 public:
  using Columns = std::span<const std::int64_t* const>;

  /// `facts`, by position in the vocabulary, one a column. `question` belongs to `region`.
  BatchState(std::shared_ptr<const OpenRegion> region, const QuestionProgram& question,
             std::vector<int> facts);

  void run(Columns columns, std::size_t rows, const BatchOutput& output);
  [[nodiscard]] bool is_columnar() const { return is_columnar_; }
  /// Anew, with memory of its own.
  [[nodiscard]] std::unique_ptr<BatchState> copy() const {
    return std::make_unique<BatchState>(region_, *question_, facts_);
  }

 private:
  void prepare_fixed(const std::vector<bool>& given);
  bool finds_bad_rows(Columns columns, std::size_t first, std::size_t count);
  void run_columns(Columns columns, std::size_t first, std::size_t count,
                   const BatchOutput& output);
  void add_choice(bool is_first, std::size_t first, std::size_t count, const BatchOutput& output);
  void mark_contradictions(std::size_t first, std::size_t count, const BatchOutput& output);
  [[nodiscard]] Range bounds_of(std::size_t column) const;
  void run_row(Columns columns, std::size_t row, bool is_bad, const BatchOutput& output);
  [[nodiscard]] static Possible possible_of(const Fact& fact, std::int64_t value);

  std::shared_ptr<const OpenRegion> region_;
  const QuestionProgram* question_;
  std::vector<int> facts_;
  std::vector<int> column_slots_;  // by column; -1: the question has no use for it
  std::vector<int> requirements_;  // registers of their states
  Relations relations_;
  ColumnProgram columns_;
  std::vector<ColumnProgram> relation_columns_;  // by active relation
  std::vector<Range> bounds_;                    // by column
  bool is_columnar_ = false;
  std::vector<std::vector<std::int64_t>> fixed_;  // by slot: what is the same in every row
  std::vector<const std::int64_t*> inputs_;       // by slot, for the block at hand
  std::array<std::uint8_t, ColumnProgram::kBlock> bad_{};
  Explorer explorer_;
};

}  // namespace gezhang
