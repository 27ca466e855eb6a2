#include "decision/decide.h"

#include <deque>

#include "decision/ask.h"
#include "decision/situation.h"

namespace gezhang {

Error fault_error(ArithmeticFault fault, const QuestionProgram& question) {
  const bool overflow = fault == ArithmeticFault::kOverflow;
  return {overflow ? ErrorCode::kOverflow : ErrorCode::kDivisionByZero,
          "",
          "/question",
          0,
          question.question->id,
          "facts within their bounds",
          ""};
}

Result<Decision> decide_question(const OpenRegion& region, const QuestionProgram& question,
                                 const Facts& facts) {
  const Result<Situation> situation = make_situation(region.data->vocabulary, question, facts);
  if (!situation) return situation.errors();
  Explorer explorer(question);
  const Exploration exploration = explorer.explore(*situation);
  if (explorer.fault() != ArithmeticFault::kNone) return fault_error(explorer.fault(), question);
  Decision decision;
  decision.verdict = verdict_of(*question.question, exploration.outcome);
  decision.exact = exploration.verdicts_exact && exploration.amount_exact;
  decision.amount = amount_of(exploration.outcome);
  (void)explorer.evaluate_once(situation->inputs);
  decision.failed = failed_requirements(question, explorer.registers());
  return decision;
}

std::uint64_t failed_requirements(const QuestionProgram& question,
                                  std::span<const Possible> registers) {
  std::uint64_t failed = 0;
  unsigned bit = 0;
  for (const CompiledEntry& entry : question.entries) {
    if (entry.entry->role != Role::kRequirement || bit == 64) continue;
    if (registers[static_cast<std::size_t>(entry.state)].truth().is_false())
      failed |= std::uint64_t{1} << bit;
    ++bit;
  }
  return failed;
}

Result<std::vector<NextFact>> next_facts(const OpenRegion& region,
                                         const std::vector<const QuestionProgram*>& questions,
                                         const Facts& facts) {
  const Vocabulary& vocabulary = region.data->vocabulary;
  // The inquiries point to these, so they must not move.
  std::deque<Situation> situations;
  std::deque<Explorer> explorers;
  std::deque<Exploration> explorations;
  std::vector<Inquiry> inquiries;
  for (const QuestionProgram* question : questions) {
    Result<Situation> situation = make_situation(vocabulary, *question, facts);
    if (!situation) return situation.errors();
    situations.push_back(*std::move(situation));
    explorers.emplace_back(*question);
    explorations.push_back(explorers.back().explore(situations.back()));
    inquiries.push_back({question, &situations.back(), &explorations.back(), &explorers.back()});
  }
  std::vector<NextFact> next;
  for (const AskedFact& asked : facts_to_ask(vocabulary, inquiries)) {
    const Fact& fact = vocabulary.facts[static_cast<std::size_t>(asked.fact)];
    NextFact one{fact.id, fact.cost, asked.remaining, {}};
    for (const auto& [inquiry, entries] : asked.settles)
      one.settles.emplace_back(questions[inquiry]->question->id, entries);
    next.push_back(std::move(one));
  }
  return next;
}

}  // namespace gezhang
