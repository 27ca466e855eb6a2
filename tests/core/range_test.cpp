#include "gezhang/range.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace gezhang {
namespace {

std::vector<Range> small_ranges() {
  std::vector<Range> ranges;
  for (std::int64_t least = -3; least <= 3; ++least) {
    for (std::int64_t most = least; most <= 3; ++most) ranges.push_back({least, most});
  }
  return ranges;
}

// The outcomes that occur for some pair of members.
template <typename Compare>
Truth enumerated(Range a, Range b, Compare compare) {
  Truth found = Truth::impossible();
  for (std::int64_t x = a.least; x <= a.most; ++x) {
    for (std::int64_t y = b.least; y <= b.most; ++y) found = join(found, Truth::of(compare(x, y)));
  }
  return found;
}

template <typename Combine>
Range enumerated_range(Range a, Range b, Combine combine) {
  Range found = Range::exactly(combine(a.least, b.least));
  for (std::int64_t x = a.least; x <= a.most; ++x) {
    for (std::int64_t y = b.least; y <= b.most; ++y)
      found = join(found, Range::exactly(combine(x, y)));
  }
  return found;
}

TEST(Range, ComparisonsAreExactlyWhatPairsOfMembersGive) {
  for (const Range a : small_ranges()) {
    for (const Range b : small_ranges()) {
      EXPECT_EQ(less(a, b), enumerated(a, b, [](auto x, auto y) { return x < y; }));
      EXPECT_EQ(less_or_equal(a, b), enumerated(a, b, [](auto x, auto y) { return x <= y; }));
      EXPECT_EQ(equal(a, b), enumerated(a, b, [](auto x, auto y) { return x == y; }));
    }
  }
}

TEST(Range, ArithmeticIsTheSmallestIntervalOfWhatPairsOfMembersGive) {
  for (const Range a : small_ranges()) {
    for (const Range b : small_ranges()) {
      Range result;
      ASSERT_TRUE(add(a, b, result));
      EXPECT_EQ(result, enumerated_range(a, b, [](auto x, auto y) { return x + y; }));
      ASSERT_TRUE(subtract(a, b, result));
      EXPECT_EQ(result, enumerated_range(a, b, [](auto x, auto y) { return x - y; }));
      ASSERT_TRUE(multiply(a, b, result));
      EXPECT_EQ(result, enumerated_range(a, b, [](auto x, auto y) { return x * y; }));
    }
  }
}

TEST(Range, ArithmeticReportsOverflowAtEitherEnd) {
  Range result;
  EXPECT_FALSE(add({0, INT64_MAX}, {0, 1}, result));
  EXPECT_FALSE(add({INT64_MIN, 0}, {-1, 0}, result));
  EXPECT_FALSE(subtract({INT64_MIN, 0}, {0, 1}, result));
  EXPECT_FALSE(subtract({0, 0}, {INT64_MIN, 0}, result));
  EXPECT_FALSE(multiply({0, INT64_MAX}, {0, 2}, result));
  EXPECT_FALSE(multiply({INT64_MIN, 0}, {-1, 0}, result));
  EXPECT_FALSE(multiply({INT64_MIN, 0}, {0, 2}, result));
  EXPECT_TRUE(add({0, INT64_MAX}, {-1, 0}, result));
  EXPECT_EQ(result, (Range{-1, INT64_MAX}));
}

TEST(Range, JoinsAndMeets) {
  EXPECT_EQ(join(Range{1, 3}, Range{7, 9}), (Range{1, 9}));
  EXPECT_EQ(meet(Range{1, 7}, Range{3, 9}), (Range{3, 7}));
  EXPECT_TRUE(meet(Range{1, 3}, Range{7, 9}).is_empty());
}

TEST(Range, HoldsItsMembers) {
  constexpr Range kRange{1, 3};
  EXPECT_TRUE(kRange.contains(1) && kRange.contains(3));
  EXPECT_FALSE(kRange.contains(0) || kRange.contains(4));
  EXPECT_TRUE(kRange.contains(Range{2, 3}));
  EXPECT_FALSE(kRange.contains(Range{2, 4}));
  EXPECT_TRUE(Range::exactly(5).is_exact());
  EXPECT_FALSE(kRange.is_exact());
  EXPECT_NE(kRange, (Range{1, 4}));
  EXPECT_NE(kRange, (Range{2, 3}));
}

}  // namespace
}  // namespace gezhang
