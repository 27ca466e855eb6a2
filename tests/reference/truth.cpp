#include "reference/truth.h"

#include <algorithm>
#include <set>

namespace gezhang::reference {
namespace {

std::set<int> facts_in(const Expr& expr) {
  std::set<int> facts;
  any_part(expr, [&](const Expr& part) {
    if (part.op == Op::kFact) facts.insert(part.index);
    return false;
  });
  return facts;
}

// Facts of which the values decide something: those that the rules read, and those that a relation
// links, in however many steps, to one that is read or given.
std::vector<bool> relevant_facts(const Scene& scene, const Situation& situation,
                                 const std::vector<int>& component) {
  const std::vector<bool> read = facts_read(scene, situation.premium_given);
  std::vector<int> sizes(component.size());
  for (const int number : component) ++sizes[static_cast<std::size_t>(number)];
  std::vector<bool> alive(component.size());
  for (std::size_t i = 0; i < component.size(); ++i) {
    if (read[i] || situation.facts[i].said) alive[static_cast<std::size_t>(component[i])] = true;
  }
  std::vector<bool> relevant(component.size());
  for (std::size_t i = 0; i < component.size(); ++i) {
    const auto own = static_cast<std::size_t>(component[i]);
    relevant[i] = read[i] || (sizes[own] > 1 && alive[own]);
  }
  return relevant;
}

}  // namespace

void Joined::add(const Decision& decision) {
  ++completions;
  rulings |= std::uint64_t{1} << static_cast<unsigned>(decision.ruling);
  if (!decision.has_amount) return;
  if (!amount) amount = {decision.amount, decision.amount};
  amount->first = std::min(amount->first, decision.amount);
  amount->second = std::max(amount->second, decision.amount);
}

bool Joined::is_single() const { return rulings != 0 && (rulings & (rulings - 1)) == 0; }

std::string Joined::verdict() const {
  if (!is_single()) return "depends";
  unsigned ruling = 0;
  while ((rulings >> ruling & 1U) == 0) ++ruling;
  return std::string(ruling_id(static_cast<Ruling>(ruling)));
}

std::vector<const Expr*> relations_in(const Policy& policy, int region) {
  std::vector<const Expr*> relations;
  for (const Relation& relation : policy.relations) {
    std::size_t left = 0;
    std::size_t all = 0;
    for (const int fact : facts_in(relation.holds)) {
      ++all;
      if (!is_without(policy, fact, region)) ++left;
    }
    // A total of one pot that is left is not a sum of nothing.
    if (left != 1 || all == 1) relations.push_back(&relation.holds);
  }
  return relations;
}

std::vector<int> components_of(const Policy& policy, const std::vector<const Expr*>& relations) {
  std::vector<int> component(policy.facts.size());
  for (std::size_t i = 0; i < component.size(); ++i) component[i] = static_cast<int>(i);
  for (const Expr* relation : relations) {
    const std::set<int> linked = facts_in(*relation);
    const int joined = component[static_cast<std::size_t>(*linked.begin())];
    for (const int fact : linked) {
      const int old = component[static_cast<std::size_t>(fact)];
      std::replace(component.begin(), component.end(), old, joined);
    }
  }
  return component;
}

Truth::Truth(const Scene& scene, const Situation& situation) {
  choose_facts(scene, situation);
  try_all(scene, situation.premium_given);
}

double Truth::size(const Scene& scene, const Situation& situation) {
  const Policy& policy = *scene.policy;
  const std::vector<bool> relevant =
      relevant_facts(scene, situation, components_of(policy, relations_in(policy, scene.region)));
  double size = 1;
  for (std::size_t i = 0; i < relevant.size(); ++i) {
    if (relevant[i] && exists_in(policy, static_cast<int>(i), scene.region))
      size *= static_cast<double>(situation.facts[i].possible.size());
  }
  return size;
}

void Truth::choose_facts(const Scene& scene, const Situation& situation) {
  const Policy& policy = *scene.policy;
  relations_ = relations_in(policy, scene.region);
  component_ = components_of(policy, relations_);
  const std::vector<bool> relevant = relevant_facts(scene, situation, component_);
  base_.assign(policy.facts.size(), 0);
  std::size_t stride = 1;
  for (std::size_t i = 0; i < policy.facts.size(); ++i) {
    const std::vector<std::int64_t>& possible = situation.facts[i].possible;
    if (!exists_in(policy, static_cast<int>(i), scene.region) || !relevant[i]) continue;
    if (possible.size() == 1) {
      base_[i] = possible.front();
      continue;
    }
    varied_.push_back(static_cast<int>(i));
    domains_.push_back(possible);
    strides_.push_back(stride);
    stride *= possible.size();
  }
  cells_.resize(stride);
  // Relations among facts that are no part of this need not be tried: they stay possible.
  std::erase_if(relations_, [&](const Expr* relation) {
    const std::set<int> linked = facts_in(*relation);
    return std::none_of(linked.begin(), linked.end(),
                        [&](int fact) { return relevant[static_cast<std::size_t>(fact)]; });
  });
}

void Truth::try_all(const Scene& scene, bool premium_given) {
  Completion facts = base_;
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
    for (std::size_t i = 0; i < varied_.size(); ++i) {
      facts[static_cast<std::size_t>(varied_[i])] = value(cell, i);
    }
    const bool possible =
        std::all_of(relations_.begin(), relations_.end(),
                    [&](const Expr* relation) { return evaluate(*relation, scene, facts) != 0; });
    if (!possible) continue;
    cells_[cell] = {true, decide(scene, facts, premium_given)};
    joined_.add(cells_[cell].decision);
  }
}

std::size_t Truth::digit(std::size_t cell, std::size_t place) const {
  return cell / strides_[place] % domains_[place].size();
}

std::int64_t Truth::value(std::size_t cell, std::size_t place) const {
  return domains_[place][digit(cell, place)];
}

Joined Truth::where(const std::vector<std::pair<int, std::int64_t>>& values) const {
  Joined joined;
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
    if (!cells_[cell].possible) continue;
    bool agrees = true;
    for (const auto& [fact, wanted] : values) {
      const auto place = std::find(varied_.begin(), varied_.end(), fact);
      if (place == varied_.end()) {
        agrees = agrees && base_[static_cast<std::size_t>(fact)] == wanted;
      } else {
        agrees = agrees && value(cell, static_cast<std::size_t>(place - varied_.begin())) == wanted;
      }
    }
    if (agrees) joined.add(cells_[cell].decision);
  }
  return joined;
}

bool Truth::matters(int fact) const {
  const auto found = std::find(varied_.begin(), varied_.end(), fact);
  if (found == varied_.end()) return false;
  const auto own = static_cast<std::size_t>(found - varied_.begin());
  std::vector<std::size_t> linked;  // places that follow the fact or that it follows
  for (std::size_t place = 0; place < varied_.size(); ++place) {
    if (component_[static_cast<std::size_t>(varied_[place])] ==
        component_[static_cast<std::size_t>(fact)]) {
      linked.push_back(place);
    }
  }
  // The first possible cell with the same facts outside the component, and one that differs from
  // it in the fact and the decision.
  struct Seen {
    std::size_t digit = 0;
    Decision decision;
  };
  std::vector<std::vector<Seen>> groups(cells_.size());
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
    if (!cells_[cell].possible) continue;
    std::size_t group = cell;
    for (const std::size_t place : linked) group -= digit(cell, place) * strides_[place];
    std::vector<Seen>& seen = groups[group];
    const Seen here{digit(cell, own), cells_[cell].decision};
    const bool differs = std::any_of(seen.begin(), seen.end(), [&](const Seen& other) {
      return other.digit != here.digit && other.decision != here.decision;
    });
    if (differs) return true;
    const bool is_new = std::none_of(seen.begin(), seen.end(), [&](const Seen& other) {
      return other.digit == here.digit && other.decision == here.decision;
    });
    if (is_new) seen.push_back(here);
  }
  return false;
}

Completion Truth::completion(std::uint64_t position) const {
  std::size_t cell = position % cells_.size();
  while (!cells_[cell].possible) cell = (cell + 1) % cells_.size();
  Completion facts = base_;
  for (std::size_t i = 0; i < varied_.size(); ++i) {
    facts[static_cast<std::size_t>(varied_[i])] = value(cell, i);
  }
  return facts;
}

}  // namespace gezhang::reference
