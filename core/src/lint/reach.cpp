#include "lint/probe.h"
#include "lint/reads.h"

namespace gezhang {
namespace {

struct Sides {
  VerdictSet yes;
  VerdictSet no;
};

// Where readings lead to different sides, both are possible.
Sides sides(Verdict no) {
  Sides made;
  made.yes.add(Verdict::kYes);
  made.no.add(no);
  for (VerdictSet* side : {&made.yes, &made.no}) side->add(Verdict::kDisputed);
  return made;
}

Reach reach_of(const LintedPolicies& policies, const RegionFile& file, const std::string& question,
               const std::vector<Entry>& entries, const std::vector<Date>& days, const Sides& sides,
               const Facts& facts) {
  Reach reach;
  for (const Date day : days) {
    Probe probe(policies, file, day, entries, facts);
    if (!probe.is_possible()) continue;
    reach.exact = reach.exact && probe.exploration().verdicts_exact;
    for (const Completion& completion : probe.exploration().completions) {
      const auto reaches = [&](VerdictSet side) { return side.holds(completion.outcome.verdicts); };
      const auto witness = [&] {
        return Witness{probe.facts_of(completion), file.code.to_text(), day.to_text(), question};
      };
      if (!reach.yes && reaches(sides.yes)) reach.yes = witness();
      if (!reach.no && reaches(sides.no)) reach.no = witness();
    }
    if (reach.yes && reach.no) break;
  }
  return reach;
}

Reach reach_of_ground(const LintedPolicies& policies, const RegionFile& file,
                      const std::string& question, const Entry& ground, const Period& period,
                      const Facts& facts) {
  const Chain chain = policies.chain(file);
  return reach_of(policies, file, question, {ground},
                  days_of(chain, period, reads_of(policies, chain, ground)),
                  sides(Verdict::kUnrecorded), facts);
}

}  // namespace

Reach reach_of_when(const LintedPolicies& policies, const RegionFile& file,
                    const std::string& question, const Entry& entry, const Facts& facts) {
  Entry ground = open_ground();
  ground.when = entry.when;
  return reach_of_ground(policies, file, question, ground, entry.period, facts);
}

Reach reach_of_rule(const LintedPolicies& policies, const RegionFile& file,
                    const std::string& question, const Entry& entry, const Facts& facts) {
  const bool has_condition =
      entry.role != Role::kLimit && (entry.rule.valid() || !entry.readings.empty());
  if (!has_condition) return reach_of_when(policies, file, question, entry, facts);
  Entry ground = entry;
  ground.role = Role::kGround;
  return reach_of_ground(policies, file, question, ground, entry.period, facts);
}

Reach reach_of_requirement(const LintedPolicies& policies, const RegionFile& file,
                           const std::string& question, const Entry& entry) {
  const Chain chain = policies.chain(file);
  return reach_of(policies, file, question, {open_ground(), entry},
                  days_of(chain, entry.period, reads_of(policies, chain, entry)),
                  sides(Verdict::kNo), {});
}

Reach reach_of_condition(const LintedPolicies& policies, const RegionFile& file,
                         const Expression& condition, const Period& period) {
  Entry ground = open_ground();
  ground.rule = condition;
  return reach_of_ground(policies, file, "", ground, period, {});
}

}  // namespace gezhang
