#include "expectation.h"

#include <gtest/gtest.h>

namespace gezhang {
namespace {

TEST(Expectation, IsSaidInChinese) {
  EXPECT_EQ(expectation_in_chinese("a whole number"), "整数");
  EXPECT_EQ(expectation_in_chinese("a date like \"2026-11-22\""), "日期，如 \"2026-11-22\"");
}

TEST(Expectation, KeepsItsNamesAndNumbers) {
  EXPECT_EQ(expectation_in_chinese("one of self, spouse"), "以下之一：self, spouse");
  EXPECT_EQ(expectation_in_chinese("a file for 100000"), "这个地区的文件：100000");
}

TEST(Expectation, ThatIsANameStaysAsItIs) {
  EXPECT_EQ(expectation_in_chinese("account.total"), "account.total");
  EXPECT_EQ(expectation_in_chinese(""), "");
}

}  // namespace
}  // namespace gezhang
