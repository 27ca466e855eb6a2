#include "expression/checker.h"

#include <algorithm>

#include "decision/known_facts.h"
#include "nearest_name.h"

namespace gezhang {
namespace {

constexpr Type kBoolType{Kind::kBool, -1};
constexpr Type kMoneyType{Kind::kMoney, -1};
constexpr Type kCountType{Kind::kCount, -1};
constexpr Type kDateType{Kind::kDate, -1};

bool is_money_like(Kind kind) { return kind == Kind::kMoney || kind == Kind::kFractionalMoney; }

class Checker {
 public:
  Checker(Expression& expression, const Scope& scope, Errors& errors)
      : expression_(expression), scope_(scope), errors_(errors) {}

  Type run() { return check(expression_.root); }

  void run(Type wanted) {
    const Type found = check(expression_.root, wanted);
    if (found.kind == Kind::kError || found == wanted) return;
    const std::int64_t column = expression_.root_node().column;
    if (wanted.kind == Kind::kMoney && found.kind == Kind::kFractionalMoney) {
      report(ErrorCode::kRoundingNeeded, column, expression_.text, "round(…, down, ¥0.01)");
    } else {
      report(ErrorCode::kTypeMismatch, column, kind_id(found.kind), kind_id(wanted.kind));
    }
  }

 private:
  // `wanted` only helps to read the bare name of a choice's member; it is not enforced here.
  Type check(int index, Type wanted = {}) {
    const Type type = derive(index, wanted);
    expression_.node(index).type = type;
    return type;
  }

  Type derive(int index, Type wanted) {
    // A copy of the operands: checking may not hold a reference into the list of nodes.
    const Operation operation = expression_.node(index).operation;
    const std::vector<int> operands = expression_.node(index).operands;
    switch (operation) {
      case Operation::kLiteral:
        return expression_.node(index).type;
      case Operation::kMember:
        return member(index, wanted);
      case Operation::kName:
        return name(index);
      case Operation::kOn:
        return kDateType;
      case Operation::kProductPrice:
        return product_price(index);
      case Operation::kNot:
        return want(operands[0], kBoolType);
      case Operation::kNegate:
        return negate(operands[0]);
      case Operation::kAnd:
      case Operation::kOr:
        want(operands[0], kBoolType);
        want(operands[1], kBoolType);
        return kBoolType;
      case Operation::kEqual:
      case Operation::kNotEqual:
      case Operation::kLess:
      case Operation::kLessOrEqual:
      case Operation::kGreater:
      case Operation::kGreaterOrEqual:
        return comparison(index, operation, operands);
      case Operation::kIn:
        return in(index, operands);
      case Operation::kAdd:
      case Operation::kSubtract:
        return sum(index, operands);
      case Operation::kMultiply:
        return product(index, operands);
      case Operation::kDivide:
        check(operands[0]);
        check(operands[1]);
        return report(ErrorCode::kRoundingNeeded, column(index), "/", "round(a / b, down, ¥0.01)");
      case Operation::kIf:
        return conditional(operands, wanted);
      case Operation::kMin:
      case Operation::kMax:
      case Operation::kClamp:
        return same_interval(index, operands);
      case Operation::kRound:
        return round(index, operands);
      case Operation::kYearsBetween:
      case Operation::kMonthsBetween:
        want(operands[0], kDateType);
        want(operands[1], kDateType);
        return kCountType;
      case Operation::kAddMonths:
        want(operands[0], kDateType);
        want(operands[1], kCountType);
        return kDateType;
      case Operation::kYear:
      case Operation::kMonth:
      case Operation::kDay:
        want(operands[0], kDateType);
        return kCountType;
    }
    return {};
  }

  Type want(int index, Type wanted) {
    const Type found = check(index, wanted);
    if (found.kind != Kind::kError && found != wanted) {
      report(ErrorCode::kTypeMismatch, column(index), kind_id(found.kind), kind_id(wanted.kind));
    }
    return wanted;
  }

  Type name(int index) {
    ExpressionNode& node = expression_.node(index);
    node.fact = scope_.find_fact(node.name);
    if (node.fact >= 0) {
      const Fact& fact = scope_.vocabulary->facts[static_cast<std::size_t>(node.fact)];
      return {fact.kind, fact.kind == Kind::kChoice ? node.fact : -1};
    }
    const auto value = scope_.values.find(node.name);
    return value != scope_.values.end() ? value->second : unknown_name(index);
  }

  Type unknown_name(int index) {
    const ExpressionNode& node = expression_.node(index);
    std::vector<std::string> names;
    for (const Fact& fact : scope_.vocabulary->facts) {
      if (scope_.find_fact(fact.id) >= 0) names.push_back(fact.id);
    }
    for (const auto& [value, type] : scope_.values) names.push_back(value);
    names.emplace_back("product.price");
    const bool joined = node.name.find('-') != std::string::npos;
    return report(ErrorCode::kUnknownName, node.column, node.name,
                  joined ? "a fact or a value of the region; a minus has spaces around it"
                         : "a fact or a value of the region",
                  nearest_name(node.name, names));
  }

  Type member(int index, Type wanted) {
    ExpressionNode& node = expression_.node(index);
    if (wanted.kind == Kind::kError && wanted.domain == kAlreadyReported) return {};
    if (wanted.kind != Kind::kChoice) return unknown_name(index);
    const std::vector<std::string> members = scope_.members_of(wanted.domain);
    const auto found = std::find(members.begin(), members.end(), node.name);
    if (found == members.end()) {
      std::string list;
      for (const std::string& candidate : members) list += (list.empty() ? "" : ", ") + candidate;
      return report(ErrorCode::kUnknownMember, node.column, node.name, "one of " + list,
                    nearest_name(node.name, members));
    }
    node.value = found - members.begin();
    // A domain of more members than a set can hold has been reported where it is declared.
    return node.value < 64 ? wanted : Type{};
  }

  Type product_price(int index) {
    const int product = scope_.vocabulary->find_fact(known_facts::kProduct);
    const bool is_choice =
        product >= 0 &&
        scope_.vocabulary->facts[static_cast<std::size_t>(product)].kind == Kind::kChoice;
    if (!is_choice) return unknown_name(index);
    expression_.node(index).fact = product;
    return kMoneyType;
  }

  Type negate(int operand) {
    const Type type = check(operand);
    if (type.kind == Kind::kError) return type;
    if (is_money_like(type.kind) || type.kind == Kind::kRate || type.kind == Kind::kCount)
      return type;
    return mismatch(operand, type, "money, rate or count");
  }

  // Checks two operands of which one may be a bare member that only the other one explains.
  std::pair<Type, Type> pair(int left, int right) {
    if (expression_.node(left).operation == Operation::kMember) {
      const Type type = check(right);
      return {check(left, explaining(type)), type};
    }
    const Type type = check(left);
    return {type, check(right, explaining(type))};
  }

  Type comparison(int index, Operation operation, const std::vector<int>& operands) {
    const auto [left, right] = pair(operands[0], operands[1]);
    if (left.kind == Kind::kError || right.kind == Kind::kError) return kBoolType;
    const bool equality = operation == Operation::kEqual || operation == Operation::kNotEqual;
    if (is_money_like(left.kind) && is_money_like(right.kind)) {
      const bool fractional = left.kind != Kind::kMoney || right.kind != Kind::kMoney;
      if (equality && fractional) {
        report(ErrorCode::kRoundingNeeded, column(index),
               "==", "round(…, down, ¥0.01) on both sides");
      }
      return kBoolType;
    }
    if (left != right) return mismatch(operands[1], right, kind_id(left.kind)), kBoolType;
    if (!equality && !is_interval(left.kind)) {
      mismatch(index, left, "money, rate, count or date (or == and !=)");
    } else if (left.kind == Kind::kChoice && !is_member(operands[0]) && !is_member(operands[1])) {
      mismatch(index, left, "a member by its name on one side");
    }
    return kBoolType;
  }

  Type in(int index, const std::vector<int>& operands) {
    const Type left = check(operands[0]);
    for (std::size_t i = 1; i < operands.size(); ++i) {
      const Type item = check(operands[i], explaining(left));
      if (item.kind == Kind::kError || left.kind == Kind::kError) continue;
      if (item != left) {
        mismatch(operands[i], item, kind_id(left.kind));
      } else if (left.kind == Kind::kChoice && !is_member(operands[i])) {
        mismatch(operands[i], item, "a member by its name");
      }
    }
    if (left.kind == Kind::kFractionalMoney) {
      report(ErrorCode::kRoundingNeeded, column(index), "in", "round(…, down, ¥0.01)");
    }
    return kBoolType;
  }

  Type sum(int index, const std::vector<int>& operands) {
    const Type left = check(operands[0]);
    const Type right = check(operands[1]);
    if (left.kind == Kind::kError || right.kind == Kind::kError) return {};
    if (is_money_like(left.kind) && is_money_like(right.kind)) return wider(left, right);
    if (left != right) return mismatch(operands[1], right, kind_id(left.kind));
    if (left.kind == Kind::kRate || left.kind == Kind::kCount) return left;
    return mismatch(index, left, "money, rate or count");
  }

  Type product(int index, const std::vector<int>& operands) {
    Type left = check(operands[0]);
    Type right = check(operands[1]);
    if (left.kind == Kind::kError || right.kind == Kind::kError) return {};
    if (left.kind == Kind::kRate || left.kind == Kind::kCount) std::swap(left, right);
    if (right.kind == Kind::kCount &&
        (is_money_like(left.kind) || left.kind == Kind::kRate || left.kind == Kind::kCount)) {
      return left;
    }
    if (right.kind == Kind::kRate && left.kind == Kind::kCount) return right;
    if (right.kind == Kind::kRate && left.kind == Kind::kMoney) return {Kind::kFractionalMoney, -1};
    return report(ErrorCode::kTypeMismatch, column(index),
                  std::string(kind_id(left.kind)) + " * " + std::string(kind_id(right.kind)),
                  "money * rate, money * count, rate * count or count * count");
  }

  Type conditional(const std::vector<int>& operands, Type wanted) {
    want(operands[0], kBoolType);
    Type when_true{};
    Type when_false{};
    if (expression_.node(operands[1]).operation == Operation::kMember &&
        wanted.kind != Kind::kChoice) {
      when_false = check(operands[2], wanted);
      when_true = check(operands[1], explaining(when_false));
    } else {
      when_true = check(operands[1], wanted);
      when_false =
          check(operands[2], wanted.kind == Kind::kChoice ? wanted : explaining(when_true));
    }
    if (when_true.kind == Kind::kError || when_false.kind == Kind::kError) return {};
    if (is_money_like(when_true.kind) && is_money_like(when_false.kind))
      return wider(when_true, when_false);
    if (when_true != when_false) return mismatch(operands[2], when_false, kind_id(when_true.kind));
    return when_true;
  }

  Type same_interval(int index, const std::vector<int>& operands) {
    Type result = check(operands[0]);
    for (std::size_t i = 1; i < operands.size(); ++i) {
      const Type next = check(operands[i]);
      if (result.kind == Kind::kError || next.kind == Kind::kError) {
        result = {};
      } else if (is_money_like(result.kind) && is_money_like(next.kind)) {
        result = wider(result, next);
      } else if (next != result) {
        result = mismatch(operands[i], next, kind_id(result.kind));
      }
    }
    if (result.kind != Kind::kError && !is_interval(result.kind)) {
      return mismatch(index, result, "money, rate, count or date");
    }
    return result;
  }

  // round(x, mode, step): the step's type is the result's; x is of that type, or a quotient of it.
  Type round(int index, const std::vector<int>& operands) {
    const Type step = check(operands[1]);
    const int inner = operands[0];
    const bool is_quotient = expression_.node(inner).operation == Operation::kDivide;
    if (!is_quotient) {
      const Type value = check(inner);
      if (value.kind == Kind::kError) return step;
      const bool fits = value == step || (is_money_like(value.kind) && step.kind == Kind::kMoney);
      if (!fits || !is_interval(step.kind) || step.kind == Kind::kDate)
        return round_mismatch(index, value, step);
      return step;
    }
    const Type above = check(expression_.node(inner).operands[0]);
    const Type below = check(expression_.node(inner).operands[1]);
    expression_.node(inner).type = {Kind::kQuotient, -1};
    if (above.kind == Kind::kError || below.kind == Kind::kError) return step;
    const bool amount =
        step.kind == Kind::kMoney && is_money_like(above.kind) &&
        (below.kind == Kind::kCount || (below.kind == Kind::kRate && above.kind == Kind::kMoney));
    const bool share = (step.kind == Kind::kRate || step.kind == Kind::kCount) && above == below &&
                       (above.kind == Kind::kMoney || above.kind == Kind::kCount);
    const bool part =
        step.kind == Kind::kRate && above.kind == Kind::kRate && below.kind == Kind::kCount;
    if (!amount && !share && !part) {
      return report(ErrorCode::kTypeMismatch, column(inner),
                    std::string(kind_id(above.kind)) + " / " + std::string(kind_id(below.kind)) +
                        " rounded to " + std::string(kind_id(step.kind)),
                    "money / count, money / money, count / count or rate / count, and a step of "
                    "the result's type");
    }
    return step;
  }

  Type round_mismatch(int index, Type value, Type step) {
    return report(
        ErrorCode::kTypeMismatch, column(index),
        std::string(kind_id(value.kind)) + " rounded to " + std::string(kind_id(step.kind)),
        "a step of the value's own type");
  }

  // A faulty operand explains nothing, and its neighbour must not be blamed for it.
  static Type explaining(Type type) {
    return type.kind == Kind::kError ? Type{Kind::kError, kAlreadyReported} : type;
  }
  bool is_member(int index) const {
    return expression_.node(index).operation == Operation::kMember;
  }
  static Type wider(Type a, Type b) { return a.kind == Kind::kFractionalMoney ? a : b; }
  std::int64_t column(int index) const { return expression_.node(index).column; }
  Type mismatch(int index, Type found, std::string_view expected) {
    return report(ErrorCode::kTypeMismatch, column(index), kind_id(found.kind), expected);
  }
  Type report(ErrorCode code, std::int64_t column, std::string_view found,
              std::string_view expected, std::string_view nearest = {}) {
    errors_.push_back(
        {code, "", "", column, std::string(found), std::string(expected), std::string(nearest)});
    return {};
  }

  static constexpr int kAlreadyReported = -2;

  Expression& expression_;
  const Scope& scope_;
  Errors& errors_;
};

}  // namespace

int Scope::find_fact(std::string_view id) const {
  const int fact = vocabulary->find_fact(id);
  if (fact < 0) return -1;
  const std::optional<RegionCode>& owner = vocabulary->facts[static_cast<std::size_t>(fact)].owner;
  const bool known = !owner || std::find(regions.begin(), regions.end(), *owner) != regions.end();
  return known ? fact : -1;
}

std::vector<std::string> Scope::members_of(int fact) const {
  const Fact& choice = vocabulary->facts[static_cast<std::size_t>(fact)];
  std::vector<std::string> names;
  for (const Member& member : choice.members) names.push_back(member.id);
  if (choice.members_from_products) names.insert(names.end(), products.begin(), products.end());
  return names;
}

Type type_of(Expression& expression, const Scope& scope, Errors& errors) {
  return expression.valid() ? Checker(expression, scope, errors).run() : Type{};
}

void check_expression(Expression& expression, Type wanted, const Scope& scope, Errors& errors) {
  if (expression.valid()) Checker(expression, scope, errors).run(wanted);
}

}  // namespace gezhang
