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
  friend constexpr bool operator==(VerdictSet, VerdictSet) = default;

 private:
  static constexpr unsigned bit(Verdict verdict) { return 1U << static_cast<unsigned>(verdict); }
  unsigned bits_ = 0;
};

/// No limit applies: more than any amount.
inline constexpr std::int64_t kUnlimited = INT64_MAX;

struct Outcome {
  VerdictSet verdicts;
  bool has_amount = false;  // some completion is a yes or a no
  Range amount;  // fen, over those completions; a no counts as zero; `most` may be unlimited

  /// Everything that is possible in `other` is possible here.
  [[nodiscard]] bool holds(const Outcome& other) const {
    return verdicts.holds(other.verdicts) &&
           (!other.has_amount || (has_amount && amount.contains(other.amount)));
  }
  void add(const Outcome& other);
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// What is wished for where nothing is computed from it: whether the premium was given at all.
struct Wish {
  bool premium_given = false;
};

/// Whether an entry applies, from the registers.
[[nodiscard]] Truth applies(const CompiledEntry& entry, std::span<const Possible> registers);

/// Of a requirement: not when, or holds. Of everything else with a rule that may hold: when and
/// holds.
[[nodiscard]] Truth state_of(const CompiledEntry& entry, std::span<const Possible> registers);

/// The price of everybody who is insured, where the account must cover the whole of it; nothing
/// where cover is no part of the question.
[[nodiscard]] std::optional<Range> need_of(const QuestionProgram& question,
                                           std::span<const Possible> inputs,
                                           std::span<const Possible> registers, Wish wish);

/// Which grounds may open the door, tried in their order.
struct Opening {
  bool may_open = false;            // one that pays somebody whom the asker may name
  bool may_pay_another = false;     // the first that holds pays somebody else
  bool may_lack_sufficient = true;  // no ground of sufficient evidence holds
  bool may_lack_any = true;         // no ground at all holds
  bool may_be_weak = false;         // one of weaker evidence holds
};
[[nodiscard]] Opening opening_of(const QuestionProgram& question,
                                 std::span<const Possible> registers);

/// The sufficient grounds each of which may be the one that decides, in the order they are tried.
[[nodiscard]] std::vector<const CompiledEntry*> opening_candidates(
    const QuestionProgram& question, std::span<const Possible> registers);

/// The least of the limits that apply: `least` over all that may, `most` over those that surely do.
[[nodiscard]] Range limits_of(const QuestionProgram& question, std::span<const Possible> registers);

/// The limit narrowed to what the menus offer, without the verdict's part in it.
[[nodiscard]] Range offered(const QuestionProgram& question, std::span<const Possible> registers,
                            Range limit);

/// The menu amounts within `limit`, ascending; empty where no menu surely applies.
[[nodiscard]] std::vector<Money> choices_within(const QuestionProgram& question,
                                                std::span<const Possible> registers,
                                                std::int64_t limit);

/// The kinds of payment that may be in force, as bits by Payment; unclear where no entry applies.
[[nodiscard]] unsigned payments_of(const QuestionProgram& question,
                                   std::span<const Possible> registers);

[[nodiscard]] Outcome outcome_of(const QuestionProgram& question, std::span<const Possible> inputs,
                                 std::span<const Possible> registers, Wish wish);

}  // namespace gezhang
