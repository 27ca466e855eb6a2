#include "lint/linted_policies.h"

#include "gezhang/ledger.h"
#include "ledger/account_rules.h"

namespace gezhang {

const OpenRegion* LintedPolicies::open(const std::string& region, const std::string& on) {
  const auto [place, is_new] = open_.try_emplace({region, on});
  if (is_new) {
    if (const Result<Region> opened = set_.open(region, on)) place->second = opened->open_;
  }
  return place->second.get();
}

std::shared_ptr<const AccountRules> LintedPolicies::account(const std::string& region) const {
  const Result<Account> account = set_.account(region);
  return account ? account->rules_ : nullptr;
}

OpenRegion LintedPolicies::names(const Chain& chain, Date on) const {
  OpenRegion named;
  named.data = set_.data_;
  named.code = chain.back()->code;
  named.on = on;
  named.chain = chain;
  named.products = products_of(chain);
  return named;
}

}  // namespace gezhang
