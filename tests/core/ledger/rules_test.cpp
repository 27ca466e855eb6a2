// What comes by rule: credits, deductions, the order of paying, carry-over, interest and gaps.
#include <gtest/gtest.h>

#include "support/accounts.h"

namespace gezhang {
namespace {

using test::account_entry;
using test::Accounts;
using test::credit_of;
using test::list;
using test::settlement_year;
using test::shown;
using test::two_buckets;

using Lines = std::vector<std::string>;

// 1,000.00 a year is 83.33 or 83.34 a month, and twelve of them are the whole.
TEST(LedgerCredits, AheadArePutRightByTheMonths) {
  const Accounts account(
      settlement_year("01-01") + ", " + two_buckets() + ", " +
          list("credits", {account_entry("c",
                                         "'every': 'year_ahead', 'a_year': 'if person.status "
                                         "== retired then ¥1000 else ¥400', "
                                         "'into': [{'bucket': 'current_year'}]")}),
      credit_of("if person.status == retired then ¥83.33 else ¥33.33"));
  const std::string start =
      "{'account': {'opened': '2020-01-01'}, 'until': '2021-01-01', 'credits': 'by_rule', "
      "'facts': {'person.status': 'retired'}";
  EXPECT_EQ(
      account.lines(start + "}"),
      (Lines{"2020-01-01 opening 0.00 |", "2020-01-01 precredit 1000.00 | current_year 1000.00",
             "2021-01-01 rollover 0.00 | prior_years 1000.00",
             "2021-01-01 precredit 1000.00 | current_year 1000.00 prior_years 1000.00"}));
  // Six months at 1,000.00 a year and six at 400.00 are 700.00.
  EXPECT_EQ(
      account.lines("{'account': {'opened': '2020-01-01'}, 'until': '2021-01-01', 'credits': "
                    "'by_rule', 'facts': {'person.status': 'employed'}, 'events': [{'on': "
                    "'2020-07-01', 'kind': 'facts', 'facts': {'person.status': 'retired'}}]}"),
      (Lines{"2020-01-01 opening 0.00 |", "2020-01-01 precredit 400.00 | current_year 400.00",
             "2021-01-01 true_up 300.00 | current_year 700.00",
             "2021-01-01 rollover 0.00 | prior_years 700.00",
             "2021-01-01 precredit 1000.00 | current_year 1000.00 prior_years 700.00"}));
}

TEST(LedgerCredits, ThatWereInTheOpeningBalanceAreNotPutRightUnknown) {
  const Accounts account(
      settlement_year("01-01") + ", " + two_buckets() + ", " +
          list("credits", {account_entry("c",
                                         "'every': 'year_ahead', "
                                         "'into': [{'bucket': 'current_year'}]")}),
      credit_of("¥100"));
  const Ledger ledger = account.replay(
      "{'account': {'opened': '2020-06-15', 'current_year': '900.00'}, 'until': '2021-01-01', "
      "'credits': 'by_rule'}");
  EXPECT_EQ(shown(ledger.at_end_of_history.total), "2100.00");
  ASSERT_EQ(ledger.gaps.size(), 2U);  // and there is no rule about interest
  EXPECT_EQ(ledger.gaps[1].id, "pre_credit");
}

TEST(LedgerCredits, HaveTheirDeductions) {
  const Accounts account(
      list("credits", {account_entry("c",
                                     "'every': 'month', 'day': 5, "
                                     "'into': [{'bucket': 'single'}]")}) +
          ", " +
          list("deductions", {account_entry("aid", "'is': '¥7', 'when': 'person.age >= 60'")}),
      credit_of("¥110"));
  EXPECT_EQ(account.lines("{'account': {'opened': '2020-01-06'}, 'until': '2020-03-31', 'credits': "
                          "'by_rule', 'facts': {'person.birth_date': '1960-03-01'}}"),
            (Lines{"2020-01-06 opening 0.00 |", "2020-02-05 credit 110.00 | single 110.00",
                   "2020-03-05 credit 110.00 | single 220.00",
                   "2020-03-05 deduction -7.00 | single 213.00"}));
}

TEST(LedgerSpending, GoesByTheFirstOrderThatApplies) {
  const Accounts account(
      two_buckets() + ", " +
      list("spending",
           {account_entry("own",
                          "'when': 'expense.part == own_expense', "
                          "'from_buckets': ['prior_years']"),
            account_entry("order", "'from_buckets': ['current_year', 'prior_years']")}));
  const std::string start =
      "{'account': {'opened': '2020-01-01', 'current_year': '50.00', 'prior_years': '80.00'}, "
      "'until': '2020-12-31', 'events': [{'on': '2020-02-01', 'kind': 'spend', 'amount': '60.00'";
  EXPECT_EQ(account.lines(start + ", 'facts': {'expense.part': 'own_expense'}}]}").back(),
            "2020-02-01 spend -60.00 | current_year 50.00 prior_years 20.00");
  EXPECT_EQ(account.lines(start + ", 'facts': {'expense.part': 'co_payment'}}]}").back(),
            "2020-02-01 spend -60.00 | prior_years 70.00");
  EXPECT_EQ(account.lines(start + ", 'bucket': 'prior_years'}]}").back(),
            "2020-02-01 spend -60.00 | current_year 50.00 prior_years 20.00");
  EXPECT_EQ(account.faults(start + "}]}"), (Lines{"missing_key /events/0/facts/expense.part"}));
}

// 1,000.00 for 40 days and 500.00 for 51 are 65,500.00; × 3.65 % ÷ 365 = 6.55. (By the average of
// 719.78 it would be a fen less.)
TEST(LedgerInterest, IsOfEachDaySinceThePostingBefore) {
  const Accounts account(
      list("interest", {account_entry("q",
                                      "'bucket': 'single', 'posts': ['03-31', '06-30'], 'is': "
                                      "'round(ledger.sum_single * 3.65% / 365, "
                                      "down, ¥0.01)'")}));
  EXPECT_EQ(account.lines("{'account': {'opened': '2020-01-01', 'single': '1000.00'}, 'until': "
                          "'2020-04-30', 'events': [{'on': '2020-02-10', 'kind': 'spend', "
                          "'amount': '500.00'}]}"),
            (Lines{"2020-01-01 opening 1000.00 | single 1000.00",
                   "2020-02-10 spend -500.00 | single 500.00",
                   "2020-03-31 interest 6.55 | single 506.55"}));
}

TEST(LedgerGaps, SayWhatIsNotRecorded) {
  const Accounts account(two_buckets());
  const Ledger ledger = account.replay(
      "{'account': {'opened': '2020-01-01', 'current_year': '10.00'}, 'until': '2022-12-31'}");
  ASSERT_EQ(ledger.gaps.size(), 2U);
  EXPECT_EQ(ledger.gaps[0].id, "year");
  EXPECT_EQ(ledger.gaps[1].id, "interest");
  EXPECT_EQ(ledger.gaps[1].from.to_text(), "2020-01-01");
  EXPECT_EQ(ledger.gaps[1].until.to_text(), "2023-01-01");
}

TEST(LedgerGaps, SayOnceThatTheOrderOfPayingIsNotRecorded) {
  const Accounts account(settlement_year("01-01") + ", " + two_buckets());
  const Ledger ledger = account.replay(
      "{'account': {'opened': '2020-01-01', 'current_year': '10.00', 'prior_years': '5.00'}, "
      "'until': '2020-12-31', 'events': [{'on': '2020-02-01', 'kind': 'spend', 'amount': '6.00'}, "
      "{'on': '2020-03-01', 'kind': 'spend', 'amount': '6.00'}]}");
  EXPECT_EQ(shown(ledger.at_end_of_history.total), "3.00");
  ASSERT_EQ(ledger.gaps.size(), 2U);  // and there is no rule about interest
  EXPECT_EQ(ledger.gaps[1].id, "spending");
  EXPECT_EQ(ledger.gaps[1].from.to_text(), "2020-02-01");
  EXPECT_EQ(ledger.gaps[1].until.to_text(), "2021-01-01");
}

TEST(LedgerGaps, SayThatInterestOnClosingIsNotRecorded) {
  const Accounts account(
      list("closing", {account_entry("end", "'to': 'self'")}) + ", " +
      list("interest", {account_entry("q",
                                      "'bucket': 'single', 'posts': ['12-31'], 'is': "
                                      "'round(ledger.sum_single * 1% / 365, down, ¥0.01)'")}));
  const Ledger ledger = account.replay(
      "{'account': {'opened': '2020-01-01', 'single': '1000.00'}, 'until': '2020-06-30', 'events': "
      "[{'on': '2020-06-30', 'kind': 'close', 'facts': {}}]}");
  EXPECT_EQ(shown(ledger.lines.back().change), "-1000.00");
  ASSERT_EQ(ledger.gaps.size(), 1U);
  EXPECT_EQ(ledger.gaps[0].id, "closing_interest");
}

TEST(LedgerSharing, LetsOthersPayFirst) {
  const auto paid = [](const char* sharing) {
    const Accounts account(list("quota", {account_entry("q", "")}) + ", " +
                           list("sharing", {account_entry("s", sharing)}));
    return account
        .lines(
            "{'account': {'opened': '2020-01-01', 'single': '500.00'}, 'until': '2020-12-31', "
            "'events': [{'on': '2020-02-01', 'kind': 'promise', 'relative': 'son', 'amount': "
            "'300.00'}, {'on': '2020-02-02', 'kind': 'relative_bill', 'relative': 'son', "
            "'amount': '400.00', 'own_account': '100.00', 'before': ['0.00', '50.00']}]}")
        .back();
  };
  // 400.00 − 100.00 − 50.00 = 250.00.
  EXPECT_EQ(paid(""), "2020-02-02 relative_spend -250.00 | single 250.00 committed 50.00");
  EXPECT_EQ(paid("'one_payer': true"),
            "2020-02-02 relative_spend 0.00 | single 500.00 committed 300.00 cash 250.00");
}

TEST(LedgerSharing, IsFromTheBucketsThatTheRuleNames) {
  const Accounts account(two_buckets() + ", " + list("quota", {account_entry("q", "")}) + ", " +
                         list("sharing", {account_entry("s", "'from_buckets': ['prior_years']")}));
  EXPECT_EQ(account
                .lines("{'account': {'opened': '2020-01-01', 'current_year': '500.00', "
                       "'prior_years': '200.00'}, 'until': '2020-12-31', 'events': [{'on': "
                       "'2020-02-01', 'kind': 'promise', 'relative': 'son', 'amount': '300.00'}, "
                       "{'on': '2020-02-02', 'kind': 'relative_bill', 'relative': 'son', "
                       "'amount': '250.00'}]}")
                .back(),
            "2020-02-02 relative_spend -200.00 | current_year 500.00 committed 100.00 cash 50.00");
}

TEST(LedgerLines, NameTheirRulesAndShowTheirArithmetic) {
  const Accounts account(
      list("credits", {account_entry("c", "'every': 'month', 'into': [{'bucket': 'single'}]")}),
      credit_of("round(person.base * 2%, down, ¥0.01)"));
  const Ledger ledger = account.replay(
      "{'account': {'opened': '2020-01-01'}, 'until': '2020-01-31', 'credits': 'by_rule', "
      "'facts': {'person.base': '4321.99'}}",
      LedgerDetail::kWorkings);
  ASSERT_EQ(ledger.lines.size(), 2U);
  EXPECT_EQ(ledger.lines[1].working_zh_hans, "¥4,321.99 × 2%（舍去不足 ¥0.01） = ¥86.43");
  ASSERT_EQ(ledger.rules.size(), 1U);
  EXPECT_EQ(ledger.lines[1].rule, 0);
  EXPECT_EQ(ledger.rules[0].id, "month");
}

TEST(Settle, AddsWhatTheBucketsEarn) {
  const Accounts account(
      settlement_year("01-01") + ", " + two_buckets() + ", " +
      list("interest", {account_entry("now",
                                      "'bucket': 'prior_years', 'is': "
                                      "'round(ledger.average_current_year * 0.35%, "
                                      "half_up, ¥0.01)'"),
                        account_entry("then",
                                      "'bucket': 'prior_years', 'is': "
                                      "'round(account.prior_years * 1.1%, half_up, "
                                      "¥0.01)'")}));
  const Region region = test::must(account.load().open("100000", "2023-12-31"));
  const auto settle = [&](const char* facts) {
    return test::outcome(test::must(region.check_json("settle", test::json_text(facts))));
  };
  // 600.00 × 0.35 % = 2.10; 3,000.00 × 1.1 % = 33.00.
  EXPECT_EQ(settle("{'account.current_year': '700.00', 'account.prior_years': '3000.00', "
                   "'account.pre_reform': '0.00', 'ledger.average_current_year': '600.00'}"),
            "yes 3735.10");
  EXPECT_EQ(settle("{'account.current_year': '700.00', 'account.prior_years': '3000.00', "
                   "'account.pre_reform': '0.00', 'ledger.average_current_year': {'from': '0.00', "
                   "'to': '600.00'}}"),
            "depends 3733.00–3735.10");
}

TEST(Settle, WithoutARuleAboutInterestIsNotRecorded) {
  const Accounts account(settlement_year("01-01"));
  const Region region = test::must(account.load().open("100000", "2023-12-31"));
  EXPECT_EQ(test::must(region.check_json("settle", R"({"account.total":"5.00"})")).verdict,
            Verdict::kUnrecorded);
}

}  // namespace
}  // namespace gezhang
