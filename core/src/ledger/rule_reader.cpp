#include "ledger/rule_reader.h"

#include "decision/known_facts.h"
#include "decision/situation.h"

namespace gezhang {

RuleReader::RuleReader(const AccountRules& rules, const AccountPeriod& period)
    : rules_(rules),
      period_(period),
      explorer_(period.program),
      reevaluator_(period.program.program) {
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    const int fact = rules.region.data->vocabulary.find_fact(known_facts::kLedger[i]);
    slots_[i] = fact < 0 ? -1 : period.program.program.slot_of(fact);
  }
}

std::optional<Error> RuleReader::know(const Facts& facts) {
  last_.clear();
  Result<Situation> situation =
      make_situation(rules_.region.data->vocabulary, period_.program, facts);
  if (!situation) return situation.errors().front();
  base_ = std::move(situation->inputs);
  relations_ = std::move(situation->relations);
  known_.clear();
  for (const Slot& slot : period_.program.program.slots)
    known_.push_back(slot.fact < 0 || facts.find(slot.fact) != nullptr);
  return std::nullopt;
}

// Only what the rules read: everything else would cost time and say nothing.
void RuleReader::tell(std::size_t fact, Range value) {
  const int slot = slots_[fact];
  if (slot < 0) return;
  box_[static_cast<std::size_t>(slot)] = Possible::of(value);
  known_[static_cast<std::size_t>(slot)] = true;
}

bool RuleReader::evaluate(Date on, const LedgerFacts& ledger) {
  box_ = base_;
  if (period_.program.on_slot >= 0)
    box_[static_cast<std::size_t>(period_.program.on_slot)] =
        Possible::of(Range::exactly(on.days()));
  each_balance(period_, ledger.balances, [&](std::size_t fact, Range is) { tell(fact, is); });
  // What is owed earns nothing.
  tell(5, not_below_zero(ledger.carried_over));
  if (ledger.sums) {
    const std::int64_t days = ledger.sums->days;
    tell(6, not_below_zero(average(ledger.sums->total, days)));
    tell(7, not_below_zero(average(ledger.sums->current_year, days)));
    tell(8, not_below_zero(ledger.sums->current_year));
    tell(9, not_below_zero(ledger.sums->prior_years));
    tell(10, not_below_zero(ledger.sums->single));
    tell(11, Range::exactly(days));
  }
  if (box_ == last_) return true;  // the same person, and nothing that the rules read has changed
  last_ = box_;
  if (!relations_.narrow(box_)) {
    last_.clear();
    return false;
  }
  credit_.reset();
  // Loading has proved that there is no fault for facts within their bounds.
  return reevaluator_.evaluate(box_).kind == ArithmeticFault::kNone;
}

const Outcome& RuleReader::credit_outcome() {
  if (!credit_) {
    // Only what has several readings needs more than one run.
    credit_ = period_.program.issues.empty() ? outcome_of(period_.program, registers())
                                             : explorer_.evaluate_once(box_);
  }
  return *credit_;
}

std::optional<Range> RuleReader::credit() {
  const Outcome& credit = credit_outcome();
  if (credit.verdicts.has(Verdict::kUnrecorded) || !credit.has_amount) return std::nullopt;
  if (credit.amount.most == kUnlimited) return std::nullopt;
  return credit.amount;
}

Truth RuleReader::applies(const CompiledEntry& entry) const {
  return registers()[static_cast<std::size_t>(entry.applies)].truth();
}

Range RuleReader::amount(const CompiledEntry& entry) const {
  return registers()[static_cast<std::size_t>(entry.rule.root)].range();
}

std::string RuleReader::missing_in(int reg) const {
  const Program& program = period_.program.program;
  for (std::size_t slot = 0; slot < program.slots.size(); ++slot) {
    const bool is_open = !is_single(box_[slot], program.slots[slot].interval);
    if (known_[slot] || !is_open || !reads_slot(program, reg, static_cast<int>(slot))) continue;
    return rules_.region.data->vocabulary.facts[static_cast<std::size_t>(program.slots[slot].fact)]
        .id;
  }
  return "";
}

std::string RuleReader::missing_for(const CompiledEntry& entry) const {
  if (applies(entry).is_unknown()) {
    if (std::string fact = missing_in(entry.applies); !fact.empty()) return fact;
  }
  const bool is_open = entry.rule.root >= 0 && !amount(entry).is_exact();
  return is_open ? missing_in(entry.rule.root) : "";
}

std::string RuleReader::missing_for_credit() {
  if (credit_outcome().is_settled()) return "";
  (void)explorer_.evaluate_once(box_);
  for (const std::size_t slot : explorer_.open_slots()) {
    if (known_[slot]) continue;
    const int fact = period_.program.program.slots[slot].fact;
    if (fact >= 0) return rules_.region.data->vocabulary.facts[static_cast<std::size_t>(fact)].id;
  }
  return "";
}

}  // namespace gezhang
