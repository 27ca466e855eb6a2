#include "decision/situation.h"

#include <algorithm>

#include "decision/corners.h"
#include "json/read_value.h"

namespace gezhang {
namespace {

constexpr std::size_t kMostCases = 4096;

// Every combination of the numbers that are known to be one of a list; false where they are too
// many.
bool expand(std::vector<Inputs>& cases, std::size_t slot, const std::vector<std::int64_t>& any_of) {
  if (any_of.empty()) return true;
  if (cases.size() * any_of.size() > kMostCases) return false;
  std::vector<Inputs> expanded;
  for (const Inputs& one : cases) {
    for (const std::int64_t value : any_of) {
      expanded.push_back(one);
      expanded.back()[slot] = Possible::of(Range::exactly(value));
    }
  }
  cases = std::move(expanded);
  return true;
}

// Each unknown fact at one end of what is plausible, or where that excludes it, of what is
// possible.
Inputs likely_completion(const Vocabulary& vocabulary, const QuestionProgram& question,
                         Inputs inputs, bool high) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Slot& slot = question.program.slots[i];
    if (slot.fact < 0) continue;
    if (slot.interval) {
      const Fact& fact = vocabulary.facts[static_cast<std::size_t>(slot.fact)];
      const Range plausible = meet(inputs[i].range(), fact.plausible.value_or(inputs[i].range()));
      const Range range = plausible.is_empty() ? inputs[i].range() : plausible;
      inputs[i] = Possible::of(Range::exactly(high ? range.most : range.least));
    } else {
      // The lowest member in both: it is the most common one (self, employed, yes).
      inputs[i] = lowest(inputs[i], false);
    }
  }
  return inputs;
}

class SituationMaker {
 public:
  SituationMaker(const Vocabulary& vocabulary, const QuestionProgram& question, const Facts& facts)
      : vocabulary_(vocabulary), question_(question), facts_(facts) {}

  Result<Situation> run() {
    for (std::size_t i = 0; i < slots().size(); ++i) {
      if (!add_input(i)) return error_;
    }
    situation_.relations = Relations(question_, given_);
    if (!settle()) return contradiction();
    for (std::size_t i = 0; i < slots().size(); ++i)
      situation_.unknown.push_back(!is_single(situation_.inputs[i], slots()[i].interval));
    if (situation_.cases.size() == 1) add_likely();
    return std::move(situation_);
  }

 private:
  const std::vector<Slot>& slots() const { return question_.program.slots; }
  const Fact& fact_of(std::size_t slot) const {
    return vocabulary_.facts[static_cast<std::size_t>(slots()[slot].fact)];
  }

  bool add_input(std::size_t i) {
    const Slot& slot = slots()[i];
    const KnownFact* known = slot.fact < 0 ? nullptr : facts_.find(slot.fact);
    Possible input = known != nullptr ? Possible{known->least, known->most} : slot.domain;
    std::vector<std::int64_t> listed =
        known != nullptr ? known->any_of : std::vector<std::int64_t>{};
    if (static_cast<int>(i) == question_.premium_given_slot) {
      input = Possible::of(Truth::of(premium_given()));
    } else if (static_cast<int>(i) == question_.premium_slot && known == nullptr &&
               !question_.rules_read_premium) {
      // A premium that is not given is not unknown: cover is then no part of the question.
      input = {0, 0};
    }
    if (slot.fact >= 0 && known != nullptr && !fits(i, input, listed)) return false;
    situation_.inputs.push_back(input);
    situation_.lists.push_back(std::move(listed));
    given_.push_back(known != nullptr);
    return true;
  }

  bool premium_given() const {
    const Slot& premium = slots()[static_cast<std::size_t>(question_.premium_slot)];
    return facts_.find(premium.fact) != nullptr;
  }

  bool fits(std::size_t i, Possible& input, std::vector<std::int64_t>& listed) {
    const Slot& slot = slots()[i];
    const Fact& fact = fact_of(i);
    if (fact.members_from_products &&
        (input.mask() & ~first_members(question_.program.prices.size())) != 0) {
      // Facts that were read for a region with more products than this one has.
      error_ = Error{ErrorCode::kUnknownMember,  "", "/" + fact.id, 0, "",
                     "a product of this region", ""};
      return false;
    }
    if (fact.members_from_products) return true;
    // Only what some completion can have: of a number that the region does not have, zero.
    const bool was_list = !listed.empty();
    std::erase_if(listed, [&](std::int64_t value) { return !slot.domain.range().contains(value); });
    const Range both = meet(input.range(), slot.domain.range());
    const Possible left =
        slot.interval ? Possible::of(both) : Possible::members(input.mask() & slot.domain.mask());
    const bool impossible =
        slot.interval ? both.is_empty() || (was_list && listed.empty()) : left.mask() == 0;
    if (!impossible) {
      input = left;
      return true;
    }
    const bool absent = slot.interval && slot.domain.range().is_exact();
    error_ = Error{ErrorCode::kContradiction,
                   "",
                   "/" + fact.id,
                   0,
                   slot.interval ? json::written(input.least, fact.kind) : fact.id,
                   absent ? "0: the region has no such thing" : "what can be true",
                   ""};
    return false;
  }

  // The cases of lists, each narrowed by the relations; their hull is what is possible.
  bool settle() {
    situation_.cases = {situation_.inputs};
    for (std::size_t i = 0; i < slots().size(); ++i) {
      situation_.complete = expand(situation_.cases, i, situation_.lists[i]) && situation_.complete;
    }
    std::erase_if(situation_.cases, [&](Inputs& one) { return !situation_.relations.narrow(one); });
    if (situation_.cases.empty()) return false;
    situation_.inputs = situation_.cases.front();
    for (const Inputs& one : situation_.cases) {
      for (std::size_t i = 0; i < one.size(); ++i) {
        Possible& whole = situation_.inputs[i];
        whole = slots()[i].interval ? Possible::of(join(whole.range(), one[i].range()))
                                    : Possible::members(whole.mask() | one[i].mask());
      }
    }
    for (std::size_t i = 0; i < slots().size(); ++i) {
      std::erase_if(situation_.lists[i], [&](std::int64_t listed) {
        return !situation_.inputs[i].range().contains(listed);
      });
    }
    return true;
  }

  void add_likely() {
    for (const bool high : {false, true}) {
      const Inputs wanted = likely_completion(vocabulary_, question_, situation_.inputs, high);
      if (auto made = situation_.relations.complete(situation_.inputs, wanted))
        situation_.likely.push_back(*std::move(made));
    }
  }

  // Names the facts of the first relation that cannot be kept, one after the other; where only all
  // of them together cannot, all that they link.
  Error contradiction() const {
    std::vector<std::size_t> blamed;
    for (const std::size_t relation : situation_.relations.active()) {
      Inputs box = situation_.inputs;
      const Constraint& constraint = question_.relations[relation].constraint;
      if (contract(constraint, box, slots())) continue;
      blamed = {relation};
      break;
    }
    if (blamed.empty()) blamed = situation_.relations.active();
    std::vector<std::size_t> given;
    std::string text;
    // What only relations read comes first: what the rules read was to follow from it.
    for (std::size_t k = 0; k < slots().size(); ++k) {
      const std::size_t i = (k + question_.read_slots) % slots().size();
      const bool linked = std::any_of(blamed.begin(), blamed.end(), [&](std::size_t relation) {
        const std::vector<int>& in = question_.relations[relation].constraint.slots;
        return std::find(in.begin(), in.end(), static_cast<int>(i)) != in.end();
      });
      if (linked && given_[i]) given.push_back(i);
    }
    for (std::size_t i = 1; i < given.size(); ++i)
      text += (text.empty() ? "" : ", ") + fact_of(given[i]).id;
    if (given.empty()) return {ErrorCode::kContradiction, "", "", 0, "", "", ""};
    const Fact& first = fact_of(given.front());
    const KnownFact* known = facts_.find(slots()[given.front()].fact);
    const bool number = is_interval(first.kind);
    return {ErrorCode::kContradiction,
            "",
            "/" + first.id,
            0,
            number ? json::written(known->least, first.kind) : first.id,
            text.empty() ? "what can be true" : "what agrees with " + text,
            ""};
  }

  const Vocabulary& vocabulary_;
  const QuestionProgram& question_;
  const Facts& facts_;
  Situation situation_;
  std::vector<bool> given_;
  Error error_;
};

}  // namespace

Result<Situation> make_situation(const Vocabulary& vocabulary, const QuestionProgram& question,
                                 const Facts& facts) {
  return SituationMaker(vocabulary, question, facts).run();
}

}  // namespace gezhang
