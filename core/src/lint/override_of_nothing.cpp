// override-of-nothing: an entry or value that `replaces`, or a repeal that takes away, what no
// parent has on any day of its period: mostly a misspelled id, or one of another section.
// Mend it by writing the parent's id; what is new needs no `replaces` and an id of its own.
#include <algorithm>

#include "lint/item.h"
#include "lint/lints.h"
#include "nearest_name.h"

namespace gezhang {
namespace {

// What has lapsed is still there to be replaced: only a recorded end takes it away.
bool stands_during(const Period& above, const Period& period) {
  return (!above.until || period.from < *above.until) && above.from < period.end();
}

Text suggestion(const std::string& nearest) {
  if (nearest.empty()) {
    return {"写上级的编号；新写的条目用自己的编号，不写 replaces",
            "write the parent's id; what is new has an id of its own and no `replaces`"};
  }
  return {"是不是想写 " + nearest + "？", "did you mean " + nearest + "?"};
}

// Ids above that the item could have meant.
std::string nearest_above(const LintedPolicies& policies, const RegionFile& file,
                          const std::string& id, std::string_view question) {
  std::vector<std::string> ids;
  for (const RegionFile* above : policies.chain(file)) {
    if (above == &file) break;
    for (const Item& item : items_of(*above)) {
      const bool alike =
          item.rules == nullptr ? question.empty() : item.rules->question == question;
      if (alike && item.id() != id) ids.push_back(item.id());
    }
  }
  return nearest_name(id, ids);
}

void look_at_replaced(const LintedPolicies& policies, const RegionFile& file, Findings& findings) {
  for (const Item& item : items_of(file)) {
    if (!item.replaces()) continue;
    const std::vector<Item> above = versions_above(policies, item);
    const bool stands = std::any_of(above.begin(), above.end(), [&](const Item& version) {
      return stands_during(version.period(), item.period());
    });
    if (stands) continue;
    const std::string nearest =
        nearest_above(policies, file, item.id(), item.rules ? item.rules->question : "");
    findings.fault(
        file.file, item.pointer(),
        {item.id() + "：这段时间上级没有这一条，没有什么可取代",
         item.id() + ": no parent has it in that period, so there is nothing to replace"},
        suggestion(nearest));
  }
}

void look_at_repealed(const LintedPolicies& policies, const RegionFile& file, Findings& findings) {
  for (const QuestionRules& rules : file.questions) {
    for (const Repeal& repeal : rules.repeals) {
      bool stands = false;
      for (const RegionFile* above : policies.chain(file)) {
        const QuestionRules* known = above == &file ? nullptr : above->rules_for(rules.question);
        if (known == nullptr) continue;
        stands = stands ||
                 std::any_of(known->entries.begin(), known->entries.end(), [&](const Entry& entry) {
                   return entry.id == repeal.id &&
                          (!entry.period.until || repeal.from < *entry.period.until);
                 });
      }
      if (stands) continue;
      findings.fault(
          file.file, repeal.pointer,
          {repeal.id + "：这段时间上级没有这一条，没有什么可去掉",
           repeal.id + ": no parent has it from that day on, so there is nothing to take "
                       "away"},
          suggestion(nearest_above(policies, file, repeal.id, rules.question)));
    }
  }
}

}  // namespace

void lint_override_of_nothing(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    look_at_replaced(policies, file, findings);
    look_at_repealed(policies, file, findings);
  }
}

}  // namespace gezhang
