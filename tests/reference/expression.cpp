#include "reference/expression.h"

#include <utility>

#include "reference/calendar.h"

namespace gezhang::reference {
namespace {

// How tightly an expression binds, by the lines of the grammar.
enum Level { kIfLevel, kOrLevel, kAndLevel, kNotLevel, kCompareLevel, kSumLevel, kProductLevel };
constexpr int kUnaryLevel = kProductLevel + 1;
constexpr int kPrimaryLevel = kProductLevel + 2;

int level_of(const Expr& expr) {
  switch (expr.op) {
    case Op::kIf:
      return kIfLevel;
    case Op::kOr:
      return kOrLevel;
    case Op::kAnd:
      return kAndLevel;
    case Op::kNot:
      return kNotLevel;
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
    case Op::kIn:
      return kCompareLevel;
    case Op::kAdd:
    case Op::kSubtract:
      return kSumLevel;
    case Op::kMultiply:
      return kProductLevel;
    case Op::kNegate:
      return kUnaryLevel;
    case Op::kLiteral:
      return expr.number < 0 && expr.type != Type::kDate ? kUnaryLevel : kPrimaryLevel;
    default:
      return kPrimaryLevel;
  }
}

const char* word_of(Op op) {
  switch (op) {
    case Op::kAnd:
      return " and ";
    case Op::kOr:
      return " or ";
    case Op::kEqual:
      return " == ";
    case Op::kNotEqual:
      return " != ";
    case Op::kLess:
      return " < ";
    case Op::kLessOrEqual:
      return " <= ";
    case Op::kGreater:
      return " > ";
    case Op::kGreaterOrEqual:
      return " >= ";
    case Op::kAdd:
      return " + ";
    case Op::kSubtract:
      return " - ";
    case Op::kMultiply:
      return " * ";
    case Op::kMin:
      return "min";
    case Op::kMax:
      return "max";
    case Op::kClamp:
      return "clamp";
    case Op::kYearsBetween:
      return "years_between";
    case Op::kMonthsBetween:
      return "months_between";
    case Op::kAddMonths:
      return "add_months";
    case Op::kYear:
      return "year";
    case Op::kMonth:
      return "month";
    case Op::kDay:
      return "day";
    default:
      return "";
  }
}

const char* rounding_word(Rounding rounding) {
  switch (rounding) {
    case Rounding::kDown:
      return "down";
    case Rounding::kUp:
      return "up";
    case Rounding::kHalfUp:
      return "half_up";
  }
  return "";
}

class ExpressionWriter {
 public:
  explicit ExpressionWriter(const Names& names) : names_(names) {}

  std::string at(const Expr& expr, int wanted) const {
    const std::string bare = written(expr);
    return level_of(expr) < wanted ? "(" + bare + ")" : bare;
  }

 private:
  std::string written(const Expr& expr) const {
    const auto part = [&](std::size_t position, int level) {
      return at(expr.parts[position], level);
    };
    switch (expr.op) {
      case Op::kLiteral:
        return level_of(expr) == kUnaryLevel ? "-" + literal_text(expr.type, -expr.number)
                                             : literal_text(expr.type, expr.number);
      case Op::kMember:
        return names_.member(expr.index, expr.number);
      case Op::kFact:
        return names_.fact(expr.index);
      case Op::kValue:
        return names_.value(expr.index);
      case Op::kOn:
        return "on";
      case Op::kPrice:
        return "product.price";
      case Op::kNot:
        return "not " + part(0, kNotLevel);
      case Op::kNegate:
        return "-" + part(0, kUnaryLevel);
      case Op::kAnd:
      case Op::kOr:
      case Op::kAdd:
      case Op::kSubtract:
      case Op::kMultiply: {
        const int level = level_of(expr);
        return part(0, level) + word_of(expr.op) + part(1, level + 1);
      }
      case Op::kEqual:
      case Op::kNotEqual:
      case Op::kLess:
      case Op::kLessOrEqual:
      case Op::kGreater:
      case Op::kGreaterOrEqual:
        return part(0, kSumLevel) + word_of(expr.op) + part(1, kSumLevel);
      case Op::kIn:
        return part(0, kSumLevel) + " in [" + list(expr, 1, kSumLevel) + "]";
      case Op::kIf:
        return "if " + part(0, kIfLevel) + " then " + part(1, kIfLevel) + " else " +
               part(2, kIfLevel);
      case Op::kRound:
        return "round(" + part(0, kIfLevel) + ", " + rounding_word(expr.rounding) + ", " +
               part(1, kPrimaryLevel) + ")";
      case Op::kRoundQuotient:
        return "round(" + part(0, kProductLevel) + " / " + part(1, kUnaryLevel) + ", " +
               rounding_word(expr.rounding) + ", " + part(2, kPrimaryLevel) + ")";
      default:
        return std::string(word_of(expr.op)) + "(" + list(expr, 0, kIfLevel) + ")";
    }
  }

  std::string list(const Expr& expr, std::size_t first, int level) const {
    std::string items;
    for (std::size_t i = first; i < expr.parts.size(); ++i) {
      items += (items.empty() ? "" : ", ") + at(expr.parts[i], level);
    }
    return items;
  }

  const Names& names_;
};

// `number` with `decimals` digits after the point, of which needless zeros are left out.
std::string decimal_text(std::int64_t number, int decimals, bool all_digits) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  while (!all_digits && digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return (number < 0 ? "-" : "") + digits;
}

}  // namespace

Expr literal(Type type, std::int64_t number) {
  Expr made;
  made.type = type;
  made.number = number;
  return made;
}

Expr truth(bool value) { return literal(Type::kBool, value ? 1 : 0); }

Expr member(int fact, std::int64_t number) {
  Expr made = literal(Type::kChoice, number);
  made.op = Op::kMember;
  made.index = fact;
  return made;
}

Expr combine(Op op, Type type, std::vector<Expr> parts) {
  Expr made;
  made.op = op;
  made.type = type;
  made.parts = std::move(parts);
  return made;
}

Expr rounded(Rounding rounding, Expr value, Expr step) {
  const Type type = step.type;
  Expr made = combine(Op::kRound, type, {std::move(value), std::move(step)});
  made.rounding = rounding;
  return made;
}

Expr rounded_quotient(Rounding rounding, Expr above, Expr below, Expr step) {
  const Type type = step.type;
  Expr made =
      combine(Op::kRoundQuotient, type, {std::move(above), std::move(below), std::move(step)});
  made.rounding = rounding;
  return made;
}

std::string literal_text(Type type, std::int64_t number) {
  switch (type) {
    case Type::kBool:
      return number != 0 ? "true" : "false";
    case Type::kMoney:
      return "¥" + decimal_text(number, 2, false);
    case Type::kRate:
      return rate_text(number);
    case Type::kCount:
      return std::to_string(number);
    case Type::kDate:
      return date_text(number);
    case Type::kChoice:
      break;  // a member has a name
  }
  return "";
}

std::string expression_text(const Expr& expr, const Names& names) {
  return ExpressionWriter(names).at(expr, kIfLevel);
}

std::string money_text(std::int64_t fen) { return decimal_text(fen, 2, true); }

std::string rate_text(std::int64_t millionths) { return decimal_text(millionths, 4, false) + "%"; }

}  // namespace gezhang::reference
