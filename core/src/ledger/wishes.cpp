#include "ledger/wishes.h"

#include "decision/explore.h"
#include "decision/situation.h"
#include "ledger/replay.h"
#include "ledger/rule_reader.h"

namespace gezhang {
namespace {

class Wishing {
 public:
  // `person` is what is known at the end of the history.
  Wishing(const AccountRules& rules, const History& history, const Facts& person)
      : rules_(rules), history_(history), person_(person) {}

  // Fills what a month brings; false, with the errors, where the facts contradict each other.
  bool look(const Wish& wish, const LedgerMonth& month, Earliest& earliest, Errors& errors) const {
    const Vocabulary& vocabulary = rules_.region.data->vocabulary;
    const Question& question =
        vocabulary.questions[static_cast<std::size_t>(vocabulary.find_question(wish.question))];
    const QuestionProgram program =
        compile_question(vocabulary, rules_.region.chain, month.on, question);
    const bool is_to_come = history_.projection && history_.until < month.on;
    const Facts person = is_to_come ? joined(person_, history_.projection->facts) : person_;
    Facts facts = joined(person, wish.facts);
    add_balances(rules_, rules_.periods[rules_.period_on(month.on)], month.after, facts);
    const Result<Situation> situation = make_situation(vocabulary, program, facts);
    if (!situation) {
      errors = situation.errors();
      return false;
    }
    Explorer explorer(program);
    const Exploration exploration = explorer.explore(*situation);
    const Outcome& outcome = exploration.outcome;
    const std::int64_t wanted = wish.at_least.value_or(1);
    if (!outcome.verdicts.has(Verdict::kYes)) return true;
    const bool enough_at_most = !outcome.has_amount || outcome.amount.most >= wanted;
    const bool enough_at_least = !outcome.has_amount || outcome.amount.least >= wanted;
    if (!earliest.possibly && enough_at_most) earliest.possibly = month.on;
    const bool is_sure =
        outcome.verdicts.is_single() && enough_at_least && exploration.verdicts_exact;
    if (!earliest.surely && is_sure) earliest.surely = month.on;
    return true;
  }

 private:
  const AccountRules& rules_;
  const History& history_;
  const Facts& person_;
};

}  // namespace

void add_fact(const Vocabulary& vocabulary, std::string_view id, Range is, Facts& facts) {
  const int fact = vocabulary.find_fact(id);
  if (fact < 0 || facts.find(fact) != nullptr) return;
  facts.known.push_back({fact, is.least, is.most, {}, false});
}

void add_balances(const AccountRules& rules, const AccountPeriod& period, const Balances& balances,
                  Facts& facts) {
  each_balance(period, balances, [&](std::size_t fact, Range is) {
    add_fact(rules.region.data->vocabulary, known_facts::kLedger[fact], is, facts);
  });
}

Errors grant_wishes(const AccountRules& rules, const History& history, Ledger& ledger) {
  const Wishing wishing(rules, history, ledger.state->facts);
  std::vector<LedgerMonth> days = {{history.until, ledger.at_end_of_history}};
  days.insert(days.end(), ledger.months.begin(), ledger.months.end());
  for (const Wish& wish : history.wishes) {
    Earliest earliest;
    earliest.question = wish.question;
    for (const LedgerMonth& day : days) {
      Errors errors;
      if (!wishing.look(wish, day, earliest, errors)) return errors;
      if (earliest.surely) break;
    }
    ledger.earliest.push_back(std::move(earliest));
  }
  return {};
}

}  // namespace gezhang
