#include "support/workings.h"

#include <stdexcept>

#include "expression/checker.h"
#include "expression/parser.h"
#include "gezhang/date.h"
#include "gezhang/money.h"
#include "gezhang/rate.h"
#include "policy/bounds.h"
#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang::test {
namespace {

const std::map<std::string, Text, std::less<>> kNames = {
    {"account.total", {"余额", "balance"}},
    {"account.used", {"已用", "used"}},
    {"person.local", {"本地户籍", "local household"}},
    {"person.years", {"年限", "years"}},
    {"person.rate", {"比例", "rate"}},
    {"person.birth_date", {"出生日期", "date of birth"}},
    {"relative.relation", {"关系", "relation"}},
    {"purchase.product", {"产品", "product"}},
    {"purchase.premium", {"保费", "premium"}},
    {"self", {"本人", "self"}},
    {"spouse", {"配偶", "spouse"}},
    {"parent", {"父母", ""}},  // not translated
    {"other", {"其他", "another one"}}};

Vocabulary named_facts() {
  Vocabulary vocabulary =
      vocabulary_of({money_fact("account.total"), money_fact("account.used", "0.00", "500.00"),
                     bool_fact("person.local"), count_fact("person.years", 0, 40),
                     rate_fact("person.rate", "0%", "10%"), date_fact("person.birth_date"),
                     choice_fact("relative.relation", {"self", "spouse", "parent"}), product_fact(),
                     money_fact("purchase.premium", "0.00", "9999.00")});
  for (Fact& fact : vocabulary.facts) {
    fact.name = kNames.at(fact.id);
    for (Member& member : fact.members) member.text = kNames.at(member.id);
  }
  return vocabulary;
}

// The values insure.floor (¥3000) and insure.share (half of the balance).
class Names : public NameRegisters {
 public:
  explicit Names(const Scope& scope) : scope_(scope) {}
  int fact(Program& program, int fact) override {
    Step input;
    input.kind = StepKind::kInput;
    input.a = fact;
    return add_step(program, input);
  }
  int value(Program& program, std::string_view id) override {
    Errors errors;
    Expression expression = parse_expression(
        id == "insure.floor" ? "¥3000" : "round(account.total * 50%, down, ¥0.01)", errors);
    check_expression(expression, scope_.values.find(std::string(id))->second, scope_, errors);
    if (!errors.empty()) throw std::runtime_error(told(errors));
    return lower(expression, *this, program).root;
  }
  int on(Program& program) override {
    return add_constant(program, Possible::of(Range::exactly(Date::parse(kToday)->days())));
  }
  int premium(Program& program) override {
    return fact(program, scope_.vocabulary->find_fact("purchase.premium"));
  }

 private:
  const Scope& scope_;
};

}  // namespace

Possible yuan(std::string_view amount) { return yuan(amount, amount); }
Possible yuan(std::string_view least, std::string_view most) {
  return {Money::parse(least)->fen(), Money::parse(most)->fen()};
}
Possible number(std::int64_t count) { return {count, count}; }
Possible percent(std::string_view rate) {
  return Possible::of(Range::exactly(Rate::parse(rate)->millionths()));
}
Possible day(std::string_view date) {
  return Possible::of(Range::exactly(Date::parse(date)->days()));
}
Possible truth(bool value) { return Possible::of(Truth::of(value)); }

ShownExpression::ShownExpression(std::string_view text, Kind wanted)
    : vocabulary_(named_facts()), products_{{"a", {"甲保险", "Plan A"}, {}}} {
  product_list_ = {&products_.front()};
  Errors errors;
  expression_ = parse_expression(text, errors);
  const Scope scope{&vocabulary_,
                    {"a"},
                    {{"insure.floor", {Kind::kMoney, -1}}, {"insure.share", {Kind::kMoney, -1}}},
                    {}};
  check_expression(expression_, {wanted, -1}, scope, errors);
  if (!errors.empty()) throw std::runtime_error(std::string(text) + "\n" + told(errors));
  for (std::size_t i = 0; i < vocabulary_.facts.size(); ++i) {
    const Fact& fact = vocabulary_.facts[i];
    program_.slots.push_back({static_cast<int>(i), is_interval(fact.kind), whole_domain(fact, 1)});
  }
  // "other" costs what is said; the product costs ¥99.
  program_.prices = {vocabulary_.facts.back().hard, Range::exactly(9900)};
  program_.priced_products = 0b10;
  Names names(scope);
  lowered_ = lower(expression_, names, program_);
}

std::vector<Possible> ShownExpression::registers(const Given& given) const {
  std::vector<Possible> inputs;
  for (const Slot& slot : program_.slots) {
    const auto known = given.find(vocabulary_.facts[static_cast<std::size_t>(slot.fact)].id);
    inputs.push_back(known == given.end() ? slot.domain : known->second);
  }
  std::vector<Possible> registers(program_.steps.size());
  if (evaluate(program_, inputs, registers).kind != ArithmeticFault::kNone) {
    throw std::runtime_error("the expression cannot be computed");
  }
  return registers;
}

Working ShownExpression::working(const Given& given) const {
  const std::vector<Possible> known = registers(given);
  return working_of(expression_, lowered_, {vocabulary_, product_list_, known});
}

std::vector<std::string> ShownExpression::arithmetic(const Given& given, Language language) const {
  const std::vector<Possible> known = registers(given);
  return arithmetic_of(expression_, lowered_, {vocabulary_, product_list_, known, language});
}

}  // namespace gezhang::test
