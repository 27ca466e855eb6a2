// Beijing's three classes of 2022 must not shadow the nation's eight of 2024.
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
using test::value;

const std::string kThree = "relative.relation in [spouse, parent, child]";
const std::string kFour = "relative.relation in [spouse, parent, child, sibling]";

Policies family(const std::string& more) {
  Rules above;
  above.requirements = {
      requirement("near-relative", kThree, ", 'from': '2021-04-22', 'until': '2024-08-01'"),
      requirement("near-relative", kFour, ", 'from': '2024-08-01'")};
  Rules below;
  below.requirements = {
      requirement("near-relative", kThree, ", 'replaces': true, 'from': '2022-12-01'" + more)};
  return Policies({test::choice_fact("relative.relation",
                                     {"self", "spouse", "parent", "child", "sibling"})})
      .nation(above)
      .region(kProvince, kNation, below.as());
}

const Places kOverride = {"regions/320000.json#/questions/insure/requirements/0"};

TEST(ShadowsNewer, IsAnOlderOverrideBeforeANewerParent) {
  EXPECT_EQ(found(family(""), "shadows-newer"), kOverride);
}

TEST(ShadowsNewer, IsNotOneThatWasConfirmedSince) {
  EXPECT_EQ(found(family(", 'confirmed': '2024-08-01'"), "shadows-newer"), Places{});
  EXPECT_EQ(found(family(", 'confirmed': '2024-07-31'"), "shadows-newer"), kOverride);
}

TEST(ShadowsNewer, IsNotOneThatHasEndedOrLapsed) {
  EXPECT_EQ(found(family(", 'until': '2024-08-01'"), "shadows-newer"), Places{});
  EXPECT_EQ(found(family(", 'until': '2026-01-01'"), "shadows-newer"), Places{});
  EXPECT_EQ(found(family(", 'confirmed': '2023-01-01', 'historic': true"), "shadows-newer"),
            Places{});
}

TEST(ShadowsNewer, MayBeAValue) {
  const auto with = [](const std::string& from) {
    return Policies()
        .nation(test::list("values", {value("v.a", "money", "¥1", ", 'from': '2024-01-01'")}))
        .region(kProvince, kNation,
                test::list("values", {value("v.a", "money", "¥2",
                                            ", 'replaces': true, 'from': '" + from + "'")}));
  };
  EXPECT_EQ(found(with("2023-12-31"), "shadows-newer"), Places{"regions/320000.json#/values/0"});
  EXPECT_EQ(found(with("2024-01-01"), "shadows-newer"), Places{});
}

}  // namespace
}  // namespace gezhang
