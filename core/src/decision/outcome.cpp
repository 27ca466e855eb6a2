#include "decision/outcome.h"
#include "sort_short.h"

#include <algorithm>

namespace gezhang {
namespace {

Possible at(std::span<const Possible> registers, int reg) {
  return registers[static_cast<std::size_t>(reg)];
}

bool agree(std::span<const Outcome> choices) {
  return std::all_of(choices.begin(), choices.end(), [&](const Outcome& choice) {
    return choice.is_settled() && choice == choices.front();
  });
}

// What all choices may lead to alike: the verdicts that each has, with the amounts that each has.
Outcome in_common(std::span<const Outcome> choices) {
  Outcome common = choices.front();
  for (const Outcome& choice : choices.subspan(1)) {
    common.verdicts = meet(common.verdicts, choice.verdicts);
    common.has_amount = common.has_amount && choice.has_amount;
    common.amount = meet(common.amount, choice.amount);
  }
  if (!common.has_amount || common.amount.is_empty()) {
    // Without a common amount only a verdict that has none can be common.
    VerdictSet unrecorded;
    unrecorded.add(Verdict::kUnrecorded);
    common = {meet(common.verdicts, unrecorded), false, {}};
  }
  return common;
}

// The least of the amounts: for money to be received that is the careful one. A choice that may be
// unrecorded may have none, and then only the others bound it.
Outcome in_dispute(std::span<const Outcome> choices) {
  Outcome disputed;
  disputed.verdicts.add(Verdict::kDisputed);
  std::int64_t most_of_sure = kUnlimited;
  bool some_sure = false;
  for (const Outcome& choice : choices) {
    if (!choice.has_amount) continue;
    disputed.amount = disputed.has_amount ? join(disputed.amount, choice.amount) : choice.amount;
    disputed.has_amount = true;
    if (choice.verdicts.has(Verdict::kUnrecorded)) continue;
    some_sure = true;
    most_of_sure = std::min(most_of_sure, choice.amount.most);
  }
  if (some_sure) disputed.amount.most = most_of_sure;
  return disputed;
}

}  // namespace

void Outcome::add(const Outcome& other) {
  verdicts.add(other.verdicts);
  if (!other.has_amount) return;
  amount = has_amount ? join(amount, other.amount) : other.amount;
  has_amount = true;
}

Verdict verdict_of(const Question& question, const Outcome& outcome) {
  const Verdict verdict = outcome.verdicts.joined();
  const bool is_open = question.answer_is_amount && pays(verdict) && !outcome.is_settled();
  return is_open ? Verdict::kDepends : verdict;
}

std::optional<AmountRange> amount_of(const Outcome& outcome) {
  if (!outcome.has_amount || outcome.amount.most == kUnlimited) return std::nullopt;
  return AmountRange{Money::from_fen(outcome.amount.least), Money::from_fen(outcome.amount.most)};
}

Outcome outcome_of(const QuestionProgram& question, std::span<const Possible> registers) {
  Outcome outcome;
  outcome.verdicts = VerdictSet::from_members(at(registers, question.decision.verdict).mask());
  if (outcome.verdicts.has(Verdict::kNo)) outcome.add({{}, true, {0, 0}});
  if (outcome.verdicts.has(Verdict::kYes) || outcome.verdicts.has(Verdict::kAuthority)) {
    const Range offered = at(registers, question.decision.offered).range();
    outcome.add({{}, true, {std::max<std::int64_t>(offered.least, 1), offered.most}});
  }
  return outcome;
}

Outcome outcome_of_readings(std::span<const Outcome> choices) {
  if (choices.size() == 1 || agree(choices)) return choices.front();
  Outcome outcome = in_dispute(choices);
  const Outcome common = in_common(choices);
  if (!common.verdicts.empty()) outcome.add(common);
  return outcome;
}

std::vector<const CompiledEntry*> opening_candidates(const QuestionProgram& question,
                                                     std::span<const Possible> registers) {
  std::vector<const CompiledEntry*> candidates;
  for (const GroundRank& rank : question.grounds) {
    const CompiledEntry& ground = question.entries[rank.entry];
    const Truth state = at(registers, ground.state).truth();
    if (!rank.sufficient || !state.may_be_true()) continue;
    candidates.push_back(&ground);
    if (state.is_true()) break;
  }
  return candidates;
}

std::vector<Money> choices_within(const QuestionProgram& question,
                                  std::span<const Possible> registers, std::int64_t limit) {
  std::vector<Money> choices;
  for (const CompiledEntry& entry : question.entries) {
    const bool applies = at(registers, entry.applies).truth().is_true();
    if (entry.entry->role != Role::kMenu || !applies) continue;
    for (const Money amount : entry.entry->amounts) {
      if (amount.fen() <= limit) choices.push_back(amount);
    }
  }
  sort_short(choices);
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

}  // namespace gezhang
