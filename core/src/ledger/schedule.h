// Schedule: the days on which something happens to an account by rule.
#pragma once

#include <vector>

#include "ledger/account_rules.h"

namespace gezhang {

/// What comes by rule, in the order in which it comes on one day. What a history tells of that day
/// stands between credits and postings.
enum class Due {
  kPeriodTurns,  // other rules from this day on
  kFacts,        // what the history says of the person
  kYearTurns,    // the settlement year begins
  kCredit,       // the day of a month's credit
  kEvents,
  kSpending,   // of a projection: a month's part of what is spent in a year
  kPosting,    // interest, at the end of the day
  kMonthEnds,  // of a projection
};

struct DueDay {
  Date on;
  Due due = Due::kCredit;
  std::size_t entry = 0;  // of a posting: its position in the entries of the period

  friend bool operator<(const DueDay& a, const DueDay& b) {
    return a.on != b.on ? a.on < b.on : a.due < b.due;
  }
};

/// From `opened` through `until`, both with them, in their order. `period` is the position of the
/// rules that are in force already.
[[nodiscard]] std::vector<DueDay> due_days(const AccountRules& rules, std::size_t period,
                                           Date opened, Date until);

}  // namespace gezhang
