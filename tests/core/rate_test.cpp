#include "gezhang/rate.h"

#include <gtest/gtest.h>

namespace gezhang {
namespace {

TEST(Rate, ReadsPercentagesWithAtMostFourDecimals) {
  EXPECT_EQ(Rate::parse("1.5%")->millionths(), 15000);
  EXPECT_EQ(Rate::parse("100%")->millionths(), Rate::kScale);
  EXPECT_EQ(Rate::parse("0.0001%")->millionths(), 1);
  EXPECT_EQ(Rate::parse("-0.35%")->millionths(), -3500);
}

TEST(Rate, RefusesEverythingElse) {
  for (const char* text : {"", "%", "1.5", "1.5 %", "0.00001%", "1.5‰", "1.5%%", "%1", "+1%"}) {
    EXPECT_FALSE(Rate::parse(text)) << text;
  }
}

TEST(Rate, IsWrittenWithoutNeedlessZeros) {
  EXPECT_EQ(Rate::from_millionths(28000).to_percent(), "2.8%");
  EXPECT_EQ(Rate::from_millionths(300000).to_percent(), "30%");
  EXPECT_EQ(Rate::from_millionths(1).to_percent(), "0.0001%");
  EXPECT_EQ(Rate::from_millionths(0).to_percent(), "0%");
  EXPECT_EQ(Rate::from_millionths(-3500).to_percent(), "-0.35%");
}

TEST(Rate, ReadsBackWhatItWrites) {
  for (std::int64_t value = -2'000'000; value <= 2'000'000; value += 997) {
    const Rate rate = Rate::from_millionths(value);
    EXPECT_EQ(Rate::parse(rate.to_percent()), rate);
  }
}

}  // namespace
}  // namespace gezhang
