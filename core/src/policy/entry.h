// Entry: one line of a question's rules. What its expression says depends on its role.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.h"
#include "gezhang/bucket.h"
#include "gezhang/money.h"
#include "gezhang/rate.h"
#include "gezhang/text.h"
#include "policy/month_day.h"
#include "policy/payee.h"
#include "policy/period.h"
#include "policy/source.h"

namespace gezhang {

enum class Role {
  kGround,       // opens the door: at least one must hold for a yes
  kRequirement,  // all that apply must hold
  kLimit,        // the least binds
  kMenu,         // discrete amounts on offer
  kPayment,      // how a premium or expense is covered
  kClosed,       // where it holds and no ground does, the source rules everything else out
  kDiscretion,   // where it holds, the text leaves the decision to the office
  kNote,         // what to bring, what to do, what to beware of

  // Of the section `account`, which is about the balance and belongs to no question:
  kAccountYear,  // the day on which the settlement year begins, and the current year's funds become
                 // prior years'
  kBuckets,      // the parts that the account is kept in
  kCredits,      // when credits come, and which bucket they enter
  kDeduction,    // what is taken from a month's credit
  kSpending,     // which bucket pays first
  kInterest,     // what a bucket earns, and when that is posted
  kQuota,        // money may be promised to relatives, and is then out of the owner's reach
  kSharing,      // how several accounts pay a relative's bill
  kOverdraft,    // a bucket may fall below zero
  kClosing,      // who receives the balance, and who bears what is missing
};

/// The section's name where a question's id would stand.
inline constexpr std::string_view kAccountSection = "account";

/// Whether the account must cover the whole of a premium.
enum class Payment { kFull, kTopUp, kUnclear };

enum class NoteKind { kDocuments, kSteps, kChannels, kWarnings };

/// A paper to bring, or several of which any one is enough.
struct Document {
  std::vector<Text> any_of;
};

/// What comes of a ground: what is asked for, where, and what it ends. Its id is empty where the
/// policy gives none.
struct GroundOutcome {
  std::string id;
  Text text;
  std::vector<Document> documents;
  std::vector<Text> channels;
  std::int64_t working_days = 0;  // 0: not stated
  Text closes;                    // what it ends, such as the account itself
};

/// One way in which an ambiguous text can be read.
struct Reading {
  std::string id;
  Expression rule;
  Text text;
  std::vector<Citation> cites;
  std::string pointer;
};

/// A part of a month's credit. The last part of an entry has no share: it takes what is left.
struct CreditPart {
  Bucket bucket = Bucket::kSingle;
  std::optional<Rate> share;  // of the credit, rounded down to the fen

  friend bool operator==(const CreditPart&, const CreditPart&) = default;
};

/// What an entry of the section `account` says beside its rule; which members count depends on the
/// role.
struct AccountTerms {
  MonthDay begins;                  // of a settlement year
  std::vector<Bucket> buckets;      // kept, or spent or shared from, in this order
  bool ahead = false;               // credits of the whole settlement year come at its beginning
  int day = 1;                      // of the month, on which its credit comes
  std::vector<CreditPart> into;     // which buckets a credit enters
  Bucket bucket = Bucket::kSingle;  // that earns the interest, or may be overdrawn
  std::vector<MonthDay> posts;     // interest is posted at the end of these days; without any, when
                                   // the settlement year has turned
  bool one_payer = false;          // only one shared account pays a bill
  Payee to = Payee::kSelf;         // who receives the balance
  Payee shortfall = Payee::kSelf;  // who bears what is missing: the owner, or the pooled fund

  friend bool operator==(const AccountTerms&, const AccountTerms&) = default;
};

struct Entry {
  Role role = Role::kRequirement;
  std::string id;
  Text text;
  Text fix;  // what the citizen can do where it does not hold
  Period period;
  std::vector<Citation> cites;
  Expression when;    // not valid() where the entry always applies
  Expression rule;    // `holds` of a ground or requirement, `is` of a limit; not valid()
                      // where there are readings
  std::string issue;  // what the readings are about; those of one issue switch together
  std::vector<Reading> readings;  // two or more, or none
  Payee payee = Payee::kSelf;     // of a ground
  Payment payment = Payment::kUnclear;
  GroundOutcome outcome;  // of a ground
  NoteKind note = NoteKind::kWarnings;
  std::vector<Money> amounts;  // of a menu, ascending
  AccountTerms account;        // of a role of the account
  bool replaces = false;       // takes the place of a parent's entry of the same id
  bool final = false;          // no child's entry of the same id counts beside it
  std::string pointer;         // where it stands in its file
};

/// Takes a parent's entries of an id away, from a day on.
struct Repeal {
  std::string id;
  Date from;
  Text because;
  std::vector<Citation> cites;
  std::string pointer;
};

/// A claim that circulates without support: shown beside the rule, never computed with.
struct Rumour {
  std::string id;
  std::vector<std::string> questions;
  Text text;     // the claim
  Text because;  // why it is not supported
  std::vector<Citation> cites;
  std::string pointer;
};

/// An end of a tier: whether the number itself belongs to it is always written out, because texts
/// differ there ("以上", "超过").
struct TierEnd {
  std::int64_t number = 0;
  bool inclusive = true;

  friend bool operator==(const TierEnd&, const TierEnd&) = default;
};

/// A row of a value: what it is where the row applies.
struct ValueRow {
  Expression when;             // made of `by` and the row's bounds or key; not valid(): always
  Expression is;               // not valid() while only a provisional figure is known
  Expression provisional;      // counts until the final one is there
  std::optional<TierEnd> low;  // of a tier; an open end has none
  std::optional<TierEnd> high;
  std::string key;  // of a table, as it is written
  std::vector<Citation> cites;
  std::string pointer;

  /// What counts.
  [[nodiscard]] const Expression& figure() const { return is.valid() ? is : provisional; }
};

/// How a value is written.
enum class ValueForm { kIs, kTiers, kTable };

/// A named, dated value that expressions may use. Where no row applies it is not recorded.
struct Value {
  std::string id;
  Type type;
  ValueForm form = ValueForm::kIs;
  Expression by;  // what tiers and tables go by
  std::vector<ValueRow> rows;
  Period period;
  std::vector<Citation> cites;
  bool replaces = false;  // takes the place of a parent's value of the same id
  std::string pointer;
};

}  // namespace gezhang
