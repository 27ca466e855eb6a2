#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

TEST(Regions, ListsThoseWithAFileAndTheirQuestions) {
  const Ran run = gezhang({"regions", "--policies", fixture()});
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(run.output, "100000 全国\n    320500 甲市  [insure]\n");
}

TEST(Regions, ListsAllOnRequest) {
  const Ran run = gezhang({"regions", "--policies", fixture(), "--all", "--lang", "en"});
  EXPECT_EQ(run.output, "100000 China\n  320000 Province A\n    320500 City A  [insure]\n");
}

TEST(Regions, ListsThemAsJson) {
  const Ran run = gezhang({"regions", "--policies", fixture(), "--json"});
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(
      run.output.rfind(
          R"([{"code":"100000","name":{"zh-Hans":"全国","en":"China"},"file":true,"questions":[]})",
          0),
      0U)
      << run.output;
}

TEST(Regions, WantsPolicies) {
  const Ran run = gezhang({"regions"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "--policies is missing"));
}

}  // namespace
}  // namespace gezhang::cli::test
