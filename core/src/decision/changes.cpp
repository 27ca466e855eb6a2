#include "decision/changes.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "decision/breakpoints.h"
#include "decision/explore.h"
#include "json/read_value.h"
#include "sort_short.h"

namespace gezhang {
namespace {

// Of one list that people can still read.
constexpr std::size_t kMostChanges = 12;

// How near an outcome is to a yes: what may still become one is better than a no.
int rank_of(const VerdictSet& verdicts) {
  if (!verdicts.is_single()) return verdicts.has(Verdict::kYes) ? 1 : 0;
  switch (verdicts.joined()) {
    case Verdict::kYes:
      return 4;
    case Verdict::kDisputed:
      return 3;
    case Verdict::kAuthority:
      return 2;
    default:
      return 0;
  }
}

bool is_better(const Outcome& then, const Outcome& now) {
  // From one "it depends" to another would be no news to anybody.
  if (!then.verdicts.is_single() && !now.verdicts.is_single()) return false;
  const int rank = rank_of(then.verdicts);
  const int before = rank_of(now.verdicts);
  if (rank != before) return rank > before;
  return rank > 1 && then.amount.least >= now.amount.least && then.amount.most > now.amount.most;
}

// As an answer says them.
bool is_same(const Outcome& a, const Outcome& b) {
  return a.verdicts.joined() == b.verdicts.joined() && a.has_amount == b.has_amount &&
         (!a.has_amount || a.amount.most == b.amount.most);
}

// A fact set to one possibility.
struct Setting {
  int fact = -1;
  std::int64_t value = 0;  // the number, or of a bool or choice the single bit of its set

  friend bool operator==(const Setting&, const Setting&) = default;
};

struct Found {
  std::vector<Setting> set;
  Outcome then;
};

class Search {
 public:
  Search(const OpenRegion& region, const QuestionProgram& question, const Facts& facts,
         const Situation& situation, const Outcome& now)
      : region_(region),
        vocabulary_(region.data->vocabulary),
        question_(question),
        facts_(facts),
        situation_(situation),
        now_(now) {}

  ChangeSearch run() {
    find_changeable();
    for (const int fact : changeable_) find_single(fact);
    const bool reaches_yes = std::any_of(found_.begin(), found_.end(), [](const Found& found) {
      return found.then.verdicts.joined() == Verdict::kYes;
    });
    if (!changeable_.empty() && !reaches_yes && rank_of(now_.verdicts) < 2) {
      // What the citizen can do comes first, then what time brings, then what would have to be
      // otherwise.
      for (const Changes most : {Changes::kYou, Changes::kTime, Changes::kNever}) {
        if (find_several(most)) break;
      }
    }
    report_settings();
    add_dates();
    if (search_.changes.size() > kMostChanges) search_.changes.resize(kMostChanges);
    search_.complete = !is_at_bound();
    return std::move(search_);
  }

 private:
  const Fact& fact_of(int fact) const { return vocabulary_.facts[static_cast<std::size_t>(fact)]; }

  // Given facts that the rules read, or that a relation links to what they read.
  void find_changeable() {
    for (const KnownFact& known : facts_.known) {
      const int slot = question_.program.slot_of(known.fact);
      if (slot < 0) continue;
      const auto position = static_cast<std::size_t>(slot);
      if (position < question_.read_slots || situation_.relations.binds(position))
        changeable_.push_back(known.fact);
    }
    sort_short(changeable_);
  }

  // The outcome with facts set otherwise; nothing where they cannot be so. A fact that follows from
  // others moves with them: a bucket moves the total.
  std::optional<Outcome> outcome_with(const std::vector<Setting>& set) {
    if (is_at_bound()) return std::nullopt;
    ++tried_;
    Facts changed = facts_;
    for (const Setting& setting : set) replace(changed, setting);
    if (auto outcome = outcome_of_facts(changed)) return outcome;
    for (const KnownFact& known : facts_.known) {
      const bool is_set = std::any_of(set.begin(), set.end(), [&](const Setting& setting) {
        return setting.fact == known.fact;
      });
      if (is_set || !is_linked(known.fact, set)) continue;
      Facts released = changed;
      std::erase_if(released.known,
                    [&](const KnownFact& other) { return other.fact == known.fact; });
      if (auto outcome = outcome_of_facts(released)) return outcome;
    }
    return std::nullopt;
  }

  bool is_linked(int fact, const std::vector<Setting>& set) const {
    const int slot = question_.program.slot_of(fact);
    return std::any_of(
        question_.relations.begin(), question_.relations.end(),
        [&](const CompiledRelation& relation) {
          // Of a sum, only the whole follows from its parts; from a bound nothing does: it only has
          // to be kept.
          const Step& root =
              relation.constraint.program.steps[static_cast<std::size_t>(relation.constraint.root)];
          if (root.kind != StepKind::kEqual && root.kind != StepKind::kSameTruth) return false;
          if (relation.constraint.whole >= 0 && relation.constraint.whole != slot) return false;
          const std::vector<int>& slots = relation.constraint.slots;
          const auto has = [&](int wanted) {
            return wanted >= 0 && std::find(slots.begin(), slots.end(), wanted) != slots.end();
          };
          return has(slot) && std::any_of(set.begin(), set.end(), [&](const Setting& setting) {
                   return has(question_.program.slot_of(setting.fact));
                 });
        });
  }

  std::optional<Outcome> outcome_of_facts(const Facts& facts) {
    const Result<Situation> situation = make_situation(vocabulary_, question_, facts);
    if (!situation) return std::nullopt;
    const Exploration exploration = explored(question_, *situation);
    if (!exploration.verdicts_exact || !exploration.amount_exact) return std::nullopt;
    return exploration.outcome;
  }

  Exploration explored(const QuestionProgram& question, const Situation& situation) {
    Explorer explorer(question);
    Exploration exploration = explorer.explore(situation);
    evaluations_ += explorer.evaluations();
    return exploration;
  }

  [[nodiscard]] bool is_at_bound() const {
    return tried_ >= kChangeBudget || evaluations_ >= kChangeEvaluations;
  }

  void replace(Facts& facts, const Setting& setting) const {
    for (KnownFact& known : facts.known) {
      if (known.fact != setting.fact) continue;
      known.least = setting.value;
      known.most = is_interval(fact_of(setting.fact).kind) ? setting.value : 0;
      known.any_of.clear();
    }
  }

  // Values at which something in the rules may turn, over everything that the fact could be today;
  // the nearest to what it is now first.
  std::vector<std::int64_t> candidates(int fact) {
    const auto slot = static_cast<std::size_t>(question_.program.slot_of(fact));
    const KnownFact* known = facts_.find(fact);
    Situation open;
    for (const Slot& each : question_.program.slots) open.inputs.push_back(each.domain);
    open.lists.resize(open.inputs.size());
    std::vector<std::int64_t> values;
    for (const Possible value : Explorer(question_).landmarks(open, slot)) {
      if (value.least != known->least) values.push_back(value.least);
    }
    if (is_interval(fact_of(fact).kind)) {
      sort_short(values, [&](std::int64_t a, std::int64_t b) {
        return distance(a, known->least) < distance(b, known->least);
      });
    }
    return values;
  }

  static std::uint64_t distance(std::int64_t a, std::int64_t b) {
    return a > b ? static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b)
                 : static_cast<std::uint64_t>(b) - static_cast<std::uint64_t>(a);
  }

  // Of a number the nearest value in each direction, of a choice every member that helps.
  void find_single(int fact) {
    const KnownFact* known = facts_.find(fact);
    if (!is_interval(fact_of(fact).kind)) {
      for (const std::int64_t value : candidates(fact)) {
        if (auto found = better_with({{fact, value}})) found_.push_back(*std::move(found));
      }
      return;
    }
    if (known->least != known->most) return;  // known roughly: it is asked about, not changed
    std::vector<std::int64_t> values = candidates(fact);
    for (const bool upward : {true, false}) {
      const std::int64_t start = known->least;
      std::optional<Found> best;
      for (const std::int64_t value : values) {
        if ((value > start) != upward) continue;
        best = better_with({{fact, value}});
        if (best && is_a_step(*best, fact, upward)) break;
        best.reset();
      }
      if (!best && rank_of(now_.verdicts) < 2) best = find_between(fact, upward);
      if (best) found_.push_back(*std::move(best));
    }
  }

  std::optional<Found> better_with(const std::vector<Setting>& set) {
    const auto outcome = outcome_with(set);
    if (!outcome || !is_better(*outcome, now_)) return std::nullopt;
    return Found{set, *outcome};
  }

  // A verdict that turns, or an amount that leaps: that more money allows more money fen by fen is
  // no news.
  bool is_a_step(Found& found, int fact, bool upward) {
    if (rank_of(found.then.verdicts) > rank_of(now_.verdicts)) {
      found = nearest_between(std::move(found), 0);
      return true;
    }
    const std::int64_t value = found.set.front().value;
    const auto nearer = outcome_with({{fact, upward ? value - 1 : value + 1}});
    if (!nearer || !nearer->has_amount) return false;
    const std::int64_t leap = found.then.amount.most - nearer->amount.most;
    return fact_of(fact).kind == Kind::kMoney ? leap > 1 : leap > 0;
  }

  // With the number nearest to today's at which it still holds, by halving.
  Found nearest_between(Found found, std::size_t position) {
    std::vector<Setting> set = found.set;
    std::int64_t without = facts_.find(set[position].fact)->least;
    std::int64_t with = set[position].value;
    while (distance(without, with) > 1) {
      const std::int64_t middle = without + (with - without) / 2;
      set[position].value = middle;
      auto outcome = better_with(set);
      if (outcome && rank_of(outcome->then.verdicts) >= rank_of(found.then.verdicts)) {
        with = middle;
        found = *std::move(outcome);
      } else {
        without = middle;
      }
    }
    return found;
  }

  // Where no value that occurs in the rules helps, one between them may: a search over the whole
  // side finds a completion that is a yes, if there is any.
  std::optional<Found> find_between(int fact, bool upward) {
    const KnownFact* known = facts_.find(fact);
    const Range hard = fact_of(fact).hard;
    Facts open = facts_;
    for (KnownFact& each : open.known) {
      if (each.fact != fact) continue;
      each.any_of.clear();
      each.least = upward ? known->least + 1 : hard.least;
      each.most = upward ? hard.most : known->least - 1;
      if (each.least > each.most) return std::nullopt;
    }
    const Result<Situation> situation = make_situation(vocabulary_, question_, open);
    if (!situation) return std::nullopt;
    const auto slot = static_cast<std::size_t>(question_.program.slot_of(fact));
    const Exploration exploration = explored(question_, *situation);
    for (const Completion& completion : exploration.completions) {
      auto found = better_with({{fact, completion.inputs[slot].least}});
      if (found) return nearest_between(*std::move(found), 0);
    }
    return std::nullopt;
  }

  // One possibility for each fact that may change at all, from a completion that is a yes; then
  // fact by fact back to what it is, as long as it stays one.
  bool find_several(Changes most) {
    Facts open = facts_;
    std::vector<int> free;
    std::erase_if(open.known, [&](const KnownFact& known) {
      const bool may_change =
          std::find(changeable_.begin(), changeable_.end(), known.fact) != changeable_.end() &&
          can_change(known.fact, most);
      if (may_change) free.push_back(known.fact);
      return may_change;
    });
    const Result<Situation> situation = make_situation(vocabulary_, question_, open);
    if (!situation) return false;
    const Exploration exploration = explored(question_, *situation);
    for (const Completion& completion : exploration.completions) {
      if (completion.outcome.verdicts.joined() != Verdict::kYes) continue;
      std::vector<Setting> set;
      for (const int fact : free) {
        const auto slot = static_cast<std::size_t>(question_.program.slot_of(fact));
        const std::int64_t value = completion.inputs[slot].least;
        if (value != facts_.find(fact)->least && changes_of(fact, value) <= most)
          set.push_back({fact, value});
      }
      const auto whole = outcome_with(set);
      if (!whole || !is_better(*whole, now_)) continue;
      found_.push_back(reduced({set, *whole}));
      return true;
    }
    return false;
  }

  Found reduced(Found found) {
    for (std::size_t i = found.set.size(); i-- > 0;) {
      std::vector<Setting> without = found.set;
      without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
      const auto outcome = outcome_with(without);
      if (outcome && outcome->verdicts == found.then.verdicts) found = {without, *outcome};
    }
    for (std::size_t i = 0; i < found.set.size(); ++i) {
      const int fact = found.set[i].fact;
      const KnownFact* known = facts_.find(fact);
      if (is_interval(fact_of(fact).kind) && known->least == known->most)
        found = nearest_between(std::move(found), i);
    }
    return found;
  }

  Changes changes_of(int fact, std::int64_t value) const {
    const Fact& described = fact_of(fact);
    if (described.kind != Kind::kChoice) return described.changes;
    const auto member =
        static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(value)));
    return member < described.members.size() ? described.members[member].changes
                                             : described.changes;
  }
  bool can_change(int fact, Changes most) const {
    const Fact& described = fact_of(fact);
    return described.changes <= most ||
           std::any_of(described.members.begin(), described.members.end(),
                       [&](const Member& member) { return member.changes <= most; });
  }

  // No part of it does the same: a single fact has no part, of several each subset is tried.
  bool is_minimal(const Found& found) {
    if (found.set.size() < 2) return true;
    if (found.set.size() > 8) return false;
    const unsigned all = (1U << found.set.size()) - 1;
    for (unsigned part = 1; part < all; ++part) {
      std::vector<Setting> some;
      for (std::size_t i = 0; i < found.set.size(); ++i) {
        if ((part >> i & 1) != 0) some.push_back(found.set[i]);
      }
      const auto outcome = outcome_with(some);
      if (outcome && (is_same(*outcome, found.then) || is_better(*outcome, now_))) return false;
    }
    return true;
  }

  void report_settings() {
    struct Ranked {
      Changes who;
      std::int64_t cost;
      const Found* found;
    };
    std::vector<Ranked> ranked;
    for (const Found& found : found_) {
      const bool is_known = std::any_of(ranked.begin(), ranked.end(), [&](const Ranked& other) {
        return other.found->set == found.set;
      });
      if (is_known || !is_minimal(found)) continue;
      Ranked one{Changes::kYou, 0, &found};
      for (const Setting& setting : found.set) {
        one.who = std::max(one.who, changes_of(setting.fact, setting.value));
        one.cost += fact_of(setting.fact).cost;
      }
      ranked.push_back(one);
    }
    sort_short(ranked, [](const Ranked& a, const Ranked& b) {
      if (a.who != b.who) return a.who < b.who;
      if (a.found->set.size() != b.found->set.size())
        return a.found->set.size() < b.found->set.size();
      return a.cost < b.cost;
    });
    for (const Ranked& one : ranked) {
      Change change = described(one.found->then);
      change.who = one.who;
      for (const Setting& setting : one.found->set) {
        const Fact& fact = fact_of(setting.fact);
        change.set.emplace_back(fact.id,
                                json::written_fact(fact, region_.members_of(fact), setting.value));
      }
      search_.changes.push_back(std::move(change));
    }
  }

  static Change described(const Outcome& then) {
    Change change;
    change.then = then.verdicts.joined();
    if (const auto amount = amount_of(then)) change.most = amount->most;
    return change;
  }

  // The same facts on each later day on which something may change, until one is better.
  void add_dates() {
    for (const Date on : breakpoints_after(region_, question_, facts_)) {
      if (is_at_bound()) return;
      ++tried_;
      const QuestionProgram later =
          compile_question(vocabulary_, region_.chain, on, *question_.question);
      const Result<Situation> situation = make_situation(vocabulary_, later, facts_);
      if (!situation) continue;
      const Exploration exploration = explored(later, *situation);
      if (!exploration.verdicts_exact || !is_better(exploration.outcome, now_)) continue;
      Change change = described(exploration.outcome);
      change.who = Changes::kTime;
      change.on = on;
      const auto place =
          std::find_if(search_.changes.begin(), search_.changes.end(),
                       [](const Change& other) { return other.who != Changes::kYou; });
      search_.changes.insert(place, std::move(change));
      return;  // the first day from which it is better; later ones can wait
    }
  }

  const OpenRegion& region_;
  const Vocabulary& vocabulary_;
  const QuestionProgram& question_;
  const Facts& facts_;
  const Situation& situation_;
  const Outcome now_;
  std::vector<int> changeable_;
  std::vector<Found> found_;
  ChangeSearch search_;
  int tried_ = 0;
  int evaluations_ = 0;
};

}  // namespace

ChangeSearch find_changes(const OpenRegion& region, const QuestionProgram& question,
                          const Facts& facts, const Situation& situation, const Outcome& now) {
  return Search(region, question, facts, situation, now).run();
}

}  // namespace gezhang
