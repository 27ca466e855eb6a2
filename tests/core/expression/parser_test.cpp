#include "expression/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "support/policies.h"

namespace gezhang {
namespace {

constexpr const char* kOperations[] = {
    "literal", "member", "name",   "on",         "price", "not",   "neg", "and",
    "or",      "==",     "!=",     "<",          "<=",    ">",     ">=",  "in",
    "+",       "-",      "*",      "/",          "if",    "min",   "max", "clamp",
    "round",   "years",  "months", "add_months", "year",  "month", "day"};

// The tree in prefix form: (+ 1 (* 2 3)).
std::string tree(const Expression& expression, int index) {
  const ExpressionNode& node = expression.node(index);
  if (node.operation == Operation::kLiteral) return std::to_string(node.value);
  if (node.operation == Operation::kName || node.operation == Operation::kMember) return node.name;
  std::string text = kOperations[static_cast<int>(node.operation)];
  for (const int operand : node.operands) text += " " + tree(expression, operand);
  return node.operands.empty() ? text : "(" + text + ")";
}

std::string parsed(std::string_view text) {
  Errors errors;
  const Expression expression = parse_expression(text, errors);
  if (!expression.valid()) return test::told(errors);
  EXPECT_TRUE(errors.empty());
  return tree(expression, expression.root);
}

Error fault(std::string_view text) {
  Errors errors;
  const Expression expression = parse_expression(text, errors);
  EXPECT_FALSE(expression.valid()) << text;
  EXPECT_EQ(errors.size(), 1U) << text << "\n" << test::told(errors);
  return errors.empty() ? Error{} : errors[0];
}

TEST(Parser, BindsProductsBeforeSumsBeforeComparisons) {
  EXPECT_EQ(parsed("1 + 2 * 3 < 4 - 5"), "(< (+ 1 (* 2 3)) (- 4 5))");
  EXPECT_EQ(parsed("(1 + 2) * 3"), "(* (+ 1 2) 3)");
}

TEST(Parser, BindsNotBeforeAndBeforeOr) {
  EXPECT_EQ(parsed("not a.a and b.b or c.c"), "(or (and (not a.a) b.b) c.c)");
  EXPECT_EQ(parsed("a.a or b.b and c.c"), "(or a.a (and b.b c.c))");
  EXPECT_EQ(parsed("not a.a == b.b"), "(not (== a.a b.b))");
  EXPECT_EQ(parsed("not not a.a"), "(not (not a.a))");
}

TEST(Parser, JoinsFromTheLeft) {
  EXPECT_EQ(parsed("1 - 2 - 3"), "(- (- 1 2) 3)");
  EXPECT_EQ(parsed("8 / 4 / 2"), "(/ (/ 8 4) 2)");
  EXPECT_EQ(parsed("a.a or b.b or c.c"), "(or (or a.a b.b) c.c)");
}

TEST(Parser, BindsTheSignTightest) {
  EXPECT_EQ(parsed("-1 * 2"), "(* (neg 1) 2)");
  EXPECT_EQ(parsed("1 - -2"), "(- 1 (neg 2))");
}

TEST(Parser, LetsElseReachAsFarAsItCan) {
  EXPECT_EQ(parsed("if a.a then 1 else 2 + 3"), "(if a.a 1 (+ 2 3))");
  EXPECT_EQ(parsed("if a.a then 1 else if b.b then 2 else 3"), "(if a.a 1 (if b.b 2 3))");
  EXPECT_EQ(parsed("(if a.a then 1 else 2) + 3"), "(+ (if a.a 1 2) 3)");
}

TEST(Parser, ReadsListsAndMembers) {
  EXPECT_EQ(parsed("relative.relation in [spouse, parent]"),
            "(in relative.relation spouse parent)");
  EXPECT_EQ(parsed("person.n in [1, 2 + 3]"), "(in person.n 1 (+ 2 3))");
  EXPECT_EQ(parsed("on == add_months(on, 1)"), "(== on (add_months on 1))");
  EXPECT_EQ(parsed("product.price"), "price");
}

TEST(Parser, ReadsEveryFunction) {
  EXPECT_EQ(parsed("min(1, 2, 3)"), "(min 1 2 3)");
  EXPECT_EQ(parsed("max(1, if a.a then 1 else 2)"), "(max 1 (if a.a 1 2))");
  EXPECT_EQ(parsed("clamp(1, 2, 3)"), "(clamp 1 2 3)");
  EXPECT_EQ(parsed("years_between(a.a, on)"), "(years a.a on)");
  EXPECT_EQ(parsed("months_between(a.a, on)"), "(months a.a on)");
  EXPECT_EQ(parsed("year(on) + month(on) + day(on)"), "(+ (+ (year on) (month on)) (day on))");
}

TEST(Parser, ReadsTheModeAndStepOfRounding) {
  for (const auto& [text, mode] : {std::pair{"round(a.a, down, ¥0.01)", Rounding::kDown},
                                   std::pair{"round(a.a, up, ¥0.01)", Rounding::kUp},
                                   std::pair{"round(a.a, half_up, ¥0.01)", Rounding::kHalfUp}}) {
    Errors errors;
    const Expression expression = parse_expression(text, errors);
    ASSERT_TRUE(expression.valid());
    EXPECT_EQ(expression.root_node().rounding, mode);
  }
}

TEST(Parser, PlacesEveryFault) {
  const auto placed = [](std::string_view text, std::int64_t column, std::string_view found) {
    const Error error = fault(text);
    EXPECT_EQ(error.code, ErrorCode::kSyntax) << text;
    EXPECT_EQ(error.column, column) << text;
    EXPECT_EQ(error.found, found) << text;
    EXPECT_FALSE(error.expected.empty()) << text;
  };
  placed("", 1, "the end");
  placed("a.a and", 8, "the end");
  placed("a.a b.b", 5, "b.b");
  placed("(a.a", 5, "the end");
  placed("a.a)", 4, ")");
  placed("1 < 2 < 3", 7, "<");
  placed("a.a in b.b", 8, "b.b");
  placed("a.a in []", 9, "]");
  placed("a.a in [1", 10, "the end");
  placed("if a.a then 1", 14, "the end");
  placed("if a.a 1", 8, "1");
  placed("and a.a", 1, "and");
  placed("a.a + then", 7, "then");
  placed("* 3", 1, "*");
  placed("min(1)", 1, "min");
  placed("clamp(1, 2)", 1, "clamp");
  placed("year(on, on)", 1, "year");
  placed("min(1,)", 7, ")");
  placed("round(a.a, nearest, ¥0.01)", 12, "nearest");
  placed("round(a.a, down)", 16, ")");
  placed("round(a.a, down, b.b)", 1, "round");
  placed("round(a.a, down, ¥0)", 1, "round");
  placed("a.a or", 7, "the end");
  placed("2 *", 4, "the end");
  placed("if a.a then * else 1", 13, "*");
  placed("if a.a then 1 else", 19, "the end");
  placed("min(1, 2", 9, "the end");
  placed("round(*, down, ¥1)", 7, "*");
  placed("round(a.a)", 10, ")");
  placed("round(a.a, down, *)", 18, "*");
  placed("round(a.a, down, ¥1", 20, "the end");
}

TEST(Parser, CountsAChineseCharacterAsOneColumn) {
  // ¥ is two bytes, and so one column here.
  EXPECT_EQ(fault("¥1 + ¥2 +").column, 10);
  EXPECT_EQ(fault("a.a > 余额").column, 7);
}

TEST(Parser, NamesTheNearestFunction) {
  const Error error = fault("years_betwen(a.a, on)");
  EXPECT_EQ(error.nearest, "years_between");
  EXPECT_EQ(error.found, "years_betwen");
}

TEST(Parser, NestsUpToItsDepthAndNoDeeper) {
  const auto brackets = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '(') + "1" +
           std::string(static_cast<std::size_t>(depth), ')');
  };
  EXPECT_EQ(parsed(brackets(63)), "1");
  EXPECT_EQ(fault(brackets(64)).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(fault(brackets(20'000)).code, ErrorCode::kLimitExceeded);
}

TEST(Parser, BoundsChainsAndPrefixesToo) {
  const auto repeated = [](const char* piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text + "1";
  };
  EXPECT_EQ(fault(repeated("1 + ", 20'000)).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(fault(repeated("- ", 20'000)).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(fault(repeated("not ", 20'000)).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(fault(repeated("if true then 1 else ", 5'000)).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(parsed(repeated("1 + ", 63)).substr(0, 6), "(+ (+ ");
}

TEST(Parser, ReportsTheLexersFaultAlone) { EXPECT_EQ(fault("a.a = ").column, 5); }

}  // namespace
}  // namespace gezhang
