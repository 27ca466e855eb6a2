#include "reference/compare_changes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "reference/scene.h"
#include "reference/truth.h"

namespace gezhang::reference {
namespace {

// More completions than this are not tried for the sake of one change.
constexpr double kMostCompletions = 100'000;
constexpr std::int64_t kMostValues = 1'000;

using Values = std::vector<std::pair<int, std::int64_t>>;

class ChangeComparison {
 public:
  ChangeComparison(const Policy& policy, const Situation& situation)
      : policy_(policy), situation_(situation) {}

  void check(const Change& change) {
    if (change.on) return check_day(change);
    for (const auto& [id, value] : change.set) {
      if (is_wide(policy_.find_fact(id))) return;
    }
    const std::optional<Values> values = read(change);
    if (!values) return fault(change, "names a value that cannot be");
    check_whole(change, with(*values), *values);
    const unsigned all = (1U << values->size()) - 1;
    for (unsigned part = 1; part < all; ++part) {
      Values some;
      for (std::size_t i = 0; i < values->size(); ++i) {
        if ((part >> i & 1) != 0) some.push_back((*values)[i]);
      }
      const std::optional<Joined> partial = truth_of(with(some));
      if (partial && is_as_said(*partial, change)) fault(change, "is more than is needed");
    }
  }

  std::vector<std::string> take_faults() && { return std::move(faults_); }

 private:
  std::optional<Values> read(const Change& change) const {
    Values values;
    for (const auto& named : change.set) {
      const int fact = policy_.find_fact(named.first);
      if (fact < 0) return std::nullopt;
      const std::vector<std::int64_t> domain =
          whole_domain(policy_, fact, situation_.region, situation_.on);
      const auto found = std::find_if(domain.begin(), domain.end(), [&](std::int64_t value) {
        return policy_.written(fact, value) == named.second;
      });
      if (found == domain.end()) return std::nullopt;
      values.emplace_back(fact, *found);
    }
    return values;
  }

  Situation with(const Values& values) const {
    Situation changed = situation_;
    for (const auto& [fact, value] : values) changed = with_exact(policy_, changed, fact, value);
    return changed;
  }

  // Where the values exclude something else that was said, that one thing follows from them: a
  // bucket moves the total.
  void check_whole(const Change& change, const Situation& changed, const Values& values) {
    const std::optional<Joined> truth = truth_of(changed);
    if (!truth || is_as_said(*truth, change)) return;
    if (truth->completions > 0) return fault(change, "leads to " + truth->verdict());
    for (std::size_t i = 0; i < changed.facts.size(); ++i) {
      const int fact = static_cast<int>(i);
      const bool is_set = std::any_of(values.begin(), values.end(),
                                      [&](const auto& value) { return value.first == fact; });
      if (is_set || !changed.facts[i].said) continue;
      if (is_wide(fact)) return;
      Situation released = changed;
      forget(released, fact);
      const std::optional<Joined> moved = truth_of(released);
      if (!moved || is_as_said(*moved, change)) return;
    }
    fault(change, "cannot be");
  }

  void check_day(const Change& change) {
    Situation later = situation_;
    later.on = change.on->days();
    // What is on sale is another matter on another day.
    for (std::size_t i = 0; i < later.facts.size(); ++i) {
      const int fact = static_cast<int>(i);
      if (!later.facts[i].said && !later.facts[i].possible.empty() && !is_wide(fact))
        forget(later, fact);
    }
    const std::optional<Joined> then = truth_of(later);
    // Where an age that was given cannot be on that day, there is nothing to compare with.
    if (!then || then->completions == 0) return;
    if (!is_as_said(*then, change)) fault(change, "leads to " + then->verdict());
  }

  // Of too many values to list them all.
  bool is_wide(int fact) const {
    if (fact < 0) return false;
    const Fact& described = policy_.facts[static_cast<std::size_t>(fact)];
    return described.type != Type::kBool && described.type != Type::kChoice &&
           described.most - described.least > kMostValues;
  }

  void forget(Situation& situation, int fact) const {
    situation.facts[static_cast<std::size_t>(fact)] = {
        whole_domain(policy_, fact, situation.region, situation.on), false, ""};
  }

  std::optional<Joined> truth_of(const Situation& situation) const {
    const Scene scene = open_scene(policy_, situation.region, situation.on, situation.question);
    if (Truth::size(scene, situation) > kMostCompletions) return std::nullopt;
    return Truth(scene, situation).joined();
  }

  // In verdict and amount.
  static bool is_as_said(const Joined& then, const Change& change) {
    if (then.completions == 0 || then.verdict() != verdict_id(change.then)) return false;
    if (!change.most) return !then.amount || then.amount->second == kUnlimited;
    return then.amount && then.amount->second == change.most->fen();
  }

  void fault(const Change& change, const std::string& what) {
    std::string text = "the change";
    for (const auto& [fact, value] : change.set) text += " " + fact + " = " + value;
    if (change.on) text += " on " + change.on->to_text();
    faults_.push_back(text + ", said to be " + std::string(verdict_id(change.then)) +
                      (change.most ? " " + change.most->to_decimal() : "") + ", " + what);
  }

  const Policy& policy_;
  const Situation& situation_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> compare_changes(const Policy& policy, const Situation& situation,
                                         const Answer& answer) {
  ChangeComparison comparison(policy, situation);
  for (const Change& change : answer.changes) comparison.check(change);
  return std::move(comparison).take_faults();
}

}  // namespace gezhang::reference
