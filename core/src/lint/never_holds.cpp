// never-holds: no facts, on any day of its period, meet a requirement, or make a ground, a closing
// or a discretion hold. A requirement that nobody meets is a no to everybody; the others might as
// well not stand there. The witness fails it.
// Mend it by correcting the condition; a ban on some cases names them in its `when`.
#include "lint/lints.h"
#include "lint/probe.h"
#include "lint/rule_pointer.h"

namespace gezhang {

void lint_never_holds(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const QuestionRules& rules : file.questions) {
      for (const Entry& entry : rules.entries) {
        const bool requires_it = entry.role == Role::kRequirement;
        const bool may_hold = entry.role == Role::kGround || entry.role == Role::kClosed ||
                              entry.role == Role::kDiscretion;
        if (!requires_it && !may_hold) continue;
        const Reach reach = requires_it
                                ? reach_of_requirement(policies, file, rules.question, entry)
                                : reach_of_rule(policies, file, rules.question, entry);
        if (!reach.never_yes() || !reach.no) continue;
        // What never applies at all is told as that.
        if (entry.when.valid() &&
            reach_of_when(policies, file, rules.question, entry).never_yes()) {
          continue;
        }
        findings.fault(
            file.file, rule_pointer(entry),
            {entry.id + "：没有人能满足", entry.id + ": nobody can meet it"},
            {requires_it ? "核对条件；只禁止某些情形的，把情形写进 when"
                         : "核对条件；永远不成立的，删去这一条",
             requires_it ? "check the condition; a ban on some cases names them in `when`"
                         : "check the condition; remove the entry if it never holds"},
            *reach.no);
      }
    }
  }
}

}  // namespace gezhang
