// Error: one fault in what was given, precise enough to mend it without reading code.
//
//   for (const Error& error : result.errors())
//     std::puts(describe(error, Language::kZhHans).c_str());
//
// Every fault says where (file, JSON pointer, column of an expression), what was found, what was
// expected, and the nearest valid name where a name was misspelled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/text.h"

namespace gezhang {

/// One documented line a code; the stable string id is what programs compare (`error_id`).
enum class ErrorCode {
  kBadJson,          ///< bad_json: the bytes are not JSON ("line 3, column 7").
  kDuplicateKey,     ///< duplicate_key: a key stands twice in one object; one of them was meant
                     ///< otherwise.
  kLimitExceeded,    ///< limit_exceeded: larger, deeper or more numerous than is accepted.
  kWrongKind,        ///< wrong_kind: a number where text is needed, and the like.
  kUnknownKey,       ///< unknown_key: a key that the format does not have.
  kMissingKey,       ///< missing_key: a key that the format requires is absent.
  kBadValue,         ///< bad_value: text that is not of the form required here (a date, an amount).
  kOutOfRange,       ///< out_of_range: outside the hard bounds of the fact.
  kUnknownFact,      ///< unknown_fact: no such fact in the vocabulary.
  kUnknownMember,    ///< unknown_member: not a member of the fact's choices.
  kUnknownQuestion,  ///< unknown_question: no such question in the vocabulary.
  kUnknownRegion,    ///< unknown_region: the code is not in the region index.
  kUnknownSource,    ///< unknown_source: cited, but in no `sources` of the region's chain.
  kUnknownName,      ///< unknown_name: an expression names what is neither a fact nor a value.
  kDuplicateId,      ///< duplicate_id: the same id for two things, or in overlapping periods.
  kBadPeriod,        ///< bad_period: an end before its start, or both `from` and `seen_from`.
  kOverlappingPeriods,  ///< overlapping_periods: two entries of one id in force on the same day.
  kValueGap,        ///< value_gap: an expression uses a value on days for which none is recorded.
  kMissingParent,   ///< missing_parent: the parent region has no place in the index.
  kMissingFile,     ///< missing_file: vocabulary, index or nation was not given.
  kSyntax,          ///< syntax: an expression cannot be read.
  kTypeMismatch,    ///< type_mismatch: units or types that cannot stand together (money + count).
  kRoundingNeeded,  ///< rounding_needed: an amount in fractions of a fen is shown or compared by
                    ///< ==.
  kOverflow,  ///< overflow: arithmetic that could leave 64 bits for facts within their bounds.
  kDivisionByZero,  ///< division_by_zero: a divisor that could be zero for facts within bounds.
  kCycle,           ///< cycle: values that need each other.
  kContradiction,   ///< contradiction: facts that cannot be true together.
  kUnrecorded,      ///< unrecorded: a ledger needs a rule that is not recorded.
  kDamaged,         ///< damaged: a pack that is not the one that the index names.
};

/// The stable id of a code, e.g. "unknown_fact".
[[nodiscard]] std::string_view error_id(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::kBadJson;
  std::string file;     ///< as it was named on loading; empty for facts and arguments
  std::string pointer;  ///< JSON pointer (RFC 6901) within the file or the facts
  std::int64_t column =
      0;  ///< 1-based column, counted in characters, inside an expression; 0: none
  std::string found;
  std::string expected;
  std::string nearest;  ///< the nearest valid name, where one is near

  friend bool operator==(const Error&, const Error&) = default;
};

using Errors = std::vector<Error>;

/// One line for people: where, what was found, what was expected, what to do.
[[nodiscard]] std::string describe(const Error& error, Language language);

/// The sentence alone, without the place (file and pointer), for a page that shows its own place.
[[nodiscard]] std::string message(const Error& error, Language language);

/// {"errors":[…]} as the command and the bindings print it.
[[nodiscard]] std::string to_json(const Errors& errors);

}  // namespace gezhang
