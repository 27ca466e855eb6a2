// The search over completions: which verdicts and amounts the missing facts really leave open.
//
// A set evaluation alone is sound but may leave a verdict open that correlated facts decide. So the
// situation is split into cases until every case adds nothing to what completions have already been
// shown to reach: each reached verdict has a completion, checked by plain evaluation, as its
// witness.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "decision/outcome.h"
#include "decision/situation.h"
#include "program/evaluate.h"

namespace gezhang {

/// Set evaluations that the verdict of one answer may cost, and again its amount. A guard: real
/// policies need a few dozen.
inline constexpr int kCaseBudget = 4096;

/// A completion (every slot has one possibility) and what it leads to.
struct Completion {
  Inputs inputs;
  Outcome outcome;
};

struct Exploration {
  Outcome outcome;             // what all completions lead to, together
  bool verdicts_exact = true;  // false: the budget ended before a verdict was reached or ruled out
  bool amount_exact = true;    // false: the same of the ends of the amount
  std::vector<Completion> completions;  // distinct ones on the way, the first ones reached
};

class Explorer {
 public:
  explicit Explorer(const QuestionProgram& question);

  [[nodiscard]] Exploration explore(const Situation& situation);

  /// The outcome of one set of inputs over all readings, without splitting.
  [[nodiscard]] Outcome evaluate_once(const Inputs& inputs);

  /// Registers of the last evaluation, over all readings together.
  [[nodiscard]] std::span<const Possible> registers() const { return registers_; }

  /// The slots on which the outcome of the last evaluation still hangs.
  [[nodiscard]] std::vector<std::size_t> open_slots();

  /// Values of a slot at which something in the program may change: the members of a choice, or the
  /// ends of what is possible and both sides of each threshold within; of a list, its numbers next
  /// to those.
  [[nodiscard]] std::vector<Possible> landmarks(const Situation& situation, std::size_t slot) const;

  /// The completion with another value of the slot: everything else stays as near to what it was as
  /// the relations allow. Nothing where the value is not possible at all.
  [[nodiscard]] static std::optional<Inputs> vary(const Situation& situation, const Inputs& inputs,
                                                  std::size_t slot, Possible value);

  /// Whether some completion of the other facts leads elsewhere with one value of the slot than
  /// with the other. A search within a budget; a yes has been seen, a no may rest on the budget.
  [[nodiscard]] bool makes_a_difference(const Situation& situation, std::size_t slot, Possible one,
                                        Possible other);

  /// Set evaluations so far.
  [[nodiscard]] int evaluations() const { return evaluations_; }

  /// The first fault of any evaluation so far.
  [[nodiscard]] ArithmeticFault fault() const { return fault_; }

 private:
  struct Split {
    int slot = -1;
    Possible first;
    Possible second;
  };

  // What a case is split for. A budget spent on the ends of an amount must not leave the verdict
  // open, so the verdict comes first.
  enum class Aim : std::uint8_t { kVerdict, kAmount };

  void reach(const Inputs& inputs, Exploration& exploration);
  // Splits the cases until none adds to what is aimed at; returns those that may add an amount.
  std::vector<Inputs> search(const Situation& situation, Aim aim, std::vector<Inputs> cases,
                             Exploration& exploration);
  [[nodiscard]] std::vector<Inputs> telling_completions(const Situation& situation,
                                                        const Inputs& inputs) const;
  void add_both_sides(const Inputs& inputs, const Inputs& base, std::vector<Inputs>& wanted) const;
  [[nodiscard]] Split choose_split(const Inputs& inputs, Aim aim, int except);
  [[nodiscard]] bool is_open(std::size_t slot) const;
  void mark_open_registers(Aim aim);
  void run(const Inputs& inputs);
  void find_open_issues();

  const QuestionProgram& question_;
  std::vector<Possible> registers_;
  std::vector<bool> open_;  // registers that are undecided and that the outcome may depend on
  std::vector<const Issue*> open_issues_;
  Inputs reading_;                      // the inputs with one choice of readings
  std::vector<Possible> all_readings_;  // the registers, while one choice after another is tried
  std::vector<Outcome> choices_;
  int evaluations_ = 0;
  ArithmeticFault fault_ = ArithmeticFault::kNone;
};

}  // namespace gezhang
