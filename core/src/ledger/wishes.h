// Wishes: from which month on something can be done, by the decision engine along a projection.
#pragma once

#include "gezhang/ledger.h"
#include "ledger/account_rules.h"

namespace gezhang {

/// Adds a fact, where nothing is known of it yet.
void add_fact(const Vocabulary& vocabulary, std::string_view id, Range is, Facts& facts);

/// Adds what the ledger knows of the balances to `facts`, where they do not say it themselves.
void add_balances(const AccountRules& rules, const AccountPeriod& period, const Balances& balances,
                  Facts& facts);

/// Fills `ledger.earliest`, on the last day of the history and at the end of every month to come.
[[nodiscard]] Errors grant_wishes(const AccountRules& rules, const History& history,
                                  Ledger& ledger);

}  // namespace gezhang
