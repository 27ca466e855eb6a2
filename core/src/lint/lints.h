// The lints: one file each in this folder, which says what it checks and how to mend it.
#pragma once

#include <span>
#include <string_view>

#include "lint/findings.h"
#include "lint/linted_policies.h"

namespace gezhang {

/// A lint; `checks` is what it looks for, in one line.
struct Lint {
  std::string_view id;
  void (*run)(LintedPolicies& policies, Findings& findings);
  std::string_view checks_zh_hans;
  std::string_view checks_en;
};

/// In the order of their ids.
[[nodiscard]] std::span<const Lint> all_lints();

void lint_lapse_together(LintedPolicies& policies, Findings& findings);
void lint_missing_english(LintedPolicies& policies, Findings& findings);
void lint_never_fails(LintedPolicies& policies, Findings& findings);
void lint_never_holds(LintedPolicies& policies, Findings& findings);
void lint_others_only(LintedPolicies& policies, Findings& findings);
void lint_override_changes_nothing(LintedPolicies& policies, Findings& findings);
void lint_override_of_final(LintedPolicies& policies, Findings& findings);
void lint_override_of_nothing(LintedPolicies& policies, Findings& findings);
void lint_period_gap(LintedPolicies& policies, Findings& findings);
void lint_shadows_newer(LintedPolicies& policies, Findings& findings);
void lint_stale(LintedPolicies& policies, Findings& findings);
void lint_table_duplicate_key(LintedPolicies& policies, Findings& findings);
void lint_tier_gap(LintedPolicies& policies, Findings& findings);
void lint_tier_overlap(LintedPolicies& policies, Findings& findings);
void lint_unaskable(LintedPolicies& policies, Findings& findings);
void lint_unreachable_entry(LintedPolicies& policies, Findings& findings);
void lint_untested(LintedPolicies& policies, Findings& findings);
void lint_unused_fact(LintedPolicies& policies, Findings& findings);
void lint_weak_rule(LintedPolicies& policies, Findings& findings);

}  // namespace gezhang
