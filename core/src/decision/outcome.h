// Outcome: which verdicts and amounts are possible for one set of possibilities, by §6 of the
// design.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "decision/question_program.h"
#include "gezhang/answer.h"

namespace gezhang {

/// A subset of the verdicts that a completion may have.
class VerdictSet {
 public:
  constexpr VerdictSet() = default;
  [[nodiscard]] static constexpr VerdictSet from_members(std::uint64_t mask) {
    VerdictSet set;
    set.bits_ = static_cast<unsigned>(mask);
    return set;
  }
  constexpr void add(Verdict verdict) { bits_ |= bit(verdict); }
  constexpr void add(VerdictSet other) { bits_ |= other.bits_; }
  [[nodiscard]] constexpr bool has(Verdict verdict) const { return (bits_ & bit(verdict)) != 0; }
  [[nodiscard]] constexpr bool holds(VerdictSet other) const { return (other.bits_ & ~bits_) == 0; }
  [[nodiscard]] constexpr bool is_single() const {
    return bits_ != 0 && (bits_ & (bits_ - 1)) == 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  /// The one verdict, or `kDepends` where there are several.
  [[nodiscard]] constexpr Verdict joined() const {
    if (!is_single()) return Verdict::kDepends;
    return static_cast<Verdict>(__builtin_ctz(bits_));
  }
  friend constexpr VerdictSet meet(VerdictSet a, VerdictSet b) {
    return from_members(a.bits_ & b.bits_);
  }
  friend constexpr bool operator==(VerdictSet, VerdictSet) = default;

 private:
  static constexpr unsigned bit(Verdict verdict) { return 1U << static_cast<unsigned>(verdict); }
  unsigned bits_ = 0;
};

/// No limit applies: more than any amount.
inline constexpr std::int64_t kUnlimited = INT64_MAX;

/// A verdict with which an amount is paid.
[[nodiscard]] constexpr bool pays(Verdict verdict) {
  return verdict == Verdict::kYes || verdict == Verdict::kAuthority ||
         verdict == Verdict::kDisputed;
}

struct Outcome {
  VerdictSet verdicts;
  bool has_amount = false;  // some completion is a no, or pays
  Range amount;  // fen, over those completions; a no counts as zero; `most` may be unlimited

  /// Everything that is possible in `other` is possible here.
  [[nodiscard]] bool holds(const Outcome& other) const {
    return verdicts.holds(other.verdicts) &&
           (!other.has_amount || (has_amount && amount.contains(other.amount)));
  }
  /// One verdict, and one amount where there is any.
  [[nodiscard]] bool is_settled() const {
    return verdicts.is_single() && (!has_amount || amount.is_exact());
  }
  void add(const Outcome& other);
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// The verdict to show: where the answer of the question is its amount, one that is not settled
/// leaves it open.
[[nodiscard]] Verdict verdict_of(const Question& question, const Outcome& outcome);

/// As an answer shows it: nothing where no completion has an amount, or nothing limits it.
[[nodiscard]] std::optional<AmountRange> amount_of(const Outcome& outcome);

/// From the registers of one choice of readings.
[[nodiscard]] Outcome outcome_of(const QuestionProgram& question,
                                 std::span<const Possible> registers);

/// Of the outcomes of all choices of readings: what they agree on, else disputed with the least of
/// their amounts.
[[nodiscard]] Outcome outcome_of_readings(std::span<const Outcome> choices);

/// The sufficient grounds each of which may be the one that decides, in the order they are tried.
[[nodiscard]] std::vector<const CompiledEntry*> opening_candidates(
    const QuestionProgram& question, std::span<const Possible> registers);

/// The menu amounts within `limit`, ascending; empty where no menu surely applies.
[[nodiscard]] std::vector<Money> choices_within(const QuestionProgram& question,
                                                std::span<const Possible> registers,
                                                std::int64_t limit);

}  // namespace gezhang
