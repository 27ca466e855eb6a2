#include "reference/generate_situation.h"

#include <algorithm>

#include "reference/generate_facts.h"
#include "reference/json.h"
#include "reference/scene.h"
#include "reference/truth.h"

namespace gezhang::reference {
namespace {

constexpr int kTries = 4000;

class SituationGenerator {
 public:
  SituationGenerator(const Policy& policy, Random& random) : policy_(policy), random_(random) {}

  std::optional<Situation> run() {
    choose_what_is_asked();
    if (!find_completion()) return std::nullopt;
    made_.facts.resize(policy_.facts.size());
    for (std::size_t i = 0; i < policy_.facts.size(); ++i) {
      if (exists(i)) know(i);
    }
    if (!policy_.relations.empty() && random_.chance(5)) contradict();
    keep_small();
    const int premium = policy_.find_fact(kPremiumFact);
    made_.premium_given = premium >= 0 && made_.facts[static_cast<std::size_t>(premium)].said;
    return std::move(made_);
  }

 private:
  const Fact& described(std::size_t fact) const { return policy_.facts[fact]; }
  bool exists(std::size_t fact) const {
    return exists_in(policy_, static_cast<int>(fact), made_.region);
  }

  void choose_what_is_asked() {
    const auto deepest = static_cast<int>(policy_.regions.size()) - 1;
    made_.region = random_.chance(80) ? deepest : static_cast<int>(random_.between(0, deepest));
    made_.question = random_.chance(70) ? "withdraw" : "insure";
    made_.on = random_.one_of(turning_days());
    switch (random_.index(4)) {
      case 0:
        made_.on += random_.between(-2, 1);
        break;
      case 1:
        made_.on += random_.between(-400, 400);
        break;
      default:
        break;
    }
    scene_ = open_scene(policy_, made_.region, made_.on, made_.question);
  }

  // A value of each fact, so that all relations hold.
  bool find_completion() {
    hidden_.assign(policy_.facts.size(), 0);
    for (std::size_t i = 0; i < policy_.facts.size(); ++i) hidden_[i] = some_value(i);
    const std::vector<const Expr*> relations = relations_in(policy_, made_.region);
    const std::vector<int> component = components_of(policy_, relations);
    for (int tries = 0; tries < kTries; ++tries) {
      const auto broken = std::find_if(
          relations.begin(), relations.end(),
          [&](const Expr* relation) { return evaluate(*relation, scene_, hidden_) == 0; });
      if (broken == relations.end()) return true;
      // One fact of the component anew: a walk finds what drawing them all together seldom does.
      const int linked = first_fact(**broken);
      std::vector<std::size_t> members;
      for (std::size_t i = 0; i < component.size(); ++i) {
        if (component[i] == component[static_cast<std::size_t>(linked)]) members.push_back(i);
      }
      const std::size_t changed = random_.one_of(members);
      hidden_[changed] = some_value(changed);
    }
    return false;
  }

  static int first_fact(const Expr& expr) {
    int found = -1;
    any_part(expr, [&](const Expr& part) {
      if (part.op == Op::kFact) found = part.index;
      return found >= 0;
    });
    return found;
  }

  std::int64_t some_value(std::size_t fact) {
    const Fact& kind = described(fact);
    if (is_without(policy_, static_cast<int>(fact), made_.region)) return 0;
    if (!kind.is_wide()) {
      const std::vector<std::int64_t> domain = domain_of(fact);
      return domain.empty() ? 0 : random_.one_of(domain);
    }
    const std::int64_t anchor = random_.one_of(kind.anchors) + random_.between(-1, 1);
    return std::clamp(anchor, kind.least, kind.most);
  }

  std::vector<std::int64_t> domain_of(std::size_t fact) const {
    return whole_domain(policy_, static_cast<int>(fact), made_.region, made_.on);
  }

  std::string written(std::size_t fact, std::int64_t value) const {
    return policy_.written(static_cast<int>(fact), value);
  }

  void know(std::size_t fact) {
    Knowledge& known = made_.facts[fact];
    switch (random_.weighted({50, 28, 4, 10, 8})) {
      case 0:
        if (!described(fact).is_wide()) {
          known.possible = domain_of(fact);
          if (random_.chance(20)) known.json = "null";
          return;
        }
        know_some(fact);
        return;
      case 1:
        know_exactly(fact, hidden_[fact]);
        return;
      case 2:
        know_exactly(fact, hidden_[fact]);
        known.json = "{\"assume\": " + known.json + "}";
        return;
      case 3:
        know_some(fact);
        return;
      default:
        know_roughly(fact);
        return;
    }
  }

  void know_exactly(std::size_t fact, std::int64_t value) {
    made_.facts[fact] = {{value}, true, written(fact, value)};
    // A balance may be written as a number as well.
    if (described(fact).type == Type::kMoney && random_.chance(10))
      made_.facts[fact].json = money_text(value);
    keep_to_zero(fact);
  }

  // One of several, the hidden value among them.
  void know_some(std::size_t fact) {
    std::vector<std::int64_t> listed = {hidden_[fact]};
    const std::int64_t others = random_.between(0, 3);
    for (std::int64_t i = 0; i < others; ++i) {
      const std::int64_t members = policy_.member_count(static_cast<int>(fact), made_.region);
      // A product may be named out of its season.
      const bool any_member = described(fact).has_products && random_.chance(50);
      listed.push_back(any_member ? random_.between(0, members - 1) : some_value(fact));
    }
    Json list = Json::array();
    for (const std::int64_t value : listed) list.push(Json::raw(written(fact, value)));
    std::sort(listed.begin(), listed.end());
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    made_.facts[fact] = {listed, true, Json::object().set("any_of", std::move(list)).text()};
    keep_to_zero(fact);
  }

  void know_roughly(std::size_t fact) {
    const Fact& kind = described(fact);
    if (kind.type == Type::kBool || kind.type == Type::kChoice) return know_some(fact);
    const std::int64_t room = kind.is_wide() ? 3 : (kind.most - kind.least) / 2 + 1;
    std::int64_t least = std::max(kind.least, hidden_[fact] - random_.between(0, room));
    std::int64_t most = std::min(kind.most, hidden_[fact] + random_.between(0, room));
    Json object = Json::object();
    // Of a wide range both ends are given: else too many values would be left.
    const std::size_t ends = kind.is_wide() ? 0 : random_.index(3);
    if (ends == 1) most = kind.most;
    if (ends == 2) least = kind.least;
    if (ends != 2) object.set("from", Json::raw(written(fact, least)));
    if (ends != 1) object.set("to", Json::raw(written(fact, most)));
    Knowledge& known = made_.facts[fact];
    known = {{}, true, object.text()};
    for (std::int64_t value = least; value <= most; ++value) known.possible.push_back(value);
    keep_to_zero(fact);
  }

  // What a region does not have is zero there; anything else that is said of it is impossible.
  void keep_to_zero(std::size_t fact) {
    if (!is_without(policy_, static_cast<int>(fact), made_.region)) return;
    std::erase_if(made_.facts[fact].possible, [](std::int64_t value) { return value != 0; });
  }

  // All facts of a relation as they come: often they cannot be true together.
  void contradict() {
    const Relation& relation = random_.one_of(policy_.relations);
    any_part(relation.holds, [&](const Expr& part) {
      if (part.op != Op::kFact || !random_.chance(85)) return false;
      const auto fact = static_cast<std::size_t>(part.index);
      const std::vector<std::int64_t> domain = domain_of(fact);
      if (!domain.empty()) know_exactly(fact, random_.one_of(domain));
      return false;
    });
  }

  // Knows more until every completion can be tried.
  void keep_small() {
    constexpr double kSizes[] = {300, 2500, 20000};
    const double most = kSizes[random_.weighted({75, 22, 3})];
    while (Truth::size(scene_, made_) > most) {
      std::size_t widest = 0;
      for (std::size_t i = 1; i < made_.facts.size(); ++i) {
        if (made_.facts[i].possible.size() > made_.facts[widest].possible.size()) widest = i;
      }
      const std::vector<std::int64_t>& possible = made_.facts[widest].possible;
      if (possible.size() > 12 && random_.chance(60)) {
        know_roughly_within(widest, random_.between(2, 11));
      } else {
        know_exactly(widest, std::count(possible.begin(), possible.end(), hidden_[widest]) > 0
                                 ? hidden_[widest]
                                 : possible.front());
      }
    }
  }

  void know_roughly_within(std::size_t fact, std::int64_t count) {
    std::vector<std::int64_t>& possible = made_.facts[fact].possible;
    const bool is_possible = std::binary_search(possible.begin(), possible.end(), hidden_[fact]);
    const std::int64_t kept_value = is_possible ? hidden_[fact] : possible.front();
    const std::int64_t least = kept_value - random_.between(0, count - 1);
    std::vector<std::int64_t> kept;
    for (std::int64_t value = least; value < least + count; ++value) {
      if (std::binary_search(possible.begin(), possible.end(), value)) kept.push_back(value);
    }
    made_.facts[fact] = {kept, true,
                         Json::object()
                             .set("from", Json::raw(written(fact, kept.front())))
                             .set("to", Json::raw(written(fact, kept.back())))
                             .text()};
  }

  const Policy& policy_;
  Random& random_;
  Situation made_;
  Scene scene_;
  Completion hidden_;
};

}  // namespace

std::optional<Situation> generate_situation(const Policy& policy, Random& random) {
  return SituationGenerator(policy, random).run();
}

}  // namespace gezhang::reference
