// core/examples/scale: many processes give the answers that one gives.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

constexpr std::string_view kOptions =
    " --policies '" GEZHANG_POLICIES_DIR "' --region 320500 --question insure --on 2016-06-01";

// In a folder with the examples and 500 accounts, one of them bad; "$OPTIONS" are the options.
Ran scaled(const std::string& script) {
  return shell("export GEZHANG; cp '" GEZHANG_SCALE_DIR "'/* .\n" +
               ("set -- " + std::string(kOptions)) +
               "\nawk -v lines=499 -f accounts.awk >accounts.ndjson\n"
               "echo '{\"id\":\"bad\",\"facts\":{\"no.such\":1}}' >>accounts.ndjson\n" +
               script);
}

// Answers without the line's number, which counts from the beginning of each part.
std::vector<std::string> by_id(const std::string& output) {
  std::vector<std::string> answers = lines(output);
  for (std::string& answer : answers) answer.erase(0, answer.find("\"id\""));
  return answers;
}

std::vector<std::string> of_one_process() {
  return by_id(scaled("\"$GEZHANG\" check --batch --brief \"$@\" <accounts.ndjson").output);
}

TEST(Scale, HasAccountsWithAnswersOfSeveralKinds) {
  const std::vector<std::string> answers = of_one_process();
  ASSERT_EQ(answers.size(), 500U);
  for (const char* kind : {"\"yes\"", "\"no\"", "\"errors\""}) {
    EXPECT_TRUE(std::any_of(answers.begin(), answers.end(), [&](const std::string& answer) {
      return has(answer, kind);
    })) << kind;
  }
}

TEST(Scale, PartsByXargsAnswerAsOneProcess) {
  const Ran run = scaled("JOBS=3 sh ./xargs.sh accounts.ndjson \"$@\"");
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(by_id(run.output), of_one_process());
}

TEST(Scale, PartsByGnuParallelAnswerAsOneProcess) {
  if (shell("parallel --version | grep -q GNU").code != 0) GTEST_SKIP() << "no GNU parallel here";
  const Ran run = scaled("sh ./parallel.sh accounts.ndjson \"$@\"");
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(by_id(run.output), of_one_process());
}

TEST(Scale, PartitionsThroughSparksPipeAnswerAsOneProcess) {
  const Ran run = scaled("PYTHONPATH='" GEZHANG_SUPPORT_DIR
                         "' PYTHONDONTWRITEBYTECODE=1 python3 spark.py accounts.ndjson answers "
                         "\"$@\" && cat answers/part-*");
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(by_id(run.output), of_one_process());
}

TEST(Scale, StopsWhereTheOptionsOrThePoliciesAreBad) {
  for (const char* bad : {"--on 2016-13-01", "--policies /no/such/folder"}) {
    const std::string with = " --region 320500 --question insure " + std::string(bad);
    EXPECT_NE(scaled("sh ./screen.sh" + with + " <accounts.ndjson").code, 0) << bad;
    EXPECT_NE(scaled("sh ./xargs.sh accounts.ndjson" + with).code, 0) << bad;
    const Ran spark =
        scaled("PYTHONPATH='" GEZHANG_SUPPORT_DIR
               "' PYTHONDONTWRITEBYTECODE=1 python3 spark.py accounts.ndjson answers" +
               with);
    EXPECT_NE(spark.code, 0) << bad;
  }
}

}  // namespace
}  // namespace gezhang::cli::test
