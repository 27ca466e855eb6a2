// Payee: who receives what a ground permits.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gezhang {

enum class Payee { kSelf, kHeir, kRelative, kInsurer, kProvider, kNewAgency, kPooledFund };

/// As policies write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 7> kPayeeIds = {
    "self", "heir", "relative", "insurer", "provider", "new_agency", "pooled_fund"};

[[nodiscard]] constexpr std::string_view payee_id(Payee payee) {
  return kPayeeIds[static_cast<std::size_t>(payee)];
}

}  // namespace gezhang
