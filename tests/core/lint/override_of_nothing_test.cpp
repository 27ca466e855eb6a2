#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::kNation;
using test::kProvince;
using test::limit;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;
using test::value;

const std::string kReplaces = ", 'replaces': true";

Policies family(const std::string& province) {
  Rules above;
  above.limits = {limit("yearly", "¥1", ", 'from': '2020-01-01', 'until': '2023-01-01'")};
  return Policies()
      .nation(test::list("values", {value("v.a", "money", "¥1")}) + ", " + above.as())
      .region(kProvince, kNation, province);
}

Policies replacing(const std::string& id, const std::string& more) {
  Rules below;
  below.limits = {limit(id, "¥2", kReplaces + more)};
  return family(below.as());
}

Policies repealing(const std::string& id, const std::string& from) {
  return family("'questions': {'insure': {'repeals': [{'id': '" + id + "', 'from': '" + from +
                "', 'because': {'zh-Hans': '废止'}, 'cites': ['source']}]}}");
}

const Places kLimit = {"regions/320000.json#/questions/insure/limits/0"};
const Places kRepeal = {"regions/320000.json#/questions/insure/repeals/0"};

TEST(OverrideOfNothing, IsAnIdThatNoParentHas) {
  const Policies policies = replacing("yearl", "");
  EXPECT_EQ(found(policies, "override-of-nothing"), kLimit);
  EXPECT_EQ(test::findings(policies, "override-of-nothing")[0].suggestion.zh_hans,
            "是不是想写 yearly？");
  EXPECT_EQ(found(replacing("yearly", ""), "override-of-nothing"), Places{});
}

TEST(OverrideOfNothing, IsAParentsEntryThatHasEnded) {
  EXPECT_EQ(found(replacing("yearly", ", 'from': '2023-01-01'"), "override-of-nothing"), kLimit);
  EXPECT_EQ(found(replacing("yearly", ", 'from': '2022-12-31'"), "override-of-nothing"), Places{});
}

TEST(OverrideOfNothing, IsAParentsEntryThatHasNotBegun) {
  EXPECT_EQ(found(replacing("yearly", ", 'from': '2019-01-01', 'until': '2020-01-01'"),
                  "override-of-nothing"),
            kLimit);
  EXPECT_EQ(found(replacing("yearly", ", 'from': '2019-01-01', 'until': '2020-01-02'"),
                  "override-of-nothing"),
            Places{});
}

TEST(OverrideOfNothing, IsAnIdOfAnotherSection) {
  Rules below;
  below.requirements = {requirement("yearly", "true", kReplaces)};
  EXPECT_EQ(found(family(below.as()), "override-of-nothing"),
            Places{"regions/320000.json#/questions/insure/requirements/0"});
}

TEST(OverrideOfNothing, MayBeARepeal) {
  EXPECT_EQ(found(repealing("monthly", "2021-01-01"), "override-of-nothing"), kRepeal);
  EXPECT_EQ(found(repealing("yearly", "2023-01-01"), "override-of-nothing"), kRepeal);
  EXPECT_EQ(found(repealing("yearly", "2022-12-31"), "override-of-nothing"), Places{});
}

TEST(OverrideOfNothing, MayBeAValue) {
  EXPECT_EQ(found(family(test::list("values", {value("v.b", "money", "¥2", kReplaces)})),
                  "override-of-nothing"),
            Places{"regions/320000.json#/values/0"});
  EXPECT_EQ(found(family(test::list("values", {value("v.a", "money", "¥2", kReplaces)})),
                  "override-of-nothing"),
            Places{});
}

}  // namespace
}  // namespace gezhang
