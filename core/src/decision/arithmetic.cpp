#include "decision/arithmetic.h"

#include <algorithm>

#include "decision/shown_number.h"
#include "decision/working_words.h"
#include "gezhang/rate.h"

namespace gezhang {
namespace {

__extension__ using UnsignedInt128 = unsigned __int128;

// How many of a kind's smallest units make one yuan, one whole or one.
constexpr std::int64_t one_in(Kind kind) {
  switch (kind) {
    case Kind::kMoney:
      return 100;
    case Kind::kFractionalMoney:
      return 100 * Rate::kScale;
    case Kind::kRate:
      return Rate::kScale;
    default:
      return 1;
  }
}

class Steps {
 public:
  Steps(const Expression& expression, const LoweredExpression& lowered,
        const WorkingContext& context)
      : expression_(expression), lowered_(lowered), context_(context) {}

  std::vector<std::string> run() {
    if (expression_.root_node().type.kind != Kind::kMoney) return {};
    if (!compute(expression_.root) || steps_.size() < 2) return {};
    return std::move(steps_);
  }

 private:
  // Adds the steps that lead to the number of a node; false where it is not known exactly.
  bool compute(int index) {
    const ExpressionNode& node = expression_.node(index);
    switch (node.operation) {
      case Operation::kAdd:
        return compute_operands(node) && add_equation(index, " + ");
      case Operation::kSubtract:
        return compute_operands(node) && add_equation(index, " − ");
      case Operation::kMultiply:
        return compute_operands(node) && add_equation(index, " × ");
      case Operation::kMin:
        return compute_operands(node) && add_function(index, words::kLeastOf);
      case Operation::kMax:
        return compute_operands(node) && add_function(index, words::kGreatestOf);
      case Operation::kClamp:
        return compute_operands(node) && add_function(index, words::kKeptWithin);
      case Operation::kRound:
        return add_rounding(index);
      case Operation::kNegate:
        return compute(node.operands[0]);
      case Operation::kIf: {
        const Truth condition = at(node.operands[0]).truth();
        if (!condition.is_true() && !condition.is_false()) return false;
        return compute(node.operands[condition.is_true() ? 1 : 2]);
      }
      default:
        return at(index).range().is_exact();
    }
  }

  bool compute_operands(const ExpressionNode& node) {
    return std::all_of(node.operands.begin(), node.operands.end(),
                       [&](int operand) { return compute(operand); });
  }

  bool add_equation(int index, std::string_view sign) {
    std::string line;
    append_operands(line, expression_.node(index), sign);
    line += " = ";
    append(line, index);
    add(index, std::move(line));
    return true;
  }

  bool add_function(int index, WorkingWord opening) {
    std::string line(opening.in(context_.language));
    bool first = true;
    for (const int operand : expression_.node(index).operands) {
      if (!first) line += words::kNextItem.in(context_.language);
      append(line, operand);
      first = false;
    }
    line += ") = ";
    append(line, index);
    add(index, std::move(line));
    return true;
  }

  bool add_rounding(int index) {
    const ExpressionNode& node = expression_.node(index);
    const int rounded = node.operands[0];
    const ExpressionNode& inner = expression_.node(rounded);
    const bool is_quotient = inner.operation == Operation::kDivide;
    if (!(is_quotient ? compute_operands(inner) : compute(rounded))) return false;
    std::string before;
    if (is_quotient) {
      append_operands(before, inner, " ÷ ");
    } else {
      append(before, rounded);
    }
    std::string after;
    append(after, index);
    if (is_quotient && divides(inner, index)) {
      add(index, before + " = " + after);
    } else if (before != after) {  // both are exact
      add(index, before + " → " + after + how_rounded(node));
    }
    return true;
  }

  std::string how_rounded(const ExpressionNode& round) const {
    std::string text(words::kOpen.in(context_.language));
    text += words::rounded(round.rounding).in(context_.language);
    append(text, round.operands[1]);
    text += words::kClose.in(context_.language);
    return text;
  }

  // The quotient is exactly what the node `result` holds. Unsigned, so that nothing can overflow.
  bool divides(const ExpressionNode& quotient, int result) const {
    const auto whole = [&](int index) { return UnsignedInt128(one_in(kind_of(index))); };
    const auto number = [&](int index) { return UnsignedInt128(at(index).range().least); };
    const int above = quotient.operands[0];
    const int below = quotient.operands[1];
    return number(above) * whole(below) * whole(result) ==
           number(result) * number(below) * whole(above);
  }

  void append_operands(std::string& line, const ExpressionNode& node, std::string_view sign) const {
    append(line, node.operands[0]);
    line += sign;
    // A sign does not follow upon another one.
    const bool bracketed = at(node.operands[1]).range().least < 0;
    if (bracketed) line += '(';
    append(line, node.operands[1]);
    if (bracketed) line += ')';
  }

  void append(std::string& line, int index) const {
    append_number(line, at(index).range().least, kind_of(index));
  }

  // What the expression says twice is computed once. The line alone does not tell: ¥5 − ¥0 may
  // stand there for two uses. Nor does the register: 1 + 4 and 2 + 3 may share one.
  void add(int index, std::string line) {
    const int reg = register_of(index);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (registers_[i] == reg && steps_[i] == line) return;
    }
    registers_.push_back(reg);
    steps_.push_back(std::move(line));
  }

  Kind kind_of(int index) const { return expression_.node(index).type.kind; }
  int register_of(int index) const { return lowered_.registers[static_cast<std::size_t>(index)]; }
  Possible at(int index) const {
    return context_.registers[static_cast<std::size_t>(register_of(index))];
  }

  const Expression& expression_;
  const LoweredExpression& lowered_;
  const WorkingContext& context_;
  std::vector<std::string> steps_;
  std::vector<int> registers_;  // of the steps
};

}  // namespace

std::vector<std::string> arithmetic_of(const Expression& expression,
                                       const LoweredExpression& lowered,
                                       const WorkingContext& context) {
  return Steps(expression, lowered, context).run();
}

}  // namespace gezhang
