// Worked cases: which pass, what differs in those that do not, and what of a file cannot be read.
#include <gtest/gtest.h>

#include "gezhang/cases.h"
#include "support/must.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::json_text;
using test::Policies;

constexpr const char* kName = "regions/320500-city.cases.json";

// The nation lets half of what is there be used, if anything is.
PolicySet half() {
  test::Rules rules;
  rules.grounds = {test::ground("g", "account.total > ¥0")};
  rules.limits = {test::limit("l", "round(account.total / 2, down, ¥0.01)")};
  const Policies policies = Policies({test::money_fact("account.total")}).nation(rules);
  return test::must(PolicySet::load(policies.files()));
}

std::string one_case(const std::string& id, const std::string& facts, const std::string& expect) {
  return "{'id': '" + id + "', 'question': 'insure', 'on': '2024-06-01', 'facts': {" + facts +
         "}, 'expect': {" + expect + "}, 'basis': '手算'}";
}

CaseRun run(const std::string& cases) {
  const std::vector<PolicyFile> files = {
      {kName, json_text("{'region': '320500', 'cases': [" + cases + "]}")}};
  return run_cases(half(), files);
}

TEST(RunCases, SaysWhichPassAndWhatDiffersInTheOthers) {
  const CaseRun done =
      run(one_case("right", "'account.total': '3.00'", "'verdict': 'yes', 'most': '1.50'") + "," +
          one_case("wrong", "'account.total': '3.00'", "'verdict': 'no', 'most': '1.51'"));
  EXPECT_EQ(done.passed(), 1);
  EXPECT_EQ(done.failed(), 1);
  ASSERT_EQ(done.results.size(), 2U);
  EXPECT_TRUE(done.results[0].passed());
  const CaseResult& wrong = done.results[1];
  EXPECT_EQ(wrong.file, kName);
  EXPECT_EQ(wrong.pointer, "/cases/1");
  EXPECT_EQ(wrong.id, "wrong");
  EXPECT_EQ(wrong.differences,
            (std::vector<Difference>{{"verdict", "[no]", "yes"}, {"most", "1.51", "1.50"}}));
}

TEST(RunCases, CountsACaseWhoseFactsAreRefusedAsFailed) {
  const CaseRun done = run(one_case("bad", "'no.such': 1", "'verdict': 'yes'"));
  EXPECT_EQ(done.failed(), 1);
  ASSERT_EQ(done.results.size(), 1U);
  ASSERT_EQ(done.results[0].errors.size(), 1U);
  EXPECT_EQ(done.results[0].errors[0].code, ErrorCode::kUnknownFact);
  EXPECT_TRUE(done.results[0].differences.empty());
}

TEST(RunCases, NamesWhatCannotBeReadAndRunsTheOtherFiles) {
  const std::vector<PolicyFile> files = {
      {"regions/broken.cases.json", "{"},
      {kName, json_text("{'region': '320500', 'cases': [" +
                        one_case("right", "'account.total': '0.00'", "'verdict': 'no'") + "]}")}};
  const CaseRun done = run_cases(half(), files);
  EXPECT_EQ(done.results.size(), 1U);
  ASSERT_EQ(done.unread.size(), 1U);
  EXPECT_EQ(done.unread[0].file, "regions/broken.cases.json");
  EXPECT_EQ(done.unread[0].code, ErrorCode::kBadJson);
}

TEST(RunCases, WritesTheRunAsJson) {
  const std::string json =
      to_json(run(one_case("wrong", "'account.total': '3.00'", "'verdict': 'no'")));
  EXPECT_EQ(json,
            R"({"passed":0,"failed":1,"cases":[{"file":"regions/320500-city.cases.json",)"
            R"("pointer":"/cases/0","id":"wrong","passed":false,)"
            R"("differences":[{"what":"verdict","expected":"[no]","found":"yes"}]}],"unread":[]})");
}

TEST(RunCases, KnowsACaseFileByItsName) {
  EXPECT_TRUE(is_case_file(kName));
  EXPECT_FALSE(is_case_file("regions/320500-city.json"));
}

}  // namespace
}  // namespace gezhang
