#include "json/read_account.h"

#include <gtest/gtest.h>

#include "support/accounts.h"

namespace gezhang {
namespace {

using test::account_entry;
using test::Accounts;
using test::list;
using test::places;

using Faults = std::vector<std::string>;

Faults faults_of(const std::string& key, const std::string& terms) {
  return places(Accounts(list(key, {account_entry("e", terms)})).policy_faults());
}

TEST(ReadAccount, TellsTermsThatAreMissingOrWrong) {
  EXPECT_EQ(faults_of("year", ""), (Faults{"missing_key /account/year/0"}));
  EXPECT_EQ(faults_of("year", "'begins': '02-29'"), (Faults{"bad_value /account/year/0/begins"}));
  EXPECT_EQ(faults_of("buckets", "'keeps': []"), (Faults{"bad_value /account/buckets/0/keeps"}));
  EXPECT_EQ(faults_of("buckets", "'keeps': ['single', 'single']"),
            (Faults{"duplicate_id /account/buckets/0/keeps/1"}));
  EXPECT_EQ(faults_of("spending", "'from_buckets': ['cellar']"),
            (Faults{"bad_value /account/spending/0/from_buckets/0"}));
  EXPECT_EQ(faults_of("interest", "'bucket': 'single', 'is': '¥1', 'posts': ['13-01']"),
            (Faults{"bad_value /account/interest/0/posts/0"}));
  EXPECT_EQ(faults_of("closing", "'to': 'nobody'"), (Faults{"bad_value /account/closing/0/to"}));
}

TEST(ReadAccount, TellsCreditsThatCannotBe) {
  const auto credits = [](const std::string& terms) { return faults_of("credits", terms); };
  EXPECT_EQ(credits("'every': 'month', 'day': 29, 'into': [{'bucket': 'single'}]"),
            (Faults{"out_of_range /account/credits/0/day"}));
  EXPECT_EQ(credits("'every': 'month', 'into': []"), (Faults{"bad_value /account/credits/0/into"}));
  EXPECT_EQ(
      credits("'every': 'month', 'into': [{'bucket': 'pre_reform', 'share': '100%'}, "
              "{'bucket': 'single'}]"),
      (Faults{"bad_value /account/credits/0/into/0/share", "bad_value /account/credits/0/into"}));
  EXPECT_EQ(credits("'every': 'month', 'into': [{'bucket': 'single', 'share': '40%'}]"),
            (Faults{"unknown_key /account/credits/0/into/0/share"}));
  EXPECT_EQ(credits("'every': 'month', 'a_year': '¥1', 'into': [{'bucket': 'single'}]"),
            (Faults{"bad_value /account/credits/0/a_year"}));
}

TEST(ReadAccount, ChecksItsExpressionsLikeAllOthers) {
  EXPECT_EQ(faults_of("deductions", "'is': 'person.age'"),
            (Faults{"type_mismatch /account/deductions/0/is"}));
  EXPECT_EQ(faults_of("deductions", "'is': '¥1', 'when': 'persn.age > 3'"),
            (Faults{"unknown_name /account/deductions/0/when"}));
  EXPECT_EQ(faults_of("year", "'begins': '01-01', 'when': 'true'"),
            (Faults{"unknown_key /account/year/0/when"}));
  EXPECT_EQ(faults_of("quota", "'limit': '¥1'"), (Faults{"unknown_key /account/quota/0/limit"}));
}

TEST(ReadAccount, KnowsTheSection) {
  EXPECT_EQ(places(Accounts("'intrest': []").policy_faults()),
            (Faults{"unknown_key /account/intrest"}));
}

}  // namespace
}  // namespace gezhang
