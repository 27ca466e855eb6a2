// `gezhang compare`: two regions, or two days.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

constexpr const char* kEnough = R"({"account.prior_years":"4200.00","relative.relation":"self"})";

Ran compare(const std::string& regions, const std::string& days,
            const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"compare", "--policies", fixture(), "--question",
                                    "insure",  "--region",   regions,   "--on",
                                    days,      "--facts",    kEnough};
  words.insert(words.end(), more.begin(), more.end());
  return gezhang(words);
}

TEST(Compare, NamesTheRulesThatMakeTheDifferenceBetweenTwoDays) {
  const Ran run = compare("320500", "2012-06-01,2014-06-01");
  EXPECT_EQ(run.code, 0) << run.errors;
  for (const char* part :
       {"A  甲市市区 · 2012-06-01：没有收录", "B  甲市市区 · 2014-06-01：可以  ¥1,000.00",
        "差别来自\n  A  没有这一条\n  B  ✓ 允许用往年结余购买",
        "关于个人账户购买商业健康保险的通知，甲人社〔2013〕1号，第一条"}) {
    EXPECT_TRUE(has(run.output, part)) << part << " in\n" << run.output;
  }
}

TEST(Compare, NamesThemBetweenTwoRegions) {
  const Ran run = compare("320500,320000", "2014-06-01", {"--lang", "en"});
  EXPECT_TRUE(has(run.output, "A  City A · 2014-06-01: Yes")) << run.output;
  EXPECT_TRUE(has(run.output, "B  Province A · 2014-06-01: Not recorded"));
  EXPECT_TRUE(has(run.output, "B  no such rule"));
}

TEST(Compare, SaysWhereNoRuleDiffers) {
  const Ran run = compare("320500", "2014-06-01,2014-06-02");
  EXPECT_TRUE(has(run.output, "答案没有不同")) << run.output;
}

TEST(Compare, WantsTwoOfSomething) {
  const auto errors = [](const char* regions, const char* days) {
    const Ran run = compare(regions, days, {"--lang", "en"});
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.output, "");
    return run.errors;
  };
  EXPECT_TRUE(has(errors("320500", "2014-06-01"), "nothing to compare"));
  EXPECT_TRUE(has(errors("320500,", "2014-06-01"), "--region 320500,: expected A or A,B"));
  EXPECT_TRUE(has(errors("320500", "a,b,c"), "--on a,b,c: expected D1 or D1,D2"));
  EXPECT_TRUE(has(errors("320501,320500", "2014-06-01"), "did you mean 320500?"));
  EXPECT_EQ(lines(errors("320500,320000", "x")).size(), 1U);
}

}  // namespace
}  // namespace gezhang::cli::test
