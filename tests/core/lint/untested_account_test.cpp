// untested, of the section `account`: a ledger has to use each entry.
#include <gtest/gtest.h>

#include "gezhang/lint.h"
#include "support/accounts.h"

namespace gezhang {
namespace {

using test::account_entry;
using test::Accounts;
using test::list;
using test::settlement_year;
using test::two_buckets;

using Places = std::vector<std::string>;

Places untested(const Accounts& accounts, const std::vector<LintLedger>& ledgers) {
  (void)accounts.load();
  Places places;
  for (const Finding& finding : lint(accounts.files(), {}, ledgers)) {
    if (finding.lint == "untested") places.push_back(finding.pointer);
  }
  return places;
}

LintLedger ledger(std::string_view history) {
  return {"regions/100000.cases.json", "/ledgers/0", "100000", test::json_text(history)};
}

TEST(UntestedAccount, IsAnEntryThatNoLineOfALedgerRestsOn) {
  const Accounts accounts(
      settlement_year("01-01") + ", " + two_buckets() + ", " +
      list("spending", {account_entry("order", "'from_buckets': ['current_year', 'prior_years']"),
                        account_entry("never", "'from_buckets': ['prior_years']")}));
  const std::string opened = "{'account': {'opened': '2020-06-01', 'current_year': '10.00'}, ";
  EXPECT_EQ(untested(accounts, {}),
            (Places{"/account/spending/0", "/account/spending/1", "/account/year/0"}));
  EXPECT_EQ(untested(accounts, {ledger(opened + "'until': '2020-12-31', 'events': [{'on': "
                                                "'2020-07-01', 'kind': 'spend', 'amount': "
                                                "'4.00'}]}")}),
            (Places{"/account/spending/1", "/account/year/0"}));
  EXPECT_EQ(untested(accounts, {ledger(opened + "'until': '2021-01-01'}")}),
            (Places{"/account/spending/0", "/account/spending/1"}));
}

TEST(UntestedAccount, TakesNothingFromALedgerThatIsWrong) {
  const Accounts accounts(settlement_year("01-01") + ", " + two_buckets());
  const Places year = {"/account/year/0"};
  EXPECT_EQ(untested(accounts, {ledger("{'account': {}}")}), year);
  LintLedger elsewhere = ledger(
      "{'account': {'opened': '2020-06-01', 'current_year': '10.00'}, "
      "'until': '2021-01-01'}");
  elsewhere.region = "999999";
  EXPECT_EQ(untested(accounts, {elsewhere}), year);
}

}  // namespace
}  // namespace gezhang
