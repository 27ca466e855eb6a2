#include "program/lower.h"

#include <optional>

#include "gezhang/rate.h"
#include "program/evaluate.h"

namespace gezhang {
namespace {

bool writes_truth(StepKind kind) {
  switch (kind) {
    case StepKind::kNot:
    case StepKind::kAnd:
    case StepKind::kOr:
    case StepKind::kSameTruth:
    case StepKind::kEqual:
    case StepKind::kLess:
    case StepKind::kLessOrEqual:
    case StepKind::kMemberIn:
      return true;
    default:
      return false;
  }
}

class Lowering {
 public:
  Lowering(const Expression& expression, NameRegisters& names, Program& program)
      : expression_(expression), names_(names), program_(program) {}

  LoweredExpression run() {
    lowered_.registers.assign(expression_.nodes.size(), -1);
    lowered_.root = lower(expression_.root);
    return std::move(lowered_);
  }

 private:
  int lower(int index) {
    const int made = make(expression_.node(index));
    lowered_.registers[static_cast<std::size_t>(index)] = made;
    return made;
  }

  int make(const ExpressionNode& node) {
    switch (node.operation) {
      case Operation::kLiteral:
        return literal(node);
      case Operation::kMember:
        return add_constant(program_, Possible::member(static_cast<int>(node.value)),
                            Sort::kMembers);
      case Operation::kName:
        return node.fact >= 0 ? names_.fact(program_, node.fact)
                              : names_.value(program_, node.name);
      case Operation::kOn:
        return names_.on(program_);
      case Operation::kProductPrice:
        return product_price(node);
      case Operation::kNot:
        return emit(make_step(StepKind::kNot, operand(node, 0)));
      case Operation::kNegate:
        return negated(node);
      case Operation::kAnd:
        return binary(StepKind::kAnd, node);
      case Operation::kOr:
        return binary(StepKind::kOr, node);
      case Operation::kEqual:
        return equality(node);
      case Operation::kNotEqual:
        return emit(make_step(StepKind::kNot, equality(node)));
      case Operation::kLess:
        return compared(StepKind::kLess, node, 0, 1);
      case Operation::kLessOrEqual:
        return compared(StepKind::kLessOrEqual, node, 0, 1);
      case Operation::kGreater:
        return compared(StepKind::kLess, node, 1, 0);
      case Operation::kGreaterOrEqual:
        return compared(StepKind::kLessOrEqual, node, 1, 0);
      case Operation::kIn:
        return in(node);
      case Operation::kAdd:
        return scaled_chain(StepKind::kAdd, node);
      case Operation::kSubtract:
        return scaled_chain(StepKind::kSubtract, node);
      case Operation::kMultiply:
        return binary(StepKind::kMultiply, node);
      case Operation::kDivide:
        return -1;  // lowered by the round(…) around it
      case Operation::kIf:
        return select(node);
      case Operation::kMin:
        return scaled_chain(StepKind::kMin, node);
      case Operation::kMax:
        return scaled_chain(StepKind::kMax, node);
      case Operation::kClamp:
        return clamp(node);
      case Operation::kRound:
        return round(node);
      case Operation::kYearsBetween:
        return binary(StepKind::kYearsBetween, node);
      case Operation::kMonthsBetween:
        return binary(StepKind::kMonthsBetween, node);
      case Operation::kAddMonths:
        return binary(StepKind::kAddMonths, node);
      case Operation::kYear:
        return emit(make_step(StepKind::kYear, operand(node, 0)));
      case Operation::kMonth:
        return emit(make_step(StepKind::kMonth, operand(node, 0)));
      case Operation::kDay:
        return emit(make_step(StepKind::kDay, operand(node, 0)));
    }
    return -1;
  }

  int literal(const ExpressionNode& node) {
    if (node.type.kind == Kind::kBool) return add_truth(program_, node.value != 0);
    return add_constant(program_, Possible::of(Range::exactly(node.value)));
  }

  // Operands are lowered one after the other everywhere: the order in which a compiler evaluates
  // arguments is its own, and the order of the steps must be the same in every build.
  int product_price(const ExpressionNode& node) {
    const int product = names_.fact(program_, node.fact);
    return emit(make_step(StepKind::kProductPrice, product, names_.premium(program_)));
  }

  int negated(const ExpressionNode& node) {
    const int zero = add_constant(program_, {0, 0});
    return emit(make_step(StepKind::kSubtract, zero, operand(node, 0)));
  }

  int equality(const ExpressionNode& node) {
    const ExpressionNode& left = child(node, 0);
    const ExpressionNode& right = child(node, 1);
    if (left.type.kind == Kind::kChoice) {
      const bool member_left = left.operation == Operation::kMember;
      const ExpressionNode& member = member_left ? left : right;
      return member_in(operand(node, member_left ? 1 : 0),
                       std::uint64_t{1} << static_cast<unsigned>(member.value));
    }
    if (left.type.kind == Kind::kBool) return binary(StepKind::kSameTruth, node);
    return compared(StepKind::kEqual, node, 0, 1);
  }

  int in(const ExpressionNode& node) {
    const int value = operand(node, 0);
    if (child(node, 0).type.kind == Kind::kChoice) {
      std::uint64_t mask = 0;
      for (std::size_t i = 1; i < node.operands.size(); ++i) {
        mask |= std::uint64_t{1} << static_cast<unsigned>(child(node, i).value);
      }
      return member_in(value, mask);
    }
    const StepKind same =
        child(node, 0).type.kind == Kind::kBool ? StepKind::kSameTruth : StepKind::kEqual;
    int any = -1;
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
      const int equal = emit(make_step(same, value, operand(node, i)));
      any = any < 0 ? equal : emit(make_step(StepKind::kOr, any, equal));
    }
    return any;
  }

  int member_in(int value, std::uint64_t mask) {
    Step made = make_step(StepKind::kMemberIn, value);
    made.constant = Possible::members(mask);
    return emit(made);
  }

  int compared(StepKind kind, const ExpressionNode& node, std::size_t left, std::size_t right) {
    const bool fractional = child(node, 0).type.kind == Kind::kFractionalMoney ||
                            child(node, 1).type.kind == Kind::kFractionalMoney;
    const int first = scaled(node, left, fractional);
    return emit(make_step(kind, first, scaled(node, right, fractional)));
  }

  int scaled_chain(StepKind kind, const ExpressionNode& node) {
    const bool fractional = node.type.kind == Kind::kFractionalMoney;
    int result = scaled(node, 0, fractional);
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
      result = emit(make_step(kind, result, scaled(node, i, fractional)));
    }
    return result;
  }

  int clamp(const ExpressionNode& node) {
    const bool fractional = node.type.kind == Kind::kFractionalMoney;
    const int value = scaled(node, 0, fractional);
    const int raised = emit(make_step(StepKind::kMax, value, scaled(node, 1, fractional)));
    return emit(make_step(StepKind::kMin, raised, scaled(node, 2, fractional)));
  }

  int select(const ExpressionNode& node) {
    const bool fractional = node.type.kind == Kind::kFractionalMoney;
    const StepKind kind = is_interval(node.type.kind) ? StepKind::kSelect : StepKind::kSelectSet;
    const int condition = operand(node, 0);
    const int when_true = scaled(node, 1, fractional);
    Step made = make_step(kind, condition, when_true, scaled(node, 2, fractional));
    made.sort = sort_of(node.type.kind);
    return emit(made);
  }

  int round(const ExpressionNode& node) {
    Step made = make_step(StepKind::kRound, -1);
    made.rounding = node.rounding;
    made.unit = child(node, 1).value;
    lowered_.registers[static_cast<std::size_t>(node.operands[1])] = literal(child(node, 1));
    const ExpressionNode& value = child(node, 0);
    if (value.operation != Operation::kDivide) {
      made.a = operand(node, 0);
      if (value.type.kind == Kind::kFractionalMoney) made.divisor = Rate::kScale;
      return emit(made);
    }
    made.a = operand(value, 0);
    made.b = operand(value, 1);
    const Kind above = child(value, 0).type.kind;
    const Kind below = child(value, 1).type.kind;
    if (above == Kind::kFractionalMoney) made.divisor = Rate::kScale;
    const bool by_rate = below == Kind::kRate;
    const bool share = node.type.kind == Kind::kRate && above != Kind::kRate;
    if (by_rate || share) made.scale = Rate::kScale;
    return emit(made);
  }

  int binary(StepKind kind, const ExpressionNode& node) {
    const int left = operand(node, 0);
    return emit(make_step(kind, left, operand(node, 1)));
  }

  // An operand in millionths of a fen where its neighbours are.
  int scaled(const ExpressionNode& node, std::size_t position, bool fractional) {
    const int value = operand(node, position);
    if (!fractional || child(node, position).type.kind != Kind::kMoney) return value;
    const int scale = add_constant(program_, {Rate::kScale, Rate::kScale});
    return emit(make_step(StepKind::kMultiply, value, scale));
  }

  int operand(const ExpressionNode& node, std::size_t position) {
    return lower(node.operands[position]);
  }
  const ExpressionNode& child(const ExpressionNode& node, std::size_t position) const {
    return expression_.node(node.operands[position]);
  }
  int emit(const Step& made) { return add_step(program_, made); }

  const Expression& expression_;
  NameRegisters& names_;
  Program& program_;
  LoweredExpression lowered_;
};

// FNV-1a over the numbers of a step: a long list of literals must not make each new one a search
// through all the others.
std::uint64_t hash_of(const Step& step) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const std::int64_t part :
       {std::int64_t{static_cast<int>(step.kind)}, std::int64_t{static_cast<int>(step.sort)},
        std::int64_t{static_cast<int>(step.rounding)}, std::int64_t{step.a}, std::int64_t{step.b},
        std::int64_t{step.c}, step.constant.least, step.constant.most, step.scale, step.divisor,
        step.unit}) {
    hash = (hash ^ static_cast<std::uint64_t>(part)) * 1099511628211ULL;
  }
  return hash;
}

const Step& at(const Program& program, int reg) {
  return program.steps[static_cast<std::size_t>(reg)];
}
bool is_constant(const Program& program, int reg) {
  return reg < 0 || at(program, reg).kind == StepKind::kConstant;
}
bool is_truth(const Program& program, int reg, bool value) {
  const Step& step = at(program, reg);
  return step.kind == StepKind::kConstant && step.constant == Possible::of(Truth::of(value));
}

// The value of a step whose operands are all constants; nothing where it would be a fault, which
// the proof of bounds then finds at its place.
std::optional<Possible> folded(const Program& program, const Step& step) {
  const bool reads_more = step.kind == StepKind::kInput || step.kind == StepKind::kConstant ||
                          step.kind == StepKind::kProductPrice;
  const bool menu = step.kind == StepKind::kLargestWithin;
  if (reads_more || !is_constant(program, step.a) || (!menu && !is_constant(program, step.b)) ||
      !is_constant(program, step.c))
    return std::nullopt;
  // A step reads its operands by number, so the constants are put where it looks for them.
  Step moved = step;
  std::vector<Possible> registers;
  for (int* operand : {&moved.a, &moved.b, &moved.c}) {
    if (*operand < 0 || (menu && operand == &moved.b)) continue;
    registers.push_back(at(program, *operand).constant);
    *operand = static_cast<int>(registers.size()) - 1;
  }
  Possible value;
  if (apply(program, moved, {}, registers, value) != ArithmeticFault::kNone) return std::nullopt;
  return value;
}

// The operand that a step always equals, or -1.
int same_as(const Program& program, const Step& step) {
  switch (step.kind) {
    case StepKind::kAnd:
      if (is_truth(program, step.a, true) || is_truth(program, step.b, false)) return step.b;
      if (is_truth(program, step.b, true) || is_truth(program, step.a, false)) return step.a;
      return step.a == step.b ? step.a : -1;
    case StepKind::kOr:
      if (is_truth(program, step.a, false) || is_truth(program, step.b, true)) return step.b;
      if (is_truth(program, step.b, false) || is_truth(program, step.a, true)) return step.a;
      return step.a == step.b ? step.a : -1;
    case StepKind::kNot:
      return at(program, step.a).kind == StepKind::kNot ? at(program, step.a).a : -1;
    case StepKind::kMin:
    case StepKind::kMax:
      return step.a == step.b ? step.a : -1;
    case StepKind::kSelect:
    case StepKind::kSelectSet:
      if (is_truth(program, step.a, true) || step.b == step.c) return step.b;
      return is_truth(program, step.a, false) ? step.c : -1;
    default:
      return -1;
  }
}

// What a step with twice the same operand is, whatever that operand is: intervals alone cannot see
// that they move together.
std::optional<Possible> of_twins(const Step& step) {
  if (step.a < 0 || step.a != step.b) return std::nullopt;
  switch (step.kind) {
    case StepKind::kSubtract:
      return Possible::of(Range::exactly(0));
    case StepKind::kLess:
      return Possible::of(Truth::no());
    case StepKind::kLessOrEqual:
    case StepKind::kEqual:
    case StepKind::kSameTruth:
      return Possible::of(Truth::yes());
    default:
      return std::nullopt;
  }
}

}  // namespace

Step make_step(StepKind kind, int a, int b, int c) {
  Step made;
  made.kind = kind;
  made.sort = writes_truth(kind) ? Sort::kTruth : Sort::kNumber;
  made.a = a;
  made.b = b;
  made.c = c;
  return made;
}

int add_step(Program& program, const Step& step) {
  if (const auto value = folded(program, step)) return add_constant(program, *value, step.sort);
  if (const auto value = of_twins(step)) return add_constant(program, *value, step.sort);
  if (const int same = same_as(program, step); same >= 0) return same;
  const std::uint64_t hash = hash_of(step);
  const auto [first, last] = program.positions.equal_range(hash);
  for (auto known = first; known != last; ++known) {
    if (program.steps[static_cast<std::size_t>(known->second)] == step) return known->second;
  }
  program.steps.push_back(step);
  const int position = static_cast<int>(program.steps.size()) - 1;
  program.positions.emplace(hash, position);
  return position;
}

int add_constant(Program& program, Possible value, Sort sort) {
  Step made;
  made.sort = sort;
  made.constant = value;
  return add_step(program, made);
}

int add_truth(Program& program, bool value) {
  return add_constant(program, Possible::of(Truth::of(value)), Sort::kTruth);
}

int add_input(Program& program, int slot, Sort sort) {
  Step input = make_step(StepKind::kInput, slot);
  input.sort = sort;
  return add_step(program, input);
}

LoweredExpression lower(const Expression& expression, NameRegisters& names, Program& program) {
  return Lowering(expression, names, program).run();
}

}  // namespace gezhang
