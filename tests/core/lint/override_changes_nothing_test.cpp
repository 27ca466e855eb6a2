#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::Places;
using test::Policies;
using test::Rules;
using test::value;

const std::string kReplaces = ", 'replaces': true";

Policies family(const std::string& parents, const std::string& childs) {
  Rules above;
  above.limits = {parents};
  Rules below;
  below.limits = {childs};
  return Policies({test::money_fact("account.total")})
      .nation(above)
      .region(kProvince, kNation, below.as());
}

const Places kOverride = {"regions/320000.json#/questions/insure/limits/0"};

TEST(OverrideChangesNothing, SaysWhatTheParentSays) {
  EXPECT_EQ(
      found(family(limit("l", "¥1"), limit("l", "¥1", kReplaces)), "override-changes-nothing"),
      kOverride);
}

TEST(OverrideChangesNothing, IsNotAnotherAmountOrCondition) {
  EXPECT_EQ(
      found(family(limit("l", "¥1"), limit("l", "¥2", kReplaces)), "override-changes-nothing"),
      Places{});
  EXPECT_EQ(found(family(limit("l", "¥1"),
                         limit("l", "¥1", kReplaces + ", 'when': 'account.total > ¥5'")),
                  "override-changes-nothing"),
            Places{});
}

TEST(OverrideChangesNothing, IsNotOneThatBeginsEarlierOrLastsLonger) {
  EXPECT_EQ(found(family(limit("l", "¥1"), limit("l", "¥1", kReplaces + ", 'from': '2019-12-31'")),
                  "override-changes-nothing"),
            Places{});
  EXPECT_EQ(found(family(limit("l", "¥1", ", 'from': '2020-01-01', 'until': '2022-01-01'"),
                         limit("l", "¥1", kReplaces)),
                  "override-changes-nothing"),
            Places{});
}

TEST(OverrideChangesNothing, LooksAtEachVersionOfItsPeriod) {
  const auto with = [](const std::string& until) {
    Rules above;
    above.limits = {limit("l", "¥1", ", 'from': '2020-01-01', 'until': '2022-01-01'"),
                    limit("l", "¥2", ", 'from': '2022-01-01'")};
    Rules below;
    below.limits = {limit("l", "¥1", kReplaces + ", 'from': '2020-06-01'" + until)};
    return Policies().nation(above).region(kProvince, kNation, below.as());
  };
  EXPECT_EQ(found(with(""), "override-changes-nothing"), Places{});
  EXPECT_EQ(found(with(", 'until': '2022-01-01'"), "override-changes-nothing"), kOverride);
}

TEST(OverrideChangesNothing, ComparesWithTheNearestParent) {
  const auto with = [](const std::string& citys) {
    Rules above;
    above.limits = {limit("l", "¥1")};
    Rules province;
    province.limits = {limit("l", "¥2", kReplaces)};
    Rules city;
    city.limits = {limit("l", citys, kReplaces)};
    return Policies()
        .nation(above)
        .region(kProvince, kNation, province.as())
        .region(kCity, kProvince, city.as());
  };
  EXPECT_EQ(found(with("¥1"), "override-changes-nothing"), Places{});
  EXPECT_EQ(found(with("¥2"), "override-changes-nothing"),
            Places{"regions/320500.json#/questions/insure/limits/0"});
}

TEST(OverrideChangesNothing, ComparesAValueWithTheNearestParents) {
  const auto with = [](const std::string& citys) {
    return Policies()
        .nation(test::list("values", {value("v.a", "money", "¥1")}))
        .region(kProvince, kNation, test::list("values", {value("v.a", "money", "¥2", kReplaces)}))
        .region(kCity, kProvince, test::list("values", {value("v.a", "money", citys, kReplaces)}));
  };
  EXPECT_EQ(found(with("¥1"), "override-changes-nothing"), Places{});
  EXPECT_EQ(found(with("¥2"), "override-changes-nothing"), Places{"regions/320500.json#/values/0"});
}

TEST(OverrideChangesNothing, IsNotAnotherPayee) {
  Rules above;
  above.grounds = {ground("g", "true")};
  Rules below;
  below.grounds = {ground("g", "true", kReplaces + ", 'payee': 'insurer'")};
  EXPECT_EQ(found(Policies().nation(above).region(kProvince, kNation, below.as()),
                  "override-changes-nothing"),
            Places{});
}

TEST(OverrideChangesNothing, MayBeAValue) {
  const auto with = [](const std::string& childs) {
    return Policies()
        .nation(test::list("values", {value("v.a", "money", "¥1")}))
        .region(kProvince, kNation,
                test::list("values", {value("v.a", "money", childs, kReplaces)}));
  };
  EXPECT_EQ(found(with("¥1"), "override-changes-nothing"), Places{"regions/320000.json#/values/0"});
  EXPECT_EQ(found(with("¥2"), "override-changes-nothing"), Places{});
}

}  // namespace
}  // namespace gezhang
