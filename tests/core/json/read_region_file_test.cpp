#include "json/read_region_file.h"

#include <gtest/gtest.h>

#include "support/json.h"
#include "support/policies.h"

namespace gezhang::json {
namespace {

using test::ground;
using test::json_text;
using test::limit;
using test::menu;
using test::payment;
using test::places;
using test::requirement;
using test::Rules;
using test::source;
using test::value;

struct Read {
  RegionFile file;
  Errors errors;
};

Read read(std::string_view body) {
  Read result;
  Faults faults("regions/100000.json", result.errors);
  const std::string text =
      "{'region': '100000', 'name': {'zh-Hans': '全国'}, " + std::string(body) + "}";
  result.file =
      read_region_file(test::must(test::read_json(json_text(text), "")), {}, faults, result.errors);
  return result;
}

std::vector<std::string> faults_of(std::string_view body) { return places(read(body).errors); }
std::vector<std::string> faults_of(const Rules& rules) { return faults_of(rules.as()); }
std::vector<std::string> one(const char* place) { return {place}; }

TEST(ReadRegionFile, ReadsEverySection) {
  Rules rules;
  rules.grounds = {ground(
      "g", "true", ", 'payee': 'insurer', 'when': 'on > 2021-01-01', 'until': '2026-01-01'")};
  rules.requirements = {requirement("r", "true", ", 'fix': {'zh-Hans': '补办'}")};
  rules.limits = {limit("l", "¥500")};
  rules.menu = {menu("m", {"¥1000", "¥500"})};
  rules.payment = {payment("p", "top_up")};
  const Read result =
      read("'covers': '市区', 'sources': [" + source("s", "B", ", 'url': 'https://example.org/'") +
           "], 'values': [" + value("v.a", "money", "¥3000") +
           "], 'products': [{'id': 'p1', 'name': {'zh-Hans': '保'}, " +
           "'editions': [{'from': '2024-01-01', 'until': '2024-03-01', 'price': '¥99', 'cites': "
           "['s']}]}], " +
           rules.as());
  ASSERT_TRUE(result.errors.empty()) << test::told(result.errors);
  const RegionFile& file = result.file;
  EXPECT_EQ(file.code.number(), 100000);
  EXPECT_EQ(file.covers, "市区");
  EXPECT_EQ(file.sources[0].grade, Grade::kB);
  EXPECT_EQ(file.sources[0].checked, "2024-05-01");
  EXPECT_EQ(file.values[0].type.kind, Kind::kMoney);
  EXPECT_EQ(file.products[0].editions[0].price, Money::parse("99"));
  const auto& entries = file.rules_for("insure")->entries;
  ASSERT_EQ(entries.size(), 5U);
  EXPECT_EQ(entries[0].role, Role::kGround);
  EXPECT_EQ(entries[0].payee, Payee::kInsurer);
  EXPECT_TRUE(entries[0].when.valid());
  EXPECT_EQ(entries[0].period.until, Date::parse("2026-01-01"));
  EXPECT_EQ(entries[1].fix.zh_hans, "补办");
  EXPECT_EQ(entries[3].amounts.front(), *Money::parse("500"));
  EXPECT_EQ(entries[4].payment, Payment::kTopUp);
  EXPECT_EQ(file.rules_for("pay"), nullptr);
}

TEST(ReadRegionFile, ReadsCitationsWithAndWithoutAClause) {
  Rules rules;
  rules.limits = {limit("l", "¥1", ", 'cites': ['a', {'source': 'b', 'clause': '第三条'}]")};
  const Read result = read(rules.as());
  const auto& cites = result.file.questions[0].entries[0].cites;
  ASSERT_EQ(cites.size(), 2U);
  EXPECT_EQ(cites[0].source, "a");
  EXPECT_EQ(cites[1].clause, "第三条");
}

TEST(ReadRegionFile, ReportsFaultsOfCitations) {
  Rules rules;
  rules.limits = {limit("a", "¥1", ", 'cites': []"), limit("b", "¥1", ", 'cites': [1]"),
                  limit("c", "¥1", ", 'cites': [{'source': 's', 'clauses': 'x'}]"),
                  limit("d", "¥1", ", 'cites': 's'")};
  EXPECT_EQ(faults_of(rules),
            (std::vector<std::string>{"bad_value /questions/insure/limits/0/cites",
                                      "wrong_kind /questions/insure/limits/1/cites/0",
                                      "missing_key /questions/insure/limits/2/cites/0",
                                      "unknown_key /questions/insure/limits/2/cites/0/clauses",
                                      "wrong_kind /questions/insure/limits/3/cites"}));
}

TEST(ReadRegionFile, ReportsFaultsOfPeriods) {
  const auto fault = [](const char* period) {
    Rules rules;
    rules.limits = {limit("a", "¥1", period)};
    return faults_of(rules);
  };
  EXPECT_EQ(fault(", 'from': '2020-01-01', 'seen_from': '2020-01-01'"),
            one("bad_period /questions/insure/limits/0"));
  EXPECT_EQ(fault(", 'from': '2020-01-01', 'until': '2020-01-01'"),
            one("bad_period /questions/insure/limits/0/until"));
  EXPECT_EQ(fault(", 'from': '2020-01-01', 'until': '2020-01-02'"), std::vector<std::string>{});
  EXPECT_EQ(fault(", 'from': '2020-01-01', 'confirmed': '2019-12-31'"),
            one("bad_period /questions/insure/limits/0/confirmed"));
  EXPECT_EQ(fault(", 'from': '2020-01-01', 'until': '2021-01-01', 'confirmed': '2021-01-01'"),
            one("bad_period /questions/insure/limits/0/confirmed"));
  EXPECT_EQ(fault(", 'from': '2020-01-01', 'historic': true"),
            one("missing_key /questions/insure/limits/0"));
  EXPECT_EQ(fault(", 'from': '2020-02-30'"), one("bad_value /questions/insure/limits/0/from"));
  EXPECT_EQ(fault(", 'seen_from': '2020-01-01'"), std::vector<std::string>{});
}

TEST(ReadRegionFile, RequiresAPeriodAndASource) {
  EXPECT_EQ(faults_of("'questions': {'insure': {'limits': [{'id': 'a', 'text': {'zh-Hans': '文'}, "
                      "'is': '¥1'}]}}"),
            (std::vector<std::string>{"missing_key /questions/insure/limits/0",
                                      "missing_key /questions/insure/limits/0"}));
}

TEST(ReadRegionFile, KnowsWhichKeysBelongToARole) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'is': '¥1'"), ground("h", "true", ", 'payee': 'nobody'")};
  rules.requirements = {requirement("r", "true", ", 'payee': 'self'")};
  rules.limits = {limit("l", "¥1", ", 'holds': 'true'")};
  rules.menu = {menu("m", {}), menu("n", {"500"})};
  rules.payment = {payment("p", "partly")};
  EXPECT_EQ(
      faults_of(rules),
      (std::vector<std::string>{
          "unknown_key /questions/insure/grounds/0/is",
          "bad_value /questions/insure/grounds/1/payee",
          "unknown_key /questions/insure/requirements/0/payee",
          "unknown_key /questions/insure/limits/0/holds", "missing_key /questions/insure/menu/0",
          "bad_value /questions/insure/menu/1/amounts/0", "missing_key /questions/insure/menu/1",
          "bad_value /questions/insure/payment/0/is"}));
}

TEST(ReadRegionFile, PlacesFaultsOfExpressionsWithTheirColumn) {
  Rules rules;
  rules.requirements = {requirement("r", "person.a and", ", 'when': '= 3'")};
  const Errors errors = read(rules.as()).errors;
  ASSERT_EQ(places(errors),
            (std::vector<std::string>{"syntax /questions/insure/requirements/0/when",
                                      "syntax /questions/insure/requirements/0/holds"}));
  EXPECT_EQ(errors[0].column, 1);
  EXPECT_EQ(errors[1].column, 13);
  EXPECT_EQ(errors[0].file, "regions/100000.json");
}

TEST(ReadRegionFile, ReportsFaultsOfSources) {
  EXPECT_EQ(faults_of("'sources': [" + source("s", "E") + ", " +
                      source("s", "A", ", 'url': 'javascript:alert(1)'") + "]"),
            (std::vector<std::string>{"bad_value /sources/0/grade", "bad_value /sources/1/url",
                                      "duplicate_id /sources/1/id"}));
}

TEST(ReadRegionFile, ReportsFaultsOfValues) {
  EXPECT_EQ(faults_of("'values': [" + value("threshold", "money", "¥1") + ", " +
                      value("a.b", "choice", "¥1") + "]"),
            (std::vector<std::string>{"bad_value /values/0/id", "bad_value /values/1/type"}));
}

TEST(ReadRegionFile, ReportsFaultsOfProducts) {
  const std::string name = ", 'name': {'zh-Hans': '保'}";
  EXPECT_EQ(
      faults_of("'products': [{'id': 'a.b'" + name + "}, {'id': 'p'" + name +
                ", 'editions': [{'from': '2024-01-01', 'until': '2024-01-01', 'cites': ['s']},"
                " {'from': '2024-05-01', 'price': 99, 'cites': ['s']}, {'from': '2024-06-01', "
                "'cites': ['s']}]},"
                " {'id': 'p'" +
                name + "}]"),
      (std::vector<std::string>{
          "bad_value /products/0/id", "bad_period /products/1/editions/0/until",
          "bad_value /products/1/editions/1/price", "overlapping_periods /products/1/editions/2",
          "duplicate_id /products/2/id"}));
}

TEST(ReadRegionFile, ReportsUnknownKeysEverywhere) {
  EXPECT_EQ(
      faults_of("'source': [], 'questions': {'insure': {'ground': []}}"),
      (std::vector<std::string>{"unknown_key /questions/insure/ground", "unknown_key /source"}));
}

TEST(ReadRegionFile, KeepsTheCanonicalTextForTheReceipt) {
  EXPECT_EQ(read("'covers': '市区'").file.canonical,
            R"({"covers":"市区","name":{"zh-Hans":"全国"},"region":"100000"})");
}

}  // namespace
}  // namespace gezhang::json
