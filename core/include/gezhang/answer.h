// Answer: a verdict with everything that it rests on.
//
//   Answer answer = *region->check("insure", *facts);
//   answer.verdict == Verdict::kYes;
//   to_json(answer);    // the result as the command and the bindings print it
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gezhang/date.h"
#include "gezhang/money.h"
#include "gezhang/region_code.h"
#include "gezhang/text.h"

namespace gezhang {

/// The verdicts, in the order in which one is decided for a situation in which everything is known.
enum class Verdict {
  kNo,          ///< a requirement fails, or the most that is allowed is zero
  kUnrecorded,  ///< no sufficient ground is recorded that holds: never a yes or no by default
  kAuthority,   ///< the text leaves the decision to the office
  kDisputed,    ///< sources of equal weight can be read in ways that lead to different answers
  kYes,
  kDepends,  ///< facts that are not known decide
};

[[nodiscard]] std::string_view verdict_id(Verdict verdict);

enum class EntryState { kMet, kFailed, kUnknown };

/// A source as cited by an entry.
struct CitedSource {
  std::string source;
  std::string title;
  std::string number;
  std::string issuer;
  std::string published;
  std::string url;
  char grade = 'X';
  std::string checked;
  std::string clause;
  Text note;
};

/// One reading of an ambiguous text, and what it comes to.
struct ReadingReport {
  std::string id;
  EntryState state = EntryState::kUnknown;
  std::optional<Money> least;  ///< of a limit
  std::optional<Money> most;
  Text text;
  Text working;
  std::vector<CitedSource> cites;
};

/// A figure that is not final, or was not: both are shown.
struct ProvisionalFigure {
  std::string value;  ///< the id of the value
  Text text;
};

/// A ground, requirement or limit that applies, and what became of it.
struct EntryReport {
  std::string id;
  std::string kind;  ///< of a last known entry: its role
  EntryState state = EntryState::kUnknown;
  bool decisive = false;       ///< of a limit: binding
  std::optional<Money> least;  ///< of a limit
  std::optional<Money> most;
  Text text;
  Text working;  ///< "¥4,200.00 ≥ ¥3,000.00"; empty where there is nothing to show, in English
                 ///< only where it differs
  std::vector<Text> arithmetic;  ///< of an amount with several operations: a line each
  RegionCode from;               ///< the region whose file holds it
  char grade = 'X';
  std::vector<CitedSource> cites;
  Text fix;
  std::string issue;  ///< of an ambiguous text: what its readings are about
  std::vector<ReadingReport> readings;
  std::vector<ProvisionalFigure> provisional;
  std::optional<Date> since;  ///< of a last known entry
  std::optional<Date> confirmed;
};

/// The next question to put, and the entries that it settles.
struct Ask {
  std::string fact;
  std::vector<std::string> settles;
};

/// A completion of the missing facts. Values are JSON text.
struct Example {
  std::vector<std::pair<std::string, std::string>> facts;
  Verdict verdict = Verdict::kDepends;
  std::optional<Money> amount;  ///< where the answer of the question is its amount
};

/// Who or what can change a fact: the citizen, waiting, or nothing.
enum class Changes { kYou, kTime, kNever };

[[nodiscard]] std::string_view changes_id(Changes changes);

/// Something that would change the answer; all of it is needed, and it is enough. Values are JSON
/// text.
struct Change {
  Changes who = Changes::kNever;
  std::vector<std::pair<std::string, std::string>> set;
  std::optional<Date> on;  ///< from this day, with the facts as they are
  Verdict then = Verdict::kDepends;
  std::optional<Money> most;
};

struct AmountRange {
  Money least;
  Money most;

  friend bool operator==(const AmountRange&, const AmountRange&) = default;
};

struct PaymentSplit {
  Money from_account;
  Money in_cash;
};

struct Warning {
  std::string id;
  Text text;
  std::string fact;  ///< the fact it is about, if any
};

/// What comes of the ground that opens the door.
struct AnswerOutcome {
  std::string id;
  Text text;
  std::int64_t working_days = 0;  ///< 0: not stated
  Text closes;                    ///< what it ends
};

/// A paper to bring; of several, any one is enough.
struct AnswerDocument {
  std::vector<Text> any_of;
};

struct AnswerStep {
  std::string id;
  Text text;
};

/// A claim that circulates without support, and why it has none.
struct AnswerRumour {
  std::string id;
  Text text;
  Text because;
  RegionCode from;
  std::vector<CitedSource> cites;
};

struct Answer {
  std::string question;
  RegionCode region;
  Date on;
  Verdict verdict = Verdict::kUnrecorded;
  std::string cause;   ///< "balance": the amount is zero only because the balance is
  char grade = 0;      ///< the weakest on the decisive path; 0 where nothing decided
  bool stale = false;  ///< a decisive entry was last shown more than two years before
  bool exact = true;   ///< false where the search for completions ended at its bound
  std::optional<AmountRange> amount;
  std::vector<Money> choices;
  std::optional<PaymentSplit> payment;
  std::vector<AnswerOutcome> outcomes;  ///< several while facts are missing
  std::vector<EntryReport> requirements;
  std::vector<EntryReport> grounds;
  std::vector<EntryReport> limits;
  std::vector<Ask> ask;
  std::vector<Example> for_example;
  std::vector<Change> changes;
  std::vector<AnswerDocument> documents;
  std::vector<AnswerStep> steps;
  std::vector<Warning> warnings;
  std::vector<EntryReport> last_known;
  std::vector<AnswerRumour> rumours;
  std::vector<std::string> rests_on;  ///< facts that were assumed
  std::string policies;               ///< SHA-256 of the canonical chain of files used
};

/// How much an answer looks for. What would change it takes some hundred further evaluations.
enum class Depth { kReasons, kReasonsAndChanges };

/// The result in its fixed order of keys; what is empty is absent.
[[nodiscard]] std::string to_json(const Answer& answer);

}  // namespace gezhang
