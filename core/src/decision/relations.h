// Relations at work: narrows a box of inputs to what the relations allow, and finds completions
// that keep them.
#pragma once

#include <optional>
#include <vector>

#include "decision/question_program.h"

namespace gezhang {

/// One set of possibilities a slot.
using Inputs = std::vector<Possible>;

class Relations {
 public:
  Relations() = default;
  /// Those relations that link facts which are given or read; the others say nothing here.
  /// `given`, by slot: something is known of it.
  Relations(const QuestionProgram& question, const std::vector<bool>& given);

  /// Narrows the box; false where no completion is left.
  [[nodiscard]] bool narrow(Inputs& box) const;

  /// A completion within the box, as near to `wanted` (one possibility a slot) as the relations
  /// allow; slots in their order. Nothing where none was found.
  [[nodiscard]] std::optional<Inputs> complete(Inputs box, const Inputs& wanted) const;

  [[nodiscard]] bool binds(std::size_t slot) const { return group_[slot] >= 0; }

  /// Whether a value of the one may say something of the other, over however many relations.
  [[nodiscard]] bool link(std::size_t one, std::size_t other) const {
    return binds(one) && group_[one] == group_[other];
  }

  /// Positions in `question.relations`.
  [[nodiscard]] const std::vector<std::size_t>& active() const { return active_; }

 private:
  const QuestionProgram* question_ = nullptr;
  std::vector<std::size_t> active_;
  std::vector<int> group_;  // by slot: those that active relations link share one; -1: in none
};

/// The possibility of `box` that is nearest to `wanted`.
[[nodiscard]] Possible nearest_to(Possible wanted, Possible box, bool interval);

}  // namespace gezhang
