// `gezhang bundle`: what it writes answers as the folder does.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

TEST(Bundle, AnswersAsTheFolderDoes) {
  const TemporaryFolder folder;
  const std::string out = folder.path("bundle");
  const Ran run = gezhang({"bundle", "--policies", fixture(), "--out", out});
  ASSERT_EQ(run.code, 0) << run.errors;
  EXPECT_TRUE(has(run.output, "  base.json  ") && has(run.output, "  320000.json  ")) << run.output;
  const auto answer = [](const std::string& policies) {
    return gezhang({"check", "--policies", policies, "--region", "320500", "--question", "insure",
                    "--on", "2014-06-01", "--json"});
  };
  const Ran packed = answer(out);
  EXPECT_EQ(packed.code, 0) << packed.errors;
  EXPECT_EQ(packed.output, answer(fixture()).output);
}

TEST(Bundle, ThatWasDamagedIsRefusedByName) {
  const TemporaryFolder folder;
  ASSERT_EQ(gezhang({"bundle", "--policies", fixture(), "--out", folder.path()}).code, 0);
  folder.write("320000.json", "{\"files\":{}}");
  const Ran run = gezhang({"regions", "--policies", folder.path()});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "320000.json") && has(run.errors, "[damaged]")) << run.errors;
}

TEST(Bundle, NeedsBothFolders) {
  EXPECT_EQ(gezhang({"bundle", "--policies", fixture()}).code, 2);
  EXPECT_EQ(gezhang({"bundle", "--out", "/tmp"}).code, 2);
  EXPECT_EQ(gezhang({"bundle", "--policies", "/no/such", "--out", "/no/such"}).code, 2);
}

}  // namespace
}  // namespace gezhang::cli::test
