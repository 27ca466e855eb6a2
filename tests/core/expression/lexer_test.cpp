#include "expression/lexer.h"

#include <gtest/gtest.h>

#include "gezhang/date.h"
#include "support/policies.h"

namespace gezhang {
namespace {

std::vector<Token> read(std::string_view text) {
  Errors errors;
  std::vector<Token> tokens = tokenize(text, errors);
  EXPECT_TRUE(errors.empty()) << text << ": " << test::told(errors);
  return tokens;
}

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> found;
  for (const Token& token : read(text)) found.push_back(token.text);
  return found;
}

Error fault(std::string_view text) {
  Errors errors;
  (void)tokenize(text, errors);
  EXPECT_EQ(errors.size(), 1U) << text;
  return errors.empty() ? Error{} : errors[0];
}

TEST(Lexer, EndsWithTheEnd) {
  EXPECT_EQ(read("").size(), 1U);
  EXPECT_EQ(read(" \t\r\n").back().kind, TokenKind::kEnd);
}

TEST(Lexer, ReadsLiteralsOfEveryType) {
  const auto literal = [](std::string_view text, Kind type, std::int64_t value) {
    const std::vector<Token> tokens = read(text);
    EXPECT_EQ(tokens.size(), 2U) << text;
    EXPECT_EQ(tokens[0].kind, TokenKind::kLiteral) << text;
    EXPECT_EQ(tokens[0].type, type) << text;
    EXPECT_EQ(tokens[0].value, value) << text;
  };
  literal("¥6387.85", Kind::kMoney, 638785);
  literal("¥0.01", Kind::kMoney, 1);
  literal("30%", Kind::kRate, 300000);
  literal("2.8%", Kind::kRate, 28000);
  literal("12", Kind::kCount, 12);
  literal("2022-09-01", Kind::kDate, Date::parse("2022-09-01")->days());
  literal("true", Kind::kBool, 1);
  literal("false", Kind::kBool, 0);
}

TEST(Lexer, ReadsNamesWithDotsHyphensAndRegionCodes) {
  EXPECT_EQ(texts("account.prior_years sh-huhuibao 330900.pharmacy_grade a1"),
            (std::vector<std::string>{"account.prior_years", "sh-huhuibao", "330900.pharmacy_grade",
                                      "a1", ""}));
}

// A region's own fact begins with six digits: fewer of them are a number, whatever follows.
TEST(Lexer, ReadsANumberBesideAName) {
  EXPECT_EQ(texts("2 or a.n"), (std::vector<std::string>{"2", "or", "a.n", ""}));
  EXPECT_EQ(texts("30%, f.m"), (std::vector<std::string>{"30%", ",", "f.m", ""}));
  EXPECT_EQ(texts("1 == a.x"), (std::vector<std::string>{"1", "==", "a.x", ""}));
}

TEST(Lexer, ReadsAHyphenWithSpacesAsMinus) {
  EXPECT_EQ(texts("a - b"), (std::vector<std::string>{"a", "-", "b", ""}));
  EXPECT_EQ(texts("a-b"), (std::vector<std::string>{"a-b", ""}));
  EXPECT_EQ(texts("5-3"), (std::vector<std::string>{"5", "-", "3", ""}));
  EXPECT_EQ(texts("a- b"), (std::vector<std::string>{"a", "-", "b", ""}));
}

TEST(Lexer, ReadsSymbolsTheLongestFirst) {
  EXPECT_EQ(texts("<= < >= > == != + - * / ( ) [ ] ,"),
            (std::vector<std::string>{"<=", "<", ">=", ">", "==", "!=", "+", "-", "*", "/", "(",
                                      ")", "[", "]", ",", ""}));
  EXPECT_EQ(texts("¥1<=¥2"), (std::vector<std::string>{"¥1", "<=", "¥2", ""}));
}

TEST(Lexer, CountsColumnsInCharacters) {
  const std::vector<Token> tokens = read("¥1 + ¥23 >= a");
  EXPECT_EQ(tokens[0].column, 1);
  EXPECT_EQ(tokens[1].column, 4);
  EXPECT_EQ(tokens[2].column, 6);
  EXPECT_EQ(tokens[3].column, 10);
  EXPECT_EQ(tokens[4].column, 13);
  EXPECT_EQ(tokens[5].column, 14);
}

TEST(Lexer, RefusesFormsThatItDoesNotKnow) {
  const auto refused = [](std::string_view text, std::string_view found, std::int64_t column) {
    const Error error = fault(text);
    EXPECT_EQ(error.code, ErrorCode::kSyntax) << text;
    EXPECT_EQ(error.found, found) << text;
    EXPECT_EQ(error.column, column) << text;
    EXPECT_FALSE(error.expected.empty()) << text;
  };
  refused("a = b", "=", 3);
  refused("￥300", "￥", 1);
  refused("¥1.234", "¥1.234", 1);
  refused("¥ 3", "¥", 1);
  refused("a > 历年结余", "历", 5);
  refused("12.5", "12.5", 1);
  refused("1.23456%", "1.23456%", 1);
  refused("a & b", "&", 3);
  refused("'self'", "'", 1);
  refused("99999999999999999999", "99999999999999999999", 1);
}

TEST(Lexer, RefusesADayThatDoesNotExist) { EXPECT_EQ(fault("on >= 2023-02-29").column, 7); }

TEST(Lexer, RefusesWhatStandsAtTheVeryEnd) {
  EXPECT_EQ(fault("a.n {").found, "{");
  EXPECT_EQ(fault("a.n 元").found, "元");
  EXPECT_EQ(texts("a-"), (std::vector<std::string>{"a", "-", ""}));
  EXPECT_EQ(texts("a-(1)"), (std::vector<std::string>{"a", "-", "(", "1", ")", ""}));
}

TEST(Lexer, TakesSixDigitsForARegionOnlyBeforeAName) {
  EXPECT_EQ(fault("330900.5 > 1").found, "330900.5");
  EXPECT_EQ(texts("3309001 a"), (std::vector<std::string>{"3309001", "a", ""}));
}

}  // namespace
}  // namespace gezhang
