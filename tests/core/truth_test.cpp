#include "gezhang/truth.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gezhang {
namespace {

// The four sets of truth values, and the values in each.
struct Set {
  const char* name;
  Truth truth;
  std::vector<bool> values;
};

const std::vector<Set>& sets() {
  static const std::vector<Set> kSets = {{"impossible", Truth::impossible(), {}},
                                         {"yes", Truth::yes(), {true}},
                                         {"no", Truth::no(), {false}},
                                         {"unknown", Truth::unknown(), {true, false}}};
  return kSets;
}

template <typename Operation>
Truth enumerated(const Set& a, const Set& b, Operation operation) {
  Truth found = Truth::impossible();
  for (const bool x : a.values) {
    for (const bool y : b.values) found = join(found, Truth::of(operation(x, y)));
  }
  return found;
}

TEST(Truth, AndGivesWhatPairsOfMembersGive) {
  for (const Set& a : sets()) {
    for (const Set& b : sets()) {
      EXPECT_EQ(a.truth && b.truth, enumerated(a, b, [](bool x, bool y) { return x && y; }))
          << a.name << " and " << b.name;
    }
  }
}

TEST(Truth, OrGivesWhatPairsOfMembersGive) {
  for (const Set& a : sets()) {
    for (const Set& b : sets()) {
      EXPECT_EQ(a.truth || b.truth, enumerated(a, b, [](bool x, bool y) { return x || y; }))
          << a.name << " or " << b.name;
    }
  }
}

TEST(Truth, NotGivesWhatMembersGive) {
  EXPECT_EQ(!Truth::yes(), Truth::no());
  EXPECT_EQ(!Truth::no(), Truth::yes());
  EXPECT_EQ(!Truth::unknown(), Truth::unknown());
  EXPECT_EQ(!Truth::impossible(), Truth::impossible());
}

TEST(Truth, JoinIsTheUnion) {
  for (const Set& a : sets()) {
    for (const Set& b : sets()) {
      const Truth both = join(a.truth, b.truth);
      EXPECT_EQ(both.may_be_true(), a.truth.may_be_true() || b.truth.may_be_true());
      EXPECT_EQ(both.may_be_false(), a.truth.may_be_false() || b.truth.may_be_false());
    }
  }
}

TEST(Truth, SaysWhatItHolds) {
  EXPECT_TRUE(Truth::yes().is_true() && !Truth::yes().is_false() && !Truth::yes().is_unknown());
  EXPECT_TRUE(Truth::no().is_false() && !Truth::no().may_be_true());
  EXPECT_TRUE(Truth::unknown().is_unknown() && Truth::unknown().may_be_true() &&
              Truth::unknown().may_be_false());
  EXPECT_FALSE(Truth::impossible().may_be_true() || Truth::impossible().may_be_false());
  EXPECT_FALSE(Truth::impossible().is_true() || Truth::impossible().is_false() ||
               Truth::impossible().is_unknown());
}

TEST(Truth, KeepsItsBits) {
  for (const Set& set : sets()) EXPECT_EQ(Truth::from_bits(set.truth.bits()), set.truth);
  EXPECT_EQ(Truth::from_bits(-1), Truth::unknown());
}

}  // namespace
}  // namespace gezhang
