// The few facts and questions that the engine itself has to understand, beyond what expressions say
// about them. Every other one is only a name in the vocabulary.
#pragma once

#include <array>
#include <string_view>

namespace gezhang::known_facts {

inline constexpr std::string_view kProduct = "purchase.product";  // has a price and a season
inline constexpr std::string_view kPremium = "purchase.premium";  // the wish, for one person
inline constexpr std::string_view kPeople = "purchase.people";
inline constexpr std::string_view kExpense = "expense.amount";  // the wish of a payment
inline constexpr std::string_view kSharing = "sharing.amount";  // the wish of a sharing
inline constexpr std::string_view kTotal = "account.total";
inline constexpr std::string_view kCommitted = "account.committed";
inline constexpr std::string_view kEventKind = "event.kind";
inline constexpr std::string_view kUsedToday = "expense.used_today";
inline constexpr std::string_view kUsedThisMonth = "expense.used_this_month";

// What the ledger tells its rules: the balances, in the order of Bucket after the total, and how
// they came about since the settlement year began or interest was last posted.
inline constexpr std::array<std::string_view, 12> kLedger = {
    "account.total",          "account.current_year",        "account.prior_years",
    "account.pre_reform",     "account.committed",           "ledger.carried_over",
    "ledger.average_total",   "ledger.average_current_year", "ledger.sum_current_year",
    "ledger.sum_prior_years", "ledger.sum_single",           "ledger.days"};

inline constexpr std::string_view kCreditQuestion = "credit";
inline constexpr std::string_view kPayQuestion = "pay";
inline constexpr std::string_view kSettleQuestion = "settle";

inline constexpr std::string_view kAccountGroup = "account.";  // balances: `cause` of a zero

}  // namespace gezhang::known_facts
