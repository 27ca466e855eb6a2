// tier-gap: between two tiers of a value there are numbers for which no tier stands, so that the
// value is not recorded for them: mostly two ends that both leave the boundary out.
// Mend it by letting one of the two ends take the boundary in, as the source says; where the source
// leaves something out itself, that is a rule of its own.
#include "lint/lints.h"
#include "lint/tiers.h"

namespace gezhang {

void lint_tier_gap(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const Value& value : file.values) {
      const Kind kind = value.by.valid() ? value.by.root_node().type.kind : Kind::kError;
      for (const auto& [reached, next] : tier_seams(value)) {
        if (reached == INT64_MAX || next.least <= reached + 1) continue;
        const std::string left_out = shown_numbers(reached + 1, next.least - 1, kind);
        findings.fault(
            file.file, next.row->pointer,
            {value.id + "：没有一档管 " + left_out, value.id + ": no tier holds " + left_out},
            {"按原文把分界算进前一档（at_most）或后一档（at_least）",
             "let the boundary belong to the tier before (at_most) or to this one "
             "(at_least), as the source says"});
      }
    }
  }
}

}  // namespace gezhang
