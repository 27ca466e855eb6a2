#include "reference/compare.h"

#include "gezhang/money.h"
#include "reference/compare_changes.h"
#include "reference/scene.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gezhang::reference {
namespace {

// The search for changes takes as long as all the rest: some pairs, by the hundred.
constexpr int kPairsWithChanges = 15;

std::string amount_text(const std::optional<std::pair<std::int64_t, std::int64_t>>& amount) {
  if (!amount) return "none";
  const auto end = [](std::int64_t fen) {
    return fen == kUnlimited ? "unlimited" : money_text(fen);
  };
  return end(amount->first) + " – " + end(amount->second);
}

std::string amount_text(const Answer& answer) {
  if (!answer.amount) return "none";
  return answer.amount->least.to_decimal() + " – " + answer.amount->most.to_decimal();
}

class Comparison {
 public:
  Comparison(const Loaded& loaded, const Situation& situation, const Truth& truth, Random& random,
             Tally& tally)
      : loaded_(loaded),
        policy_(*loaded.policy),
        situation_(situation),
        truth_(truth),
        random_(random),
        tally_(tally) {}

  std::vector<std::string> run() {
    ++tally_.pairs;
    tally_.completions += static_cast<std::int64_t>(truth_.joined().completions);
    if (truth_.is_contradiction()) {
      ++tally_.contradictions;
      expect_contradiction();
      return std::move(faults_);
    }
    const bool with_changes = random_.chance(kPairsWithChanges) && !some_stand_for_more();
    const std::optional<Answer> answer =
        ask(*loaded_.set, situation_, nullptr,
            with_changes ? Depth::kReasonsAndChanges : Depth::kReasons);
    if (!answer) {
      ++tally_.other_faults;
      return std::move(faults_);
    }
    count(*answer);
    check_verdict(*answer, truth_.joined(), "");
    check_amount(*answer, truth_.joined(), "");
    check_examples(*answer);
    check_asks(*answer);
    check_more_knowledge(*answer);
    if (answer->verdict == Verdict::kDepends && random_.chance(20))
      check_asking_to_the_end(*answer);
    check_order(*answer);
    for (std::string& fault : compare_changes(policy_, situation_, *answer))
      other(std::move(fault));
    tally_.changes += static_cast<std::int64_t>(answer->changes.size());
    return std::move(faults_);
  }

 private:
  std::optional<Answer> ask(const PolicySet& set, const Situation& situation,
                            Random* order = nullptr, Depth depth = Depth::kReasons) {
    const std::string& code = policy_.regions[static_cast<std::size_t>(situation.region)].code;
    const Result<gezhang::Region> region = set.open(code, situation.on_text());
    if (!region) return fail(region.errors());
    Result<Answer> answer =
        region->check_json(situation.question, situation.facts_json(policy_, order), depth);
    if (!answer) return fail(answer.errors());
    return *std::move(answer);
  }

  std::optional<Answer> fail(const Errors& errors) {
    for (const Error& error : errors)
      faults_.push_back("refused: " + describe(error, Language::kEn));
    return std::nullopt;
  }

  void expect_contradiction() {
    const std::string& code = policy_.regions[static_cast<std::size_t>(situation_.region)].code;
    const Result<gezhang::Region> region = loaded_.set->open(code, situation_.on_text());
    if (!region) return (void)fail(region.errors());
    const Result<Answer> answer =
        region->check_json(situation_.question, situation_.facts_json(policy_), Depth::kReasons);
    const bool told = !answer && std::any_of(answer.errors().begin(), answer.errors().end(),
                                             [](const Error& error) {
                                               return error.code == ErrorCode::kContradiction;
                                             });
    if (!told) other("no completion is possible, and the engine does not say so");
  }

  void count(const Answer& answer) {
    const Joined& truth = truth_.joined();
    if (!truth.is_single()) {
      ++tally_.undetermined;
    } else if (!truth_.open_facts().empty()) {
      ++tally_.determinable;
    }
    for (std::size_t i = 0; i < 5; ++i) {
      if (truth.verdict() == ruling_id(static_cast<Ruling>(i))) ++tally_.verdicts[i];
    }
    if (!truth.is_single()) ++tally_.verdicts[5];
    if (!answer.exact) ++tally_.inexact;
  }

  void check_verdict(const Answer& answer, const Joined& truth, const std::string& where) {
    const std::string found(verdict_id(answer.verdict));
    const std::string wanted = truth.verdict();
    if (found == wanted) return;
    if (found == "depends") {
      ++tally_.needless;
      faults_.push_back(where + "needless refusal: depends, where every completion is " + wanted);
    } else {
      ++tally_.false_certainty;
      faults_.push_back(where + "false certainty: " + found + ", where the truth is " + wanted);
    }
  }

  void check_amount(const Answer& answer, const Joined& truth, const std::string& where) {
    const bool has_amount = truth.amount && truth.amount->second != kUnlimited;
    if (!has_amount || !answer.amount) {
      // A search that ended early may leave an amount open that is settled.
      if (answer.amount.has_value() != has_amount && answer.exact)
        other(where + "amount " + amount_text(answer) + ", the truth is " +
              amount_text(truth.amount));
      return;
    }
    const std::pair found{answer.amount->least.fen(), answer.amount->most.fen()};
    const bool contains =
        found.first <= truth.amount->first && truth.amount->second <= found.second;
    if (contains && (found == *truth.amount || !answer.exact)) return;
    other(where + "amount " + amount_text(answer) + ", the truth is " + amount_text(truth.amount));
  }

  // Two situations with different verdicts; each holds whatever the facts are that it leaves out.
  void check_examples(const Answer& answer) {
    if (answer.verdict != Verdict::kDepends) {
      if (!answer.for_example.empty()) other("examples of a verdict that is settled");
      return;
    }
    if (answer.for_example.size() != 2) {
      if (answer.exact) other("an exact depends without two examples");
      return;
    }
    if (answer.for_example[0].verdict == answer.for_example[1].verdict)
      other("two examples of one verdict");
    for (const Example& example : answer.for_example) check_example(example);
  }

  void check_example(const Example& example) {
    std::vector<std::pair<int, std::int64_t>> values;
    std::string shown;
    for (const auto& named : example.facts) {
      const std::string& id = named.first;
      const std::string& written = named.second;
      shown += " " + id + " = " + written;
      const int fact = policy_.find_fact(id);
      if (fact < 0) return other("an example with an unknown fact" + shown);
      const auto value = possible_value(fact, written);
      if (!value) return other("an example that is known to be false:" + shown);
      values.emplace_back(fact, *value);
    }
    const Joined plain = truth_with(values);
    if (plain.verdict() == verdict_id(example.verdict)) return;
    other("the example" + shown + " is said to be " + std::string(verdict_id(example.verdict)) +
          (plain.completions == 0 ? ", and is impossible" : ", and is " + plain.verdict()));
  }

  // The value as it is written, where the fact may have it.
  std::optional<std::int64_t> possible_value(int fact, const std::string& written) const {
    const Knowledge& known = situation_.facts[static_cast<std::size_t>(fact)];
    for (const std::int64_t value : known.possible) {
      if (policy_.written(fact, value) == written) return value;
    }
    if (!known.stand_for_more) return std::nullopt;
    const auto money = Money::parse(std::string_view(written).substr(1, written.size() - 2));
    const bool fits =
        money && known.possible.front() <= money->fen() && money->fen() <= known.possible.back();
    return fits ? std::optional(money->fen()) : std::nullopt;
  }

  // What the completions with these values lead to; values that were not tried yet are tried now.
  Joined truth_with(const std::vector<std::pair<int, std::int64_t>>& values) const {
    Situation exact = situation_;
    bool is_new = false;
    for (const auto& [fact, value] : values) {
      is_new = is_new || situation_.facts[static_cast<std::size_t>(fact)].stand_for_more;
      exact = with_exact(policy_, exact, fact, value);
    }
    if (!is_new) return truth_.where(values);
    return Truth(open_scene(policy_, exact.region, exact.on, exact.question), exact).joined();
  }

  void check_asks(const Answer& answer) {
    if (answer.verdict == Verdict::kDepends && answer.ask.empty())
      other("a depends without a question");
    std::vector<std::string> asked;
    for (const Ask& ask : answer.ask) {
      if (std::find(asked.begin(), asked.end(), ask.fact) != asked.end())
        other("asks twice for " + ask.fact);
      asked.push_back(ask.fact);
      const int fact = policy_.find_fact(ask.fact);
      if (fact < 0 || !truth_.matters(fact))
        other("asks for " + ask.fact + ", which cannot change the answer");
    }
  }

  // A premium that is stated for the first time makes cover a part of the question.
  bool is_premium(int fact) const {
    return policy_.facts[static_cast<std::size_t>(fact)].id == kPremiumFact;
  }

  // Of such a fact other values stand for all only as long as none is given.
  bool stands_for_more(int fact) const {
    return situation_.facts[static_cast<std::size_t>(fact)].stand_for_more;
  }

  bool some_stand_for_more() const {
    return std::any_of(situation_.facts.begin(), situation_.facts.end(),
                       [](const Knowledge& known) { return known.stand_for_more; });
  }

  // One more fact, as some completion has it, must not contradict what was said before.
  void check_more_knowledge(const Answer& answer) {
    if (truth_.open_facts().empty()) return;
    const Completion completion = truth_.completion(random_.next());
    const int fact = random_.one_of(truth_.open_facts());
    if (is_premium(fact) || stands_for_more(fact)) return;
    const std::int64_t value = completion[static_cast<std::size_t>(fact)];
    const Situation more = with_exact(policy_, situation_, fact, value);
    const std::optional<Answer> next = ask(*loaded_.set, more);
    const std::string where = "with " + policy_.facts[static_cast<std::size_t>(fact)].id + " = " +
                              policy_.written(fact, value) + ": ";
    if (!next) return other(where + "refused");
    const Joined truth = truth_.where({{fact, value}});
    check_verdict(*next, truth, where);
    check_amount(*next, truth, where);
    if (answer.verdict != Verdict::kDepends && next->verdict != answer.verdict)
      other(where + "more knowledge changes a settled verdict");
    if (answer.amount && next->amount &&
        (next->amount->least < answer.amount->least || next->amount->most > answer.amount->most)) {
      other(where + "more knowledge widens the amount");
    }
  }

  // Whoever answers one question after another comes to the verdict of their own case.
  void check_asking_to_the_end(Answer answer) {
    const Completion completion = truth_.completion(random_.next());
    Situation known = situation_;
    std::vector<std::pair<int, std::int64_t>> said;
    while (answer.verdict == Verdict::kDepends && !answer.ask.empty()) {
      const int fact = policy_.find_fact(answer.ask.front().fact);
      if (fact < 0 || said.size() > policy_.facts.size()) return other("asks without end");
      if (is_premium(fact) || stands_for_more(fact)) return;
      const std::int64_t value = completion[static_cast<std::size_t>(fact)];
      said.emplace_back(fact, value);
      known = with_exact(policy_, known, fact, value);
      std::optional<Answer> next = ask(*loaded_.set, known);
      if (!next) return other("refused after its own questions were answered");
      answer = *std::move(next);
    }
    check_verdict(answer, truth_.where(said), "after its own questions were answered: ");
  }

  // The order of keys and entries means nothing, save that of grounds and payments.
  void check_order(const Answer& answer) {
    if (loaded_.reordered == nullptr) return;
    const std::optional<Answer> again = ask(*loaded_.reordered, situation_, &random_);
    if (!again) return other("refused in another order");
    const bool same =
        again->verdict == answer.verdict &&
        (!(answer.exact && again->exact) || amount_text(*again) == amount_text(answer));
    if (!same) {
      other("in another order " + std::string(verdict_id(again->verdict)) + " " +
            amount_text(*again) + " instead of " + std::string(verdict_id(answer.verdict)) + " " +
            amount_text(answer));
    }
  }

  void other(std::string fault) {
    ++tally_.other_faults;
    faults_.push_back(std::move(fault));
  }

  const Loaded& loaded_;
  const Policy& policy_;
  const Situation& situation_;
  const Truth& truth_;
  Random& random_;
  Tally& tally_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> compare(const Loaded& loaded, const Situation& situation,
                                 const Truth& truth, Random& random, Tally& tally) {
  return Comparison(loaded, situation, truth, random, tally).run();
}

}  // namespace gezhang::reference
