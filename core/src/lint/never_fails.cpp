// never-fails: no facts, on any day of its period, break a requirement, so that it requires
// nothing. The witness meets it. (A ground may hold for everybody.)
// Mend it by correcting the condition or its `when`; what requires nothing is a note.
#include "lint/lints.h"
#include "lint/probe.h"
#include "lint/rule_pointer.h"

namespace gezhang {

void lint_never_fails(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const QuestionRules& rules : file.questions) {
      for (const Entry& entry : rules.entries) {
        if (entry.role != Role::kRequirement) continue;
        const Reach reach = reach_of_requirement(policies, file, rules.question, entry);
        if (!reach.never_no() || !reach.yes) continue;
        if (entry.when.valid() &&
            reach_of_when(policies, file, rules.question, entry).never_yes()) {
          continue;
        }
        findings.fault(
            file.file, rule_pointer(entry),
            {entry.id + "：没有人不满足，等于没有要求",
             entry.id + ": nobody can break it, so it requires nothing"},
            {"核对条件和 when；只是说明的，写进 notes",
             "check the condition and its `when`; what only explains belongs in `notes`"},
            *reach.yes);
      }
    }
  }
}

}  // namespace gezhang
