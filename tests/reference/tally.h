// Tally: what was found over many pairs of a policy and a situation.
#pragma once

#include <cstdint>
#include <string>

namespace gezhang::reference {

struct Tally {
  std::int64_t pairs = 0;
  std::int64_t completions = 0;      // tried, of all pairs together
  std::int64_t undetermined = 0;     // completions differ
  std::int64_t determinable = 0;     // facts are missing, and all completions agree
  std::int64_t contradictions = 0;   // no completion is possible
  std::int64_t false_certainty = 0;  // the engine answers although completions differ, or wrongly
  std::int64_t needless = 0;         // the engine says depends although all completions agree
  std::int64_t inexact = 0;          // exact: false
  std::int64_t other_faults = 0;     // amounts, examples, questions, changes, order, more knowledge
  std::int64_t changes = 0;          // tried, of some pairs
  std::int64_t refused = 0;          // policies that the core did not load
  std::int64_t impossible = 0;       // situations for which no completion was found
  std::int64_t verdicts[6] = {};     // by Ruling, and depends

  void add(const Tally& other);
  [[nodiscard]] std::int64_t faults() const { return false_certainty + needless + other_faults; }
  /// One line.
  [[nodiscard]] std::string text() const;
};

}  // namespace gezhang::reference
