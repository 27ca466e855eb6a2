#include "expression/type.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace gezhang {
namespace {

constexpr Kind kKinds[] = {Kind::kBool,   Kind::kMoney,    Kind::kFractionalMoney,
                           Kind::kRate,   Kind::kCount,    Kind::kDate,
                           Kind::kChoice, Kind::kQuotient, Kind::kError};

TEST(Kind, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const Kind kind : kKinds) {
    EXPECT_FALSE(kind_id(kind).empty());
    EXPECT_TRUE(names.insert(kind_id(kind)).second) << kind_id(kind);
  }
  EXPECT_EQ(kind_id(Kind::kMoney), "money");
}

TEST(Kind, IsAnIntervalWhereItsValuesAreOrdered) {
  for (const Kind kind : {Kind::kBool, Kind::kChoice, Kind::kQuotient, Kind::kError}) {
    EXPECT_FALSE(is_interval(kind)) << kind_id(kind);
  }
  for (const Kind kind :
       {Kind::kMoney, Kind::kFractionalMoney, Kind::kRate, Kind::kCount, Kind::kDate}) {
    EXPECT_TRUE(is_interval(kind)) << kind_id(kind);
  }
}

TEST(Type, OfAChoiceIsThatOfItsOwnFactOnly) {
  EXPECT_EQ((Type{Kind::kChoice, 1}), (Type{Kind::kChoice, 1}));
  EXPECT_NE((Type{Kind::kChoice, 1}), (Type{Kind::kChoice, 2}));
  EXPECT_NE((Type{Kind::kMoney, -1}), (Type{Kind::kCount, -1}));
}

}  // namespace
}  // namespace gezhang
