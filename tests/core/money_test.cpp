#include "gezhang/money.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace gezhang {
namespace {

TEST(Money, ReadsYuanWithAtMostTwoDecimals) {
  EXPECT_EQ(Money::parse("4200.00")->fen(), 420000);
  EXPECT_EQ(Money::parse("4200.5")->fen(), 420050);
  EXPECT_EQ(Money::parse("4200")->fen(), 420000);
  EXPECT_EQ(Money::parse("-3.00")->fen(), -300);
}

TEST(Money, RefusesFractionsOfAFen) {
  EXPECT_FALSE(Money::parse("0.105"));
  EXPECT_FALSE(Money::parse("0.100"));
}

TEST(Money, RefusesSignsSeparatorsAndExponents) {
  for (const char* text : {"", "+3", "1e3", "4,200", "¥3", "3元", " 3", "3 "}) {
    EXPECT_FALSE(Money::parse(text)) << text;
  }
}

TEST(Money, RefusesWhatExceeds64Bits) {
  EXPECT_EQ(Money::parse("92233720368547758.07")->fen(), INT64_MAX);
  EXPECT_FALSE(Money::parse("92233720368547758.08"));
}

TEST(Money, IsWrittenWithTwoDecimals) {
  EXPECT_EQ(Money::from_fen(420000).to_decimal(), "4200.00");
  EXPECT_EQ(Money::from_fen(-7).to_decimal(), "-0.07");
  EXPECT_EQ(Money().to_decimal(), "0.00");
}

TEST(Money, IsShownWithItsMarkAndGroups) {
  EXPECT_EQ(Money::from_fen(420000).to_display(), "¥4,200.00");
  EXPECT_EQ(Money::from_fen(-30000).to_display(), "-¥300.00");
  EXPECT_EQ(Money::from_fen(0).to_display(), "¥0.00");
}

TEST(Money, IsOrderedByAmount) {
  EXPECT_LT(Money::from_fen(-1), Money::from_fen(0));
  EXPECT_EQ(Money::parse("1.5"), Money::parse("1.50"));
}

}  // namespace
}  // namespace gezhang
