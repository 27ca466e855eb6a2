#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::kNation;
using test::kProvince;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

Policies family(const std::string& province, const std::string& marks = ", 'final': true") {
  Rules above;
  above.requirements = {requirement("ban", "person.local", marks + ", 'from': '2021-05-01'")};
  return Policies({test::bool_fact("person.local")})
      .nation(above)
      .region(kProvince, kNation, province);
}

std::string replacing(const std::string& period) {
  Rules below;
  below.requirements = {requirement("ban", "not person.local", ", 'replaces': true" + period)};
  return below.as();
}

const Places kRequirement = {"regions/320000.json#/questions/insure/requirements/0"};

TEST(OverrideOfFinal, ReplacesWhatAParentForbidsToReplace) {
  EXPECT_EQ(found(family(replacing(", 'from': '2022-01-01'")), "override-of-final"), kRequirement);
  EXPECT_EQ(found(family(replacing(", 'from': '2022-01-01'"), ""), "override-of-final"), Places{});
}

TEST(OverrideOfFinal, IsAnOlderOneThatDoesNotEnd) {
  EXPECT_EQ(found(family(replacing(", 'from': '2015-01-01'")), "override-of-final"), kRequirement);
  EXPECT_EQ(found(family(replacing(", 'from': '2015-01-01', 'until': '2021-05-01'")),
                  "override-of-final"),
            Places{});
}

TEST(OverrideOfFinal, MayBeARepeal) {
  const std::string repeal =
      "'questions': {'insure': {'repeals': [{'id': 'ban', 'from': '2022-01-01', 'because': "
      "{'zh-Hans': '废止'}, 'cites': ['source']}]}}";
  EXPECT_EQ(found(family(repeal), "override-of-final"),
            Places{"regions/320000.json#/questions/insure/repeals/0"});
  EXPECT_EQ(found(family(repeal, ""), "override-of-final"), Places{});
}

}  // namespace
}  // namespace gezhang
