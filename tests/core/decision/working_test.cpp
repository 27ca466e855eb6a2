#include "decision/working.h"

#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::Policies;
using test::Rules;

const std::vector<std::string> kFacts = {
    test::money_fact("account.total"),
    test::money_fact("account.used", "0.00", "500.00"),
    test::bool_fact("person.local"),
    test::count_fact("person.years", 0, 40),
    test::date_fact("person.birth_date"),
    test::choice_fact("relative.relation", {"self", "spouse", "parent"}),
    test::rate_fact("person.rate", "0%", "10%")};

std::string of_requirement(std::string_view holds, std::string_view facts) {
  Rules rules;
  rules.grounds = {test::ground("g", "true")};
  rules.requirements = {test::requirement("r", holds)};
  return Policies(kFacts).nation(rules).answer(facts).requirements.at(0).working;
}

std::string of_limit(std::string_view is, std::string_view facts) {
  Rules rules;
  rules.grounds = {test::ground("g", "true")};
  rules.limits = {test::limit("l", is)};
  return Policies(kFacts).nation(rules).answer(facts).limits.at(0).working;
}

TEST(Working, ShowsAComparisonAsItCameOut) {
  EXPECT_EQ(of_requirement("account.total >= ¥3000", "{'account.total': '4200.00'}"),
            "¥4,200.00 ≥ ¥3,000.00");
  EXPECT_EQ(of_requirement("account.total >= ¥3000", "{'account.total': '2400.00'}"),
            "¥2,400.00 < ¥3,000.00");
  EXPECT_EQ(of_requirement("account.total > ¥3000", "{'account.total': '3000.00'}"),
            "¥3,000.00 ≤ ¥3,000.00");
  EXPECT_EQ(of_requirement("person.years == 3", "{'person.years': 4}"), "4 ≠ 3");
  EXPECT_EQ(of_requirement("person.years != 3", "{'person.years': 3}"), "3 = 3");
  EXPECT_EQ(of_requirement("person.years < 3", "{'person.years': 3}"), "3 ≥ 3");
  EXPECT_EQ(of_requirement("person.years <= 3", "{'person.years': 4}"), "4 > 3");
}

TEST(Working, ShowsWhatIsNotKnown) {
  EXPECT_EQ(of_requirement("account.total >= ¥3000", "{}"), "account.total（不清楚） ≥ ¥3,000.00");
  EXPECT_EQ(of_requirement("account.total >= ¥3000",
                           "{'account.total': {'from': '2000.00', 'to': '4000.00'}}"),
            "account.total（¥2,000.00 至 ¥4,000.00） ≥ ¥3,000.00");
  EXPECT_EQ(of_requirement("person.local", "{}"), "person.local：不清楚");
}

TEST(Working, ShowsYesAndNo) {
  EXPECT_EQ(of_requirement("person.local", "{'person.local': true}"), "person.local：是");
  EXPECT_EQ(of_requirement("not person.local", "{'person.local': true}"), "person.local：是");
}

TEST(Working, ShowsMembersByTheirNames) {
  EXPECT_EQ(of_requirement("relative.relation in [self, spouse]", "{'relative.relation': 'self'}"),
            "relative.relation“self” 属于 self、spouse");
  EXPECT_EQ(
      of_requirement("relative.relation in [self, spouse]", "{'relative.relation': 'parent'}"),
      "relative.relation“parent” 不属于 self、spouse");
  EXPECT_EQ(of_requirement("relative.relation == self", "{}"),
            "relative.relation（不清楚） = self");
}

TEST(Working, EndsALimitWithItsAmount) {
  EXPECT_EQ(of_limit("¥2000 - account.used", "{'account.used': '500.00'}"),
            "¥2,000.00 − ¥500.00 = ¥1,500.00");
  EXPECT_EQ(of_limit("account.total", "{'account.total': '4200.00'}"), "¥4,200.00");
  EXPECT_EQ(of_limit("¥2000 - account.used", "{}"),
            "¥2,000.00 − account.used（不清楚） = ¥1,500.00 至 ¥2,000.00");
}

TEST(Working, ShowsOnlyTheBranchThatIsTaken) {
  constexpr const char* kTier = "(if account.total >= ¥6000 then ¥2000 else ¥1000) - account.used";
  EXPECT_EQ(of_limit(kTier, "{'account.total': '4200.00', 'account.used': '500.00'}"),
            "¥1,000.00 − ¥500.00 = ¥500.00");
  EXPECT_EQ(of_limit(kTier, "{'account.total': '6000.00', 'account.used': '500.00'}"),
            "¥2,000.00 − ¥500.00 = ¥1,500.00");
}

TEST(Working, PutsBracketsOnlyWhereTheyAreNeeded) {
  EXPECT_EQ(of_limit("(¥1 + ¥2) * 3", "{}"), "(¥1.00 + ¥2.00) × 3 = ¥9.00");
  EXPECT_EQ(of_limit("¥1 + ¥2 * 3", "{}"), "¥1.00 + ¥2.00 × 3 = ¥7.00");
  EXPECT_EQ(of_limit("¥9 - (¥2 - ¥1)", "{}"), "¥9.00 − (¥2.00 − ¥1.00) = ¥8.00");
  EXPECT_EQ(of_limit("¥9 - ¥2 - ¥1", "{}"), "¥9.00 − ¥2.00 − ¥1.00 = ¥6.00");
}

TEST(Working, SaysHowItWasRounded) {
  const std::string down =
      of_limit("round(account.total * 2.8%, down, ¥0.01)", "{'account.total': '6387.85'}");
  EXPECT_EQ(down, "¥6,387.85 × 2.8%（舍去不足 ¥0.01） = ¥178.85");
  EXPECT_NE(
      of_limit("round(account.total * 2.8%, up, ¥0.01)", "{'account.total': '1.00'}").find("进位"),
      std::string::npos);
  EXPECT_NE(of_limit("round(account.total / 3, half_up, ¥0.01)", "{'account.total': '1.00'}")
                .find("四舍五入"),
            std::string::npos);
}

TEST(Working, SpellsFunctionsInChinese) {
  EXPECT_EQ(of_limit("min(account.total, ¥500)", "{'account.total': '80.00'}"),
            "取小(¥80.00，¥500.00) = ¥80.00");
  EXPECT_EQ(of_limit("max(account.total, ¥500)", "{'account.total': '80.00'}"),
            "取大(¥80.00，¥500.00) = ¥500.00");
  EXPECT_EQ(of_requirement("years_between(person.birth_date, on) >= 60",
                           "{'person.birth_date': '1960-03-01'}"),
            "1960-03-01 至 2024-06-01 满 64 年 ≥ 60");
}

TEST(Working, IsEmptyWhereThereIsNothingToShow) { EXPECT_EQ(of_requirement("true", "{}"), ""); }

TEST(Working, JoinsConditions) {
  EXPECT_EQ(of_requirement("person.local and person.years > 3 or account.total > ¥1",
                           "{'person.local': true, 'person.years': 5, 'account.total': '0.00'}"),
            "person.local：是 且 5 > 3");
}

}  // namespace
}  // namespace gezhang
