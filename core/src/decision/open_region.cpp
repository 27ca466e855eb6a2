#include "decision/open_region.h"

#include <algorithm>

namespace gezhang {
namespace {

bool exists_in(const Fact& fact, const Chain& chain) {
  return !fact.owner || std::any_of(chain.begin(), chain.end(), [&](const RegionFile* file) {
    return file->code == *fact.owner;
  });
}

}  // namespace

int OpenRegion::find_fact(std::string_view id) const {
  const int fact = data->vocabulary.find_fact(id);
  if (fact < 0) return -1;
  return exists_in(data->vocabulary.facts[static_cast<std::size_t>(fact)], chain) ? fact : -1;
}

std::vector<std::string> OpenRegion::fact_ids() const {
  std::vector<std::string> ids;
  for (const Fact& fact : data->vocabulary.facts) {
    if (exists_in(fact, chain)) ids.push_back(fact.id);
  }
  return ids;
}

std::vector<std::string> OpenRegion::members_of(const Fact& fact) const {
  std::vector<std::string> members;
  for (const Member& member : fact.members) members.push_back(member.id);
  if (fact.members_from_products) {
    for (const Product* product : products) members.push_back(product->id);
  }
  return members;
}

}  // namespace gezhang
