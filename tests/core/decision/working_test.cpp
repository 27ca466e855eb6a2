#include "decision/working.h"

#include <gtest/gtest.h>

#include "support/policies.h"
#include "support/workings.h"

namespace gezhang {
namespace {

using test::day;
using test::Given;
using test::number;
using test::Policies;
using test::Rules;
using test::ShownExpression;
using test::truth;
using test::yuan;

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
  return Policies(kFacts).nation(rules).answer(facts).requirements.at(0).working.zh_hans;
}

std::string of_limit(std::string_view is, std::string_view facts) {
  Rules rules;
  rules.grounds = {test::ground("g", "true")};
  rules.limits = {test::limit("l", is)};
  return Policies(kFacts).nation(rules).answer(facts).limits.at(0).working.zh_hans;
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
            "relative.relation“self”，在这些之中：self、spouse");
  EXPECT_EQ(
      of_requirement("relative.relation in [self, spouse]", "{'relative.relation': 'parent'}"),
      "relative.relation“parent”，不在这些之中：self、spouse");
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

// The working in both languages; an English one that is the same is left out.
std::vector<std::string> both(std::string_view text, const Given& given, Kind kind = Kind::kBool) {
  const Working working = ShownExpression(text, kind).working(given);
  return {working.zh_hans, working.en};
}

using InBoth = std::vector<std::string>;

TEST(WorkingInBothLanguages, HasNoEnglishWhereNumbersAndSignsAreAll) {
  EXPECT_EQ(both("account.total >= insure.floor", {{"account.total", yuan("4200.00")}}),
            (InBoth{"¥4,200.00 ≥ ¥3,000.00", ""}));
  EXPECT_EQ(both("¥2000 - account.used", {{"account.used", yuan("500.00")}}, Kind::kMoney),
            (InBoth{"¥2,000.00 − ¥500.00 = ¥1,500.00", ""}));
  EXPECT_EQ(
      both("(¥1 + ¥2) * 3 + -account.used * 2", {{"account.used", yuan("0.50")}}, Kind::kMoney),
      (InBoth{"(¥1.00 + ¥2.00) × 3 + (−¥0.50) × 2 = ¥8.00", ""}));
  EXPECT_EQ(both("account.total", {{"account.total", yuan("4200.00")}}, Kind::kMoney),
            (InBoth{"¥4,200.00", ""}));
  EXPECT_EQ(both("on >= 2024-01-01", {}), (InBoth{"2024-06-01 ≥ 2024-01-01", ""}));
  EXPECT_EQ(both("account.total * 2% > ¥1.5", {{"account.total", yuan("66.66")}}),
            (InBoth{"¥66.66 × 2% ≤ ¥1.50", ""}));
  EXPECT_EQ(both("person.local and person.years > 3",
                 {{"person.local", truth(true)}, {"person.years", number(3)}}),
            (InBoth{"3 ≤ 3", ""}));
}

TEST(WorkingInBothLanguages, IsEmptyWhereThereIsNothingToShow) {
  EXPECT_EQ(both("true", {}), (InBoth{"", ""}));
  EXPECT_EQ(both("false", {}), (InBoth{"", ""}));
}

TEST(WorkingInBothLanguages, NamesFacts) {
  EXPECT_EQ(both("person.local", {{"person.local", truth(true)}}),
            (InBoth{"本地户籍：是", "local household: yes"}));
  EXPECT_EQ(both("not person.local", {{"person.local", truth(false)}}),
            (InBoth{"本地户籍：否", "local household: no"}));
  EXPECT_EQ(both("person.local", {}), (InBoth{"本地户籍：不清楚", "local household: not known"}));
  EXPECT_EQ(both("person.local == true", {{"person.local", truth(true)}}),
            (InBoth{"(本地户籍：是) = 是", "(local household: yes) = yes"}));
  EXPECT_EQ(both("account.total >= ¥3000", {}),
            (InBoth{"余额（不清楚） ≥ ¥3,000.00", "balance (not known) ≥ ¥3,000.00"}));
  EXPECT_EQ(both("account.total >= ¥3000", {{"account.total", yuan("2000.00", "4000.00")}}),
            (InBoth{"余额（¥2,000.00 至 ¥4,000.00） ≥ ¥3,000.00",
                    "balance (¥2,000.00 to ¥4,000.00) ≥ ¥3,000.00"}));
}

TEST(WorkingInBothLanguages, NamesMembers) {
  EXPECT_EQ(
      both("relative.relation in [self, spouse]", {{"relative.relation", Possible::member(0)}}),
      (InBoth{"关系“本人”，在这些之中：本人、配偶", "relation “self” is one of self, spouse"}));
  EXPECT_EQ(
      both("relative.relation in [self, spouse]", {{"relative.relation", Possible::member(2)}}),
      (InBoth{"关系“父母”，不在这些之中：本人、配偶",
              "relation “父母” is not one of self, spouse"}));
  EXPECT_EQ(both("relative.relation == self", {}),
            (InBoth{"关系（不清楚） = 本人", "relation (not known) = self"}));
  EXPECT_EQ(both("person.years in [1, 2]", {{"person.years", number(2)}}),
            (InBoth{"2，在这些之中：1、2", "2 is one of 1, 2"}));
}

TEST(WorkingInBothLanguages, NamesProducts) {
  EXPECT_EQ(both("purchase.product != a", {{"purchase.product", Possible::member(1)}}),
            (InBoth{"产品“甲保险” = 甲保险", "product “Plan A” = Plan A"}));
  EXPECT_EQ(both("purchase.product == a", {{"purchase.product", Possible::member(0)}}),
            (InBoth{"产品“其他” ≠ 甲保险", "product “another one” ≠ Plan A"}));
  EXPECT_EQ(both("product.price <= ¥100", {{"purchase.product", Possible::member(1)}}),
            (InBoth{"¥99.00 ≤ ¥100.00", ""}));
  EXPECT_EQ(both("product.price", {{"purchase.premium", yuan("0.00", "50.00")}}, Kind::kMoney),
            (InBoth{"¥0.00 至 ¥99.00", "¥0.00 to ¥99.00"}));
}

TEST(WorkingInBothLanguages, JoinsConditions) {
  const Given known = {{"person.local", truth(true)}, {"person.years", number(5)}};
  EXPECT_EQ(both("person.local and person.years > 3", known),
            (InBoth{"本地户籍：是 且 5 > 3", "local household: yes and 5 > 3"}));
  EXPECT_EQ(both("not person.local or person.years < 3", known),
            (InBoth{"本地户籍：是 且 5 ≥ 3", "local household: yes and 5 ≥ 3"}));
  EXPECT_EQ(both("(person.local or person.years > 3) and account.total > ¥0", {}),
            (InBoth{"(本地户籍：不清楚 或 年限（不清楚） > 3) 且 余额（不清楚） > ¥0.00",
                    "(local household: not known or years (not known) > 3) and "
                    "balance (not known) > ¥0.00"}));
  EXPECT_EQ(both("not (person.local or person.years > 3)", {}),
            (InBoth{"并非（本地户籍：不清楚 或 年限（不清楚） > 3）",
                    "not (local household: not known or years (not known) > 3)"}));
}

TEST(WorkingInBothLanguages, ShowsBothBranchesWhileItIsNotKnownWhichIsTaken) {
  EXPECT_EQ(both("(if person.local then ¥2 else ¥1) * 3", {}, Kind::kMoney),
            (InBoth{"(若 本地户籍：不清楚 则 ¥2.00 否则 ¥1.00) × 3 = ¥3.00 至 ¥6.00",
                    "(if local household: not known then ¥2.00 else ¥1.00) × 3 = "
                    "¥3.00 to ¥6.00"}));
  EXPECT_EQ(
      both("(if person.local then ¥2 else ¥1) * 3", {{"person.local", truth(false)}}, Kind::kMoney),
      (InBoth{"¥1.00 × 3 = ¥3.00", ""}));
}

TEST(WorkingInBothLanguages, ShowsOnlyTheUpperEndOfALimitThatMayBeBelowZero) {
  EXPECT_EQ(
      both("account.total - ¥3000", {{"account.total", yuan("0.00", "4000.00")}}, Kind::kMoney),
      (InBoth{"余额（¥0.00 至 ¥4,000.00） − ¥3,000.00 ≤ ¥1,000.00",
              "balance (¥0.00 to ¥4,000.00) − ¥3,000.00 ≤ ¥1,000.00"}));
}

TEST(WorkingInBothLanguages, SpellsFunctions) {
  const Given known = {{"account.total", yuan("80.00")}};
  EXPECT_EQ(both("min(account.total, ¥500, ¥90)", known, Kind::kMoney),
            (InBoth{"取小(¥80.00，¥500.00，¥90.00) = ¥80.00",
                    "the least of (¥80.00, ¥500.00, ¥90.00) = ¥80.00"}));
  EXPECT_EQ(
      both("max(account.total, ¥500)", known, Kind::kMoney),
      (InBoth{"取大(¥80.00，¥500.00) = ¥500.00", "the greatest of (¥80.00, ¥500.00) = ¥500.00"}));
  EXPECT_EQ(both("clamp(account.total, ¥100, ¥500)", known, Kind::kMoney),
            (InBoth{"限在区间内(¥80.00，¥100.00，¥500.00) = ¥100.00",
                    "kept within (¥80.00, ¥100.00, ¥500.00) = ¥100.00"}));
}

TEST(WorkingInBothLanguages, SaysHowItWasRounded) {
  const Given known = {{"account.total", yuan("80.01")}};
  EXPECT_EQ(both("round(account.total * 50%, down, ¥0.01)", known, Kind::kMoney),
            (InBoth{"¥80.01 × 50%（舍去不足 ¥0.01） = ¥40.00",
                    "¥80.01 × 50% (rounded down to ¥0.01) = ¥40.00"}));
  EXPECT_EQ(
      both("round(account.total / 2, up, ¥0.01)", known, Kind::kMoney),
      (InBoth{"¥80.01 ÷ 2（进位到 ¥0.01） = ¥40.01", "¥80.01 ÷ 2 (rounded up to ¥0.01) = ¥40.01"}));
  EXPECT_EQ(both("round(account.total, half_up, ¥1) - ¥1", known, Kind::kMoney),
            (InBoth{"¥80.01（四舍五入到 ¥1.00） − ¥1.00 = ¥79.00",
                    "¥80.01 (rounded to the nearest ¥1.00) − ¥1.00 = ¥79.00"}));
}

TEST(WorkingInBothLanguages, SpellsDates) {
  const Given born = {{"person.birth_date", day("1960-03-31")}};
  EXPECT_EQ(both("years_between(person.birth_date, on) >= 60", born),
            (InBoth{"1960-03-31 至 2024-06-01 满 64 年 ≥ 60",
                    "1960-03-31 to 2024-06-01: 64 completed years ≥ 60"}));
  EXPECT_EQ(both("years_between(2023-01-01, on) >= 1", {}),
            (InBoth{"2023-01-01 至 2024-06-01 满 1 年 ≥ 1",
                    "2023-01-01 to 2024-06-01: 1 completed year ≥ 1"}));
  EXPECT_EQ(both("months_between(person.birth_date, on) >= 60", born),
            (InBoth{"1960-03-31 至 2024-06-01 满 770 个月 ≥ 60",
                    "1960-03-31 to 2024-06-01: 770 completed months ≥ 60"}));
  EXPECT_EQ(both("months_between(2024-05-01, on) > 1", {}),
            (InBoth{"2024-05-01 至 2024-06-01 满 1 个月 ≤ 1",
                    "2024-05-01 to 2024-06-01: 1 completed month ≤ 1"}));
  EXPECT_EQ(both("add_months(person.birth_date, 6) <= on", born),
            (InBoth{"1960-03-31 加 6 个月 ≤ 2024-06-01", "1960-03-31 plus 6 months ≤ 2024-06-01"}));
  EXPECT_EQ(both("add_months(person.birth_date, 1) <= on", born),
            (InBoth{"1960-03-31 加 1 个月 ≤ 2024-06-01", "1960-03-31 plus 1 month ≤ 2024-06-01"}));
  EXPECT_EQ(both("year(person.birth_date) == 1960", born),
            (InBoth{"1960-03-31 的年份 = 1960", "the year of 1960-03-31 = 1960"}));
  EXPECT_EQ(both("month(person.birth_date) == 3", born),
            (InBoth{"1960-03-31 的月份 = 3", "the month of 1960-03-31 = 3"}));
  EXPECT_EQ(both("day(person.birth_date) == 31", born),
            (InBoth{"1960-03-31 的日 = 31", "the day of 1960-03-31 = 31"}));
  EXPECT_EQ(both("years_between(person.birth_date, on) >= 60", {}),
            (InBoth{"出生日期（不清楚） 至 2024-06-01 满 -76 至 124 年 ≥ 60",
                    "date of birth (not known) to 2024-06-01: -76 to 124 completed years ≥ 60"}));
}

TEST(WorkingOfAMenu, ListsTheAmounts) {
  const std::vector<Money> amounts = {Money::from_fen(50000), Money::from_fen(100000)};
  EXPECT_EQ(working_of_menu(amounts).zh_hans, "¥500.00、¥1,000.00");
  EXPECT_EQ(working_of_menu(amounts).en, "¥500.00, ¥1,000.00");
  EXPECT_EQ(working_of_menu(std::span(amounts).first(1)).zh_hans, "¥500.00");
  EXPECT_EQ(working_of_menu(std::span(amounts).first(1)).en, "");
}

}  // namespace
}  // namespace gezhang
