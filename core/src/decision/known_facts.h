// The few facts that the engine itself has to understand, beyond what expressions say about them.
// Every other fact is only a name in the vocabulary.
#pragma once

#include <string_view>

namespace gezhang::known_facts {

inline constexpr std::string_view kProduct = "purchase.product";  // has a price and a season
inline constexpr std::string_view kPremium = "purchase.premium";  // the wish, for one person
inline constexpr std::string_view kPeople = "purchase.people";
inline constexpr std::string_view kExpense = "expense.amount";  // the wish of a payment
inline constexpr std::string_view kSharing = "sharing.amount";  // the wish of a sharing
inline constexpr std::string_view kAccountGroup = "account.";   // balances: `cause` of a zero

}  // namespace gezhang::known_facts
