// `gezhang next`: what to ask next.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

Ran next(const std::vector<std::string>& more) {
  std::vector<std::string> words = {"next",   "--policies", fixture(),   "--region",
                                    "320500", "--on",       "2014-06-01"};
  words.insert(words.end(), more.begin(), more.end());
  return gezhang(words);
}

TEST(Next, PutsTheQuestionsInOrderAndSaysWhy) {
  const Ran run = next({"--question", "insure"});
  EXPECT_EQ(run.code, 0) << run.errors;
  for (const char* part :
       {"甲市市区 · 2014-06-01\n", "1. ",
        "给谁买？  [relative.relation]\n   选项：自己；配偶；兄弟姐妹",
        "往年结余有多少？  [account.prior_years]", "为什么问：只有往年结余可用",
        "在哪里查：国家医保服务平台", "关系到：能不能买商业健康保险？——往年结余不低于3000元"}) {
    EXPECT_TRUE(has(run.output, part)) << part << " in\n" << run.output;
  }
}

TEST(Next, SaysWhenNothingIsLeftToAsk) {
  const Ran run = next({"--question", "insure", "--facts",
                        R"({"account.prior_years":"4200.00","relative.relation":"self"})"});
  EXPECT_EQ(run.code, 0);
  EXPECT_TRUE(has(run.output, "没有要问的了")) << run.output;
}

TEST(Next, GivesJson) {
  const Ran run = next({"--question", "insure", "--json"});
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(lines(run.output).size(), 1U);
  EXPECT_EQ(run.output.rfind(R"({"ask":[{"fact":")", 0), 0U) << run.output;
}

TEST(Next, TakesSeveralQuestionsAtOnceOrOneByOne) {
  const std::string at_once = next({"--question", "insure,insur", "--lang", "en"}).errors;
  EXPECT_TRUE(has(at_once, "did you mean insure?")) << at_once;
  EXPECT_EQ(next({"--question", "insure", "--question=insur", "--lang", "en"}).errors, at_once);
}

TEST(Next, TellsFaults) {
  EXPECT_EQ(next({"--question", "insure", "--facts", R"({"no.such":1})"}).code, 2);
  const Ran run = gezhang({"next", "--region", "320500"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "--policies is missing (see gezhang next --help)"));
  EXPECT_TRUE(has(run.errors, "--on is missing"));
}

}  // namespace
}  // namespace gezhang::cli::test
