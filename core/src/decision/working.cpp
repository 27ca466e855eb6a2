#include "decision/working.h"

#include <algorithm>
#include <bit>

#include "decision/working_text.h"
#include "decision/working_words.h"

namespace gezhang {
namespace {

// How tightly an operator binds, so that brackets stand only where they are needed.
enum Binding {
  kLoosest,
  kOrBinding,
  kAndBinding,
  kCompareBinding,
  kSumBinding,
  kProductBinding,
  kTightest
};

class Renderer {
 public:
  Renderer(const Expression& expression, const LoweredExpression& lowered,
           const WorkingContext& context)
      : expression_(expression), lowered_(lowered), context_(context) {}

  Working run() {
    const ExpressionNode& root = expression_.root_node();
    if (root.operation == Operation::kLiteral && root.type.kind == Kind::kBool) return {};
    render(expression_.root);
    if (is_interval(root.type.kind)) add_result(root.type.kind);
    return text_.take();
  }

 private:
  void add_result(Kind kind) {
    const Range range = at(expression_.root).range();
    if (!range.is_exact() && range.least < 0) {
      // Below zero a limit allows nothing; only its upper end says something.
      text_.add(" ≤ ");
      text_.add_number(range.most, kind);
      return;
    }
    constexpr std::string_view kEquals = " = ";
    const WorkingText::Mark end = text_.mark();
    text_.add(kEquals);
    value(expression_.root);
    const std::string_view whole = text_.in_chinese();
    const std::string_view result = whole.substr(end.zh_hans + kEquals.size());
    if (whole.substr(0, end.zh_hans) == result) text_.cut(end);
  }

  // Each of these adds its part to the text and says how tightly that binds.
  Binding render(int index) {
    const ExpressionNode& node = expression_.node(index);
    switch (node.operation) {
      case Operation::kLiteral:
        if (node.type.kind == Kind::kBool) {
          text_.add(yes_no(node.value != 0));
        } else {
          text_.add_number(node.value, node.type.kind);
        }
        return kTightest;
      case Operation::kMember:
        text_.add(member_name(node.type.domain, static_cast<int>(node.value)));
        return kTightest;
      case Operation::kName:
        return name(index);
      case Operation::kOn:
      case Operation::kProductPrice:
        value(index);
        return kTightest;
      case Operation::kNot:
        return negation(index);
      case Operation::kNegate:
        text_.add("−");
        tight(node.operands[0], kTightest);
        return kSumBinding;
      case Operation::kAnd:
      case Operation::kOr:
        return conjunction(index);
      case Operation::kEqual:
      case Operation::kNotEqual:
      case Operation::kLess:
      case Operation::kLessOrEqual:
      case Operation::kGreater:
      case Operation::kGreaterOrEqual:
        return comparison(index);
      case Operation::kIn:
        return in(index);
      case Operation::kAdd:
        return joined(node, {" + ", " + "}, kSumBinding);
      case Operation::kSubtract:
        return joined(node, {" − ", " − "}, kSumBinding);
      case Operation::kMultiply:
        return joined(node, {" × ", " × "}, kProductBinding);
      case Operation::kDivide:
        return joined(node, {" ÷ ", " ÷ "}, kProductBinding);
      case Operation::kIf:
        return conditional(node);
      case Operation::kMin:
        return function(node, words::kLeastOf);
      case Operation::kMax:
        return function(node, words::kGreatestOf);
      case Operation::kClamp:
        return function(node, words::kKeptWithin);
      case Operation::kRound:
        return round(node);
      case Operation::kYearsBetween:
        return span(index, words::kCompletedYear, words::kCompletedYears);
      case Operation::kMonthsBetween:
        return span(index, words::kCompletedMonth, words::kCompletedMonths);
      case Operation::kAddMonths:
        tight(node.operands[0], kTightest);
        text_.add(words::kPlus);
        tight(node.operands[1], kTightest);
        text_.add(is_one(node.operands[1]) ? words::kMonth : words::kMonths);
        return kSumBinding;
      case Operation::kYear:
        return part_of_date(node, words::kBeforeYear, words::kAfterYear);
      case Operation::kMonth:
        return part_of_date(node, words::kBeforeMonth, words::kAfterMonth);
      case Operation::kDay:
        return part_of_date(node, words::kBeforeDay, words::kAfterDay);
    }
    return kTightest;
  }

  Binding name(int index) {
    const ExpressionNode& node = expression_.node(index);
    if (node.fact < 0) {
      value(index);
      return kTightest;
    }
    const Fact& fact = context_.vocabulary.facts[static_cast<std::size_t>(node.fact)];
    if (node.type.kind == Kind::kBool) {
      text_.add(fact.name);
      text_.add(words::kColon);
      value(index);
      return kCompareBinding;
    }
    if (is_interval(node.type.kind)) {
      const Range range = at(index).range();
      if (range.is_exact()) {
        value(index);
        return kTightest;
      }
      text_.add(fact.name);
      text_.add(words::kOpen);
      if (range == fact.hard) {
        text_.add(words::kNotKnown);
      } else {
        value(index);
      }
      text_.add(words::kClose);
      return kTightest;
    }
    text_.add(fact.name);
    const std::uint64_t mask = at(index).mask();
    const bool is_known = std::has_single_bit(mask);
    text_.add(is_known ? words::kQuote : words::kOpen);
    if (is_known) {
      text_.add(member_name(node.fact, std::countr_zero(mask)));
    } else {
      text_.add(words::kNotKnown);
    }
    text_.add(is_known ? words::kUnquote : words::kClose);
    return kTightest;
  }

  // What came out of it tells whether it held: a decided condition is shown as it is.
  Binding negation(int index) {
    const int operand = expression_.node(index).operands[0];
    if (!at(index).truth().is_unknown()) return render(operand);
    text_.add(words::kNot);
    text_.add(words::kOpen);
    render(operand);
    text_.add(words::kClose);
    return kTightest;
  }

  // Once decided, only the parts that decided it, each as it came out: of a failed `and` those that
  // failed, of an `or` that holds those that hold. Everything shown is true then, so it is joined
  // by 且.
  Binding conjunction(int index) {
    const ExpressionNode& node = expression_.node(index);
    const Truth whole = at(index).truth();
    const bool is_and = node.operation == Operation::kAnd;
    if (whole.is_unknown()) {
      return is_and ? joined(node, words::kAnd, kAndBinding) : joined(node, words::kOr, kOrBinding);
    }
    const bool every_part = is_and == whole.is_true();
    const auto is_shown = [&](int operand) { return every_part || at(operand).truth() == whole; };
    if (std::count_if(node.operands.begin(), node.operands.end(), is_shown) == 1) {
      return render(*std::find_if(node.operands.begin(), node.operands.end(), is_shown));
    }
    bool first = true;
    for (const int operand : node.operands) {
      if (!is_shown(operand)) continue;
      if (!first) text_.add(words::kAnd);
      tight(operand, kAndBinding);
      first = false;
    }
    return kAndBinding;
  }

  Binding comparison(int index) {
    const ExpressionNode& node = expression_.node(index);
    Operation operation = node.operation;
    if (at(index).truth().is_false()) operation = opposite(operation);
    tight(node.operands[0], kSumBinding);
    text_.add(symbol(operation));
    tight(node.operands[1], kSumBinding);
    return kCompareBinding;
  }

  static Operation opposite(Operation operation) {
    switch (operation) {
      case Operation::kEqual:
        return Operation::kNotEqual;
      case Operation::kNotEqual:
        return Operation::kEqual;
      case Operation::kLess:
        return Operation::kGreaterOrEqual;
      case Operation::kLessOrEqual:
        return Operation::kGreater;
      case Operation::kGreater:
        return Operation::kLessOrEqual;
      default:
        return Operation::kLess;
    }
  }

  static std::string_view symbol(Operation operation) {
    switch (operation) {
      case Operation::kEqual:
        return " = ";
      case Operation::kNotEqual:
        return " ≠ ";
      case Operation::kLess:
        return " < ";
      case Operation::kLessOrEqual:
        return " ≤ ";
      case Operation::kGreater:
        return " > ";
      default:
        return " ≥ ";
    }
  }

  Binding in(int index) {
    const ExpressionNode& node = expression_.node(index);
    tight(node.operands[0], kSumBinding);
    text_.add(at(index).truth().is_false() ? words::kIsNotOneOf : words::kIsOneOf);
    list(std::span(node.operands).subspan(1), words::kNextMember);
    return kCompareBinding;
  }

  // Only the branch that is taken, once it is known which.
  Binding conditional(const ExpressionNode& node) {
    const Truth condition = at(node.operands[0]).truth();
    if (condition.is_true()) return render(node.operands[1]);
    if (condition.is_false()) return render(node.operands[2]);
    text_.add(words::kIf);
    render(node.operands[0]);
    text_.add(words::kThen);
    tight(node.operands[1], kSumBinding);
    text_.add(words::kElse);
    tight(node.operands[2], kSumBinding);
    return kLoosest;
  }

  Binding function(const ExpressionNode& node, WorkingWord opening) {
    text_.add(opening);
    list(node.operands, words::kNextItem);
    text_.add(")");
    return kTightest;
  }

  Binding round(const ExpressionNode& node) {
    tight(node.operands[0], kProductBinding);
    text_.add(words::kOpen);
    text_.add(words::rounded(node.rounding));
    render(node.operands[1]);
    text_.add(words::kClose);
    return kProductBinding;
  }

  Binding span(int index, WorkingWord one, WorkingWord several) {
    const ExpressionNode& node = expression_.node(index);
    tight(node.operands[0], kTightest);
    text_.add(words::kTo);
    tight(node.operands[1], kTightest);
    text_.add(words::kCompleted);
    value(index);
    text_.add(is_one(index) ? one : several);
    return kSumBinding;
  }

  Binding part_of_date(const ExpressionNode& node, WorkingWord before, WorkingWord after) {
    text_.add(before);
    tight(node.operands[0], kTightest);
    text_.add(after);
    return kTightest;
  }

  Binding joined(const ExpressionNode& node, WorkingWord operation, Binding binding) {
    // The right side of − and ÷ needs brackets even where it binds as tightly as the left.
    const bool one_way =
        node.operation == Operation::kSubtract || node.operation == Operation::kDivide;
    tight(node.operands[0], binding);
    text_.add(operation);
    tight(node.operands[1], one_way ? static_cast<Binding>(binding + 1) : binding);
    return binding;
  }

  void list(std::span<const int> operands, WorkingWord separator) {
    bool first = true;
    for (const int operand : operands) {
      if (!first) text_.add(separator);
      render(operand);
      first = false;
    }
  }

  void tight(int index, Binding least) {
    const WorkingText::Mark start = text_.mark();
    if (render(index) >= least) return;
    text_.insert(start, "(");
    text_.add(")");
  }

  void value(int index) {
    const Kind kind = expression_.node(index).type.kind;
    if (kind == Kind::kBool) {
      const Truth truth = at(index).truth();
      text_.add(truth.is_unknown() ? words::kNotKnown : yes_no(truth.is_true()));
      return;
    }
    const Range range = at(index).range();
    text_.add_number(range.least, kind);
    if (range.is_exact()) return;
    text_.add(words::kTo);
    text_.add_number(range.most, kind);
  }

  const Text& member_name(int fact_index, int member) const {
    const Fact& fact = context_.vocabulary.facts[static_cast<std::size_t>(fact_index)];
    const auto position = static_cast<std::size_t>(member);
    if (position < fact.members.size()) return fact.members[position].text;
    return context_.products[position - fact.members.size()]->name;
  }

  static WorkingWord yes_no(bool value) { return value ? words::kYes : words::kNo; }
  bool is_one(int index) const { return at(index).range() == Range::exactly(1); }
  Possible at(int index) const {
    return context_
        .registers[static_cast<std::size_t>(lowered_.registers[static_cast<std::size_t>(index)])];
  }

  const Expression& expression_;
  const LoweredExpression& lowered_;
  const WorkingContext& context_;
  WorkingText text_;
};

}  // namespace

Working working_of(const Expression& expression, const LoweredExpression& lowered,
                   const WorkingContext& context) {
  return Renderer(expression, lowered, context).run();
}

Working working_of_menu(std::span<const Money> amounts) {
  WorkingText text;
  bool first = true;
  for (const Money amount : amounts) {
    if (!first) text.add(words::kNextMember);
    text.add_number(amount.fen(), Kind::kMoney);
    first = false;
  }
  return text.take();
}

}  // namespace gezhang
