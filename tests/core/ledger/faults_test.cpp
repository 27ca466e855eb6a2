// What is wrong with a history is told with its place, and nothing of it is replayed.
#include <gtest/gtest.h>

#include "support/accounts.h"

namespace gezhang {
namespace {

using test::account_entry;
using test::Accounts;
using test::list;

using Faults = std::vector<std::string>;

std::string history(const std::string& events, const std::string& account = "'single': '100.00'") {
  return "{'account': {'opened': '2020-01-01', " + account +
         "}, 'until': '2020-12-31', 'events': [" + events + "]}";
}

TEST(LedgerFaults, OfDays) {
  const Accounts plain("");
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'spend', 'amount': '1.00'}, "
                                 "{'on': '2020-02-29', 'kind': 'spend', 'amount': '1.00'}")),
            (Faults{"out_of_range /events/1/on"}));
  EXPECT_EQ(plain.faults(history("{'on': '2019-12-31', 'kind': 'spend', 'amount': '1.00'}")),
            (Faults{"out_of_range /events/0/on"}));
  EXPECT_EQ(plain.faults(history("{'on': '2021-01-01', 'kind': 'spend', 'amount': '1.00'}")),
            (Faults{"out_of_range /events/0/on"}));
  EXPECT_EQ(plain.faults("{'account': {'opened': '2020-01-01'}, 'until': '2019-01-01'}"),
            (Faults{"bad_period /until"}));
}

TEST(LedgerFaults, OfYearsAheadThatAreNoCount) {
  const Accounts plain("");
  for (const char* years : {"-1", "51", "'2'", "1.5", "null"}) {
    EXPECT_EQ(plain.faults("{'account': {'opened': '2020-01-01'}, 'until': '2020-12-31', "
                           "'projection': {'calendar_years': " +
                           std::string(years) + "}}"),
              (Faults{"out_of_range /projection/calendar_years"}))
        << years;
  }
  EXPECT_EQ(plain.faults("{'account': {'opened': '2020-01-01'}, 'until': '2020-12-31', "
                         "'projection': {'calendar_years': 1, 'until': '2021-12-31'}}"),
            (Faults{"unknown_key /projection/until"}));
}

TEST(LedgerFaults, OfATimeToComeThatIsTooLong) {
  const Accounts plain("");
  const auto until = [&](const char* day) {
    return plain.faults(
        "{'account': {'opened': '2020-01-01'}, 'until': '2020-12-31', "
        "'projection': {'until': '" +
        std::string(day) + "'}}");
  };
  EXPECT_EQ(until("2020-12-30"), (Faults{"bad_period /projection/until"}));
  EXPECT_EQ(until("2071-01-01"), (Faults{"out_of_range /projection/until"}));
  std::string wishes;
  for (int i = 0; i < 17; ++i) wishes += std::string(i == 0 ? "" : ", ") + "{'question': 'pay'}";
  EXPECT_EQ(
      plain.faults("{'account': {'opened': '2020-01-01'}, 'until': '2020-12-31', 'wishes': [" +
                   wishes + "]}"),
      (Faults{"limit_exceeded /wishes"}));
}

TEST(LedgerFaults, OfAmounts) {
  const Accounts plain("");
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'spend', 'amount': '-1.00'}")),
            (Faults{"out_of_range /events/0/amount"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'spend', 'amount': '0.005'}")),
            (Faults{"bad_value /events/0/amount"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'spend'}")),
            (Faults{"missing_key /events/0"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'spend', 'amount': '100.01'}")),
            (Faults{"out_of_range /events/0/amount"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'adjust', 'amount': '-100.01'}")),
            (Faults{"out_of_range /events/0/amount"}));
}

TEST(LedgerFaults, OfBuckets) {
  const Accounts plain("");
  EXPECT_EQ(plain.faults(history("", "'prior_years': '5.00'")),
            (Faults{"bad_value /account/prior_years"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'withdraw', 'amount': '1.00', "
                                 "'bucket': 'pre_reform'}")),
            (Faults{"bad_value /events/0/bucket"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'withdraw', 'amount': '1.00', "
                                 "'bucket': 'cellar'}")),
            (Faults{"bad_value /events/0/bucket"}));
}

TEST(LedgerFaults, OfKindsAndKeys) {
  const Accounts plain("");
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'spned', 'amount': '1.00'}")),
            (Faults{"bad_value /events/0/kind"}));
  EXPECT_EQ(
      plain.faults(history("{'on': '2020-03-01', 'kind': 'facts', 'facts': {}, 'amount': 1}")),
      (Faults{"unknown_key /events/0/amount"}));
  EXPECT_EQ(
      plain.faults(history("{'on': '2020-03-01', 'kind': 'facts', 'facts': {'person.aeg': 1}}")),
      (Faults{"unknown_fact /events/0/facts/person.aeg"}));
}

TEST(LedgerFaults, OfRulesThatAreNotRecorded) {
  const Accounts plain("");
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'credit'}")),
            (Faults{"unrecorded /events/0"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'promise', 'amount': '1.00', "
                                 "'relative': 'son'}")),
            (Faults{"unrecorded /events/0"}));
  EXPECT_EQ(plain.faults(history("{'on': '2020-03-01', 'kind': 'close', 'facts': {}}")),
            (Faults{"unrecorded /events/0"}));
}

TEST(LedgerFaults, OfFactsThatDecideAndAreMissing) {
  const Accounts parts(list("credits", {account_entry("c",
                                                      "'every': 'month', 'when': "
                                                      "'person.offsite_filed', 'into': "
                                                      "[{'bucket': 'single'}]")}));
  EXPECT_EQ(parts.faults(history("{'on': '2020-03-01', 'kind': 'credit', 'amount': '1.00'}")),
            (Faults{"missing_key /events/0/facts/person.offsite_filed"}));
}

TEST(LedgerFaults, NothingHappensAfterTheAccountIsClosed) {
  const Accounts closes(list("closing", {account_entry("end", "'to': 'self'")}));
  EXPECT_EQ(closes.faults(history("{'on': '2020-03-01', 'kind': 'close', 'facts': {}}, "
                                  "{'on': '2020-03-02', 'kind': 'spend', 'amount': '1.00'}")),
            (Faults{"out_of_range /events/1"}));
}

TEST(LedgerFaults, OfPromises) {
  const Accounts quota(list("quota", {account_entry("q", "")}));
  const std::string promise =
      "{'on': '2020-03-01', 'kind': 'promise', 'amount': '60.00', 'relative': 'son'}";
  EXPECT_EQ(quota.faults(history(promise + ", {'on': '2020-03-02', 'kind': 'promise', "
                                           "'amount': '40.01', 'relative': 'son'}")),
            (Faults{"out_of_range /events/1/amount"}));
  EXPECT_EQ(quota.faults(history(promise + ", {'on': '2020-03-02', 'kind': 'spend', "
                                           "'amount': '40.01'}")),
            (Faults{"out_of_range /events/1/amount"}));
  EXPECT_EQ(quota.faults(history("{'on': '2020-03-02', 'kind': 'release', 'relative': 'son'}")),
            (Faults{"bad_value /events/0/relative"}));
}

// Though no rule asks for anything about the bill.
TEST(LedgerFaults, OfABillThatContradictsThePerson) {
  const Accounts accounts(list("spending", {account_entry("order", "'from_buckets': ['single']")}),
                          test::credit_of("if person.age < 70 then ¥100 else ¥110"));
  EXPECT_EQ(accounts.faults(
                "{'account': {'opened': '2020-01-01', 'single': '50.00'}, 'until': '2020-12-31', "
                "'facts': {'person.birth_date': '1980-01-01'}, 'events': [{'on': '2020-02-01', "
                "'kind': 'spend', 'amount': '5.00', 'facts': {'person.age': 5}}]}"),
            (Faults{"contradiction /events/0/facts/person.birth_date"}));
}

}  // namespace
}  // namespace gezhang
