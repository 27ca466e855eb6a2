// gezhang.1 says what the command says of itself.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

const char* const kCommands[] = {"check",   "explain", "next", "compare", "ledger",
                                 "regions", "lint",    "test", "bundle"};

// The page without the marks of roff in it.
std::string manual() {
  std::string text;
  const std::string page = read(GEZHANG_MANUAL);
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == '\\' && page[i + 1] == 'e') {
      text += '\\';
      ++i;
    } else if (page[i] != '\\') {
      text += page[i];
    }
  }
  return text;
}

TEST(Manual, HoldsTheHelpOfEveryCommandWordForWord) {
  const std::string page = manual();
  for (const char* command : kCommands) {
    const std::string help = gezhang({command, "--help"}).output;
    ASSERT_NE(help, "") << command;
    EXPECT_TRUE(has(page, std::string(".SS ") + command + "\n.nf\n" + help + ".fi\n")) << command;
  }
}

TEST(Manual, HasASectionForEachCommandAndNoOther) {
  const std::vector<std::string> all = lines(manual());
  EXPECT_EQ(std::count_if(all.begin(), all.end(),
                          [](const std::string& line) { return line.rfind(".SS ", 0) == 0; }),
            std::ssize(kCommands));
}

TEST(Manual, LeavesNoPlaceholder) { EXPECT_FALSE(has(manual(), "@")); }

}  // namespace
}  // namespace gezhang::cli::test
