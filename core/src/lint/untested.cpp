// untested: no worked case shows a side of an entry: a requirement met and failed; a ground,
// closing or discretion that holds and one that does not; a limit that binds and one that does not
// (the only limit of its question need only bind); a menu, payment or note that applies; an entry
// of the account that a line of a ledger rests on; and where an entry ends or has versions, a case
// on each side of that day. A side that no facts reach is not asked for. Mend it by writing such a
// case beside the region's file.
#include <algorithm>
#include <map>

#include "lint/exercise.h"
#include "lint/item.h"
#include "lint/lints.h"
#include "lint/probe.h"

namespace gezhang {
namespace {

struct Missing {
  Text sides;

  void add(const char* zh_hans, const std::string& en) {
    sides.zh_hans += (sides.zh_hans.empty() ? "" : "、") + std::string(zh_hans);
    sides.en += (sides.en.empty() ? "" : ", ") + en;
  }
};

class Untested {
 public:
  Untested(LintedPolicies& policies, Findings& findings)
      : policies_(policies), findings_(findings), exercises_(exercise(policies)) {}

  void look_at(const Item& item) {
    if (item.entry == nullptr || is_cut_off(item)) return;
    const RegionFile& file = *item.file;
    const QuestionRules& rules = *item.rules;
    const Entry& entry = *item.entry;
    const Exercised& seen = exercises_.entries[&entry];
    Missing missing;
    switch (entry.role) {
      case Role::kGround:
      case Role::kRequirement:
      case Role::kClosed:
      case Role::kDiscretion:
        add_sides(file, rules, entry, seen, missing);
        break;
      case Role::kLimit:
        if (!seen.binds) missing.add("起作用的", "one where it binds");
        if (!seen.is_slack && !is_only_limit(file, rules, entry))
          missing.add("不起作用的", "one where it does not bind");
        break;
      case Role::kMenu:
      case Role::kPayment:
      case Role::kNote:
        if (!seen.applies) missing.add("用上它的", "one where it applies");
        break;
      case Role::kBuckets:    // every line is in one of them
      case Role::kCredits:    // the line of a credit rests on the amount's rule
      case Role::kOverdraft:  // what it leads to is told by a closing
        break;
      default:
        if (!seen.applies)
          missing.add("用上它的一份推算（ledgers）", "a ledger with a line that rests on it");
        break;
    }
    if (rules.question != kAccountSection) add_dates(file, rules, entry, missing);
    if (missing.sides.empty()) return;
    findings_.fault(
        file.file, entry.pointer,
        {entry.id + "：算例里没有" + missing.sides.zh_hans,
         entry.id + ": there is no such case: " + missing.sides.en},
        {"在旁边的 *.cases.json 里写上", "write it into the *.cases.json beside the file"});
  }

 private:
  // A parent's final entry may leave it no day: told as override-of-final.
  bool is_cut_off(const Item& item) const {
    const std::vector<Item> above = versions_above(policies_, item);
    return std::any_of(above.begin(), above.end(), [&](const Item& version) {
      return version.final() && version.period().overlaps(item.period());
    });
  }

  // Only the sides that facts reach: the others are told by other lints, or cannot be.
  void add_sides(const RegionFile& file, const QuestionRules& rules, const Entry& entry,
                 const Exercised& seen, Missing& missing) const {
    const bool requires_it = entry.role == Role::kRequirement;
    if (seen.holds && seen.fails) return;
    const Reach rule = reach_of_rule(policies_, file, rules.question, entry);
    const Reach reach =
        requires_it ? reach_of_requirement(policies_, file, rules.question, entry) : rule;
    if (!seen.holds && rule.yes)
      missing.add(requires_it ? "满足的" : "成立的",
                  requires_it ? "one that meets it" : "one where it holds");
    if (!seen.fails && reach.no)
      missing.add(requires_it ? "不满足的" : "不成立的",
                  requires_it ? "one that fails it" : "one where it does not hold");
  }

  // No other limit of the chain may be in force beside it.
  bool is_only_limit(const RegionFile& file, const QuestionRules& rules, const Entry& limit) const {
    for (const RegionFile* one : policies_.chain(file)) {
      const QuestionRules* known = one->rules_for(rules.question);
      if (known == nullptr) continue;
      const bool another =
          std::any_of(known->entries.begin(), known->entries.end(), [&](const Entry& entry) {
            return entry.role == Role::kLimit && entry.id != limit.id &&
                   entry.period.overlaps(limit.period);
          });
      if (another) return false;
    }
    return true;
  }

  void add_dates(const RegionFile& file, const QuestionRules& rules, const Entry& entry,
                 Missing& missing) {
    const std::set<Date>& days = exercises_.days[{&file, rules.question}];
    const auto any_day = [&](auto test) { return std::any_of(days.begin(), days.end(), test); };
    if (entry.period.until && !any_day([&](Date day) { return day >= *entry.period.until; })) {
      missing.add("结束以后的", "one on a day after its end");
    }
    const bool has_earlier =
        std::any_of(rules.entries.begin(), rules.entries.end(), [&](const Entry& other) {
          return other.role == entry.role && other.id == entry.id &&
                 other.period.from < entry.period.from;
        });
    if ((entry.period.until || has_earlier) &&
        !any_day([&](Date day) { return entry.period.in_force(day); })) {
      missing.add("施行期间的", "one on a day of its period");
    }
    if (has_earlier && !any_day([&](Date day) { return day < entry.period.from; })) {
      missing.add("开始以前的", "one on a day before its start");
    }
  }

  LintedPolicies& policies_;
  Findings& findings_;
  Exercises exercises_;
};

}  // namespace

void lint_untested(LintedPolicies& policies, Findings& findings) {
  Untested untested(policies, findings);
  for (const RegionFile& file : policies.regions()) {
    for (const Item& item : items_of(file)) untested.look_at(item);
  }
}

}  // namespace gezhang
