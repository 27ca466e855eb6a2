// RuleReader: evaluates a period's rules for one person and one day of a ledger.
#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <span>

#include "decision/explore.h"
#include "decision/known_facts.h"
#include "ledger/account_rules.h"
#include "ledger/books.h"
#include "program/reevaluator.h"

namespace gezhang {

/// What the rules may ask of the ledger.
struct LedgerFacts {
  Balances balances;
  Range carried_over;  // when the settlement year began
  std::optional<DailySums> sums;
};

/// Each balance by the position in `known_facts::kLedger` of the fact that tells it. A region with
/// one account has no buckets: what is not kept is not told.
template <typename Visit>
void each_balance(const AccountPeriod& period, const Balances& balances, Visit visit) {
  constexpr Bucket kTold[] = {Bucket::kCurrentYear, Bucket::kPriorYears, Bucket::kPreReform};
  visit(std::size_t{0}, balances.total);
  for (std::size_t i = 0; i < std::size(kTold); ++i) {
    if (period.keeps(kTold[i])) visit(i + 1, balances.buckets[position_of(kTold[i])]);
  }
  visit(std::size_t{4}, balances.committed);
}

class RuleReader {
 public:
  RuleReader(const AccountRules& rules, const AccountPeriod& period);

  [[nodiscard]] const AccountPeriod& period() const { return period_; }

  /// Takes what is known of the person. Errors: contradiction.
  [[nodiscard]] std::optional<Error> know(const Facts& facts);

  /// Evaluates all rules for the day. False where the facts cannot be true on that day together
  /// with the balances.
  [[nodiscard]] bool evaluate(Date on, const LedgerFacts& ledger);

  // After an evaluation:

  /// What the rule credits a month: fen. Nothing where no rule is recorded, or facts are missing.
  [[nodiscard]] std::optional<Range> credit();
  [[nodiscard]] Truth applies(const CompiledEntry& entry) const;
  [[nodiscard]] Range amount(const CompiledEntry& entry) const;
  [[nodiscard]] std::span<const Possible> registers() const { return reevaluator_.registers(); }

  /// A fact that is not known and that decides the register, or that decides the credit; empty
  /// where there is none.
  [[nodiscard]] std::string missing_for(const CompiledEntry& entry) const;
  [[nodiscard]] std::string missing_for_credit();

 private:
  void tell(std::size_t fact, Range value);
  const Outcome& credit_outcome();
  [[nodiscard]] std::string missing_in(int reg) const;

  const AccountRules& rules_;
  const AccountPeriod& period_;
  Explorer explorer_;
  Reevaluator reevaluator_;
  std::array<int, known_facts::kLedger.size()> slots_;  // of what the ledger tells; -1: not read
  Relations relations_;
  Inputs base_;
  Inputs box_;
  Inputs last_;
  std::vector<bool> known_;        // by slot
  std::optional<Outcome> credit_;  // of the last evaluation, once it was asked for
};

}  // namespace gezhang
