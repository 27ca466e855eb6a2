// The section `account` of a region's file: what each kind of its entries says beside its rule.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "json/object_reader.h"
#include "policy/entry.h"

namespace gezhang::json {

struct AccountPart {
  std::string_view key;
  Role role;
};

/// The lists of the section, in the order of their roles.
inline constexpr std::array<AccountPart, 10> kAccountParts = {{{"year", Role::kAccountYear},
                                                               {"buckets", Role::kBuckets},
                                                               {"credits", Role::kCredits},
                                                               {"deductions", Role::kDeduction},
                                                               {"spending", Role::kSpending},
                                                               {"interest", Role::kInterest},
                                                               {"quota", Role::kQuota},
                                                               {"sharing", Role::kSharing},
                                                               {"overdraft", Role::kOverdraft},
                                                               {"closing", Role::kClosing}}};

/// Reads the terms of `entry`, by its role, into it; returns the keys that they stand under.
[[nodiscard]] std::vector<std::string_view> read_account_terms(ObjectReader& object, Entry& entry,
                                                               Errors& errors);

}  // namespace gezhang::json
