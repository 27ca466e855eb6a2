// Ledger: what went into a personal account, what it earned, what went out, and what is left, line
// by line; and what it will be.
//
//   Result<Account> account = set->account(*RegionCode::parse("310000"));
//   Result<History> history = account->read_history(R"({"account":{"opened":"2016-04-01"}, …})");
//   Result<Ledger> ledger = account->replay(*history);
//   ledger->lines.back().total;     // fen
//
// Amounts are intervals: of a history that is known to the fen both ends are the same, and a
// projection under rough assumptions is a band.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/answer.h"
#include "gezhang/bucket.h"
#include "gezhang/date.h"
#include "gezhang/facts.h"
#include "gezhang/range.h"
#include "gezhang/region_code.h"
#include "gezhang/result.h"

namespace gezhang {

struct AccountRules;
struct LedgerState;

/// What may happen to an account, as a history tells it.
enum class EventKind {
  kCredit,        ///< a month's credit; by the rule where no amount is given
  kPreCredit,     ///< the credits of a settlement year, in advance
  kAdjust,        ///< a correction by the office, which may be below zero
  kInterest,      ///< that was posted, where it is known
  kSpend,         ///< was paid from the account
  kBill,          ///< a bill, of which the account pays what it may
  kWithdraw,      ///< was taken out
  kTransferIn,    ///< came from another region's account
  kTransferOut,   ///< went to another region's account, or to a relative's wallet
  kPromise,       ///< a quota for a relative
  kRelativeBill,  ///< a relative's bill
  kRelease,       ///< the end of a relative's quota
  kFacts,         ///< something about the person changes
  kClose,         ///< the account ends
};

/// As histories write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 14> kEventIds = {
    "credit",      "precredit",    "adjust",  "interest",      "spend",   "bill",  "withdraw",
    "transfer_in", "transfer_out", "promise", "relative_bill", "release", "facts", "close"};

struct LedgerEvent {
  Date on;
  EventKind kind = EventKind::kFacts;
  std::optional<std::int64_t> amount;  ///< fen
  std::optional<Bucket> bucket;
  std::string relative;              ///< of a promise, a relative's bill, a release
  std::int64_t own_account = 0;      ///< fen that the relative's own account pays first
  std::vector<std::int64_t> before;  ///< fen in the accounts of others that pay before this one
  Facts facts;                       ///< of a change for good; of a bill or closing for it alone
};

/// What is assumed of the time to come.
struct Projection {
  Date until;
  Facts facts;            ///< over those of the history: a range makes a band
  Range spending_a_year;  ///< fen, spread evenly over the months
};

/// "From which month could I …": a question, asked at the end of every month to come.
struct Wish {
  std::string question;
  Facts facts;                           ///< beside those of the person and the balances
  std::optional<std::int64_t> at_least;  ///< fen that the answer's amount has to reach
};

struct History {
  /// Where a ledger ended, to go on from there on the day after: `Ledger::state`. Then `opened` is
  /// that day, and `opening`, `pre_credited` and `facts` add nothing.
  std::shared_ptr<const LedgerState> after;
  Date opened;
  Date until;                                              ///< the last day that it tells of
  std::array<std::optional<Range>, kBucketCount> opening;  ///< fen
  std::optional<Range> pre_credited;  ///< fen of this settlement year's credits within the opening
  std::optional<Date> by_rule_from;   ///< from here on credits come by rule; before, and without
                                      ///< it, only those that the events name
  Facts facts;
  std::vector<LedgerEvent> events;
  std::optional<Projection> projection;
  std::vector<Wish> wishes;
};

enum class LineKind {
  kOpening,
  kCredit,
  kPreCredit,
  kTrueUp,  ///< what was credited in advance, put right
  kDeduction,
  kAdjust,
  kInterest,
  kRollover,  ///< between buckets
  kSpend,
  kWithdraw,
  kTransferIn,
  kTransferOut,
  kPromise,
  kRelativeSpend,
  kRelease,
  kShortfall,  ///< an overdraft that somebody bears
  kClose,
};

[[nodiscard]] std::string_view line_kind_id(LineKind kind);

/// The buckets, their sum, and what is promised of it. Fen.
struct Balances {
  std::array<Range, kBucketCount> buckets;
  Range total;
  Range committed;

  friend bool operator==(const Balances&, const Balances&) = default;
};

struct LedgerLine {
  Date on;
  LineKind kind = LineKind::kOpening;
  Range change;  ///< of the total; of a promise or release, of what is committed
  Balances after;
  Range in_cash;                ///< of a bill: what the account did not pay
  std::string_view payee;       ///< of a closing: who receives it; of a shortfall: who bears it
  int event = -1;               ///< position in the history; -1: by rule
  int rule = -1;                ///< position in `Ledger::rules`
  std::string working_zh_hans;  ///< only where it was asked for
  std::string working_en;
};

/// Something that no rule is recorded for, and that the balances therefore leave out.
struct LedgerGap {
  std::string id;  ///< "year", "interest", "pre_credit", "spending", "closing_interest"
  Date from;
  Date until;
  Text text;
};

struct LedgerMonth {
  Date on;  ///< its last day
  Balances after;
};

/// When a wish comes true.
struct Earliest {
  std::string question;
  std::optional<Date> possibly;  ///< at the upper end of the band
  std::optional<Date> surely;    ///< whatever within the band
};

struct Ledger {
  RegionCode region;
  Date opened;
  Date until;
  std::vector<LedgerLine> lines;
  std::vector<EntryReport> rules;  ///< that the lines rest on
  std::vector<LedgerGap> gaps;
  Balances at_end_of_history;
  std::vector<LedgerMonth> months;           ///< of the projection
  std::vector<Earliest> earliest;            ///< in the order of the wishes
  std::string policies;                      ///< SHA-256 of the canonical chain of files used
  std::shared_ptr<const LedgerState> state;  ///< of the last day of the history
};

/// How much a ledger tells: with workings each computed line shows its arithmetic.
enum class LedgerDetail { kAmounts, kWorkings };

/// The rules of one region's account over all years, ready to replay histories. A value: cheap to
/// copy, safe to use from several threads.
class Account {
 public:
  /// From untrusted JSON text. Errors: those of facts, and bad_value, out_of_range, missing_key,
  /// each with its pointer ("/events/12/amount").
  [[nodiscard]] Result<History> read_history(std::string_view json) const;

  /// The parts that the region keeps an account in on this day: one balance, or several buckets.
  [[nodiscard]] std::vector<Bucket> buckets(Date on) const;

  /// All lines, or what is wrong with the history: events before the account or out of order, more
  /// spent than there is, a bucket that the region does not keep. Then nothing is replayed.
  [[nodiscard]] Result<Ledger> replay(const History& history,
                                      LedgerDetail detail = LedgerDetail::kAmounts) const;

 private:
  friend class PolicySet;
  friend class LintedPolicies;
  explicit Account(std::shared_ptr<const AccountRules> rules) : rules_(std::move(rules)) {}

  std::shared_ptr<const AccountRules> rules_;
};

[[nodiscard]] std::string to_json(const Ledger& ledger);

}  // namespace gezhang
