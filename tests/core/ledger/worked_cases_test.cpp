// Worked cases: figures that sources print, or that follow from them by hand.
#include <gtest/gtest.h>

#include "support/accounts.h"

namespace gezhang {
namespace {

using test::account_entry;
using test::Accounts;
using test::list;
using test::settlement_year;
using test::two_buckets;

using Lines = std::vector<std::string>;

// 2017: 22,033.85 − 2,129.20 + 2,063.70 + 280.00 = 22,248.35; × 1.5 % = 333.73; 22,582.08.
TEST(WorkedCases, ShanghaiClearing) {
  const Accounts shanghai(
      settlement_year("04-01") + ", " + two_buckets() + ", " +
      list("credits", {account_entry("ahead",
                                     "'every': 'year_ahead', "
                                     "'into': [{'bucket': 'current_year'}]")}) +
      ", " +
      list("interest", {account_entry("prior",
                                      "'bucket': 'prior_years', 'is': "
                                      "'round(account.prior_years * 1.5%, half_up, ¥0.01)'")}));
  EXPECT_EQ(shanghai.lines("{'account': {'opened': '2017-03-01', 'prior_years': '22033.85', "
                           "'pre_credited': '2129.20'}, 'until': '2017-04-01', 'events': ["
                           "{'on': '2017-03-31', 'kind': 'credit', 'amount': '2063.70'},"
                           "{'on': '2017-03-31', 'kind': 'adjust', 'amount': '280.00'}]}"),
            (Lines{"2017-03-01 opening 22033.85 | prior_years 22033.85",
                   "2017-03-31 adjust 280.00 | current_year 280.00 prior_years 22033.85",
                   "2017-04-01 true_up -65.50 | current_year 214.50 prior_years 22033.85",
                   "2017-04-01 rollover 0.00 | prior_years 22248.35",
                   "2017-04-01 interest 333.73 | prior_years 22582.08"}));
}

// 70 % of a month's credit went to the card's own account until the end of 2021.
TEST(WorkedCases, TianjinSplitsCreditsUntil2022) {
  const Accounts tianjin(
      list("buckets", {account_entry("buckets", "'keeps': ['single', 'pre_reform']")}) + ", " +
      list("credits",
           {account_entry("split",
                          "'every': 'month', 'until': '2022-01-01', 'from': '1990-01-01', "
                          "'into': [{'bucket': 'pre_reform', 'share': '70%'}, "
                          "{'bucket': 'single'}]"),
            account_entry("whole",
                          "'every': 'month', 'from': '2022-01-01', "
                          "'into': [{'bucket': 'single'}]")}));
  EXPECT_EQ(tianjin.lines("{'account': {'opened': '2021-06-01'}, 'until': '2022-06-30', 'events': ["
                          "{'on': '2021-06-05', 'kind': 'credit', 'amount': '200.00'},"
                          "{'on': '2021-07-05', 'kind': 'credit', 'amount': '40.00'},"
                          "{'on': '2022-06-05', 'kind': 'credit', 'amount': '200.00'}]}"),
            (Lines{"2021-06-01 opening 0.00 |",
                   "2021-06-05 credit 200.00 | single 60.00 pre_reform 140.00",
                   "2021-07-05 credit 40.00 | single 72.00 pre_reform 168.00",
                   "2022-06-05 credit 200.00 | single 272.00 pre_reform 168.00"}));
}

// What was credited by the end of 2021 is free; afterwards only for retirees who live elsewhere.
TEST(WorkedCases, HainanZonesByDateAndStatus) {
  const Accounts hainan(
      list("buckets", {account_entry("buckets", "'keeps': ['single', 'pre_reform']")}) + ", " +
      list("credits",
           {account_entry("zone",
                          "'every': 'month', 'from': '1990-01-01', 'until': '2022-01-01', "
                          "'into': [{'bucket': 'pre_reform'}]"),
            account_entry("filed",
                          "'every': 'month', 'from': '2022-01-01', "
                          "'when': 'person.status == retired and person.offsite_filed', "
                          "'into': [{'bucket': 'pre_reform'}]"),
            account_entry("restricted",
                          "'every': 'month', 'from': '2022-01-01', "
                          "'into': [{'bucket': 'single'}]")}));
  const auto last = [&](const char* on, const char* facts) {
    const std::string day(on);
    return hainan
        .lines("{'account': {'opened': '" + day + "'}, 'until': '" + day + "', 'facts': {" + facts +
               "}, 'events': [{'on': '" + day + "', 'kind': 'credit', 'amount': '100.00'}]}")
        .back();
  };
  const char* worker = "'person.status': 'employed', 'person.offsite_filed': false";
  const char* filed = "'person.status': 'retired', 'person.offsite_filed': true";
  EXPECT_EQ(last("2021-11-05", worker), "2021-11-05 credit 100.00 | pre_reform 100.00");
  EXPECT_EQ(last("2022-03-05", worker), "2022-03-05 credit 100.00 | single 100.00");
  EXPECT_EQ(last("2022-03-05", filed), "2022-03-05 credit 100.00 | pre_reform 100.00");
}

TEST(WorkedCases, QuotaIsReservedConsumedAndReleased) {
  const Accounts nation(list("quota", {account_entry("quota", "'from': '2026-01-09'")}));
  EXPECT_EQ(
      nation.lines(
          "{'account': {'opened': '2026-02-01', 'single': '5000.00'}, "
          "'until': '2026-06-30', 'events': ["
          "{'on': '2026-02-02', 'kind': 'promise', 'relative': 'mother', 'amount': '2000.00'},"
          "{'on': '2026-03-02', 'kind': 'relative_bill', 'relative': 'mother', 'amount': '600.00'},"
          "{'on': '2026-04-02', 'kind': 'release', 'relative': 'mother'}]}"),
      (Lines{"2026-02-01 opening 5000.00 | single 5000.00",
             "2026-02-02 promise 2000.00 | single 5000.00 committed 2000.00",
             "2026-03-02 relative_spend -600.00 | single 4400.00 committed 1400.00",
             "2026-04-02 release -1400.00 | single 4400.00"}));
}

Accounts hangzhou() {
  return Accounts(
      two_buckets() + ", " +
      list("overdraft", {account_entry("overdraft", "'bucket': 'current_year'")}) + ", " +
      list("closing",
           {account_entry("death",
                          "'when': 'event.kind == death', 'to': 'heir', "
                          "'shortfall': 'pooled_fund'"),
            account_entry("leaves", "'when': 'event.kind == moves_away', 'to': 'self'")}));
}

TEST(WorkedCases, HangzhouOverdraftIsOffsetOnClosing) {
  const Accounts rules = hangzhou();
  const auto ends = [&](const char* prior, const char* event) {
    Lines lines = rules.lines(
        "{'account': {'opened': '2022-05-01', 'current_year': '-300.00', 'prior_years': '" +
        std::string(prior) +
        "'}, 'until': '2022-05-31', 'events': [{'on': '2022-05-20', "
        "'kind': 'close', 'facts': {'event.kind': '" +
        event + "'}}]}");
    lines.erase(lines.begin());
    return lines;
  };
  EXPECT_EQ(ends("1000.00", "death"), (Lines{"2022-05-20 close -700.00 | heir"}));
  EXPECT_EQ(ends("200.00", "death"),
            (Lines{"2022-05-20 shortfall 100.00 | pooled_fund", "2022-05-20 close 0.00 | heir"}));
  EXPECT_EQ(ends("200.00", "moves_away"),
            (Lines{"2022-05-20 shortfall 100.00 | self", "2022-05-20 close 0.00 | self"}));
}

// 3,000.00 × 1.10 % = 33.00; 600.00 on average × 0.35 % = 2.10; together 35.10.
TEST(WorkedCases, QingdaoInterestOn31December) {
  const Accounts qingdao(
      settlement_year("01-01") + ", " + two_buckets() + ", " +
      list("interest",
           {account_entry("current",
                          "'bucket': 'current_year', 'posts': ['12-31'], 'is': "
                          "'round(ledger.average_current_year * 0.35%, half_up, ¥0.01)'"),
            account_entry("carried",
                          "'bucket': 'prior_years', 'posts': ['12-31'], 'is': "
                          "'round(ledger.carried_over * (if ledger.average_total >= "
                          "ledger.carried_over then 1.10% else 0.35%), half_up, ¥0.01)'")}));
  EXPECT_EQ(qingdao.lines("{'account': {'opened': '2023-01-01', 'current_year': '600.00', "
                          "'prior_years': '3000.00'}, 'until': '2023-12-31'}"),
            (Lines{"2023-01-01 opening 3600.00 | current_year 600.00 prior_years 3000.00",
                   "2023-12-31 interest 2.10 | current_year 602.10 prior_years 3000.00",
                   "2023-12-31 interest 33.00 | current_year 602.10 prior_years 3033.00"}));
}

TEST(WorkedCases, TaizhouInterestOnTheYearsEndBalance) {
  const Accounts taizhou(
      settlement_year("01-01") + ", " +
      list("interest", {account_entry("demand",
                                      "'bucket': 'single', 'posts': ['12-31'], 'is': "
                                      "'round(account.total * 0.35%, half_up, ¥0.01)'")}));
  EXPECT_EQ(taizhou.lines("{'account': {'opened': '2023-06-01', 'single': '4000.00'}, "
                          "'until': '2024-01-31'}"),
            (Lines{"2023-06-01 opening 4000.00 | single 4000.00",
                   "2023-12-31 interest 14.00 | single 4014.00"}));
}

// A person a day: 300 at a pharmacy of grade A.
TEST(WorkedCases, ZhoushanPharmacyBill) {
  test::Rules pay;
  pay.grounds = {test::ground("scheme", "true", ", 'from': '1990-01-01'")};
  pay.limits = {test::limit("daily", "¥300 - expense.used_today", ", 'from': '1990-01-01'"),
                test::limit("balance", "account.total", ", 'from': '1990-01-01'")};
  const Accounts zhoushan("", pay.as("pay"));
  EXPECT_EQ(zhoushan.lines("{'account': {'opened': '2022-05-01', 'single': '1000.00'}, "
                           "'until': '2022-05-31', 'events': ["
                           "{'on': '2022-05-20', 'kind': 'bill', 'amount': '350.00'},"
                           "{'on': '2022-05-20', 'kind': 'bill', 'amount': '20.00'},"
                           "{'on': '2022-05-21', 'kind': 'bill', 'amount': '20.00'}]}"),
            (Lines{"2022-05-01 opening 1000.00 | single 1000.00",
                   "2022-05-20 spend -300.00 | single 700.00 cash 50.00",
                   "2022-05-20 spend 0.00 | single 700.00 cash 20.00",
                   "2022-05-21 spend -20.00 | single 680.00"}));
}

}  // namespace
}  // namespace gezhang
