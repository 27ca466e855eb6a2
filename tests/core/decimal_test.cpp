#include "decimal.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

namespace gezhang::decimal {
namespace {

TEST(Decimal, ReadsUpToTheGivenDecimals) {
  EXPECT_EQ(parse("12.34", 2), 1234);
  EXPECT_EQ(parse("12.3", 2), 1230);
  EXPECT_EQ(parse("12", 2), 1200);
  EXPECT_EQ(parse("-12.34", 2), -1234);
  EXPECT_EQ(parse("007", 0), 7);
  EXPECT_EQ(parse("-0", 2), 0);
}

TEST(Decimal, RefusesEverythingElse) {
  for (const char* text : {"", "-", ".", ".5", "5.", "1.234", "+1", "1e3", " 1", "1 ", "1,000",
                           "--1", "1-", "0x10", "1.2.3", "１", "NaN", "-.5"}) {
    EXPECT_EQ(parse(text, 2), std::nullopt) << text;
  }
  EXPECT_EQ(parse("1.0", 0), std::nullopt);
}

TEST(Decimal, ReadsTheWholeRangeOf64BitsAndNoMore) {
  EXPECT_EQ(parse("9223372036854775807", 0), INT64_MAX);
  EXPECT_EQ(parse("-9223372036854775808", 0), INT64_MIN);
  EXPECT_EQ(parse("9223372036854775808", 0), std::nullopt);
  EXPECT_EQ(parse("-9223372036854775809", 0), std::nullopt);
  EXPECT_EQ(parse("92233720368547758.07", 2), INT64_MAX);
  EXPECT_EQ(parse("92233720368547758.08", 2), std::nullopt);
  EXPECT_EQ(parse("92233720368547759", 2), std::nullopt);
  EXPECT_EQ(parse("922337203685477580.99", 2), std::nullopt);
  EXPECT_EQ(parse(std::string(5000, '9'), 0), std::nullopt);
}

TEST(Decimal, WritesWithExactlyTheGivenDecimals) {
  EXPECT_EQ(format(420000, 2, false), "4200.00");
  EXPECT_EQ(format(5, 2, false), "0.05");
  EXPECT_EQ(format(-5, 2, false), "-0.05");
  EXPECT_EQ(format(0, 0, false), "0");
  EXPECT_EQ(format(INT64_MIN, 0, false), "-9223372036854775808");
}

TEST(Decimal, GroupsThousands) {
  EXPECT_EQ(format(99999, 2, true), "999.99");
  EXPECT_EQ(format(100000, 2, true), "1,000.00");
  EXPECT_EQ(format(-123456789, 2, true), "-1,234,567.89");
}

TEST(Decimal, ReadsBackWhatItWrites) {
  for (std::int64_t value = -100000; value <= 100000; value += 37) {
    EXPECT_EQ(parse(format(value, 2, false), 2), value);
    EXPECT_EQ(parse(format(value, 4, false), 4), value);
  }
}

}  // namespace
}  // namespace gezhang::decimal
