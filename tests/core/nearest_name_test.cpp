#include "nearest_name.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gezhang {
namespace {

const std::vector<std::string> kNames = {"account.total", "account.prior_years",
                                         "relative.relation", "self"};

TEST(NearestName, FindsOneSlip) {
  EXPECT_EQ(nearest_name("acount.total", kNames), "account.total");           // a letter left out
  EXPECT_EQ(nearest_name("account.totall", kNames), "account.total");         // one too many
  EXPECT_EQ(nearest_name("account.tutal", kNames), "account.total");          // another letter
  EXPECT_EQ(nearest_name("relative.realtion", kNames), "relative.relation");  // neighbours swapped
  EXPECT_EQ(nearest_name("slef", kNames), "self");                            // one edit, not two
}

TEST(NearestName, FindsNothingFarAway) {
  EXPECT_EQ(nearest_name("purchase.premium", kNames), "");
  EXPECT_EQ(nearest_name("s", kNames), "");
  EXPECT_EQ(nearest_name("", kNames), "");
}

TEST(NearestName, AllowsAThirdOfTheLongerNameAndFourEditsAtMost) {
  const std::vector<std::string> names = {"abcdef", "abcdefghijklmnopqrstuvwxyz"};
  EXPECT_EQ(nearest_name("abcdxy", names), "abcdef");
  EXPECT_EQ(nearest_name("abcxyz", names), "");
  EXPECT_EQ(nearest_name("1234efghijklmnopqrstuvwxyz", names), "abcdefghijklmnopqrstuvwxyz");
  EXPECT_EQ(nearest_name("12345fghijklmnopqrstuvwxyz", names), "");
}

TEST(NearestName, PrefersTheFirstOfEquals) {
  const std::vector<std::string> names = {"aaax", "aaay"};
  EXPECT_EQ(nearest_name("aaaz", names), "aaax");
}

TEST(NearestName, IsNotTheNameItself) {
  EXPECT_EQ(nearest_name("floor", {std::vector<std::string>{"floor", "floors"}}), "floors");
}

TEST(NearestName, DoesNotCompareEndlessNames) {
  const std::vector<std::string> names = {std::string(100'000, 'a')};
  EXPECT_EQ(nearest_name(std::string(100'000, 'a'), names), "");
  EXPECT_EQ(nearest_name("aaaa", names), "");
  EXPECT_EQ(nearest_name(std::string(80, 'a'), {std::vector{std::string(81, 'a')}}), "");
  EXPECT_EQ(nearest_name(std::string(80, 'a'), {std::vector{std::string(79, 'a')}}),
            std::string(79, 'a'));
}

}  // namespace
}  // namespace gezhang
