// Probe: asks the engine what facts can make of an entry. The entry is put as a question of its
// own to its region, beside the values and relations that it reads, and the search over completions
// tells which facts lead to which side. So a lint looks at what a condition means, not at how it is
// written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "decision/explore.h"
#include "decision/situation.h"
#include "lint/findings.h"
#include "lint/linted_policies.h"

namespace gezhang {

/// One such question on one day.
class Probe {
 public:
  Probe(const LintedPolicies& policies, const RegionFile& file, Date on, std::vector<Entry> entries,
        Facts facts);
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;

  /// False where the facts that were given cannot be true on this day; then nothing else may be
  /// asked.
  [[nodiscard]] bool is_possible() const { return explorer_.has_value(); }

  [[nodiscard]] const Exploration& exploration() const { return exploration_; }
  [[nodiscard]] const QuestionProgram& program() const { return program_; }
  [[nodiscard]] const Situation& situation() const { return *situation_; }
  [[nodiscard]] Explorer& explorer() { return *explorer_; }

  /// The facts of a completion as JSON: those that were given, each of which must be exact; those
  /// that make a difference to its verdict; and that of the slot `kept`.
  [[nodiscard]] std::string facts_of(const Completion& completion, int kept = -1);

 private:
  const LintedPolicies& policies_;
  Date on_;
  Question question_;
  RegionFile asked_;
  Chain chain_;
  Facts given_;
  QuestionProgram program_;
  std::optional<Situation> situation_;
  std::optional<Explorer> explorer_;
  Exploration exploration_;
};

/// The two sides of a condition, each with facts that lead there.
struct Reach {
  std::optional<Witness> yes;
  std::optional<Witness> no;
  bool exact = true;  // false: the search ended at its bound, and may have missed a side

  [[nodiscard]] bool never_yes() const { return exact && !yes; }
  [[nodiscard]] bool never_no() const { return exact && !no; }
};

/// Whether the entry may apply: its `when`.
[[nodiscard]] Reach reach_of_when(const LintedPolicies& policies, const RegionFile& file,
                                  const std::string& question, const Entry& entry,
                                  const Facts& facts = {});

/// Whether it may hold while it applies. Without a rule, as `reach_of_when`.
[[nodiscard]] Reach reach_of_rule(const LintedPolicies& policies, const RegionFile& file,
                                  const std::string& question, const Entry& entry,
                                  const Facts& facts = {});

/// Whether somebody may meet a requirement, by not being concerned as well; and who fails it.
[[nodiscard]] Reach reach_of_requirement(const LintedPolicies& policies, const RegionFile& file,
                                         const std::string& question, const Entry& entry);

/// Whether a condition may be true in a period.
[[nodiscard]] Reach reach_of_condition(const LintedPolicies& policies, const RegionFile& file,
                                       const Expression& condition, const Period& period);

/// A ground that always holds: what a probe of anything else stands on.
[[nodiscard]] Entry open_ground();

}  // namespace gezhang
