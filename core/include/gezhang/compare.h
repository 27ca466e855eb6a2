// Comparison: the same facts on two days, or in two regions: what differs, and which entries are
// responsible for it.
//
//   Comparison moved = compare(*suzhou->check("insure", facts), *dalian->check("insure", facts));
//   for (const EntryDifference& entry : moved.entries)
//     if (entry.responsible) …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gezhang/answer.h"

namespace gezhang {

/// An entry that stands differently in the two answers, or in one of them alone.
struct EntryDifference {
  std::string role;  ///< ground, requirement or limit
  std::string id;
  bool responsible = false;  ///< it decides in one of the answers, and they differ
  std::optional<EntryReport> one;
  std::optional<EntryReport> other;
};

struct Comparison {
  std::string question;
  RegionCode one_region;
  RegionCode other_region;
  Date one_on;
  Date other_on;
  Verdict one = Verdict::kUnrecorded;
  Verdict other = Verdict::kUnrecorded;
  std::optional<AmountRange> one_amount;
  std::optional<AmountRange> other_amount;
  std::vector<EntryDifference>
      entries;  ///< in the order of the answers; equal entries are left out

  /// The verdicts or the amounts are not the same.
  [[nodiscard]] bool differs() const;
};

/// Of two answers to the same question.
[[nodiscard]] Comparison compare(const Answer& one, const Answer& other);

[[nodiscard]] std::string to_json(const Comparison& comparison);

}  // namespace gezhang
