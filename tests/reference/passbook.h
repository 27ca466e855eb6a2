// Passbook: an account's life told a second time, day by day, by rules drawn at random; and the
// same rules and events as the files and the history that the engine reads.
//
// Nothing is shared with the engine's ledger: no intervals, no schedule, no expressions. Every day
// is lived through, and whatever is due on it is done.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "reference/random.h"

namespace gezhang::reference {

/// What one region says, drawn at random.
struct PassbookRules {
  bool two_buckets = false;  // this year's and earlier years'; else one
  bool zone = false;         // a part that is free
  int year_month = 1;        // the settlement year begins on the first of this month
  int credit_day = 1;
  bool ahead = false;  // a year's credits come at its beginning
  int percent = 2;     // of the base, for workers; pensioners get a fixed sum
  int zone_share = 0;  // percent of each credit that enters the zone, until a day
  std::int64_t zone_until = 0;
  bool deduction = false;  // 3.00 of a pensioner's month
  bool quarterly = false;  // each day’s balance × 0.35 % / 365, four times a year
  bool carried = false;    // on 31 December, for what was carried over
  bool closing = false;    // of the balance, when the year turns: 1.5 %
  bool daily = false;      // each day's of this year × 0.35 % / 365, when the year turns
  bool prior_first = false;
  bool overdraft = false;
  bool one_payer = false;

  [[nodiscard]] std::vector<PolicyFile> files() const;
};

struct PassbookDay {
  std::int64_t main = 0;  // the one account, or this year's part
  std::int64_t prior = 0;
  std::int64_t zone = 0;
  std::int64_t promised = 0;

  friend bool operator==(const PassbookDay&, const PassbookDay&) = default;
};

struct PassbookLife {
  PassbookRules rules;
  std::string history;                       // JSON
  std::int64_t split = 0;                    // a day between the first and the last
  std::string first_half;                    // the history through that day
  std::string second_half;                   // and from the day after
  std::map<std::int64_t, PassbookDay> days;  // by day, where something changed
  std::int64_t credits = 0;  // with what came in otherwise, less what was taken back
  std::int64_t interest = 0;
};

/// One person's account under `rules`: some years, with events that the rules permit.
[[nodiscard]] PassbookLife live(const PassbookRules& rules, Random& random);

[[nodiscard]] PassbookRules draw_rules(Random& random);

}  // namespace gezhang::reference
