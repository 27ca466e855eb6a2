// RuleReader: evaluates a period's rules for one person and one day of a ledger.
#pragma once

#include <optional>
#include <span>

#include "decision/explore.h"
#include "ledger/account_rules.h"
#include "ledger/books.h"

namespace gezhang {

/// What the rules may ask of the ledger.
struct LedgerFacts {
  Balances balances;
  Range carried_over;  // when the settlement year began
  std::optional<DailySums> sums;
};

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
  [[nodiscard]] std::optional<Range> credit() const;
  [[nodiscard]] Truth applies(std::size_t entry) const;
  [[nodiscard]] Range amount(std::size_t entry) const;
  [[nodiscard]] std::span<const Possible> registers() const { return explorer_.registers(); }

  /// A fact that is not known and that decides the register, or that decides the credit; empty
  /// where there is none.
  [[nodiscard]] std::string missing_for(std::size_t entry) const;
  [[nodiscard]] std::string missing_for_credit();

 private:
  void tell(std::string_view fact, Range value);
  [[nodiscard]] std::string missing_in(int reg) const;

  const AccountRules& rules_;
  const AccountPeriod& period_;
  Explorer explorer_;
  Relations relations_;
  Inputs base_;
  Inputs box_;
  Inputs last_;
  std::vector<bool> known_;  // by slot
  Outcome credit_;
};

}  // namespace gezhang
