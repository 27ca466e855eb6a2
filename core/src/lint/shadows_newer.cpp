// shadows-newer: a child's override is older than a parent's version of the same id and still
// stands before it, though nothing shows the override in force since: the parent's new rule may
// well have ended it. (Beijing's three classes of 2022 must not shadow the nation's eight of 2024.)
// Mend it by confirming the child's on a day since (`confirmed`, with its source), or by ending it
// (`until`, or `historic`).
#include "lint/item.h"
#include "lint/lints.h"

namespace gezhang {
namespace {

void report(const Item& item, const Item& newest, const std::string& file, Findings& findings) {
  const std::string code = newest.file->code.to_text();
  const std::string from = newest.period().from.to_text();
  findings.fault(
      file, item.pointer(),
      {item.id() + "：" + code + " 从 " + from +
           " 起有新规定，被这条更早的挡住，而这以后没有材料证明它还在施行",
       item.id() + ": it stands before the newer version of " + code + " of " + from +
           ", and nothing shows it in force since"},
      {"查到 " + from + " 以后仍在施行的材料，写 confirmed；查不到的，写 until 或 historic",
       "find a source that shows it in force since " + from +
           " and write `confirmed`; else `until` or `historic`"});
}

}  // namespace

void lint_shadows_newer(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const Item& item : items_of(file)) {
      const Period& own = item.period();
      if (!item.replaces() || own.until) continue;
      const Item* newest = nullptr;
      const std::vector<Item> above = versions_above(policies, item);
      for (const Item& version : above) {
        const Period& period = version.period();
        // What is final counts before its children's anyway.
        if (version.final() || period.from <= own.from || !period.overlaps(own)) continue;
        if (own.confirmed && *own.confirmed >= period.from) continue;
        if (newest == nullptr || period.from > newest->period().from) newest = &version;
      }
      if (newest != nullptr) report(item, *newest, file.file, findings);
    }
  }
}

}  // namespace gezhang
