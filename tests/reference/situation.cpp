#include "reference/situation.h"

#include <algorithm>

#include "reference/calendar.h"
#include "reference/json.h"

namespace gezhang::reference {
namespace {

const Fact& fact_of(const Policy& policy, int fact) {
  return policy.facts[static_cast<std::size_t>(fact)];
}

}  // namespace

std::string Situation::on_text() const { return date_text(on); }

std::string Situation::facts_json(const Policy& policy, Random* order) const {
  Json object = Json::object();
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i].json.empty()) object.set(policy.facts[i].id, Json::raw(facts[i].json));
  }
  return object.text(order);
}

std::vector<std::int64_t> whole_domain(const Policy& policy, int fact, int region,
                                       std::int64_t on) {
  const Fact& described = fact_of(policy, fact);
  std::vector<std::int64_t> domain;
  if (is_without(policy, fact, region)) return {0};
  if (described.type == Type::kBool) return {0, 1};
  if (described.type == Type::kChoice) {
    for (std::int64_t i = 0; i < policy.member_count(fact, region); ++i) {
      const Product* product = policy.product_of(fact, i);
      // Nobody has bought what is not on sale, unless they say so.
      if (product == nullptr || product->on_sale(on) != nullptr) domain.push_back(i);
    }
    return domain;
  }
  for (std::int64_t value = described.least; value <= described.most; ++value)
    domain.push_back(value);
  return domain;
}

bool exists_in(const Policy& policy, int fact, int region) {
  return fact_of(policy, fact).region <= region;
}

bool is_without(const Policy& policy, int fact, int region) {
  const std::string& id = fact_of(policy, fact).id;
  for (int i = 0; i <= region; ++i) {
    const Region& described = policy.regions[static_cast<std::size_t>(i)];
    const auto& without = described.without;
    if (described.has_file && std::find(without.begin(), without.end(), id) != without.end())
      return true;
  }
  return false;
}

Situation with_exact(const Policy& policy, const Situation& situation, int fact,
                     std::int64_t value) {
  Situation exact = situation;
  exact.facts[static_cast<std::size_t>(fact)] = {{value}, true, policy.written(fact, value)};
  if (policy.facts[static_cast<std::size_t>(fact)].id == kPremiumFact) exact.premium_given = true;
  return exact;
}

}  // namespace gezhang::reference
