#include "lint/linted_policies.h"

namespace gezhang {

const OpenRegion* LintedPolicies::open(const std::string& region, const std::string& on) {
  const auto [place, is_new] = open_.try_emplace({region, on});
  if (is_new) {
    if (const Result<Region> opened = set_.open(region, on)) place->second = opened->open_;
  }
  return place->second.get();
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
