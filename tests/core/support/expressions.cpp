#include "support/expressions.h"

#include <stdexcept>

#include "expression/checker.h"
#include "expression/parser.h"
#include "json/read_vocabulary.h"
#include "policy/bounds.h"
#include "support/json.h"
#include "support/policies.h"

namespace gezhang::test {
namespace {

// Every fact of the vocabulary has the slot of its own number.
class Names : public NameRegisters {
 public:
  explicit Names(Date on) : on_(on) {}
  int fact(Program& program, int fact) override {
    const Slot& slot = program.slots[static_cast<std::size_t>(fact)];
    return add_input(program, fact, slot.interval ? Sort::kNumber : Sort::kMembers);
  }
  int value(Program& program, std::string_view /*none here*/) override {
    return add_constant(program, {});
  }
  int on(Program& program) override { return add_constant(program, {on_.days(), on_.days()}); }
  int premium(Program& program) override { return add_constant(program, {}); }

 private:
  Date on_;
};

}  // namespace

Vocabulary vocabulary_of(const std::vector<std::string>& facts) {
  Errors errors;
  json::Faults faults("vocabulary.json", errors);
  const json::Node root = must(read_json(Policies(facts).files().front().text, "vocabulary.json"));
  Vocabulary vocabulary = json::read_vocabulary(root, faults, errors);
  if (!errors.empty()) throw std::runtime_error(told(errors));
  return vocabulary;
}

CompiledExpression::CompiledExpression(const std::vector<std::string>& facts, std::string_view text,
                                       Kind wanted, Date on)
    : vocabulary_(vocabulary_of(facts)) {
  Errors errors;
  Expression expression = parse_expression(text, errors);
  const Scope scope{&vocabulary_, {}, {}, {}};
  check_expression(expression, {wanted, -1}, scope, errors);
  if (!errors.empty()) throw std::runtime_error(std::string(text) + "\n" + told(errors));
  for (std::size_t i = 0; i < vocabulary_.facts.size(); ++i) {
    const Fact& fact = vocabulary_.facts[i];
    program_.slots.push_back({static_cast<int>(i), is_interval(fact.kind), whole_domain(fact, 0)});
  }
  Names names(on);
  lowered_ = lower(expression, names, program_);
}

Possible CompiledExpression::run(const std::vector<Possible>& inputs) const {
  std::vector<Possible> registers(program_.steps.size());
  if (evaluate(program_, inputs, registers).kind != ArithmeticFault::kNone) {
    throw std::runtime_error("the expression cannot be computed");
  }
  return registers[static_cast<std::size_t>(lowered_.root)];
}

ArithmeticFault CompiledExpression::fault(const std::vector<Possible>& inputs) const {
  std::vector<Possible> registers(program_.steps.size());
  return evaluate(program_, inputs, registers).kind;
}

}  // namespace gezhang::test
