// `gezhang explain`: an answer with everything behind it.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

Ran explain(const std::string& facts, const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"explain",    "--policies", fixture(), "--region",
                                    "320500",     "--question", "insure",  "--on",
                                    "2014-06-01", "--facts",    facts};
  words.insert(words.end(), more.begin(), more.end());
  return gezhang(words);
}

TEST(Explain, GivesEveryReasonItsWorkingAndItsDocument) {
  const Ran run = explain(R"({"account.prior_years":"4200.00","relative.relation":"sibling"})");
  EXPECT_EQ(run.code, 0) << run.errors;
  for (const char* part :
       {"甲市市区 · 2014-06-01 · 能不能买商业健康保险？\n\n不可以",
        "允许的依据\n  ✓ 允许用往年结余购买",
        "[1] 关于个人账户购买商业健康保险的通知，甲人社〔2013〕1号，甲市人社局，2013-01-01，第一条",
        "https://example.org/notice", "条件\n  ✗ 被保险人是本人或配偶", "→ 改为给自己或配偶买",
        "算：¥4,200.00 ≥ ¥3,000.00\n      依据：[1]\n", "金额\n", "12393"}) {
    EXPECT_TRUE(has(run.output, part)) << part << " in\n" << run.output;
  }
}

TEST(Explain, NamesWhatIsMissingInTheCitizensWords) {
  const Ran run = explain("{}");
  EXPECT_TRUE(has(run.output, "还需要知道\n")) << run.output;
  EXPECT_TRUE(has(run.output, "? 往年结余有多少？  [account.prior_years]\n      国家医保服务平台"));
  EXPECT_TRUE(has(run.output, "往年结余：¥0.00 → 不可以")) << run.output;
  EXPECT_TRUE(has(run.output, "关系：自己")) << run.output;
}

TEST(Explain, SpeaksEnglish) {
  const Ran run = explain(R"({"relative.relation":{"assume":"self"}})", {"--lang", "en"});
  for (const char* part : {"What permits it\n  ✓ Earlier years' balance may buy cover",
                           "Requirements", "Still to be known", "rests on assumptions: relation"}) {
    EXPECT_TRUE(has(run.output, part)) << part << " in\n" << run.output;
  }
}

TEST(Explain, GivesAsJsonWhatACheckGives) {
  const Ran check = gezhang({"check", "--policies", fixture(), "--region", "320500", "--question",
                             "insure", "--on", "2014-06-01", "--json"});
  EXPECT_EQ(explain("{}", {"--json"}).output, check.output);
}

TEST(Explain, TellsFaultsAsACheckDoes) {
  const Ran run = explain(R"({"account.prior_year":1})", {"--lang", "en"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  EXPECT_TRUE(has(run.errors, "did you mean account.prior_years?"));
  EXPECT_TRUE(has(gezhang({"explain"}).errors, "(see gezhang explain --help)"));
}

}  // namespace
}  // namespace gezhang::cli::test
