#include "decision/ask.h"

#include <algorithm>

namespace gezhang {
namespace {

class NextQuestions {
 public:
  NextQuestions(const Vocabulary& vocabulary, const QuestionProgram& question,
                const Situation& situation, const Exploration& exploration, Explorer& explorer)
      : vocabulary_(vocabulary),
        question_(question),
        situation_(situation),
        exploration_(exploration),
        explorer_(explorer) {}

  std::vector<Ask> run() {
    const std::size_t count = question_.read_slots;
    matters_.assign(count, false);
    if (exploration_.outcome.is_settled()) return {};
    find_by_walking();
    for (std::size_t slot = 0; slot < count; ++slot) {
      const bool is_fact = question_.program.slots[slot].fact >= 0;
      if (is_fact && situation_.unknown[slot] && !matters_[slot])
        matters_[slot] = changes_some_completion(slot);
    }
    return ranked();
  }

 private:
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

  // A cheap question that often decides comes before a hard one that seldom does; equals in the
  // vocabulary's order, so that the same situation always asks the same.
  std::vector<Ask> ranked() {
    struct Candidate {
      std::size_t slot;
      std::int64_t score;
    };
    std::vector<Candidate> candidates;
    for (std::size_t slot = 0; slot < matters_.size(); ++slot) {
      if (matters_[slot]) candidates.push_back({slot, score(slot)});
    }
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score < b.score;
      return question_.program.slots[a.slot].fact < question_.program.slots[b.slot].fact;
    });
    std::vector<Ask> asks;
    for (const Candidate& candidate : candidates) {
      const Slot& slot = question_.program.slots[candidate.slot];
      asks.push_back(
          {vocabulary_.facts[static_cast<std::size_t>(slot.fact)].id, settles(candidate.slot)});
    }
    return asks;
  }

  // Cost times the share of the fact's landmark values that leave the verdict open, in thousandths.
  std::int64_t score(std::size_t slot) {
    const std::vector<Possible> values = explorer_.landmarks(situation_, slot);
    std::int64_t open = 0;
    for (const Possible value : values) {
      Inputs narrowed = situation_.inputs;
      narrowed[slot] = value;
      if (!situation_.relations.narrow(narrowed)) continue;
      if (!explorer_.evaluate_once(narrowed).verdicts.is_single()) ++open;
    }
    const std::int64_t cost =
        vocabulary_.facts[static_cast<std::size_t>(question_.program.slots[slot].fact)].cost;
    return cost * (1 + 1000 * open / static_cast<std::int64_t>(values.size()));
  }

  // Entries that are open now and read the fact.
  std::vector<std::string> settles(std::size_t slot) {
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

  static bool is_open(const CompiledEntry& entry, std::span<const Possible> registers) {
    const Truth state = registers[static_cast<std::size_t>(entry.state)].truth();
    if (entry.entry->role != Role::kLimit) return state.is_unknown();
    const Range is = registers[static_cast<std::size_t>(entry.rule.root)].range();
    return state.is_unknown() || (state.is_true() && !is.is_exact());
  }

  const Vocabulary& vocabulary_;
  const QuestionProgram& question_;
  const Situation& situation_;
  const Exploration& exploration_;
  Explorer& explorer_;
  std::vector<bool> matters_;
};

}  // namespace

std::vector<Ask> next_questions(const Vocabulary& vocabulary, const QuestionProgram& question,
                                const Situation& situation, const Exploration& exploration,
                                Explorer& explorer) {
  return NextQuestions(vocabulary, question, situation, exploration, explorer).run();
}

}  // namespace gezhang
