#include "json/path.h"

#include <gtest/gtest.h>

namespace gezhang::json {
namespace {

TEST(Path, IsAJsonPointer) {
  const Path top;
  const Path questions = top.at("questions");
  const Path limits = questions.at("limits");
  EXPECT_EQ(top.pointer(), "");
  EXPECT_EQ(limits.at(std::size_t{3}).pointer(), "/questions/limits/3");
}

TEST(Path, EscapesSlashesAndTildes) {
  const Path top;
  EXPECT_EQ(top.at("a/b~c").pointer(), "/a~1b~0c");
  EXPECT_EQ(escape_pointer("~1"), "~01");
}

TEST(Path, KeepsAnEmptyKey) {
  const Path top;
  EXPECT_EQ(top.at("").pointer(), "/");
}

}  // namespace
}  // namespace gezhang::json
