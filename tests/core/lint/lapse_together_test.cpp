#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::ground;
using test::limit;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

const std::string kLapses = ", 'confirmed': '2022-09-15', 'historic': true";
const Places kLimit = {"regions/100000.json#/questions/insure/limits/0"};

Places with(const std::string& grounds, const std::string& limits) {
  Rules rules;
  rules.grounds = {ground("g", "true", grounds)};
  rules.limits = {limit("l", "¥1", limits)};
  return found(Policies().nation(rules), "lapse-together");
}

TEST(LapseTogether, IsBrokenWhereTheGroundAloneLapses) {
  EXPECT_EQ(with(kLapses, ""), kLimit);
  EXPECT_EQ(with(kLapses, kLapses), Places{});
  EXPECT_EQ(with("", ""), Places{});
}

TEST(LapseTogether, IsBrokenWhereTheGroundAloneGoesOn) { EXPECT_EQ(with("", kLapses), kLimit); }

TEST(LapseTogether, IsKeptWhereTheOtherHasAnEndOnRecord) {
  EXPECT_EQ(with(kLapses, ", 'from': '2020-01-01', 'until': '2022-01-01'"), Places{});
}

TEST(LapseTogether, IsNoMatterOfPeriodsApart) {
  EXPECT_EQ(with(kLapses, ", 'from': '2023-01-01'"), Places{});
}

TEST(LapseTogether, IsKeptWhereANewerVersionFollows) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "¥1", kLapses), limit("l", "¥2", ", 'from': '2023-01-01'")};
  EXPECT_EQ(found(Policies().nation(rules), "lapse-together"), Places{});
}

TEST(LapseTogether, IsKeptWithOneOfSeveralGrounds) {
  Rules rules;
  rules.grounds = {ground("old", "true", kLapses), ground("new", "true")};
  rules.limits = {limit("l", "¥1", kLapses), limit("m", "¥1")};
  EXPECT_EQ(found(Policies().nation(rules), "lapse-together"), Places{});
}

}  // namespace
}  // namespace gezhang
