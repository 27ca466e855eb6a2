#include "decision/ask.h"
#include "sort_short.h"

#include <algorithm>
#include <map>

namespace gezhang {
namespace {

// One inquiry: which of its facts matter, and how much each leaves to be asked.
class MissingFacts {
 public:
  MissingFacts(const Vocabulary& vocabulary, const Inquiry& inquiry)
      : vocabulary_(vocabulary),
        question_(*inquiry.question),
        situation_(*inquiry.situation),
        exploration_(*inquiry.exploration),
        explorer_(*inquiry.explorer) {}

  // Slots, ascending.
  std::vector<std::size_t> that_matter() {
    const std::size_t count = question_.read_slots;
    matters_.assign(count, false);
    if (exploration_.outcome.is_settled()) return {};
    find_by_walking();
    std::vector<std::size_t> found;
    for (std::size_t slot = 0; slot < count; ++slot) {
      const bool is_missing = question_.program.slots[slot].fact >= 0 && situation_.unknown[slot];
      if (is_missing && (matters_[slot] || changes_some_completion(slot))) found.push_back(slot);
    }
    return found;
  }

  // What is still to be asked now.
  std::int64_t remaining() { return cost_of_open(situation_.inputs); }

  // What is still to be asked once the fact is known: the mean over the values at which something
  // turns, in thousandths.
  std::int64_t remaining_after(std::size_t slot) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const Possible value : telling_values(slot)) {
      Inputs narrowed = situation_.inputs;
      narrowed[slot] = value;
      if (!situation_.relations.narrow(narrowed)) continue;
      sum += cost_of_open(narrowed);
      ++count;
    }
    return count == 0 ? remaining() * 1000 : sum * 1000 / count;
  }

  // Of a number with a usual value that one: an empty account would settle nearly everything, but
  // hardly anybody with an empty account comes to ask. Of another at which nothing turns by itself
  // the two ends of what is possible tell nothing about people: the ordinary small end does, such
  // as nothing used yet.
  std::vector<Possible> telling_values(std::size_t slot) const {
    const Slot& described = question_.program.slots[slot];
    const Fact& fact = vocabulary_.facts[static_cast<std::size_t>(described.fact)];
    const bool may_be_usual = described.interval && fact.usual && situation_.lists[slot].empty() &&
                              situation_.inputs[slot].range().contains(*fact.usual);
    if (may_be_usual) return {Possible::of(Range::exactly(*fact.usual))};
    std::vector<Possible> values = explorer_.landmarks(situation_, slot);
    if (!described.interval || values.size() > 2 || !fact.plausible) return values;
    const std::int64_t ordinary = std::clamp(fact.plausible->least, situation_.inputs[slot].least,
                                             situation_.inputs[slot].most);
    return {Possible::of(Range::exactly(ordinary))};
  }

  // Entries that are open now and read the fact.
  std::vector<std::string> settled_by(std::size_t slot) {
    (void)explorer_.evaluate_once(situation_.inputs);
    const std::span<const Possible> registers = explorer_.registers();
    std::vector<std::string> ids;
    for (const CompiledEntry& entry : question_.entries) {
      const int wanted = static_cast<int>(slot);
      const bool reads_it = reads_slot(question_.program, entry.applies, wanted) ||
                            reads_slot(question_.program, entry.rule.root, wanted);
      if (!reads_it || !is_open(entry, registers)) continue;
      if (std::find(ids.begin(), ids.end(), entry.entry->id) == ids.end())
        ids.push_back(entry.entry->id);
    }
    return ids;
  }

 private:
  static bool is_open(const CompiledEntry& entry, std::span<const Possible> registers) {
    const Truth state = registers[static_cast<std::size_t>(entry.state)].truth();
    if (entry.entry->role != Role::kLimit) return state.is_unknown();
    const Range is = registers[static_cast<std::size_t>(entry.rule.root)].range();
    return state.is_unknown() || (state.is_true() && !is.is_exact());
  }

  // From one completion to another with a different outcome, a fact at a time: at some step the
  // outcome turns, and that fact matters. So a verdict that depends never comes without a question.
  void find_by_walking() {
    const auto& completions = exploration_.completions;
    for (std::size_t i = 1; i < completions.size(); ++i) {
      if (completions[i].outcome == completions.front().outcome) continue;
      Inputs here = completions.front().inputs;
      Outcome outcome = completions.front().outcome;
      for (std::size_t slot = 0; slot < matters_.size(); ++slot) {
        if (here[slot] == completions[i].inputs[slot]) continue;
        auto moved = Explorer::vary(situation_, here, slot, completions[i].inputs[slot]);
        if (!moved) continue;
        here = *std::move(moved);
        const Outcome next = explorer_.evaluate_once(here);
        if (next != outcome) matters_[slot] = true;
        outcome = next;
      }
    }
  }

  // First around the completions that are known, which is cheap; then by a search of its own.
  bool changes_some_completion(std::size_t slot) {
    const std::vector<Possible> values = explorer_.landmarks(situation_, slot);
    for (const Completion& completion : exploration_.completions) {
      for (const Possible value : values) {
        const auto varied = Explorer::vary(situation_, completion.inputs, slot, value);
        if (varied && explorer_.evaluate_once(*varied) != completion.outcome) return true;
      }
    }
    return std::any_of(values.begin() + 1, values.end(), [&](const Possible value) {
      return explorer_.makes_a_difference(situation_, slot, values.front(), value);
    });
  }

  // The costs of the facts on which the outcome still hangs.
  std::int64_t cost_of_open(const Inputs& inputs) {
    std::int64_t cost = 0;
    if (explorer_.evaluate_once(inputs).is_settled()) return cost;
    for (const std::size_t slot : explorer_.open_slots()) {
      const int fact = question_.program.slots[slot].fact;
      if (fact >= 0) cost += vocabulary_.facts[static_cast<std::size_t>(fact)].cost;
    }
    return cost;
  }

  const Vocabulary& vocabulary_;
  const QuestionProgram& question_;
  const Situation& situation_;
  const Exploration& exploration_;
  Explorer& explorer_;
  std::vector<bool> matters_;
};

}  // namespace

std::vector<AskedFact> facts_to_ask(const Vocabulary& vocabulary,
                                    const std::vector<Inquiry>& inquiries) {
  std::map<int, AskedFact> by_fact;
  std::map<int, std::vector<std::int64_t>> after;  // by fact and inquiry, in thousandths
  std::vector<std::int64_t> untouched;
  for (std::size_t i = 0; i < inquiries.size(); ++i) {
    MissingFacts missing(vocabulary, inquiries[i]);
    untouched.push_back(missing.remaining() * 1000);
    for (const std::size_t slot : missing.that_matter()) {
      const int fact = inquiries[i].question->program.slots[slot].fact;
      AskedFact& asked = by_fact[fact];
      asked.fact = fact;
      asked.settles.emplace_back(i, missing.settled_by(slot));
      std::vector<std::int64_t>& remaining = after[fact];
      remaining.resize(inquiries.size(), -1);
      remaining[i] = missing.remaining_after(slot);
    }
  }
  std::vector<AskedFact> asked;
  for (auto& [fact, one] : by_fact) {
    // An inquiry that the fact does not concern keeps what it had.
    for (std::size_t i = 0; i < inquiries.size(); ++i)
      one.remaining += after[fact][i] < 0 ? untouched[i] : after[fact][i];
    asked.push_back(std::move(one));
  }
  const auto total = [&](const AskedFact& one) {
    return one.remaining + 1000 * vocabulary.facts[static_cast<std::size_t>(one.fact)].cost;
  };
  sort_short(asked, [&](const AskedFact& a, const AskedFact& b) { return total(a) < total(b); });
  return asked;
}

}  // namespace gezhang
