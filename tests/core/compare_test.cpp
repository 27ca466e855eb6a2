#include "gezhang/compare.h"

#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::money_fact;
using test::Policies;
using test::requirement;
using test::Rules;

Policies policies() {
  Rules nation;
  nation.grounds = {ground("g", "true")};
  nation.requirements = {requirement("same", "a.m >= ¥1"),
                         requirement("enough", "a.m >= ¥3",
                                     ", 'from': '2020-01-01', 'until': "
                                     "'2024-01-01'"),
                         requirement("enough", "a.m >= ¥5", ", 'from': '2024-01-01'")};
  Rules city;
  city.limits = {limit("cap", "¥2")};
  return Policies({money_fact("a.m", "0.00", "9.00")})
      .nation(nation)
      .region(kProvince, kNation, "")
      .region(kCity, kProvince, city.as());
}

TEST(Compare, NamesTheEntryThatIsResponsibleForADifferenceBetweenDays) {
  const Comparison comparison =
      compare(policies().answer("{'a.m': '4.00'}", "insure", kNation, "2023-12-31"),
              policies().answer("{'a.m': '4.00'}", "insure", kNation, "2024-01-01"));
  EXPECT_TRUE(comparison.differs());
  ASSERT_EQ(comparison.entries.size(), 3U);  // the others no longer decide beside a failed one
  for (const EntryDifference& entry : comparison.entries) {
    EXPECT_EQ(entry.role == "requirement" && entry.id == "enough",
              entry.other->state == EntryState::kFailed);
  }
}

TEST(Compare, NamesWhatOnlyOneRegionHas) {
  const Comparison comparison = compare(policies().answer("{'a.m': '9.00'}"),
                                        policies().answer("{'a.m': '9.00'}", "insure", kCity));
  EXPECT_TRUE(comparison.differs());
  ASSERT_EQ(comparison.entries.size(), 1U);
  EXPECT_EQ(comparison.entries[0].id, "cap");
  EXPECT_TRUE(comparison.entries[0].responsible);
  EXPECT_FALSE(comparison.entries[0].one.has_value());
  EXPECT_EQ(comparison.entries[0].other->most->to_decimal(), "2.00");
  EXPECT_NE(to_json(comparison).find(R"("responsible":true)"), std::string::npos);
}

TEST(Compare, OfTheSameIsEmpty) {
  const Answer answer = policies().answer("{'a.m': '9.00'}");
  EXPECT_FALSE(compare(answer, answer).differs());
  EXPECT_TRUE(compare(answer, answer).entries.empty());
}

}  // namespace
}  // namespace gezhang
