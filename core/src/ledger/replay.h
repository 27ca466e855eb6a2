// Replay: applies a history and the rules to the books, in the order of the days.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "gezhang/ledger.h"
#include "ledger/account_rules.h"
#include "ledger/books.h"

namespace gezhang {

/// Everything that a day hands on to the next.
struct LedgerState {
  Facts facts;
  Books books;
  std::size_t period = 0;  // of the rules
  Date today;
  Date counted;                           // the days before it are summed up
  std::map<std::string, DailySums> sums;  // of each interest entry in force, by its id
  bool had_year = false;                  // a settlement year is recorded in the period
  Range carried_over;                     // when the settlement year began
  std::optional<Range> pre_credited;      // of the year's credits
  Range accrued;                          // what the months have really brought of it
  std::int64_t accrued_months = 0;
  bool ahead = false;  // the credits of a year come at its beginning
  bool closed = false;
  Date used_on;  // of bills
  std::int64_t used_today = 0;
  std::int64_t used_this_month = 0;
};

/// Facts of `over` take the place of those of `under`.
[[nodiscard]] Facts joined(const Facts& under, const Facts& over);

[[nodiscard]] Result<Ledger> replay_history(const AccountRules& rules, const History& history,
                                            LedgerDetail detail);

}  // namespace gezhang
