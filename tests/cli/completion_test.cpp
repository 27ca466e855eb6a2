// What bash offers for a line of which the last word is being typed.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

// As bash would call the function: the words, the last of them the one at the cursor.
std::vector<std::string> offered(const std::string& typed) {
  const Ran run = shell(
      "exec bash -c '. \"$0\"\n"
      "COMP_WORDS=(\"$GEZHANG\" \"$@\") COMP_CWORD=$#\n"
      "_gezhang \"$GEZHANG\" \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"\n"
      "printf \"%s\\n\" \"${COMPREPLY[@]}\"' " GEZHANG_COMPLETIONS "/gezhang.bash " +
      typed);
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(run.errors, "");
  return lines(run.output);
}

using Words = std::vector<std::string>;

TEST(Completion, OffersTheCommands) {
  EXPECT_EQ(offered("c"), (Words{"check", "compare"}));
  EXPECT_EQ(offered("''").size(), 11U);
}

TEST(Completion, OffersTheOptionsOfTheCommandThatIsTyped) {
  EXPECT_EQ(offered("check --b"), (Words{"--batch", "--brief"}));
  EXPECT_EQ(offered("ledger --e"), Words{"--events"});
  EXPECT_EQ(offered("bundle --o"), Words{"--out"});
  EXPECT_EQ(offered("explain --h"), Words{"--help"});
}

TEST(Completion, OffersNoOptionThatTheCommandRefuses) {
  for (const char* command :
       {"check", "explain", "next", "compare", "ledger", "regions", "lint", "test", "bundle"}) {
    const Words options = offered(std::string(command) + " --");
    EXPECT_GE(options.size(), 3U) << command;
    for (const std::string& option : options) {
      const Ran run = gezhang({command, option});
      EXPECT_FALSE(has(run.errors, "unknown option")) << command << ": " << run.errors;
    }
  }
}

TEST(Completion, OffersTheRegionsOfThePoliciesOnTheLine) {
  EXPECT_EQ(offered("check --policies \"$POLICIES\" --region 32"), (Words{"320000", "320500"}));
}

TEST(Completion, OffersWhatAnOptionMayBe) {
  EXPECT_EQ(offered("check --lang ''"), (Words{"zh-Hans", "en"}));
  EXPECT_EQ(offered("check --question w"), Words{"withdraw"});
}

TEST(Completion, OffersFilesAndFolders) {
  EXPECT_EQ(offered("lint \"$POLICIES\"/voc"), Words{fixture() + "/vocabulary.json"});
  EXPECT_EQ(offered("check --policies \"$POLICIES\"/re"), Words{fixture() + "/regions"});
}

}  // namespace
}  // namespace gezhang::cli::test
