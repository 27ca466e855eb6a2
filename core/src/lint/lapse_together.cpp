// lapse-together: within one file and question, a requirement, limit or menu is `historic` while
// the grounds beside it are not, or the other way round. A scheme lapses as a whole: a ground that
// outlives its requirements says yes too easily, and requirements that outlive it say nothing.
// Mend it by giving both the same `historic` and `confirmed`.
#include <algorithm>
#include <vector>

#include "lint/lints.h"

namespace gezhang {
namespace {

// Another version of the same entry follows: then it does not leave its scheme without one.
bool is_followed(const QuestionRules& rules, const Entry& entry) {
  return std::any_of(rules.entries.begin(), rules.entries.end(), [&](const Entry& other) {
    return other.role == entry.role && other.id == entry.id &&
           other.period.from > entry.period.from;
  });
}

// Both may be in force on one day, one of them has lapsed, and the other goes on.
bool outlives(const QuestionRules& rules, const Entry& a, const Entry& b) {
  if (a.period.historic == b.period.historic || !a.period.overlaps(b.period)) return false;
  const Entry& lapsed = a.period.historic ? a : b;
  const Entry& standing = a.period.historic ? b : a;
  return standing.period.end() > lapsed.period.end() && !is_followed(rules, lapsed);
}

}  // namespace

void lint_lapse_together(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const QuestionRules& rules : file.questions) {
      std::vector<const Entry*> grounds;
      for (const Entry& entry : rules.entries) {
        if (entry.role == Role::kGround) grounds.push_back(&entry);
      }
      for (const Entry& entry : rules.entries) {
        const bool belongs = entry.role == Role::kRequirement || entry.role == Role::kLimit ||
                             entry.role == Role::kMenu;
        if (!belongs) continue;
        // Where grounds differ among themselves, it belongs to one that goes with it.
        const bool goes_with_one = std::any_of(grounds.begin(), grounds.end(), [&](const Entry* g) {
          return g->period.overlaps(entry.period) && g->period.historic == entry.period.historic;
        });
        const auto mismatch = std::find_if(grounds.begin(), grounds.end(), [&](const Entry* g) {
          return outlives(rules, *g, entry);
        });
        if (goes_with_one || mismatch == grounds.end()) continue;
        const bool lapses = entry.period.historic;
        const std::string& ground = (*mismatch)->id;
        findings.fault(
            file.file, entry.pointer,
            {entry.id + (lapses ? "：这一条可能已经失效，而依据 " + ground + " 仍然算数"
                                : "：依据 " + ground + " 可能已经失效，而这一条仍然算数"),
             entry.id +
                 (lapses ? ": it may have lapsed, while the ground " + ground + " still counts"
                         : ": the ground " + ground + " may have lapsed, while this still counts")},
            {"两条写同样的 historic 和 confirmed",
             "give both the same `historic` and `confirmed`"});
      }
    }
  }
}

}  // namespace gezhang
