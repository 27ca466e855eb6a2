#include "ledger/books.h"

#include <gtest/gtest.h>

namespace gezhang {
namespace {

Books books(std::int64_t current, std::int64_t prior) {
  return Books({Range{0, 0}, Range::exactly(current), Range::exactly(prior), Range{0, 0}});
}

constexpr Bucket kOrder[] = {Bucket::kCurrentYear, Bucket::kPriorYears};

TEST(Books, AnAverageIsToTheNearestFen) {
  EXPECT_EQ(average(Range::exactly(10), 4), Range::exactly(3));  // 2.5
  EXPECT_EQ(average(Range::exactly(9), 4), Range::exactly(2));   // 2.25
  EXPECT_EQ(average(Range::exactly(-10), 4), Range::exactly(-2));
  EXPECT_EQ(average(Range{7, 10}, 3), (Range{2, 3}));
  EXPECT_EQ(average(Range{7, 10}, 0), (Range{0, 0}));
}

TEST(Books, PayInTheOrderOfTheBuckets) {
  Books both = books(300, 500);
  EXPECT_EQ(both.take(Range::exactly(400), kOrder, std::nullopt), Range::exactly(400));
  EXPECT_EQ(both.in(Bucket::kCurrentYear), Range::exactly(0));
  EXPECT_EQ(both.in(Bucket::kPriorYears), Range::exactly(400));
  EXPECT_EQ(both.take(Range::exactly(900), kOrder, std::nullopt), Range::exactly(400));
  EXPECT_EQ(both.balances().total, Range::exactly(0));
}

TEST(Books, AreOverdrawnOnlyWhereARuleAllowsIt) {
  Books both = books(300, 500);
  EXPECT_EQ(both.take(Range::exactly(1000), kOrder, Bucket::kCurrentYear), Range::exactly(1000));
  EXPECT_EQ(both.in(Bucket::kCurrentYear), Range::exactly(-200));
  // What is overdrawn pays nothing, and owes no less for it.
  EXPECT_EQ(both.take(Range::exactly(50), kOrder, std::nullopt), Range::exactly(0));
  EXPECT_EQ(both.balances().total, Range::exactly(-200));
}

// Whatever is spent within the range: 800 less 250 to 600, and never more of a bucket than it held.
TEST(Books, KeepABandTightWhenARangeIsSpent) {
  Books both = books(300, 500);
  EXPECT_EQ(both.take(Range{250, 600}, kOrder, std::nullopt), (Range{250, 600}));
  EXPECT_EQ(both.in(Bucket::kCurrentYear), (Range{0, 50}));
  EXPECT_EQ(both.in(Bucket::kPriorYears), (Range{200, 500}));
  EXPECT_EQ(both.balances().total, (Range{200, 550}));
}

TEST(Books, KeepPromisesApart) {
  Books both = books(300, 500);
  both.promise("mother", Range::exactly(200));
  both.promise("father", Range::exactly(100));
  EXPECT_EQ(both.usable(), Range::exactly(500));
  EXPECT_EQ(both.relatives(), (std::vector<std::string>{"father", "mother"}));
  EXPECT_EQ(both.release("mother"), Range::exactly(200));
  EXPECT_EQ(both.release("mother"), Range::exactly(0));
  EXPECT_EQ(both.balances().committed, Range::exactly(100));
}

TEST(Books, SumUpTheDays) {
  const Books both = books(300, 500);
  DailySums sums;
  both.pass(3, sums);
  both.pass(0, sums);
  EXPECT_EQ(sums.total, Range::exactly(2400));
  EXPECT_EQ(sums.current_year, Range::exactly(900));
  EXPECT_EQ(sums.prior_years, Range::exactly(1500));
}

}  // namespace
}  // namespace gezhang
