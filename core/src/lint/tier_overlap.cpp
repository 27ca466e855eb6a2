// tier-overlap: a number stands in two tiers of a value. The first one counts, which the reader of
// the policy cannot see: mostly two ends that both take the boundary in.
// Mend it by letting one of the two ends leave the boundary out, as the source says.
#include "lint/lints.h"
#include "lint/tiers.h"

namespace gezhang {

void lint_tier_overlap(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const Value& value : file.values) {
      const Kind kind = value.by.valid() ? value.by.root_node().type.kind : Kind::kError;
      for (const auto& [reached, next] : tier_seams(value)) {
        if (next.least > reached) continue;
        const std::string twice = shown_numbers(next.least, std::min(reached, next.most), kind);
        findings.fault(file.file, next.row->pointer,
                       {value.id + "：" + twice + " 落在两档里",
                        value.id + ": " + twice + " stands in two tiers"},
                       {"按原文把分界只算进一档：另一档用 below 或 above",
                        "let the boundary belong to one tier only, as the source says: `below` or "
                        "`above` at the other"});
      }
    }
  }
}

}  // namespace gezhang
