// The shapes that real rules have, each in the smallest policy that needs it: how much.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::choice_fact;
using test::count_fact;
using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::list;
using test::menu;
using test::money_fact;
using test::outcome;
using test::payment;
using test::Policies;
using test::requirement;
using test::Rules;
using test::value;
using test::value_by;

// A scheme that is open to all, with these limits and values.
Policies amounts(const std::vector<std::string>& facts, const std::vector<std::string>& limits,
                 const std::vector<std::string>& values = {}, Rules rules = {}) {
  rules.grounds = {ground("scheme", "true")};
  rules.limits = limits;
  Policies policies(facts);
  policies.nation(list("values", values) + ", " + rules.as());
  return policies;
}

std::string told(const Policies& policies, const std::string& facts,
                 const char* on = "2024-06-01") {
  return outcome(policies.answer("{" + facts + "}", "insure", kNation, on));
}

const std::string kTotal = money_fact("account.total", "0.00", "99999.00");

// Fuzhou keeps a floor; in Hefei the whole balance is free once a threshold is reached.
TEST(ShapeOfAmounts, RetainedFloorAndThreshold) {
  const Policies floor = amounts({kTotal}, {limit("l", "max(¥0, account.total - ¥3000)")});
  EXPECT_EQ(told(floor, "'account.total': '3000.00'"), "no 0.00");
  EXPECT_EQ(told(floor, "'account.total': '3000.01'"), "yes 0.01");

  Rules rules;
  rules.requirements = {requirement("enough", "account.total >= ¥3000")};
  const Policies threshold = amounts({kTotal}, {limit("l", "account.total")}, {}, rules);
  EXPECT_EQ(told(threshold, "'account.total': '2999.99'"), "no 0.00");
  EXPECT_EQ(told(threshold, "'account.total': '3000.00'"), "yes 3000.00");
}

// Shenzhen: five per cent of last year's average wage; a year whose figure is missing is not
// computed with another year's.
TEST(ShapeOfAmounts, FloorByAnIndexedFigure) {
  const Policies policies = amounts(
      {kTotal}, {limit("l", "account.total - round(wage.average * 5%, half_up, ¥0.01)")},
      {value_by("wage.average", "money", "table", "year(on) - 1",
                {"{'key': '2022', 'is': '¥100000.10'}", "{'key': '2023', 'is': '¥120000'}"})});
  EXPECT_EQ(told(policies, "'account.total': '9000.00'", "2023-12-31"), "yes 3999.99");
  EXPECT_EQ(told(policies, "'account.total': '9000.00'", "2024-01-01"), "yes 3000.00");
  EXPECT_EQ(told(policies, "'account.total': '9000.00'", "2025-01-01"), "unrecorded");
}

TEST(ShapeOfAmounts, PercentageOfTheBalance) {
  const Policies policies =
      amounts({kTotal}, {limit("l", "round(account.total * 30%, down, ¥0.01)")});
  EXPECT_EQ(told(policies, "'account.total': '1000.03'"), "yes 300.00");
}

// The least of several limits; a yearly cap less what was used in a settlement year that begins on
// 1 July.
TEST(ShapeOfAmounts, LeastOfSeveralAndWhatIsLeftOfAYear) {
  const Policies policies = amounts(
      {kTotal, money_fact("used.here", "0.00", "9000.00"),
       money_fact("used.elsewhere", "0.00", "9000.00")},
      {limit("balance", "account.total"), limit("year", "year.cap - used.here - used.elsewhere")},
      {value_by("year.cap", "money", "table", "year(add_months(on, -6))",
                {"{'key': '2023', 'is': '¥1000'}", "{'key': '2024', 'is': '¥2000'}"})});
  const char* facts =
      "'account.total': '1500.00', 'used.here': '300.00', 'used.elsewhere': '100.50'";
  EXPECT_EQ(told(policies, facts, "2024-06-30"), "yes 599.50");
  EXPECT_EQ(told(policies, facts, "2024-07-01"), "yes 1500.00");
}

// Shenyang's tiers cap the amount, Suzhou's lead to a list of amounts; ends say what they take in.
TEST(ShapeOfAmounts, TiersAndMenus) {
  Rules rules;
  rules.menu = {menu("list", {"¥500", "¥1000", "¥1500", "¥2000"})};
  const Policies policies =
      amounts({kTotal}, {limit("l", "insure.tier")},
              {value_by("insure.tier", "money", "tiers", "account.total",
                        {"{'at_least': '¥3000', 'below': '¥6000', 'is': '¥1200'}",
                         "{'at_least': '¥6000', 'is': '¥2000'}"})},
              rules);
  EXPECT_EQ(told(policies, "'account.total': '2999.99'"), "unrecorded");
  EXPECT_EQ(told(policies, "'account.total': '3000.00'"), "yes 1000.00");
  EXPECT_EQ(told(policies, "'account.total': '5999.99'"), "yes 1000.00");
  EXPECT_EQ(told(policies, "'account.total': '6000.00'"), "yes 2000.00");
  EXPECT_EQ(policies.answer("{'account.total': '3000.00'}").choices.size(), 2U);
}

// Beijing's product must be paid by the account in full, Zhejiang's may be topped up with cash, and
// Fuzhou's text does not say.
TEST(ShapeOfAmounts, FullCoverTopUpAndUnclear) {
  const auto with = [](const char* how) {
    Rules rules;
    rules.payment = {payment("p", how)};
    return amounts({kTotal, money_fact("purchase.premium", "0.00", "9000.00"),
                    count_fact("purchase.people", 1, 9), test::product_fact()},
                   {limit("l", "account.total")}, {}, rules);
  };
  const char* facts =
      "'account.total': '194.99', 'purchase.premium': '195.00', "
      "'purchase.people': 1";
  EXPECT_EQ(told(with("full"), facts), "no 0.00");
  EXPECT_EQ(told(with("top_up"), facts), "yes 194.99");
  const Answer unclear = with("unclear").answer("{" + std::string(facts) + "}");
  EXPECT_EQ(outcome(unclear), "yes 194.99");
  EXPECT_FALSE(unclear.warnings.empty());
}

// The cross-province quota: what is promised to relatives is not one's own to spend, and comes back
// when the promise ends.
TEST(ShapeOfAmounts, ReservedQuota) {
  const Policies policies = amounts({kTotal, money_fact("account.committed", "0.00", "99999.00")},
                                    {limit("own", "account.total - account.committed")});
  EXPECT_EQ(told(policies, "'account.total': '5000.00', 'account.committed': '2000.00'"),
            "yes 3000.00");
  EXPECT_EQ(told(policies, "'account.total': '4400.00', 'account.committed': '0.00'"),
            "yes 4400.00");
}

// The wallet: so much at a time, so often a day, not at night; Zhoushan: by the shop's grade, a
// fact that only that city asks.
TEST(ShapeOfAmounts, LimitsOfATransaction) {
  Rules rules;
  rules.requirements = {requirement("a-day", "transfer.made_today < 3"),
                        requirement("hours", "transfer.hour >= 6 and transfer.hour < 22"),
                        requirement("pending", "not transfer.pending")};
  const Policies wallet =
      amounts({kTotal, count_fact("transfer.made_today", 0, 99), count_fact("transfer.hour", 0, 23),
               test::bool_fact("transfer.pending")},
              {limit("each", "min(account.total, ¥2000)")}, {}, rules);
  const auto at = [&](int made, int hour, const char* pending) {
    return told(wallet, "'account.total': '9000.00', 'transfer.made_today': " +
                            std::to_string(made) + ", 'transfer.hour': " + std::to_string(hour) +
                            ", 'transfer.pending': " + pending);
  };
  EXPECT_EQ(at(2, 21, "false"), "yes 2000.00");
  EXPECT_EQ(at(3, 21, "false"), "no 0.00");
  EXPECT_EQ(at(2, 22, "false"), "no 0.00");
  EXPECT_EQ(at(2, 6, "true"), "no 0.00");

  Rules city;
  city.grounds = {ground("scheme", "true")};
  city.limits = {limit("by-grade", "pay.by_grade")};
  Policies zhoushan({kTotal});
  zhoushan.region(kProvince, kNation, "");
  zhoushan.region(
      kCity, kProvince,
      list("facts", {choice_fact("320500.grade", {"first", "second"})}) + ", " +
          list("values",
               {value_by("pay.by_grade", "money", "table", "320500.grade",
                         {"{'key': 'first', 'is': '¥200'}", "{'key': 'second', 'is': '¥300'}"})}) +
          ", " + city.as());
  EXPECT_EQ(outcome(zhoushan.answer("{'320500.grade': 'second'}", "insure", kCity)), "yes 300.00");
}

// Shanghai on leaving: open bills first, then what was credited ahead for months that will not
// come; an overdraft is set off, and written off on death.
TEST(ShapeOfAmounts, ClearingWithOffsets) {
  const Policies policies =
      amounts({money_fact("account.prior_years", "-9000.00", "99999.00"),
               money_fact("credited.ahead", "0.00", "9000.00"), count_fact("months.left", 0, 12),
               money_fact("bills.open", "0.00", "9000.00"),
               choice_fact("event.kind", {"death", "leaving"})},
              {limit("cleared",
                     "if event.kind == death then max(¥0, leaving.cleared) else leaving.cleared")},
              {value("leaving.cleared", "money",
                     "account.prior_years - bills.open - round(credited.ahead * months.left / 12, "
                     "half_up, ¥0.01)")});
  const std::string rest = "'credited.ahead': '1000.00', 'months.left': 7, 'bills.open': '50.00', ";
  EXPECT_EQ(told(policies, rest + "'account.prior_years': '2000.00', 'event.kind': 'leaving'"),
            "yes 1366.67");
  EXPECT_EQ(told(policies, rest + "'account.prior_years': '100.00', 'event.kind': 'leaving'"),
            "no 0.00");
  const Answer overdrawn =
      policies.answer("{" + rest + "'account.prior_years': '100.00', 'event.kind': 'death'}");
  EXPECT_EQ(outcome(overdrawn), "no 0.00");
}

// A rate of a base within a floor and a cap, a sum by age, a rate of one's own pension, a figure
// that is provisional, a schedule over years, and a deduction.
TEST(ShapeOfAmounts, Credits) {
  const Policies policies = amounts(
      {money_fact("person.base", "0.00", "99999.00"),
       money_fact("person.pension", "0.00", "99999.00"), count_fact("person.age", 0, 120),
       choice_fact("person.status", {"employed", "retired"})},
      {limit("worker", "round(clamp(person.base, base.least, base.most) * 2%, half_up, ¥0.01)",
             ", 'when': 'person.status == employed'"),
       limit("retired",
             "max(credit.by_age, clamp(round(person.pension * 4%, half_up, ¥0.01), ¥50, ¥300)) + "
             "credit.average - ¥3",
             ", 'when': 'person.status == retired'")},
      {value("base.least", "money", "¥4000"), value("base.most", "money", "¥20000"),
       value_by("credit.by_age", "money", "tiers", "person.age",
                {"{'below': '70', 'is': '¥100'}", "{'at_least': '70', 'is': '¥110'}"}),
       value_by("credit.average", "money", "table", "year(on)",
                {"{'key': '2024', 'is': '¥20'}", "{'key': '2025', 'provisional': '¥30'}"})});
  const auto worker = [&](const char* base) {
    return told(policies,
                "'person.status': 'employed', 'person.base': '" + std::string(base) + "'");
  };
  EXPECT_EQ(worker("3999.99"), "yes 80.00");
  EXPECT_EQ(worker("6387.85"), "yes 127.76");
  EXPECT_EQ(worker("20000.01"), "yes 400.00");
  const std::string retired =
      "'person.status': 'retired', 'person.pension': '1500.00', 'person.age': ";
  EXPECT_EQ(told(policies, retired + "69"), "yes 117.00");
  EXPECT_EQ(told(policies, retired + "70"), "yes 127.00");
  const Answer provisional =
      policies.answer("{" + retired + "70}", "insure", kNation, "2025-01-01");
  EXPECT_EQ(outcome(provisional), "yes 137.00");
  EXPECT_EQ(provisional.limits.at(0).provisional.size(), 1U);
}

// Qingdao: a rate by its name and year, days of 360, only above an average balance; Wenzhou: none
// for the current year.
TEST(ShapeOfAmounts, Interest) {
  const Policies policies = amounts(
      {money_fact("account.prior_years", "0.00", "99999.00"),
       money_fact("account.average", "0.00", "99999.00"), count_fact("account.days", 0, 366)},
      {limit("interest",
             "if account.average >= ¥500 then round(account.prior_years * rate.demand "
             "* account.days / 360, half_up, ¥0.01) else ¥0")},
      {value_by("rate.demand", "rate", "table", "year(on)", {"{'key': '2024', 'is': '0.35%'}"})});
  const std::string rest =
      "'account.prior_years': '12345.67', 'account.days': 180, 'account.average': ";
  EXPECT_EQ(told(policies, rest + "'500.00'"), "yes 21.60");
  EXPECT_EQ(told(policies, rest + "'499.99'"), "no 0.00");
  EXPECT_EQ(told(policies, rest + "'500.00'", "2025-01-01"), "unrecorded");
}

}  // namespace
}  // namespace gezhang
