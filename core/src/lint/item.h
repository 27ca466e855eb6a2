// Item: an entry or a value of a file, seen alike: something with an id, a period and sources, of
// which there may be several versions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/linted_policies.h"
#include "policy/region_file.h"

namespace gezhang {

struct Item {
  const RegionFile* file = nullptr;
  const QuestionRules* rules = nullptr;  // of an entry
  const Entry* entry = nullptr;
  const Value* value = nullptr;  // where it is no entry

  [[nodiscard]] const std::string& id() const { return entry ? entry->id : value->id; }
  [[nodiscard]] const Period& period() const { return entry ? entry->period : value->period; }
  [[nodiscard]] const std::string& pointer() const {
    return entry ? entry->pointer : value->pointer;
  }
  [[nodiscard]] const std::vector<Citation>& cites() const {
    return entry ? entry->cites : value->cites;
  }
  [[nodiscard]] bool replaces() const { return entry ? entry->replaces : value->replaces; }
  [[nodiscard]] bool final() const { return entry != nullptr && entry->final; }

  /// A version of the same thing, in whichever file.
  [[nodiscard]] bool is_version_of(const Item& other) const;
};

/// The file's own, values first, in file order.
[[nodiscard]] std::vector<Item> items_of(const RegionFile& file);

/// The versions of the same thing in the files above, the nation's first.
[[nodiscard]] std::vector<Item> versions_above(const LintedPolicies& policies, const Item& item);

}  // namespace gezhang
