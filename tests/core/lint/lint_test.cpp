// The linter as a whole: what is not loaded, the order of findings, and their JSON.
#include "gezhang/lint.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::limit;
using test::Policies;
using test::requirement;
using test::Rules;

std::vector<Finding> all(const Policies& policies) { return lint(policies.files(), {}); }

Policies faulty() {
  Rules rules;
  rules.requirements = {requirement("r", "person.local and not person.local"),
                        requirement("s", "person.local or not person.local")};
  return Policies({test::bool_fact("person.local")}).nation(rules);
}

TEST(Lint, TellsWhatKeepsPoliciesFromLoadingAndNothingElse) {
  Rules rules;
  rules.requirements = {requirement("r", "person.locl")};
  const Policies policies =
      Policies({test::bool_fact("person.local")}).nation("'extra': 1, " + rules.as());
  const std::vector<Finding> findings = all(policies);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].lint, "unknown_key");
  EXPECT_EQ(findings[0].pointer, "/extra");
  EXPECT_EQ(findings[1].lint, "unknown_name");
  EXPECT_EQ(findings[1].severity, Severity::kFault);
  EXPECT_EQ(findings[1].reason.zh_hans, "第 1 字：不认识的名字：写的是 person.locl");
  EXPECT_EQ(findings[1].suggestion.zh_hans, "应为 事实，或本地区的数值；是不是想写 person.local？");
}

TEST(Lint, AlwaysSaysHowToMendIt) {
  Policies broken;
  broken.file("regions/bad.json", "{");
  for (const Policies& policies : {faulty(), broken}) {
    EXPECT_FALSE(all(policies).empty());
    for (const Finding& finding : all(policies)) {
      EXPECT_NE(finding.reason.zh_hans, "");
      EXPECT_NE(finding.reason.en, "");
      EXPECT_NE(finding.suggestion.zh_hans, "") << finding.lint;
      EXPECT_NE(finding.suggestion.en, "") << finding.lint;
    }
  }
}

TEST(Lint, SortsByPlaceWhateverTheOrderOfTheFiles) {
  const std::vector<Finding> findings = all(faulty());
  EXPECT_TRUE(std::is_sorted(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.pointer, a.lint) < std::tie(b.file, b.pointer, b.lint);
  }));
  std::vector<PolicyFile> reversed = faulty().files();
  std::reverse(reversed.begin(), reversed.end());
  EXPECT_EQ(lint(reversed, {}), findings);
}

TEST(Lint, WritesJson) {
  std::vector<Finding> findings = all(faulty());
  std::erase_if(findings, [](const Finding& finding) { return finding.lint != "never-holds"; });
  EXPECT_EQ(
      to_json(findings),
      R"({"findings":[{"lint":"never-holds","severity":"fault","file":"regions/100000.json",)"
      R"("pointer":"/questions/insure/requirements/0/holds","reason":{"zh-Hans":"r：没有人能满足",)"
      R"("en":"r: nobody can meet it"},"suggestion":{"zh-Hans":)"
      R"("核对条件；只禁止某些情形的，把情形写进 when","en":)"
      R"("check the condition; a ban on some cases names them in `when`"},)"
      R"("region":"100000","on":"2020-01-01","question":"insure","facts":{"person.local":true}}]})");
  EXPECT_EQ(to_json(std::vector<Finding>{}), R"({"findings":[]})");
}

TEST(Lint, ListsEveryLintOnceInOrder) {
  const std::vector<LintInfo> known = lints();
  EXPECT_TRUE(std::is_sorted(known.begin(), known.end(),
                             [](const auto& a, const auto& b) { return a.id < b.id; }));
  EXPECT_EQ(known.size(), 19U);
  for (const LintInfo& info : known)
    EXPECT_TRUE(!info.checks.zh_hans.empty() && !info.checks.en.empty());
}

}  // namespace
}  // namespace gezhang
