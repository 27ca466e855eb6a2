#include "support/accounts.h"

#include <algorithm>

#include "support/real_policies.h"

namespace gezhang::test {

std::string account_entry(std::string_view id, std::string_view terms) {
  const bool dated = terms.find("'from'") != terms.npos || terms.find("'seen_from'") != terms.npos;
  return "{'id': '" + std::string(id) + "', 'text': {'zh-Hans': '" + std::string(id) +
         "的规定'}, 'cites': ['source']" + (dated ? "" : ", 'from': '1990-01-01'") +
         (terms.empty() ? "" : ", ") + std::string(terms) + "}";
}

std::string settlement_year(std::string_view begins) {
  return list("year", {account_entry("year", "'begins': '" + std::string(begins) + "'")});
}

std::string two_buckets() {
  return list("buckets", {account_entry("buckets", "'keeps': ['current_year', 'prior_years']")});
}

std::string credit_of(std::string_view is) {
  const std::string since = ", 'from': '1990-01-01'";
  Rules rules;
  rules.grounds = {ground("scheme", "true", since)};
  rules.limits = {limit("month", is, since)};
  return rules.as("credit");
}

Accounts::Accounts(std::string_view account, std::string_view more) {
  for (PolicyFile& file : real_policies()) {
    if (file.name == PolicySet::kVocabularyFile) files_.push_back(std::move(file));
  }
  files_.push_back({std::string(PolicySet::kIndexFile),
                    json_text("{'regions': [{'code': '100000', 'name': {'zh-Hans': '全国'}}]}")});
  files_.push_back({"regions/100000.json",
                    json_text("{'region': '100000', 'name': {'zh-Hans': '全国'}, 'sources': [" +
                              source("source", "A") + "]" + (more.empty() ? "" : ", ") +
                              std::string(more) + ", 'account': {" + std::string(account) + "}}")});
}

PolicySet Accounts::load() const { return must(PolicySet::load(files_)); }
Errors Accounts::policy_faults() const { return PolicySet::load(files_).errors(); }
Account Accounts::account() const { return must(load().account(RegionCode::nation())); }

Ledger Accounts::replay(std::string_view history, LedgerDetail detail) const {
  const Account rules = account();
  return must(rules.replay(must(rules.read_history(json_text(history))), detail));
}

std::vector<std::string> Accounts::lines(std::string_view history) const {
  std::vector<std::string> told;
  for (const LedgerLine& line : replay(history).lines) told.push_back(shown(line));
  return told;
}

std::vector<std::string> Accounts::faults(std::string_view history) const {
  const Account rules = account();
  const Result<History> read = rules.read_history(json_text(history));
  if (!read) return places(read.errors());
  return places(rules.replay(*read).errors());
}

std::string shown(Range fen) {
  const std::string least = Money::from_fen(fen.least).to_decimal();
  return fen.is_exact() ? least : least + "–" + Money::from_fen(fen.most).to_decimal();
}

std::string shown(const LedgerLine& line) {
  std::string text = line.on.to_text() + " " + std::string(line_kind_id(line.kind)) + " " +
                     shown(line.change) + " |";
  for (std::size_t i = 0; i < kBucketCount; ++i) {
    if (line.after.buckets[i] == Range{0, 0}) continue;
    text += " " + std::string(kBucketIds[i]) + " " + shown(line.after.buckets[i]);
  }
  if (line.after.committed != Range{0, 0}) text += " committed " + shown(line.after.committed);
  if (line.in_cash != Range{0, 0}) text += " cash " + shown(line.in_cash);
  if (!line.payee.empty()) text += " " + std::string(line.payee);
  return text;
}

}  // namespace gezhang::test
