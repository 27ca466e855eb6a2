// period-gap: the versions of one id in a file leave days between them out: one has ended and the
// next has not begun, so that nothing is recorded for those days. A version that was only seen from
// a day on (`seen_from`) may have begun earlier, and is no fault.
// Mend it by moving the end or the start to the day that the source gives; where the rule really
// paused, use two ids.
#include <algorithm>

#include "lint/item.h"
#include "lint/lints.h"

namespace gezhang {
namespace {

Text gap(const std::string& id, const Date until, const Date from) {
  const std::string ends = until.to_text();
  const std::string begins = from.to_text();
  return {id + "：前一段到 " + ends + "（不含）为止，这一段从 " + begins + " 起，中间空着",
          id + ": the version before ends on " + ends + ", this one begins on " + begins +
              ", and nothing stands between"};
}

}  // namespace

void lint_period_gap(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    const std::vector<Item> items = items_of(file);
    for (const Item& item : items) {
      if (!item.period().until) continue;
      const Item* next = nullptr;
      for (const Item& other : items) {
        if (!other.is_version_of(item) || other.period().from <= item.period().from) continue;
        if (next == nullptr || other.period().from < next->period().from) next = &other;
      }
      if (next == nullptr || next->period().only_seen) continue;
      if (*item.period().until >= next->period().from) continue;
      findings.fault(
          file.file, next->pointer(), gap(item.id(), *item.period().until, next->period().from),
          {"按原文改前一段的 until 或这一段的 from，让两段相接",
           "set the `until` before or the `from` here to the day that the source gives"});
    }
  }
}

}  // namespace gezhang
