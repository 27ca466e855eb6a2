#include "policy/in_force.h"

#include <algorithm>

namespace gezhang {
namespace {

bool is_same(const Entry& a, const Entry& b) { return a.id == b.id && a.role == b.role; }

// Whether some entry of the files in [first, last) makes `test` true.
template <typename Test>
bool any_entry(Chain::const_iterator first, Chain::const_iterator last, std::string_view question,
               Test test) {
  return std::any_of(first, last, [&](const RegionFile* file) {
    const QuestionRules* rules = file->rules_for(question);
    return rules != nullptr && std::any_of(rules->entries.begin(), rules->entries.end(), test);
  });
}

bool is_cut_off(const Chain& chain, Chain::const_iterator file, std::string_view question,
                const Entry& entry, Date on) {
  const bool by_final = any_entry(chain.begin(), file, question, [&](const Entry& parent) {
    return parent.final && is_same(parent, entry) && parent.period.in_force(on);
  });
  if (by_final) return true;
  if (entry.final) return false;
  const bool by_child = any_entry(file + 1, chain.end(), question, [&](const Entry& child) {
    return child.replaces && is_same(child, entry) && child.period.in_force(on);
  });
  if (by_child) return true;
  return std::any_of(file + 1, chain.end(), [&](const RegionFile* child) {
    const QuestionRules* rules = child->rules_for(question);
    return rules != nullptr &&
           std::any_of(rules->repeals.begin(), rules->repeals.end(), [&](const Repeal& repeal) {
             return repeal.id == entry.id && repeal.from <= on;
           });
  });
}

// A later version of the same entry has taken its place: then it is not the last known one.
bool is_superseded(const QuestionRules& rules, const Entry& entry, Date on) {
  return std::any_of(rules.entries.begin(), rules.entries.end(), [&](const Entry& other) {
    return is_same(other, entry) && entry.period.from < other.period.from &&
           other.period.from <= on;
  });
}

}  // namespace

std::vector<PlacedEntry> entries_in_force(const Chain& chain, std::string_view question, Role role,
                                          Date on) {
  std::vector<PlacedEntry> placed;
  for (auto file = chain.begin(); file != chain.end(); ++file) {
    const QuestionRules* rules = (*file)->rules_for(question);
    if (rules == nullptr) continue;
    for (const Entry& entry : rules->entries) {
      if (entry.role != role || !entry.period.in_force(on)) continue;
      if (!is_cut_off(chain, file, question, entry, on)) placed.push_back({&entry, *file});
    }
  }
  return placed;
}

std::vector<PlacedEntry> lapsed_entries(const Chain& chain, std::string_view question, Role role,
                                        Date on) {
  std::vector<PlacedEntry> placed;
  for (const RegionFile* file : chain) {
    const QuestionRules* rules = file->rules_for(question);
    if (rules == nullptr) continue;
    for (const Entry& entry : rules->entries) {
      if (entry.role != role || !entry.period.lapsed(on)) continue;
      if (!is_superseded(*rules, entry, on)) placed.push_back({&entry, file});
    }
  }
  return placed;
}

}  // namespace gezhang
