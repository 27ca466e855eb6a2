#include "lint/exercise.h"

#include "decision/explore.h"
#include "decision/situation.h"
#include "json/read_facts.h"
#include "json/read_history.h"
#include "ledger/account_rules.h"
#include "ledger/replayer.h"

namespace gezhang {
namespace {

class Registers {
 public:
  explicit Registers(const Explorer& explorer) : registers_(explorer.registers()) {}
  Truth truth(int reg) const { return registers_[static_cast<std::size_t>(reg)].truth(); }
  Range range(int reg) const { return registers_[static_cast<std::size_t>(reg)].range(); }

 private:
  std::span<const Possible> registers_;
};

void add_limit(const CompiledEntry& entry, const Registers& registers, Range least,
               Exercised& seen) {
  const Truth applies = registers.truth(entry.applies);
  const Range is = registers.range(entry.rule.root);
  if (applies.is_false()) seen.is_slack = true;
  if (!applies.is_true() || !registers.truth(entry.recorded).is_true()) return;
  // Of an ambiguous text the readings differ, so that neither is exact.
  if (is == least && (is.is_exact() || !entry.readings.empty())) seen.binds = true;
  if (is.least > least.most) seen.is_slack = true;
}

// Of an ambiguous text each reading shows its own side.
void add_state(const CompiledEntry& entry, const Registers& registers, Exercised& seen) {
  std::vector<int> states = {entry.state};
  if (registers.truth(entry.applies).is_true()) {
    for (const LoweredExpression& reading : entry.readings) states.push_back(reading.root);
  }
  for (const int state : states) {
    if (registers.truth(state).is_true()) seen.holds = true;
    if (registers.truth(state).is_false()) seen.fails = true;
  }
}

void add(const QuestionProgram& question, const Registers& registers, Exercises& exercises) {
  const Range least = registers.range(question.decision.limit);
  for (const CompiledEntry& entry : question.entries) {
    Exercised& seen = exercises.entries[entry.entry];
    const Truth applies = registers.truth(entry.applies);
    if (applies.is_true()) seen.applies = true;
    switch (entry.entry->role) {
      case Role::kLimit:
        add_limit(entry, registers, least, seen);
        break;
      case Role::kRequirement:
        // Who is not concerned shows nothing of it; what is not recorded neither.
        if (!applies.is_true() || !registers.truth(entry.recorded).is_true()) break;
        [[fallthrough]];
      case Role::kGround:
      case Role::kClosed:
      case Role::kDiscretion:
        add_state(entry, registers, seen);
        break;
      default:  // menus, payments and notes: that they apply is all; the account's are in ledgers
        break;
    }
  }
}

// An entry of the account that a line rests on has been used.
void add(const LintedPolicies& policies, const LintLedger& one, Exercises& exercises) {
  const auto rules = policies.account(one.region);
  if (rules == nullptr) return;
  const Result<History> history = json::read_history(one.history, rules->region);
  if (!history) return;
  Replayer replayer(*rules, *history, LedgerDetail::kAmounts);
  if (!replayer.run()) return;
  for (const Entry* entry : replayer.rules_used()) exercises.entries[entry].applies = true;
}

}  // namespace

Exercises exercise(LintedPolicies& policies) {
  Exercises exercises;
  for (const LintCase& one : policies.cases()) {
    const OpenRegion* region = policies.open(one.region, one.on);
    const int question = policies.vocabulary().find_question(one.question);
    if (region == nullptr || question < 0) continue;
    const Result<Facts> facts = json::read_facts(one.facts, *region);
    if (!facts) continue;
    const QuestionProgram& program = region->questions[static_cast<std::size_t>(question)];
    const Result<Situation> situation = make_situation(policies.vocabulary(), program, *facts);
    if (!situation) continue;
    Explorer explorer(program);
    (void)explorer.evaluate_once(situation->inputs);
    add(program, Registers(explorer), exercises);
    for (const RegionFile* file : region->chain)
      exercises.days[{file, one.question}].insert(region->on);
  }
  for (const LintLedger& one : policies.ledgers()) add(policies, one, exercises);
  return exercises;
}

}  // namespace gezhang
