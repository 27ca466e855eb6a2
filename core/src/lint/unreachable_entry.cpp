// unreachable-entry: an entry, a tier or a row of a table that nobody reaches: no facts within
// their bounds, on no day of its period, make its `when` true, or give what the tiers or the table
// go by such a value.
// Mend it by correcting the condition, or by removing what is of no use.
#include "lint/lints.h"
#include "lint/probe.h"

namespace gezhang {
namespace {

void look_at_entries(const LintedPolicies& policies, const RegionFile& file, Findings& findings) {
  for (const QuestionRules& rules : file.questions) {
    for (const Entry& entry : rules.entries) {
      if (!entry.when.valid()) continue;
      if (!reach_of_when(policies, file, rules.question, entry).never_yes()) continue;
      findings.fault(file.file, entry.pointer + "/when",
                     {entry.id + "：没有人符合 when，这一条永远用不上",
                      entry.id + ": nobody fits its `when`, so it never applies"},
                     {"核对 when 写的条件；确实没有人符合的，删去这一条",
                      "check the condition; remove the entry if really nobody fits it"});
    }
  }
}

void look_at_rows(const LintedPolicies& policies, const RegionFile& file, Findings& findings) {
  for (const Value& value : file.values) {
    for (const ValueRow& row : value.rows) {
      if (!row.when.valid()) continue;
      if (!reach_of_condition(policies, file, row.when, value.period).never_yes()) continue;
      findings.fault(file.file, row.pointer,
                     {value.id + "：没有人落在这一行（" + row.when.text + "）",
                      value.id + ": nobody comes to this row (" + row.when.text + ")"},
                     {"核对这一行的界限或键，以及数值的有效期；用不上的删去",
                      "check its bounds or key and the period of the value; remove it if it is of "
                      "no use"});
    }
  }
}

}  // namespace

void lint_unreachable_entry(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    look_at_entries(policies, file, findings);
    look_at_rows(policies, file, findings);
  }
}

}  // namespace gezhang
