#include "decision/open_region.h"

namespace gezhang {

std::vector<std::string> OpenRegion::members_of(const Fact& fact) const {
  std::vector<std::string> members;
  for (const Member& member : fact.members) members.push_back(member.id);
  if (fact.members_from_products) {
    for (const Product* product : products) members.push_back(product->id);
  }
  return members;
}

}  // namespace gezhang
