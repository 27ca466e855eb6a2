#include "reference/scene.h"

#include <algorithm>

namespace gezhang::reference {
namespace {

class Opening {
 public:
  Opening(const Policy& policy, int region, std::int64_t on, const std::string& question) {
    scene_.policy = &policy;
    scene_.question = policy.find_question(question);
    scene_.region = region;
    scene_.on = on;
    scene_.product = policy.find_fact(kProductFact);
    scene_.premium = policy.find_fact(kPremiumFact);
    scene_.people = policy.find_fact(kPeopleFact);
  }

  Scene run() {
    place_values();
    for (int region = 0; region <= scene_.region; ++region) {
      for (const Entry& entry : entries_of(region)) {
        if (!counts(entry, region)) continue;
        const PlacedEntry placed = place(entry, region);
        (entry.role == Role::kGround ? scene_.grounds : scene_.entries).push_back(placed);
      }
    }
    // The nearest region's grounds are tried first, each region's in its own order.
    std::stable_sort(
        scene_.grounds.begin(), scene_.grounds.end(),
        [](const PlacedEntry& a, const PlacedEntry& b) { return a.region > b.region; });
    return std::move(scene_);
  }

 private:
  const Region& region(int number) const {
    return scene_.policy->regions[static_cast<std::size_t>(number)];
  }
  const std::vector<Entry>& entries_of(int number) const {
    static const std::vector<Entry> none;
    const Rules* rules = region(number).rules_of(scene_.question->id);
    return region(number).has_file && rules != nullptr ? rules->entries : none;
  }

  bool counts(const Entry& entry, int number) const {
    if (!entry.period.holds(scene_.on)) return false;
    const auto same_in_force = [&](const Entry& other) {
      return other.role == entry.role && other.id == entry.id && other.period.holds(scene_.on);
    };
    for (int parent = 0; parent < number; ++parent) {
      for (const Entry& other : entries_of(parent)) {
        if (other.final && same_in_force(other)) return false;
      }
    }
    if (entry.final) return true;
    for (int child = number + 1; child <= scene_.region; ++child) {
      for (const Entry& other : entries_of(child)) {
        if (other.replaces && same_in_force(other)) return false;
      }
      const Rules* rules = region(child).rules_of(scene_.question->id);
      if (!region(child).has_file || rules == nullptr) continue;
      for (const Repeal& repeal : rules->repeals) {
        if (repeal.id == entry.id && repeal.from <= scene_.on) return false;
      }
    }
    return true;
  }

  PlacedEntry place(const Entry& entry, int number) {
    PlacedEntry placed{&entry, number};
    const auto lacks = [&](const Expr& expr) { return may_lack(expr); };
    placed.may_lack = (entry.when && lacks(*entry.when)) || (entry.rule && lacks(*entry.rule)) ||
                      std::any_of(entry.readings.begin(), entry.readings.end(),
                                  [&](const Reading& reading) { return lacks(reading.rule); });
    if (entry.role == Role::kGround) {
      const std::vector<std::string>& payees = scene_.question->payees;
      placed.sufficient = grade_of(entry, number) <= scene_.question->ground_grade;
      placed.names_payee =
          payees.empty() || std::find(payees.begin(), payees.end(), entry.payee) != payees.end();
    }
    if (!entry.readings.empty()) placed.issue = issue_of(entry);
    return placed;
  }

  std::size_t issue_of(const Entry& entry) {
    const auto known = std::find(issues_.begin(), issues_.end(), entry.issue);
    if (known != issues_.end()) return static_cast<std::size_t>(known - issues_.begin());
    issues_.push_back(entry.issue);
    scene_.reading_counts.push_back(entry.readings.size());
    return issues_.size() - 1;
  }

  // Several sources for one thing support each other: the best of them counts. A source is looked
  // for in the entry's own file first, then in its parents'.
  char grade_of(const Entry& entry, int number) const {
    char best = 'X';
    for (const std::string& cite : entry.cites) {
      for (int at = number; at >= 0; --at) {
        const std::vector<Source>& sources = region(at).sources;
        const auto found = std::find_if(sources.begin(), sources.end(),
                                        [&](const Source& source) { return source.id == cite; });
        if (found == sources.end()) continue;
        best = std::min(best, found->grade);
        break;
      }
    }
    return best;
  }

  void place_values() {
    scene_.values.assign(scene_.policy->values.size(), nullptr);
    for (int number = 0; number <= scene_.region; ++number) {
      if (!region(number).has_file) continue;
      for (const Value& value : region(number).values) {
        if (value.period.holds(scene_.on))
          scene_.values[static_cast<std::size_t>(value.name)] = &value;
      }
    }
  }

  // Tiers and tables need not have a row for everything.
  bool may_lack(const Expr& expr) const {
    return any_part(expr, [&](const Expr& part) {
      if (part.op != Op::kValue) return false;
      const Value* value = scene_.values[static_cast<std::size_t>(part.index)];
      if (value == nullptr || value->form != Form::kIs) return true;
      return may_lack(value->expr);
    });
  }

  Scene scene_;
  std::vector<std::string> issues_;
};

class Reader {
 public:
  Reader(const Scene& scene, bool premium_given)
      : scene_(scene), premium_given_(premium_given), read_(scene.policy->facts.size()) {}

  std::vector<bool> run() {
    for (const PlacedEntry& placed : scene_.entries) read(placed);
    for (const PlacedEntry& placed : scene_.grounds) read(placed);
    mark(scene_.product);  // out of season it is a no, whatever the rules read
    return std::move(read_);
  }

 private:
  void read(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    if (entry.when) read(*entry.when);
    if (entry.rule) read(*entry.rule);
    for (const Reading& reading : entry.readings) read(reading.rule);
    if (entry.role == Role::kPayment && entry.payment == Payment::kFull) {
      mark(scene_.people);
      if (premium_given_) mark(scene_.premium);
    }
  }

  void read(const Expr& expr) {
    if (expr.op == Op::kFact) mark(expr.index);
    if (expr.op == Op::kPrice) {
      mark(scene_.product);
      mark(scene_.premium);
    }
    if (expr.op == Op::kValue) {
      const Value* value = scene_.values[static_cast<std::size_t>(expr.index)];
      if (value != nullptr) {
        read(value->expr);
        for (const Row& row : value->rows) {
          if (row.is) read(*row.is);
          if (row.provisional) read(*row.provisional);
        }
      }
    }
    for (const Expr& part : expr.parts) read(part);
  }

  void mark(int fact) {
    if (fact >= 0) read_[static_cast<std::size_t>(fact)] = true;
  }

  const Scene& scene_;
  bool premium_given_;
  std::vector<bool> read_;
};

}  // namespace

Scene open_scene(const Policy& policy, int region, std::int64_t on, const std::string& question) {
  return Opening(policy, region, on, question).run();
}

std::vector<bool> facts_read(const Scene& scene, bool premium_given) {
  return Reader(scene, premium_given).run();
}

}  // namespace gezhang::reference
