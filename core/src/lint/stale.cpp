// stale (a note): an entry or value that is in force was last shown in force more than two years
// before anybody last looked at any source. There is no clock: the newest `checked` of all sources
// stands for today.
// Mend it by finding a newer source and writing `confirmed`; what may have lapsed is `historic`.
#include <algorithm>

#include "lint/item.h"
#include "lint/lints.h"

namespace gezhang {

void lint_stale(LintedPolicies& policies, Findings& findings) {
  constexpr std::int64_t kStaleMonths = 24;
  std::optional<Date> newest;
  for (const RegionFile& file : policies.regions()) {
    for (const Source& source : file.sources) {
      const std::optional<Date> checked = Date::parse(source.checked);
      if (checked && (!newest || *checked > *newest)) newest = checked;
    }
  }
  if (!newest) return;
  for (const RegionFile& file : policies.regions()) {
    for (const Item& item : items_of(file)) {
      const Date shown = item.period().last_shown();
      if (!item.period().in_force(*newest) || add_months(shown, kStaleMonths) >= *newest) continue;
      findings.note(file.file, item.pointer(),
                    {item.id() + "：最晚见到它是 " + shown.to_text() + "，离最近一次查看已过两年",
                     item.id() + ": it was last shown on " + shown.to_text() +
                         ", more than two years before the last look"},
                    {"查找新的材料，写 confirmed；可能失效的写 historic",
                     "look for a newer source and write `confirmed`; `historic` where it may have "
                     "lapsed"});
    }
  }
}

}  // namespace gezhang
