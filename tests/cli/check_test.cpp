#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

constexpr const char* kEnough = R"({"account.prior_years":"4200.00","relative.relation":"self"})";

std::vector<std::string> check(const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"check",      "--policies", fixture(), "--region",  "320500",
                                    "--question", "insure",     "--on",    "2014-06-01"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST(Check, PrintsTheAnswerForPeople) {
  const Ran run = gezhang(check({"--facts", kEnough}));
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(run.errors, "");
  for (const char* part :
       {"甲市市区 · 2014-06-01 · 能不能买商业健康保险？", "可以  ¥1,000.00", "往年结余不低于3000元",
        "¥4,200.00 ≥ ¥3,000.00", "关于个人账户购买商业健康保险的通知", "甲人社〔2013〕1号",
        "https://example.org/notice", "12393"}) {
    EXPECT_TRUE(has(run.output, part)) << part << " in\n" << run.output;
  }
}

TEST(Check, PrintsTheAnswerInEnglish) {
  const Ran run = gezhang(check({"--facts", kEnough, "--lang", "en"}));
  EXPECT_TRUE(has(run.output, "Yes  ¥1,000.00")) << run.output;
  EXPECT_TRUE(has(run.output, "The balance is at least ¥3,000"));
}

TEST(Check, PrintsTheAnswerAsJson) {
  const Ran run = gezhang(check({"--facts", kEnough, "--json"}));
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(
      run.output.rfind(
          R"({"question":"insure","region":"320500","on":"2014-06-01","verdict":"yes","grade":"B")",
          0),
      0U)
      << run.output;
  EXPECT_EQ(lines(run.output).size(), 1U);
}

TEST(Check, ReadsFactsFromAFileFromStandardInputAndFromTheLine) {
  const TemporaryFolder folder;
  folder.write("facts.json", kEnough);
  const std::string line = gezhang(check({"--json", "--facts", kEnough})).output;
  EXPECT_NE(line, "");
  EXPECT_EQ(gezhang(check({"--json", "--facts", folder.path("facts.json")})).output, line);
  EXPECT_EQ(gezhang(check({"--json", "--facts", "-"}), kEnough).output, line);
  EXPECT_EQ(gezhang(check({"--json", "--facts=" + std::string(kEnough)})).output, line);
}

TEST(Check, AnswersWhateverTheVerdict) {
  const auto verdict = [](const std::string& facts) {
    const Ran run = gezhang(check({"--facts", facts}));
    EXPECT_EQ(run.code, 0);
    return lines(run.output).at(2);
  };
  EXPECT_EQ(
      verdict(R"({"account.prior_years":"1.00","relative.relation":"self"})").rfind("不可以", 0),
      0U);
  EXPECT_EQ(verdict("{}").rfind("要看情况", 0), 0U);
  const Ran elsewhere = gezhang({"check", "--policies", fixture(), "--region", "320000",
                                 "--question", "insure", "--on", "2014-06-01"});
  EXPECT_EQ(elsewhere.code, 0);
  EXPECT_TRUE(has(elsewhere.output, "没有收录"));
}

TEST(Check, AsksForWhatIsMissing) {
  const Ran run = gezhang(check());
  EXPECT_TRUE(has(run.output, "还需要知道")) << run.output;
  EXPECT_TRUE(has(run.output, "account.prior_years"));
  EXPECT_TRUE(has(run.output, "relative.relation"));
}

TEST(Check, SaysWhatToDoWhereARequirementFails) {
  const Ran run = gezhang(
      check({"--facts", R"({"account.prior_years":"4200.00","relative.relation":"sibling"})"}));
  EXPECT_TRUE(has(run.output, "→ 改为给自己或配偶买")) << run.output;
}

TEST(Check, TellsAFaultOfTheFactsALine) {
  const Ran run = gezhang(check(
      {"--lang", "en", "--facts", R"({"account.prior_year":"1","relative.relation":"spuose"})"}));
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  const auto faults = lines(run.errors);
  ASSERT_EQ(faults.size(), 2U) << run.errors;
  EXPECT_TRUE(has(faults[0], "/account.prior_year") &&
              has(faults[0], "did you mean account.prior_years?") &&
              has(faults[0], "[unknown_fact]"));
  EXPECT_TRUE(has(faults[1], "/relative.relation") && has(faults[1], "did you mean spouse?") &&
              has(faults[1], "[unknown_member]"));
}

TEST(Check, TellsFaultsAsJsonToo) {
  const Ran run = gezhang(check({"--json", "--facts", R"({"nope.nope":1})"}));
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output.rfind(R"({"errors":[{"code":"unknown_fact","pointer":"/nope.nope")", 0), 0U)
      << run.output;
}

TEST(Check, TellsOfABadRegionDateAndQuestion) {
  const auto errors = [](const char* region, const char* on, const char* question) {
    const Ran run = gezhang({"check", "--policies", fixture(), "--region", region, "--on", on,
                             "--question", question, "--lang", "en"});
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.output, "");
    return run.errors;
  };
  EXPECT_TRUE(has(errors("320501", "2014-06-01", "insure"), "did you mean 320500?"));
  const std::string both = errors("x", "2014-02-30", "insure");
  EXPECT_TRUE(has(both, "/region") && has(both, "/on")) << both;
  EXPECT_TRUE(has(errors("320500", "2014-06-01", "insur"), "did you mean insure?"));
}

TEST(Check, TellsOfFactsThatCannotBeRead) {
  EXPECT_EQ(gezhang(check({"--facts", "/no/such/file.json"})).code, 2);
  EXPECT_TRUE(has(gezhang(check({"--facts", "/no/such/file.json"})).errors, "/no/such/file.json"));
  EXPECT_TRUE(has(gezhang(check({"--facts", fixture()})).errors, "is a folder"));
  EXPECT_TRUE(
      has(gezhang(check({"--facts", "-", "--lang", "en"}), "{\"a\":").errors, "[bad_json]"));
}

// Bytes that are no text must not make the JSON unreadable.
TEST(Check, KeepsItsJsonReadableWhateverItIsGiven) {
  const Ran run = gezhang({"check", "--policies", fixture(), "--region", "\xff\xfe", "--on", "x",
                           "--question", "insure", "--json"});
  EXPECT_EQ(run.code, 2);
  for (const char c : run.output) {
    EXPECT_NE(static_cast<unsigned char>(c), 0xff);
    EXPECT_NE(static_cast<unsigned char>(c), 0xfe);
  }
}

}  // namespace
}  // namespace gezhang::cli::test
