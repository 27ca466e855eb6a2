// What an account will be: a band under rough assumptions, and from which month on a wish comes
// true.
#include <gtest/gtest.h>

#include "support/accounts.h"

namespace gezhang {
namespace {

using test::account_entry;
using test::Accounts;
using test::credit_of;
using test::ground;
using test::limit;
using test::list;
using test::requirement;
using test::shown;

const std::string kMonthly =
    list("credits", {account_entry("monthly",
                                   "'every': 'month', 'day': 5, 'into': "
                                   "[{'bucket': 'single'}]")}) +
    ", " +
    list("interest", {account_entry("demand",
                                    "'bucket': 'single', 'posts': ['12-31'], 'is': "
                                    "'round(ledger.sum_single * 1% / 365, down, ¥0.01)'")});

std::string credit_and_insurance() {
  const std::string since = ", 'from': '1990-01-01'";
  test::Rules insure;
  insure.grounds = {ground("scheme", "true", since)};
  insure.requirements = {requirement("enough", "account.total >= ¥1500", since)};
  insure.limits = {limit("all", "account.total", since)};
  const std::string first = credit_of("round(person.base * 2%, down, ¥0.01)");
  const std::string second = insure.as("insure");
  const std::string head = "'questions': {";
  return first.substr(0, first.size() - 1) + ", " + second.substr(head.size());
}

std::string history(const std::string& rest) {
  return "{'account': {'opened': '2022-01-01', 'single': '1000.00'}, 'until': '2022-12-31', "
         "'credits': 'by_rule', 'facts': {'person.base': '1000.00'}" +
         rest + "}";
}

TEST(Projection, WithExactAssumptionsEqualsTheReplay) {
  const Accounts account(kMonthly, credit_and_insurance());
  const Ledger projected = account.replay(history(", 'projection': {'until': '2024-12-31'}"));
  const Ledger replayed = account.replay(
      "{'account': {'opened': '2022-01-01', 'single': '1000.00'}, 'until': '2024-12-31', "
      "'credits': 'by_rule', 'facts': {'person.base': '1000.00'}}");
  ASSERT_EQ(projected.months.size(), 24U);
  EXPECT_EQ(projected.months.back().after, replayed.at_end_of_history);
  // 12 × 20.00; and of the average, (1,000 × 365 + 20 × 2,334 days) ÷ 365 = 1,127.89, a hundredth.
  EXPECT_EQ(shown(projected.at_end_of_history.total), "1251.27");
}

TEST(Projection, OfCalendarYearsEndsWithTheLastOfThem) {
  const Accounts account(kMonthly, credit_and_insurance());
  const auto months = [&](const char* projection) {
    return account.replay(history(", 'projection': " + std::string(projection))).months;
  };
  EXPECT_EQ(months("{'calendar_years': 2}").back().after,
            months("{'until': '2024-12-31'}").back().after);
  EXPECT_EQ(months("{'calendar_years': 2}").size(), 24U);
  EXPECT_EQ(months("{'calendar_years': 0}").size(), 0U);
}

TEST(Projection, OfWhatIsNotKnownIsAnythingAndNeverZero) {
  const Accounts account(kMonthly, credit_and_insurance());
  const auto opening = [&](const std::string& single) {
    return account
        .replay(
            "{'account': {'opened': '2022-01-01', 'single': " + single +
            "}, 'until': '2022-01-01', 'credits': 'by_rule', 'facts': {'person.base': '1000.00'}, "
            "'projection': {'calendar_years': 0, 'spending_a_year': null}}")
        .lines.front()
        .after.total;
  };
  EXPECT_EQ(opening("null"), (Range{0, 1'000'000'000}));
  EXPECT_EQ(opening("{'from': '5.00'}"), (Range{500, 1'000'000'000}));
  EXPECT_EQ(opening("{'to': '5.00'}"), (Range{0, 500}));
  EXPECT_EQ(opening("'5.00'"), (Range{500, 500}));
}

TEST(Projection, OfRoughAssumptionsIsABand) {
  const Accounts account(kMonthly, credit_and_insurance());
  const Ledger ledger = account.replay(history(
      ", 'projection': {'until': '2023-06-30', 'facts': {'person.base': {'from': '1000.00', "
      "'to': '1500.00'}}, 'spending_a_year': {'from': '0.00', 'to': '100.00'}}"));
  ASSERT_EQ(ledger.months.size(), 6U);
  // 1,251.27 with 6 × 20.00 − 50.00, or with 6 × 30.00.
  EXPECT_EQ(shown(ledger.months.back().after.total), "1321.27–1431.27");
}

TEST(Projection, SaysFromWhichMonthAWishComesTrue) {
  const Accounts account(kMonthly, credit_and_insurance());
  const Ledger ledger = account.replay(history(
      ", 'projection': {'until': '2025-12-31', 'facts': {'person.base': {'from': '1000.00', "
      "'to': '1500.00'}}}, 'wishes': [{'question': 'insure'}, {'question': 'insure', "
      "'at_least': '99999.00'}]"));
  ASSERT_EQ(ledger.earliest.size(), 2U);
  // 1,251.27 + 9 × 30.00 = 1,521.27 in September; + 12 × 20.00 = 1,491.27, and 13.79 of interest.
  ASSERT_TRUE(ledger.earliest[0].possibly && ledger.earliest[0].surely);
  EXPECT_EQ(ledger.earliest[0].possibly->to_text(), "2023-09-30");
  EXPECT_EQ(ledger.earliest[0].surely->to_text(), "2023-12-31");
  EXPECT_FALSE(ledger.earliest[1].possibly || ledger.earliest[1].surely);
}

}  // namespace
}  // namespace gezhang
