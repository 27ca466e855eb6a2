#include "decision/working.h"

#include <bit>

#include "decimal.h"
#include "gezhang/date.h"
#include "gezhang/money.h"
#include "gezhang/rate.h"

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

struct Rendered {
  std::string text;
  Binding binding = kTightest;
};

std::string number_text(std::int64_t value, Kind kind) {
  switch (kind) {
    case Kind::kMoney:
      return Money::from_fen(value).to_display();
    case Kind::kFractionalMoney: {
      // Millionths of a fen, shown with as many decimals as there are.
      std::string text = decimal::format(value, 8, true);
      while (text.back() == '0' && text[text.size() - 3] != '.') text.pop_back();
      return text.front() == '-' ? "-¥" + text.substr(1) : "¥" + text;
    }
    case Kind::kRate:
      return Rate::from_millionths(value).to_percent();
    case Kind::kDate:
      return Date::from_days(value).to_text();
    default:
      return decimal::format(value, 0, false);
  }
}

class Renderer {
 public:
  Renderer(const Expression& expression, const LoweredExpression& lowered,
           const WorkingContext& context)
      : expression_(expression), lowered_(lowered), context_(context) {}

  std::string run() {
    const ExpressionNode& root = expression_.root_node();
    if (root.operation == Operation::kLiteral && root.type.kind == Kind::kBool) return {};
    const Rendered whole = render(expression_.root);
    if (!is_interval(root.type.kind)) return whole.text;
    const Range range = at(expression_.root).range();
    if (!range.is_exact() && range.least < 0) {
      // Below zero a limit allows nothing; only its upper end says something.
      return whole.text + " ≤ " + number_text(range.most, root.type.kind);
    }
    const std::string result = value_text(expression_.root);
    return whole.text == result ? result : whole.text + " = " + result;
  }

 private:
  Rendered render(int index) {
    const ExpressionNode& node = expression_.node(index);
    switch (node.operation) {
      case Operation::kLiteral:
        return {node.type.kind == Kind::kBool ? yes_no(node.value != 0)
                                              : number_text(node.value, node.type.kind)};
      case Operation::kMember:
        return {member_name(node.type.domain, static_cast<int>(node.value))};
      case Operation::kName:
        return name(index);
      case Operation::kOn:
      case Operation::kProductPrice:
        return {value_text(index)};
      case Operation::kNot:
        return negation(index);
      case Operation::kNegate:
        return {"−" + tight(node.operands[0], kTightest), kSumBinding};
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
        return joined(index, " + ", kSumBinding);
      case Operation::kSubtract:
        return joined(index, " − ", kSumBinding);
      case Operation::kMultiply:
        return joined(index, " × ", kProductBinding);
      case Operation::kDivide:
        return joined(index, " ÷ ", kProductBinding);
      case Operation::kIf:
        return conditional(index);
      case Operation::kMin:
        return {"取小(" + list(node.operands) + ")"};
      case Operation::kMax:
        return {"取大(" + list(node.operands) + ")"};
      case Operation::kClamp:
        return {"限在区间内(" + list(node.operands) + ")"};
      case Operation::kRound:
        return round(node);
      case Operation::kYearsBetween:
        return span(index, "年");
      case Operation::kMonthsBetween:
        return span(index, "个月");
      case Operation::kAddMonths:
        return {tight(node.operands[0], kTightest) + " 加 " + tight(node.operands[1], kTightest) +
                    " 个月",
                kSumBinding};
      case Operation::kYear:
        return {tight(node.operands[0], kTightest) + " 的年份"};
      case Operation::kMonth:
        return {tight(node.operands[0], kTightest) + " 的月份"};
      case Operation::kDay:
        return {tight(node.operands[0], kTightest) + " 的日"};
    }
    return {};
  }

  Rendered name(int index) {
    const ExpressionNode& node = expression_.node(index);
    if (node.fact < 0) return {value_text(index)};
    const Fact& fact = context_.vocabulary.facts[static_cast<std::size_t>(node.fact)];
    if (node.type.kind == Kind::kBool) {
      const Truth truth = at(index).truth();
      const std::string answer = truth.is_unknown() ? "不清楚" : yes_no(truth.is_true());
      return {fact.name.zh_hans + "：" + answer, kCompareBinding};
    }
    if (is_interval(node.type.kind)) {
      const Range range = at(index).range();
      if (range.is_exact()) return {value_text(index)};
      if (range == fact.hard) return {fact.name.zh_hans + "（不清楚）"};
      return {fact.name.zh_hans + "（" + value_text(index) + "）"};
    }
    const std::uint64_t mask = at(index).mask();
    if (std::has_single_bit(mask)) {
      return {fact.name.zh_hans + "“" + member_name(node.fact, std::countr_zero(mask)) + "”"};
    }
    return {fact.name.zh_hans + "（不清楚）"};
  }

  // What came out of it tells whether it held: a decided condition is shown as it is.
  Rendered negation(int index) {
    const int operand = expression_.node(index).operands[0];
    if (!at(index).truth().is_unknown()) return render(operand);
    return {"并非（" + render(operand).text + "）"};
  }

  // Once decided, only the parts that decided it, each as it came out: of a failed `and` those that
  // failed, of an `or` that holds those that hold. Everything shown is true then, so it is joined
  // by 且.
  Rendered conjunction(int index) {
    const ExpressionNode& node = expression_.node(index);
    const Truth whole = at(index).truth();
    const bool is_and = node.operation == Operation::kAnd;
    if (whole.is_unknown())
      return joined(index, is_and ? " 且 " : " 或 ", is_and ? kAndBinding : kOrBinding);
    const bool every_part = is_and == whole.is_true();
    std::string text;
    int shown = 0;
    Rendered only;
    for (const int operand : node.operands) {
      if (!every_part && at(operand).truth() != whole) continue;
      only = render(operand);
      text += (text.empty() ? "" : " 且 ") + tight(operand, kAndBinding);
      ++shown;
    }
    return shown == 1 ? only : Rendered{text, kAndBinding};
  }

  Rendered comparison(int index) {
    const ExpressionNode& node = expression_.node(index);
    Operation operation = node.operation;
    if (at(index).truth().is_false()) operation = opposite(operation);
    return {tight(node.operands[0], kSumBinding) + symbol(operation) +
                tight(node.operands[1], kSumBinding),
            kCompareBinding};
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

  static std::string symbol(Operation operation) {
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

  Rendered in(int index) {
    const ExpressionNode& node = expression_.node(index);
    std::string members;
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
      members += (members.empty() ? "" : "、") + render(node.operands[i]).text;
    }
    const std::string verb = at(index).truth().is_false() ? " 不属于 " : " 属于 ";
    return {tight(node.operands[0], kSumBinding) + verb + members, kCompareBinding};
  }

  // Only the branch that is taken, once it is known which.
  Rendered conditional(int index) {
    const ExpressionNode& node = expression_.node(index);
    const Truth condition = at(node.operands[0]).truth();
    if (condition.is_true()) return render(node.operands[1]);
    if (condition.is_false()) return render(node.operands[2]);
    return {"若 " + render(node.operands[0]).text + " 则 " + tight(node.operands[1], kSumBinding) +
                " 否则 " + tight(node.operands[2], kSumBinding),
            kLoosest};
  }

  Rendered round(const ExpressionNode& node) {
    const std::string step = render(node.operands[1]).text;
    const char* mode = node.rounding == Rounding::kDown ? "舍去不足 "
                       : node.rounding == Rounding::kUp ? "进位到 "
                                                        : "四舍五入到 ";
    return {tight(node.operands[0], kProductBinding) + "（" + mode + step + "）", kProductBinding};
  }

  Rendered span(int index, const std::string& unit) {
    const ExpressionNode& node = expression_.node(index);
    return {tight(node.operands[0], kTightest) + " 至 " + tight(node.operands[1], kTightest) +
                " 满 " + value_text(index) + " " + unit,
            kSumBinding};
  }

  Rendered joined(int index, const std::string& operation, Binding binding) {
    const ExpressionNode& node = expression_.node(index);
    // The right side of − and ÷ needs brackets even where it binds as tightly as the left.
    const bool one_way =
        node.operation == Operation::kSubtract || node.operation == Operation::kDivide;
    const auto right = one_way ? static_cast<Binding>(binding + 1) : binding;
    return {tight(node.operands[0], binding) + operation + tight(node.operands[1], right), binding};
  }

  std::string list(const std::vector<int>& operands) {
    std::string items;
    for (const int operand : operands) items += (items.empty() ? "" : "，") + render(operand).text;
    return items;
  }

  std::string tight(int index, Binding least) {
    Rendered rendered = render(index);
    return rendered.binding < least ? "(" + rendered.text + ")" : std::move(rendered.text);
  }

  std::string value_text(int index) const {
    const Kind kind = expression_.node(index).type.kind;
    if (kind == Kind::kBool) {
      const Truth truth = at(index).truth();
      return truth.is_unknown() ? "不清楚" : yes_no(truth.is_true());
    }
    const Range range = at(index).range();
    if (range.is_exact()) return number_text(range.least, kind);
    return number_text(range.least, kind) + " 至 " + number_text(range.most, kind);
  }

  std::string member_name(int fact_index, int member) const {
    const Fact& fact = context_.vocabulary.facts[static_cast<std::size_t>(fact_index)];
    const auto position = static_cast<std::size_t>(member);
    if (position < fact.members.size()) return fact.members[position].text.zh_hans;
    return context_.product_names[position - fact.members.size()];
  }

  static std::string yes_no(bool value) { return value ? "是" : "否"; }
  Possible at(int index) const {
    return context_
        .registers[static_cast<std::size_t>(lowered_.registers[static_cast<std::size_t>(index)])];
  }

  const Expression& expression_;
  const LoweredExpression& lowered_;
  const WorkingContext& context_;
};

}  // namespace

std::string working_of(const Expression& expression, const LoweredExpression& lowered,
                       const WorkingContext& context) {
  return Renderer(expression, lowered, context).run();
}

}  // namespace gezhang
