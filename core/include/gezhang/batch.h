// Batch: one question for many citizens at once, from typed columns.
//
//   Result<Batch> batch = region->batch("insure", facts);       // fact ids, one a column
//   batch->run(columns, rows, {verdicts, amounts, failed});
//
// Values: money in fen, rates in millionths, counts, dates in days since 1970-01-01, bools as 0 or
// 1, choices by the position of their member. Where all that the rules read is among the columns a
// row costs some tens of nanoseconds; where something is missing each row is explored like a
// citizen's own question.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "gezhang/answer.h"

namespace gezhang {

/// A row that contradicts itself, or holds a value outside its fact's bounds.
inline constexpr std::uint8_t kBadRow = 255;

/// The caller's memory, a place a row.
struct BatchOutput {
  std::span<std::uint8_t> verdicts;  ///< Verdict, or kBadRow
  std::span<std::int64_t> amounts;   ///< fen, the most that is certain; -1 where there is none
  std::span<std::uint64_t> failed;   ///< bit i: the i-th requirement of the chain fails, counted in
                                     ///< the order of an answer, the first 64; may be empty
};

class BatchState;

/// Holds its own working memory: use one for each thread, by copying.
class Batch {
 public:
  explicit Batch(std::unique_ptr<BatchState> state);
  Batch(const Batch& other);
  Batch(Batch&& other) noexcept;
  Batch& operator=(const Batch& other);
  Batch& operator=(Batch&& other) noexcept;
  ~Batch();

  /// `columns`, in the order of the facts that the batch was made for, hold `rows` values each; the
  /// outputs have at least as many places.
  void run(std::span<const std::int64_t* const> columns, std::size_t rows,
           const BatchOutput& output);

  /// Whether every row is computed over columns: nothing that the rules read is missing.
  [[nodiscard]] bool is_columnar() const;

 private:
  std::unique_ptr<BatchState> state_;
};

}  // namespace gezhang
