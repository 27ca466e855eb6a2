#include "gezhang/region_code.h"

#include <gtest/gtest.h>

namespace gezhang {
namespace {

TEST(RegionCode, ReadsSixDigits) {
  EXPECT_EQ(RegionCode::parse("320500")->number(), 320500);
  EXPECT_EQ(RegionCode::parse("100000")->to_text(), "100000");
}

TEST(RegionCode, RefusesEverythingElse) {
  for (const char* text : {"", "32050", "3205000", "020500", "a20500", "-20500", "32050a", "3205.0",
                           " 32050", "三二"}) {
    EXPECT_FALSE(RegionCode::parse(text)) << text;
  }
}

TEST(RegionCode, IsOrderedByNumber) {
  EXPECT_LT(*RegionCode::parse("320000"), *RegionCode::parse("320500"));
}

}  // namespace
}  // namespace gezhang
