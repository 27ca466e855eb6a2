// `gezhang ledger`: ten years of an account as a table, as CSV and as JSON, by the real policies.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

Ran ledger(const std::string& region, const std::string& events,
           const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {
      "ledger", "--policies", GEZHANG_POLICIES_DIR, "--region", region, "--events", events};
  words.insert(words.end(), more.begin(), more.end());
  return gezhang(words);
}

std::string life(const std::string& name) {
  std::string path = GEZHANG_LEDGERS_DIR;
  path += "/" + name;
  path += ".json";
  return path;
}

// 2020-07-01: fourteen months of 235.00 and one of 252.50, less the 2,820.00 that came in advance.
TEST(Ledger, OfAShanghaiCitizen) {
  const Ran run = ledger("310000", life("shanghai"));
  EXPECT_EQ(run.code, 0) << run.errors;
  for (const char* part :
       {"2017-04-01  利息  ¥102.00  → ¥6,902.00（历年 ¥6,902.00）",
        "算：¥6,800.00 × 1.5%（四舍五入到 ¥0.01） = ¥102.00", "2020-07-01  清算补扣  ¥722.50",
        "关于本市2019职工基本医疗保险年度延长有关事项的通知"}) {
    EXPECT_TRUE(has(run.output, part)) << part << " in\n" << run.output;
  }
}

// The passbook's money earns nothing here: it is not in the account that the interest is paid on.
TEST(Ledger, OfABeijingCitizen) {
  const Ran run = ledger("110000", life("beijing"), {"--lang", "en"});
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_TRUE(has(run.output, "2026-05-12  relative spent  -¥600.00")) << run.output;
  EXPECT_TRUE(has(run.output, "Note: 2016-11-22 to 2022-08-31: No rule about interest"));
}

// The whole year came in January; three months of four have been earned when the person leaves.
TEST(Ledger, OfAHangzhouCitizenWhoLeaves) {
  const Ran run = ledger("330100", life("hangzhou"));
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_TRUE(has(run.output, "2026-04-01  清算补扣  -¥1,440.00")) << run.output;
  EXPECT_TRUE(has(run.output, "2026-04-01  清户（转到新参保地）"));
}

TEST(Ledger, SaysFromWhichMonthTheHigherTierIsOpen) {
  const Ran run = ledger("320500", life("suzhou"), {"--json"});
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_TRUE(has(run.output, R"("earliest":[{"question":"insure","possibly":"2015-04-30",)"
                              R"("surely":"2016-04-30"}])"))
      << run.output;
}

TEST(Ledger, AsCsvHasALineALine) {
  const Ran run = ledger("310000", life("shanghai"), {"--csv"});
  const std::vector<std::string> rows = lines(run.output);
  ASSERT_GT(rows.size(), 2U);
  EXPECT_TRUE(has(rows[0], "on,kind,change_least,change_most,total_least"));
  EXPECT_TRUE(has(rows[1], "2016-11-22,opening,7100.00,7100.00,7100.00,7100.00,0.00,0.00,900.00"));
  const std::size_t commas =
      static_cast<std::size_t>(std::count(rows[0].begin(), rows[0].end(), ','));
  for (const std::string& row : rows)
    EXPECT_EQ(static_cast<std::size_t>(std::count(row.begin(), row.end(), ',')), commas) << row;
}

TEST(Ledger, TellsTheEventThatIsWrong) {
  const Ran run = ledger("310000",
                         R"({"account":{"opened":"2020-01-01"},"until":"2020-12-31","events":)"
                         R"([{"on":"2020-02-01","kind":"spend","amount":"1.00"}]})",
                         {"--lang", "en"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  EXPECT_TRUE(has(run.errors, "#/events/0/amount")) << run.errors;
  EXPECT_TRUE(has(run.errors, "at most 0.00 (2020-02-01)")) << run.errors;
}

TEST(Ledger, RefusesBadOptions) {
  EXPECT_EQ(gezhang({"ledger", "--policies", GEZHANG_POLICIES_DIR}).code, 2);
  EXPECT_EQ(ledger("31000", "{}").code, 2);
  EXPECT_EQ(ledger("310000", "{}", {"--json", "--csv"}).code, 2);
  EXPECT_EQ(ledger("310000", "/nowhere.json").code, 2);
  EXPECT_EQ(gezhang({"ledger", "--help"}).code, 0);
}

}  // namespace
}  // namespace gezhang::cli::test
