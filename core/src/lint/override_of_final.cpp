// override-of-final: an entry replaces, or a repeal takes away, what a parent marks `final`, on
// days on which the parent's counts: there the parent's counts all the same.
// Mend it by removing the child's, or by ending it (`until`) where the parent's begins.
#include "lint/item.h"
#include "lint/lints.h"

namespace gezhang {
namespace {

Text reason(const std::string& id, const RegionFile& above, const Entry& entry) {
  const std::string code = above.code.to_text();
  const std::string from = entry.period.from.to_text();
  return {id + "：" + code + " 从 " + from + " 起不许下级改这一条",
          id + ": " + code + " lets no child change it from " + from + " on"};
}

Text suggestion(const Entry& entry) {
  const std::string from = entry.period.from.to_text();
  return {"删去，或在 " + from + " 结束（until）", "remove it, or end it (`until`) on " + from};
}

}  // namespace

void lint_override_of_final(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const Item& item : items_of(file)) {
      for (const Item& above : versions_above(policies, item)) {
        if (!above.final() || !above.period().overlaps(item.period())) continue;
        findings.fault(file.file, item.pointer(), reason(item.id(), *above.file, *above.entry),
                       suggestion(*above.entry));
        break;
      }
    }
    for (const QuestionRules& rules : file.questions) {
      for (const Repeal& repeal : rules.repeals) {
        for (const RegionFile* above : policies.chain(file)) {
          const QuestionRules* known = above == &file ? nullptr : above->rules_for(rules.question);
          if (known == nullptr) continue;
          for (const Entry& entry : known->entries) {
            if (!entry.final || entry.id != repeal.id || repeal.from >= entry.period.end())
              continue;
            findings.fault(file.file, repeal.pointer, reason(repeal.id, *above, entry),
                           {"删去这一条", "remove it"});
          }
        }
      }
    }
  }
}

}  // namespace gezhang
