// Values by tiers and by tables: which row counts, what none of them says, and provisional figures.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::count_fact;
using test::ground;
using test::kNation;
using test::limit;
using test::list;
using test::money_fact;
using test::outcome;
using test::places;
using test::Policies;
using test::Rules;

std::string value_by(std::string_view form, std::string_view key,
                     const std::vector<std::string>& rows) {
  return test::value_by("v.x", "money", form, key, rows);
}

Policies with(const std::string& value) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "v.x")};
  return Policies({money_fact("a.total", "0.00", "20.00"), count_fact("a.age", 0, 99),
                   test::choice_fact("a.status", {"employed", "retired"})})
      .nation(list("values", {value}) + ", " + rules.as());
}

const std::string kTiers = value_by(
    "tiers", "a.total",
    {"{'at_least': '¥3', 'below': '¥6', 'is': '¥1'}",
     "{'at_least': '¥6', 'at_most': '¥10', 'is': 'a.total - ¥4'}", "{'above': '¥12', 'is': '¥9'}"});

TEST(Tiers, EndsAreInclusiveAsWritten) {
  const Policies policies = with(kTiers);
  EXPECT_EQ(outcome(policies.answer("{'a.total': '3.00'}")), "yes 1.00");
  EXPECT_EQ(outcome(policies.answer("{'a.total': '5.99'}")), "yes 1.00");
  EXPECT_EQ(outcome(policies.answer("{'a.total': '6.00'}")), "yes 2.00");
  EXPECT_EQ(outcome(policies.answer("{'a.total': '10.00'}")), "yes 6.00");
  EXPECT_EQ(outcome(policies.answer("{'a.total': '12.01'}")), "yes 9.00");
}

TEST(Tiers, OutsideThemNothingIsRecorded) {
  const Policies policies = with(kTiers);
  EXPECT_EQ(outcome(policies.answer("{'a.total': '2.99'}")), "unrecorded");
  EXPECT_EQ(outcome(policies.answer("{'a.total': '10.01'}")), "unrecorded");
  EXPECT_EQ(outcome(policies.answer("{'a.total': '12.00'}")), "unrecorded");
  const Answer open = policies.answer();
  EXPECT_EQ(open.verdict, Verdict::kDepends);
  EXPECT_TRUE(open.exact);
  EXPECT_EQ(open.amount->least.to_decimal(), "1.00");
  EXPECT_EQ(open.amount->most.to_decimal(), "9.00");
}

TEST(Tables, AYearThatIsMissingIsNotTheLastOne) {
  const Policies policies = with(
      value_by("table", "year(on)",
               {"{'key': '2024', 'is': '¥1'}", "{'key': '2025', 'is': '¥2', 'provisional': '¥3'}",
                "{'key': '2026', 'provisional': '¥4'}"}));
  EXPECT_EQ(outcome(policies.answer("{}", "insure", kNation, "2024-12-31")), "yes 1.00");
  EXPECT_EQ(outcome(policies.answer("{}", "insure", kNation, "2025-01-01")), "yes 2.00");
  EXPECT_EQ(outcome(policies.answer("{}", "insure", kNation, "2026-01-01")), "yes 4.00");
  EXPECT_EQ(outcome(policies.answer("{}", "insure", kNation, "2027-01-01")), "unrecorded");
  EXPECT_EQ(outcome(policies.answer("{}", "insure", kNation, "2023-01-01")), "unrecorded");
}

TEST(Tables, ProvisionalFiguresAreShownAsSuch) {
  const Policies policies = with(value_by("table", "year(on)",
                                          {"{'key': '2025', 'is': '¥2', 'provisional': '¥3'}",
                                           "{'key': '2026', 'provisional': '¥4'}"}));
  const auto told = [&](const char* on) {
    const Answer answer = policies.answer("{}", "insure", kNation, on);
    return answer.limits[0].provisional;
  };
  ASSERT_EQ(told("2025-05-01").size(), 1U);
  EXPECT_EQ(told("2025-05-01")[0].text.zh_hans, "正式数 ¥2.00，此前暂按 ¥3.00");
  EXPECT_EQ(told("2025-05-01")[0].value, "v.x");
  ASSERT_EQ(told("2026-05-01").size(), 1U);
  EXPECT_EQ(told("2026-05-01")[0].text.zh_hans, "正式数还没有公布，暂按 ¥4.00");
}

TEST(Tables, GoByMembersToo) {
  const Policies policies = with(value_by(
      "table", "a.status", {"{'key': 'retired', 'is': '¥2'}", "{'key': 'employed', 'is': '¥1'}"}));
  EXPECT_EQ(outcome(policies.answer("{'a.status': 'retired'}")), "yes 2.00");
  EXPECT_EQ(outcome(policies.answer("{'a.status': 'employed'}")), "yes 1.00");
  const Answer open = policies.answer();
  EXPECT_EQ(open.verdict, Verdict::kYes);
  EXPECT_EQ(open.amount->least.to_decimal(), "1.00");
}

TEST(Tables, ARowBringsItsOwnDocuments) {
  const Policies policies =
      with(value_by("table", "year(on)",
                    {"{'key': '2024', 'is': '¥1', 'cites': [{'source': 'source', 'clause': "
                     "'第二条'}]}"}));
  const Answer answer = policies.answer();
  const auto& cites = answer.limits[0].cites;
  ASSERT_EQ(cites.size(), 2U);
  EXPECT_EQ(cites[1].clause, "第二条");
}

TEST(ValueForms, ReportWhatIsWrong) {
  const auto faults = [](const std::string& value) { return places(with(value).faults()); };
  EXPECT_EQ(faults("{'id': 'v.x', 'type': 'money', 'from': '2020-01-01', 'cites': ['source']}"),
            std::vector<std::string>{"missing_key /values/0"});
  EXPECT_EQ(faults(value_by("tiers", "a.total", {"{'at_least': '3', 'is': '¥1'}"})),
            std::vector<std::string>{"type_mismatch /values/0/tiers/rows/0"});
  EXPECT_EQ(faults(value_by("tiers", "a.totl", {"{'at_least': '¥3', 'is': '¥1'}"})),
            std::vector<std::string>{"unknown_name /values/0/tiers/by"});
  EXPECT_EQ(faults(value_by("tiers", "a.total", {"{'at_least': '¥3 + ¥1', 'is': '¥1'}"})),
            std::vector<std::string>{"bad_value /values/0/tiers/rows/0/at_least"});
  EXPECT_EQ(faults(value_by("table", "a.age", {"{'key': '3'}"})),
            std::vector<std::string>{"missing_key /values/0/table/rows/0"});
  EXPECT_EQ(faults(value_by("table", "a.age", {"{'key': '3', 'is': '3%'}"})),
            std::vector<std::string>{"type_mismatch /values/0/table/rows/0/is"});
}

}  // namespace
}  // namespace gezhang
