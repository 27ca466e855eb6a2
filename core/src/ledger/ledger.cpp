#include "gezhang/ledger.h"

#include "json/read_history.h"
#include "ledger/account_rules.h"
#include "ledger/replay.h"

namespace gezhang {

std::string_view line_kind_id(LineKind kind) {
  constexpr std::string_view kIds[] = {
      "opening",  "credit",         "precredit", "true_up",   "deduction",   "adjust",
      "interest", "rollover",       "spend",     "withdraw",  "transfer_in", "transfer_out",
      "promise",  "relative_spend", "release",   "shortfall", "close"};
  static_assert(std::size(kIds) == static_cast<std::size_t>(LineKind::kClose) + 1);
  return kIds[static_cast<std::size_t>(kind)];
}

Result<History> Account::read_history(std::string_view json) const {
  return json::read_history(json, rules_->region);
}

std::vector<Bucket> Account::buckets(Date on) const {
  return rules_->periods[rules_->period_on(on)].kept;
}

Result<Ledger> Account::replay(const History& history, LedgerDetail detail) const {
  return replay_history(*rules_, history, detail);
}

}  // namespace gezhang
