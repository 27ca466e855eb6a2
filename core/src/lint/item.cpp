#include "lint/item.h"

namespace gezhang {

bool Item::is_version_of(const Item& other) const {
  if (id() != other.id() || (entry == nullptr) != (other.entry == nullptr)) return false;
  if (entry == nullptr) return true;
  return entry->role == other.entry->role && rules->question == other.rules->question;
}

std::vector<Item> items_of(const RegionFile& file) {
  std::vector<Item> items;
  for (const Value& value : file.values) items.push_back({&file, nullptr, nullptr, &value});
  for (const QuestionRules& rules : file.questions) {
    for (const Entry& entry : rules.entries) items.push_back({&file, &rules, &entry, nullptr});
  }
  for (const Entry& entry : file.account.entries)
    items.push_back({&file, &file.account, &entry, nullptr});
  return items;
}

std::vector<Item> versions_above(const LintedPolicies& policies, const Item& item) {
  std::vector<Item> above;
  for (const RegionFile* file : policies.chain(*item.file)) {
    if (file == item.file) break;
    for (const Item& other : items_of(*file)) {
      if (other.is_version_of(item)) above.push_back(other);
    }
  }
  return above;
}

}  // namespace gezhang
