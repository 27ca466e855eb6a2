// The command itself: help, version, and what it does not know.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

TEST(Command, WithoutAnythingShowsItsUsageAsAnError) {
  const Ran run = gezhang({});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  EXPECT_TRUE(has(run.errors, "Usage"));
}

TEST(Command, HelpsOnStandardOutput) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"--help"}, {"help"}, {"check", "--help"}, {"regions", "--help"}, {"test", "--help"}}) {
    const Ran run = gezhang(words);
    EXPECT_EQ(run.code, 0) << words[0];
    EXPECT_TRUE(has(run.output, "用法 / Usage")) << words[0];
    EXPECT_EQ(run.errors, "") << words[0];
  }
}

TEST(Command, NamesEveryCommandInItsHelp) {
  const Ran run = gezhang({"--help"});
  for (const char* command : {"check", "regions", "test"})
    EXPECT_TRUE(has(run.output, command)) << command;
}

TEST(Command, NamesEveryOptionOfACheckInItsHelp) {
  const Ran run = gezhang({"check", "--help"});
  for (const char* option : {"--policies", "--region", "--question", "--on", "--facts", "--json",
                             "--lang", "--batch", "--jobs", "--brief"}) {
    EXPECT_TRUE(has(run.output, option)) << option;
  }
}

TEST(Command, TellsItsVersion) {
  const Ran run = gezhang({"--version"});
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.output.rfind("gezhang ", 0), 0U);
}

TEST(Command, NamesTheNearestCommand) {
  const Ran run = gezhang({"chekc"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "did you mean check?")) << run.errors;
}

TEST(Command, NamesTheNearestOption) {
  const Ran run = gezhang({"check", "--polices", fixture()});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "unknown option --polices; did you mean --policies?")) << run.errors;
}

TEST(Command, TellsEveryFaultOfItsArguments) {
  const Ran run =
      gezhang({"check", "--region", "320500", "--json=yes", "extra", "--lang", "fr", "--facts"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  for (const char* fault : {"--policies is missing", "--question is missing", "--on is missing",
                            "--json takes no value", "unexpected argument extra", "--lang fr",
                            "--facts needs a value"}) {
    EXPECT_TRUE(has(run.errors, fault)) << fault << " in\n" << run.errors;
  }
}

}  // namespace
}  // namespace gezhang::cli::test
