#include "policy/month_day.h"

#include <gtest/gtest.h>

namespace gezhang {
namespace {

TEST(MonthDay, IsReadAsItIsWritten) {
  EXPECT_EQ(MonthDay::parse("07-01"), (MonthDay{7, 1}));
  EXPECT_EQ((MonthDay{12, 31}.to_text()), "12-31");
  for (const char* text : {"02-29", "13-01", "7-1", "00-10", "2020-07-01", ""})
    EXPECT_FALSE(MonthDay::parse(text)) << text;
}

TEST(MonthDay, ComesNextInThisYearOrTheNext) {
  const auto next = [](const char* from) {
    return MonthDay{7, 1}.next_from(*Date::parse(from)).to_text();
  };
  EXPECT_EQ(next("2020-01-31"), "2020-07-01");
  EXPECT_EQ(next("2020-07-01"), "2020-07-01");
  EXPECT_EQ(next("2020-07-02"), "2021-07-01");
}

}  // namespace
}  // namespace gezhang
