#include "expression/parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "expression/lexer.h"
#include "nearest_name.h"

namespace gezhang {
namespace {

struct Function {
  std::string_view name;
  Operation operation;
  std::size_t least_arguments;
  std::size_t most_arguments;
};

constexpr std::size_t kAnyNumber = 64;
constexpr std::array<Function, 10> kFunctions = {{
    {"min", Operation::kMin, 2, kAnyNumber},
    {"max", Operation::kMax, 2, kAnyNumber},
    {"clamp", Operation::kClamp, 3, 3},
    {"round", Operation::kRound, 3, 3},
    {"years_between", Operation::kYearsBetween, 2, 2},
    {"months_between", Operation::kMonthsBetween, 2, 2},
    {"add_months", Operation::kAddMonths, 2, 2},
    {"year", Operation::kYear, 1, 1},
    {"month", Operation::kMonth, 1, 1},
    {"day", Operation::kDay, 1, 1},
}};
constexpr std::array<std::string_view, 8> kKeywords = {"and", "or",   "not",  "in",
                                                       "if",  "then", "else", "on"};

// Recursive descent; every rule returns the node's index, or -1 once a fault has been reported.
class Parser {
 public:
  Parser(std::string_view text, Errors& errors) : errors_(errors) {
    expression_.text = std::string(text);
    const std::size_t faults_before = errors.size();
    tokens_ = tokenize(text, errors);
    failed_ = errors.size() != faults_before;
  }

  Expression run() {
    if (!failed_) {
      const int root = parse_whole();
      if (root >= 0 && current().kind != TokenKind::kEnd) {
        fail("the end, an operator, or a closing bracket");
      }
      if (!failed_) expression_.root = root;
    }
    return std::move(expression_);
  }

 private:
  int parse_whole() {
    if (++depth_ > kMaximumExpressionDepth) return too_deep();
    const int result = is_name("if") ? parse_if() : parse_or();
    --depth_;
    return result;
  }

  int parse_if() {
    const std::int64_t column = take().column;
    const int condition = parse_whole();
    if (condition < 0 || !expect_name("then")) return -1;
    const int when_true = parse_whole();
    if (when_true < 0 || !expect_name("else")) return -1;
    const int when_false = parse_whole();
    if (when_false < 0) return -1;
    return add(Operation::kIf, column, {condition, when_true, when_false});
  }

  int parse_or() {
    int left = parse_and();
    while (left >= 0 && is_name("or")) {
      const std::int64_t column = take().column;
      const int right = parse_and();
      if (right < 0) return -1;
      left = add(Operation::kOr, column, {left, right});
    }
    return left;
  }

  int parse_and() {
    int left = parse_not();
    while (left >= 0 && is_name("and")) {
      const std::int64_t column = take().column;
      const int right = parse_not();
      if (right < 0) return -1;
      left = add(Operation::kAnd, column, {left, right});
    }
    return left;
  }

  int parse_not() {
    if (!is_name("not")) return parse_comparison();
    if (++depth_ > kMaximumExpressionDepth) return too_deep();
    const std::int64_t column = take().column;
    const int operand = parse_not();
    --depth_;
    return operand < 0 ? -1 : add(Operation::kNot, column, {operand});
  }

  int parse_comparison() {
    const int left = parse_sum();
    if (left < 0) return -1;
    if (is_name("in")) return parse_in(left);
    const auto operation = comparison(current());
    if (!operation) return left;
    const std::int64_t column = take().column;
    const int right = parse_sum();
    if (right < 0) return -1;
    if (comparison(current())) return fail("one comparison; join two with `and`");
    return add(*operation, column, {left, right});
  }

  int parse_in(int left) {
    const std::int64_t column = take().column;
    if (!expect_symbol("[")) return -1;
    std::vector<int> operands = {left};
    do {
      const int item = parse_sum();
      if (item < 0) return -1;
      operands.push_back(item);
    } while (accept_symbol(","));
    if (!expect_symbol("]")) return -1;
    return add(Operation::kIn, column, std::move(operands));
  }

  int parse_sum() {
    int left = parse_product();
    while (left >= 0 && (is_symbol("+") || is_symbol("-"))) {
      const Operation operation = is_symbol("+") ? Operation::kAdd : Operation::kSubtract;
      const std::int64_t column = take().column;
      const int right = parse_product();
      if (right < 0) return -1;
      left = add(operation, column, {left, right});
    }
    return left;
  }

  int parse_product() {
    int left = parse_unary();
    while (left >= 0 && (is_symbol("*") || is_symbol("/"))) {
      const Operation operation = is_symbol("*") ? Operation::kMultiply : Operation::kDivide;
      const std::int64_t column = take().column;
      const int right = parse_unary();
      if (right < 0) return -1;
      left = add(operation, column, {left, right});
    }
    return left;
  }

  int parse_unary() {
    if (!is_symbol("-")) return parse_primary();
    if (++depth_ > kMaximumExpressionDepth) return too_deep();
    const std::int64_t column = take().column;
    const int operand = parse_unary();
    --depth_;
    return operand < 0 ? -1 : add(Operation::kNegate, column, {operand});
  }

  int parse_primary() {
    if (accept_symbol("(")) {
      const int inner = parse_whole();
      return inner < 0 || !expect_symbol(")") ? -1 : inner;
    }
    if (current().kind == TokenKind::kLiteral) {
      const Token& token = take();
      const int literal = add(Operation::kLiteral, token.column, {});
      expression_.node(literal).type = {token.type, -1};
      expression_.node(literal).value = token.value;
      return literal;
    }
    if (current().kind == TokenKind::kName) return parse_name();
    return fail("a name, a literal or an opening bracket");
  }

  int parse_name() {
    if (is_name("on")) return add(Operation::kOn, take().column, {});
    for (const std::string_view keyword : kKeywords) {
      if (current().text == keyword) return fail("a name, a literal or an opening bracket");
    }
    const Token token = take();
    if (is_symbol("(")) return parse_call(token);
    if (token.text == "product.price") return add(Operation::kProductPrice, token.column, {});
    // Facts and values have a dot in their names; the members of a choice have none.
    const bool is_member = token.text.find('.') == std::string::npos;
    const int name = add(is_member ? Operation::kMember : Operation::kName, token.column, {});
    expression_.node(name).name = token.text;
    return name;
  }

  int parse_call(const Token& name) {
    const Function* function = nullptr;
    std::vector<std::string> names;
    for (const Function& candidate : kFunctions) {
      names.emplace_back(candidate.name);
      if (candidate.name == name.text) function = &candidate;
    }
    if (function == nullptr) {
      return fail_at(name,
                     "a function: min, max, clamp, round, years_between, months_between, "
                     "add_months, year, month, day",
                     nearest_name(name.text, names));
    }
    take();  // the opening bracket
    if (function->operation == Operation::kRound) return parse_round(name);
    std::vector<int> operands;
    do {
      const int argument = parse_whole();
      if (argument < 0) return -1;
      operands.push_back(argument);
    } while (accept_symbol(","));
    if (!expect_symbol(")")) return -1;
    if (operands.size() < function->least_arguments || operands.size() > function->most_arguments) {
      return fail_at(name, "another number of arguments for " + name.text, "");
    }
    return add(function->operation, name.column, std::move(operands));
  }

  int parse_round(const Token& name) {
    const int value = parse_whole();
    if (value < 0 || !expect_symbol(",")) return -1;
    const auto rounding = rounding_mode(current().text);
    if (!rounding) return fail("down, up or half_up");
    take();
    if (!expect_symbol(",")) return -1;
    const int step = parse_primary();
    if (step < 0) return -1;
    const ExpressionNode& literal = expression_.node(step);
    if (literal.operation != Operation::kLiteral || literal.value <= 0) {
      return fail_at(name, "a positive step written out, such as ¥0.01", "");
    }
    if (!expect_symbol(")")) return -1;
    const int round = add(Operation::kRound, name.column, {value, step});
    expression_.node(round).rounding = *rounding;
    return round;
  }

  static std::optional<Rounding> rounding_mode(std::string_view text) {
    if (text == "down") return Rounding::kDown;
    if (text == "up") return Rounding::kUp;
    if (text == "half_up") return Rounding::kHalfUp;
    return std::nullopt;
  }

  static std::optional<Operation> comparison(const Token& token) {
    if (token.kind != TokenKind::kSymbol) return std::nullopt;
    if (token.text == "==") return Operation::kEqual;
    if (token.text == "!=") return Operation::kNotEqual;
    if (token.text == "<") return Operation::kLess;
    if (token.text == "<=") return Operation::kLessOrEqual;
    if (token.text == ">") return Operation::kGreater;
    if (token.text == ">=") return Operation::kGreaterOrEqual;
    return std::nullopt;
  }

  const Token& current() const { return tokens_[position_]; }
  const Token& take() { return tokens_[position_ + 1 < tokens_.size() ? position_++ : position_]; }
  bool is_name(std::string_view text) const {
    return current().kind == TokenKind::kName && current().text == text;
  }
  bool is_symbol(std::string_view text) const {
    return current().kind == TokenKind::kSymbol && current().text == text;
  }
  bool accept_symbol(std::string_view text) {
    if (!is_symbol(text)) return false;
    take();
    return true;
  }
  bool expect_symbol(std::string_view text) {
    if (accept_symbol(text)) return true;
    fail("`" + std::string(text) + "`");
    return false;
  }
  bool expect_name(std::string_view text) {
    if (is_name(text)) {
      take();
      return true;
    }
    fail("`" + std::string(text) + "`");
    return false;
  }

  int add(Operation operation, std::int64_t column, std::vector<int> operands) {
    // The depth of the tree, not only of the brackets: a chain of a thousand sums would otherwise
    // become a recursion of a thousand levels in every pass over it.
    int level = 1;
    for (const int operand : operands)
      level = std::max(level, levels_[static_cast<std::size_t>(operand)] + 1);
    if (level > kMaximumExpressionDepth) return too_deep();
    levels_.push_back(level);
    ExpressionNode node;
    node.operation = operation;
    node.column = column;
    node.operands = std::move(operands);
    expression_.nodes.push_back(std::move(node));
    return static_cast<int>(expression_.nodes.size()) - 1;
  }

  int fail(std::string_view expected) { return fail_at(current(), expected, ""); }
  int fail_at(const Token& token, std::string_view expected, std::string_view nearest) {
    if (!failed_) {
      const std::string found = token.kind == TokenKind::kEnd ? "the end" : token.text;
      errors_.push_back({ErrorCode::kSyntax, "", "", token.column, found, std::string(expected),
                         std::string(nearest)});
    }
    failed_ = true;
    return -1;
  }
  int too_deep() {
    if (!failed_) {
      errors_.push_back(
          {ErrorCode::kLimitExceeded, "", "", current().column, "", "at most 64 levels", ""});
    }
    failed_ = true;
    return -1;
  }

  Errors& errors_;
  Expression expression_;
  std::vector<int> levels_;  // of each node: 1 for a leaf
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

Expression parse_expression(std::string_view text, Errors& errors) {
  return Parser(text, errors).run();
}

}  // namespace gezhang
