#include "json/read_value.h"

#include <gtest/gtest.h>

#include "support/json.h"
#include "support/policies.h"

namespace gezhang::json {
namespace {

std::optional<std::int64_t> number(std::string_view text, Kind kind) {
  return read_number(test::must(test::read_json(text, "")), kind);
}

TEST(ReadNumber, ReadsMoneyFromTextAndFromNumbersByTheirText) {
  EXPECT_EQ(number("\"4200.00\"", Kind::kMoney), 420000);
  EXPECT_EQ(number("4200", Kind::kMoney), 420000);
  EXPECT_EQ(number("0.10", Kind::kMoney), 10);
  EXPECT_EQ(number("0.29", Kind::kMoney), 29);
  EXPECT_EQ(number("-3.5", Kind::kMoney), -350);
  for (const char* text :
       {"0.105", "1e3", "\"¥3\"", "\"\"", "true", "null", "[]", "{}", "99999999999999999999"}) {
    EXPECT_EQ(number(text, Kind::kMoney), std::nullopt) << text;
  }
}

TEST(ReadNumber, ReadsRatesFromPercentTextOnly) {
  EXPECT_EQ(number("\"1.5%\"", Kind::kRate), 15000);
  EXPECT_EQ(number("1.5", Kind::kRate), std::nullopt);
  EXPECT_EQ(number("\"1.5\"", Kind::kRate), std::nullopt);
}

TEST(ReadNumber, ReadsCountsFromWholeNumbersOnly) {
  EXPECT_EQ(number("12", Kind::kCount), 12);
  EXPECT_EQ(number("12.0", Kind::kCount), std::nullopt);
  EXPECT_EQ(number("\"12\"", Kind::kCount), std::nullopt);
}

TEST(ReadNumber, ReadsDates) {
  EXPECT_EQ(number("\"1970-01-02\"", Kind::kDate), 1);
  EXPECT_EQ(number("\"1970-1-2\"", Kind::kDate), std::nullopt);
  EXPECT_EQ(number("1970", Kind::kDate), std::nullopt);
}

TEST(ReadNumber, ReadsNoSets) {
  EXPECT_EQ(number("true", Kind::kBool), std::nullopt);
  EXPECT_EQ(number("\"self\"", Kind::kChoice), std::nullopt);
}

TEST(Written, IsTheFormThatIsRead) {
  EXPECT_EQ(written(420000, Kind::kMoney), "4200.00");
  EXPECT_EQ(written(15000, Kind::kRate), "1.5%");
  EXPECT_EQ(written(12, Kind::kCount), "12");
  EXPECT_EQ(written(1, Kind::kDate), "1970-01-02");
}

TEST(WrittenFact, IsJsonText) {
  Fact fact;
  const auto text = [&](Kind kind, std::int64_t bits) {
    fact.kind = kind;
    return written_fact(fact, {"self", "spouse", "parent"}, bits);
  };
  EXPECT_EQ(text(Kind::kBool, 1), "true");
  EXPECT_EQ(text(Kind::kBool, 2), "false");
  EXPECT_EQ(text(Kind::kChoice, 4), "\"parent\"");
  EXPECT_EQ(text(Kind::kCount, 12), "12");
  EXPECT_EQ(text(Kind::kMoney, 5), "\"0.05\"");
  EXPECT_EQ(text(Kind::kDate, 0), "\"1970-01-01\"");
}

TEST(ExpectedForm, SaysHowToWriteEachKind) {
  EXPECT_NE(expected_form(Kind::kMoney).find("\"4200.00\""), std::string::npos);
  EXPECT_NE(expected_form(Kind::kDate).find("\"2026-11-22\""), std::string::npos);
  EXPECT_NE(expected_form(Kind::kRate).find("1.5%"), std::string::npos);
  EXPECT_EQ(expected_form(Kind::kBool), "true or false");
  EXPECT_EQ(expected_form(Kind::kCount), "a whole number");
  EXPECT_EQ(expected_form(Kind::kChoice), "the name of a choice");
}

}  // namespace
}  // namespace gezhang::json
