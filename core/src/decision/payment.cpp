#include "decision/payment.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "decision/known_facts.h"
#include "decision/outcome.h"

namespace gezhang {
namespace {

class Payments {
 public:
  Payments(const Vocabulary& vocabulary, const QuestionProgram& question, const Facts& facts,
           std::span<const Possible> registers, Answer& answer)
      : vocabulary_(vocabulary),
        question_(question),
        facts_(facts),
        registers_(registers),
        answer_(answer) {}

  void run() {
    const std::optional<Range> to_pay = price();
    const std::optional<Range> wanted = to_pay ? to_pay : known(known_facts::kSharing);
    if (!wanted || !answer_.amount) return;
    const bool allowed = answer_.verdict == Verdict::kYes || answer_.verdict == Verdict::kAuthority;
    if (wanted->least > answer_.amount->most.fen()) warn_above_most(*wanted);
    const bool settled = wanted->is_exact() && answer_.amount->least == answer_.amount->most;
    if (to_pay && allowed && settled) split(to_pay->least);
  }

 private:
  // A premium for everybody who is insured, or an expense.
  std::optional<Range> price() const {
    if (const auto expense = known(known_facts::kExpense)) return expense;
    const std::optional<Range> premium = premium_for_one();
    // One person, where nothing was said, would be a guess where a premium is for several.
    const std::optional<Range> people = known(known_facts::kPeople);
    Range whole;
    if (!premium || !people || !multiply(*premium, *people, whole)) return std::nullopt;
    return whole;
  }

  std::optional<Range> premium_for_one() const {
    if (const auto given = known(known_facts::kPremium)) return given;
    const auto product = known(known_facts::kProduct);
    if (!product) return std::nullopt;
    const auto mask = static_cast<std::uint64_t>(product->least);
    if (!std::has_single_bit(mask) || (mask & question_.program.priced_products) == 0)
      return std::nullopt;
    return question_.program.prices[static_cast<std::size_t>(std::countr_zero(mask))];
  }

  // What was said of a fact that this question may ask for; of a choice, `least` holds its bits.
  std::optional<Range> known(std::string_view id) const {
    const int fact = vocabulary_.find_fact(id);
    if (fact < 0) return std::nullopt;
    const Fact& described = vocabulary_.facts[static_cast<std::size_t>(fact)];
    const KnownFact* said = facts_.find(fact);
    if (said == nullptr || !may_ask(described, *question_.question)) return std::nullopt;
    return Range{said->least, said->most};
  }

  void split(std::int64_t wanted) {
    std::int64_t from_account = std::min(wanted, answer_.amount->most.fen());
    if (!answer_.choices.empty()) {
      from_account = 0;
      for (const Money choice : answer_.choices) {
        if (choice.fen() <= wanted) from_account = choice.fen();
      }
      if (from_account < std::min(wanted, answer_.amount->most.fen())) warn_menu(from_account);
    }
    answer_.payment =
        PaymentSplit{Money::from_fen(from_account), Money::from_fen(wanted - from_account)};
    const bool unclear =
        registers_[static_cast<std::size_t>(question_.decision.unclear)].truth().is_true();
    if (from_account == wanted || !unclear) return;
    answer_.warnings.push_back({"payment-unclear",
                                {"没有查到不足部分能否用现金补足的规定，办理前请先问清。",
                                 "No rule was found on paying the rest in cash: ask first."},
                                ""});
  }

  void warn_above_most(Range wanted) {
    const std::string wish = Money::from_fen(wanted.least).to_display();
    const std::string most = answer_.amount->most.to_display();
    answer_.warnings.push_back(
        {"wish-above-most",
         {"想用 " + wish + "，个账最多 " + most + "。",
          "The wish is " + wish + "; the account gives at most " + most + "."},
         ""});
  }

  void warn_menu(std::int64_t from_account) {
    const std::string choice = Money::from_fen(from_account).to_display();
    answer_.warnings.push_back({"menu-step",
                                {"只能按固定金额划账，这一笔能划 " + choice + "。",
                                 "Only the fixed amounts can be moved: here " + choice + "."},
                                ""});
  }

  const Vocabulary& vocabulary_;
  const QuestionProgram& question_;
  const Facts& facts_;
  std::span<const Possible> registers_;
  Answer& answer_;
};

}  // namespace

void fill_payment(const Vocabulary& vocabulary, const QuestionProgram& question, const Facts& facts,
                  std::span<const Possible> registers, Answer& answer) {
  Payments(vocabulary, question, facts, registers, answer).run();
}

bool may_ask(const Fact& fact, const Question& question) {
  return std::find(fact.questions.begin(), fact.questions.end(), question.id) !=
         fact.questions.end();
}

bool is_part_of_a_wish(const Fact& fact) {
  return fact.id == known_facts::kExpense || fact.id == known_facts::kPremium ||
         fact.id == known_facts::kPeople || fact.id == known_facts::kProduct ||
         fact.id == known_facts::kSharing;
}

}  // namespace gezhang
