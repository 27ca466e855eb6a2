// What every implementation has to give: for each row the verdict, the amount and the requirements
// that fail, of three decisions. A hash over them settles whether two implementations agree; one
// that does not agree gets no figure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gezhang::bench {

enum Question : std::size_t { kWithdraw, kShare, kInsure, kQuestionCount };

inline constexpr std::array<std::string_view, kQuestionCount> kQuestions = {"withdraw", "share",
                                                                            "insure"};

/// The workload leaves nothing open, so a verdict is one of two; anything else is a fault.
enum VerdictCode : std::uint8_t { kIsNo = 0, kIsYes = 1, kIsAnythingElse = 2 };

/// Columns of one question.
struct QuestionOutputs {
  std::vector<std::uint8_t> verdicts;
  std::vector<std::int64_t> amounts;  // in fen; 0 where the verdict is no
  std::vector<std::uint64_t> failed;  // bit i: the i-th requirement, the nation's before the city's
};

struct Outputs {
  explicit Outputs(std::size_t rows);

  std::array<QuestionOutputs, kQuestionCount> questions;
  std::size_t rows;
};

/// 32-bit FNV-1a over the rows in order: of each decision a byte of verdict, four of the amount
/// (least significant first) and one of the failed requirements.
[[nodiscard]] std::uint32_t hash_of(const Outputs& outputs);

}  // namespace gezhang::bench
