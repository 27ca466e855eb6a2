// AccountRules: what a region's files say about the account, compiled for every stretch of days on
// which the same rules are in force.
#pragma once

#include <memory>
#include <vector>

#include "decision/open_region.h"
#include "decision/question_program.h"

namespace gezhang {

struct AccountPeriod {
  Days days;
  QuestionProgram program;         // the rules of `credit`, and those of the account
  const Entry* year = nullptr;     // null: not recorded
  const Entry* buckets = nullptr;  // null: one account
  std::vector<Bucket> kept;
  // Positions in `program.entries`. Where the first that applies counts, the nearest region's come
  // first.
  std::vector<std::size_t> credits;
  std::vector<std::size_t> spending;
  std::vector<std::size_t> closing;
  std::vector<std::size_t> sharing;
  // Where all that apply count, in file order, parents first.
  std::vector<std::size_t> deductions;
  std::vector<std::size_t> interest;
  std::vector<std::size_t> quota;
  std::vector<std::size_t> overdraft;

  [[nodiscard]] const CompiledEntry& entry(std::size_t position) const {
    return program.entries[position];
  }
  [[nodiscard]] bool keeps(Bucket bucket) const;
};

struct AccountRules {
  OpenRegion region;  // without questions; opened on no day in particular
  Question credit;
  std::vector<AccountPeriod> periods;  // ascending, without gaps, over all days that there are

  /// Position in `periods`.
  [[nodiscard]] std::size_t period_on(Date on) const;
};

/// The region must be in the index.
[[nodiscard]] std::shared_ptr<const AccountRules> make_account_rules(
    std::shared_ptr<const PolicyData> data, RegionCode code);

}  // namespace gezhang
