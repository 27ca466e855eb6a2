// override-changes-nothing: an entry or value that replaces a parent's says the same as the
// parent's on every day of its period. It only hides what the parent will say next. Mend it by
// removing it: everything that is not replaced is inherited. Words alone do not make a difference,
// save in a note.
#include <algorithm>
#include <set>

#include "lint/item.h"
#include "lint/lints.h"
#include "policy/in_force.h"

namespace gezhang {
namespace {

bool is_same(const Document& a, const Document& b) { return a.any_of == b.any_of; }

bool is_same(const GroundOutcome& a, const GroundOutcome& b) {
  return a.id == b.id && a.text == b.text && a.channels == b.channels &&
         a.working_days == b.working_days && a.closes == b.closes &&
         std::equal(a.documents.begin(), a.documents.end(), b.documents.begin(), b.documents.end(),
                    [](const Document& x, const Document& y) { return is_same(x, y); });
}

bool is_same(const Entry& a, const Entry& b) {
  const bool same_readings =
      a.issue == b.issue && std::equal(a.readings.begin(), a.readings.end(), b.readings.begin(),
                                       b.readings.end(), [](const Reading& x, const Reading& y) {
                                         return x.id == y.id && x.rule.text == y.rule.text;
                                       });
  return a.when.text == b.when.text && a.rule.text == b.rule.text && same_readings &&
         a.payee == b.payee && a.payment == b.payment && is_same(a.outcome, b.outcome) &&
         a.note == b.note && a.amounts == b.amounts && a.account == b.account &&
         a.final == b.final && (a.role != Role::kNote || a.text == b.text);
}

bool is_same(const Value& a, const Value& b) {
  return a.form == b.form && a.by.text == b.by.text &&
         std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                    [](const ValueRow& x, const ValueRow& y) {
                      return x.low == y.low && x.high == y.high && x.key == y.key &&
                             x.is.text == y.is.text && x.provisional.text == y.provisional.text;
                    });
}

bool is_same(const Item& a, const Item& b) {
  return a.entry != nullptr ? is_same(*a.entry, *b.entry) : is_same(*a.value, *b.value);
}

// The version that would count on the day without the item's own file: the nearest one.
const Item* inherited_on(const Chain& above, const std::vector<Item>& versions, const Item& item,
                         Date day) {
  const Item* nearest = nullptr;
  for (const Item& version : versions) {
    if (!version.period().in_force(day)) continue;
    if (item.entry != nullptr && item.rules != nullptr) {
      const auto in_force = entries_in_force(above, item.rules->question, item.entry->role, day);
      const bool counts = std::any_of(in_force.begin(), in_force.end(), [&](const auto& placed) {
        return placed.entry == version.entry;
      });
      if (!counts) continue;
    }
    nearest = &version;
  }
  return nearest;
}

bool changes_nothing(const LintedPolicies& policies, const Item& item) {
  const std::vector<Item> versions = versions_above(policies, item);
  Chain above = policies.chain(*item.file);
  above.pop_back();
  std::set<Date> days = {item.period().from};
  for (const Item& version : versions) {
    days.insert(version.period().from);
    days.insert(version.period().end());
  }
  // A parent's version may be cut off by a repeal between them.
  for (const RegionFile* file : above) {
    const QuestionRules* rules = item.rules ? file->rules_for(item.rules->question) : nullptr;
    if (rules == nullptr) continue;
    for (const Repeal& repeal : rules->repeals) days.insert(repeal.from);
  }
  return std::all_of(days.begin(), days.end(), [&](Date day) {
    if (!item.period().in_force(day)) return true;
    const Item* inherited = inherited_on(above, versions, item, day);
    return inherited != nullptr && !inherited->final() && is_same(item, *inherited);
  });
}

}  // namespace

void lint_override_changes_nothing(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const Item& item : items_of(file)) {
      if (!item.replaces() || !changes_nothing(policies, item)) continue;
      findings.fault(file.file, item.pointer(),
                     {item.id() + "：和上级的一样，取代了也没有变化",
                      item.id() + ": it says the same as the parent's, so replacing it changes "
                                  "nothing"},
                     {"删去这一条，照上级的办", "remove it: the parent's is inherited"});
    }
  }
}

}  // namespace gezhang
