// `gezhang test`: the policies' worked cases.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

std::string cases(const std::string& list) {
  return "{\"region\": \"320500\", \"cases\": [" + list + "]}";
}

TEST(Test, CountsTheCasesThatPass) {
  const Ran run = gezhang({"test", fixture()});
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(run.output, "2 passed, 0 failed\n");
  EXPECT_EQ(gezhang({"test", fixture(), "--json"}).output, "{\"passed\":2,\"failed\":0}\n");
}

TEST(Test, TellsWhatDiffersAndFails) {
  const TemporaryFolder folder;
  folder.copy_fixture();
  folder.write(
      "regions/320500-city.cases.json",
      cases(
          R"({"id": "wrong", "question": "insure", "on": "2014-06-01", "facts": {"account.prior_years": "3000.00"},)"
          R"( "expect": {"verdict": ["yes", "no"], "most": "999.00", "asks": ["account.prior_years"], "asks_any": ["x.y"],)"
          R"( "choices": ["1.00"], "payment": {"from_account": "1.00", "in_cash": "0.00"}, "last_known": true}, "basis": "手算"},)"
          R"( {"id": "asks", "question": "insure", "on": "2014-06-01", "facts": {"account.prior_years": "3000.00"},)"
          R"( "expect": {"verdict": "depends", "asks": ["relative.relation"]}, "basis": "手算"})"));
  const Ran run = gezhang({"test", folder.path()});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.output, "1 passed, 1 failed\n");
  for (const char* part :
       {"wrong: verdict: expected [yes, no], found depends",
        "wrong: most: expected 999.00, found 1000.00", "wrong: asks:", "wrong: asks_any:",
        "wrong: choices:", "wrong: payment: expected 1.00 + 0.00, found none",
        "wrong: last_known:"}) {
    EXPECT_TRUE(has(run.errors, part)) << part << " in\n" << run.errors;
  }
}

TEST(Test, CountsACaseWithBadFactsAsFailed) {
  const TemporaryFolder folder;
  folder.copy_fixture();
  folder.write(
      "regions/320500-city.cases.json",
      cases(R"({"id": "bad", "question": "insure", "on": "2014-06-01", "facts": {"no.such": 1},)"
            R"( "expect": {"verdict": "yes"}, "basis": "手算"})"));
  const Ran run = gezhang({"test", folder.path()});
  EXPECT_EQ(run.code, 1);
  EXPECT_TRUE(has(run.errors, "[unknown_fact]")) << run.errors;
}

std::string ledgers(const std::string& list) {
  return R"({"region": "320500", "cases": [], "ledgers": [)" + list + "]}";
}

TEST(Test, ChecksLedgersLineByLine) {
  const TemporaryFolder folder;
  folder.copy_fixture();
  const std::string history =
      R"("history": {"account": {"opened": "2026-02-01", "single": "900.00"}, "until": "2026-07-01",)"
      R"( "events": [{"on": "2026-03-02", "kind": "spend", "amount": "13.50"}]},)";
  folder.write(
      "regions/320500-city.cases.json",
      ledgers(
          R"({"id": "right", )" + history +
          R"( "expect": {"balance": {"total": "886.50", "single": "886.50"},)"
          R"( "lines": ["2026-02-01 opening 900.00", "2026-03-02 spend -13.50"]}, "basis": "手算"},)"
          R"( {"id": "wrong", )" +
          history +
          R"( "expect": {"balance": {"total": "886.51"},)"
          R"( "lines": ["2026-03-02 spend -13.50", "2026-02-01 opening 900.00"]}, "basis": "手算"})"));
  const Ran run = gezhang({"test", folder.path()});
  EXPECT_EQ(run.code, 1);
  EXPECT_FALSE(has(run.errors, "right:")) << run.errors;
  EXPECT_TRUE(has(run.errors, "wrong: total: expected 886.51, found 886.50")) << run.errors;
  EXPECT_TRUE(has(run.errors,
                  "wrong: lines: expected 2026-02-01 opening 900.00, found no such line after "
                  "2026-03-02 spend -13.50"))
      << run.errors;
}

TEST(Test, RefusesACaseFileThatIsBroken) {
  const TemporaryFolder folder;
  folder.copy_fixture();
  folder.write("regions/320500-city.cases.json", cases(R"({"id": "x", "expects": {}})"));
  const Ran run = gezhang({"test", folder.path(), "--lang", "en"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "/cases/0/expects") && has(run.errors, "did you mean expect?"))
      << run.errors;
  EXPECT_TRUE(has(run.errors, "expected basis")) << run.errors;
}

TEST(Test, TakesOneFolder) {
  EXPECT_EQ(gezhang({"test", fixture(), "again"}).code, 2);
  EXPECT_EQ(gezhang({"test", "/no/such/folder"}).code, 2);
}

}  // namespace
}  // namespace gezhang::cli::test
