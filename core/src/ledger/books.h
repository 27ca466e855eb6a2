// Books: the balances of an account while it is replayed. Every amount is an interval; with exact
// amounts all of them stay exact.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gezhang/bucket.h"
#include "gezhang/date.h"
#include "gezhang/ledger.h"
#include "gezhang/range.h"

namespace gezhang {

/// Sums of balances over days, since a day: what interest is reckoned by. Fen times days.
struct DailySums {
  Date since;
  std::int64_t days = 0;  // that they are over, when they are reckoned with
  Range total;
  Range current_year;
  Range prior_years;
  Range single;
};

/// Nothing summed up yet.
[[nodiscard]] DailySums sums_from(Date day);

class Books {
 public:
  Books() = default;
  explicit Books(const std::array<Range, kBucketCount>& opening);

  [[nodiscard]] const Balances& balances() const { return balances_; }
  [[nodiscard]] Range in(Bucket bucket) const { return balances_.buckets[position_of(bucket)]; }
  /// What is neither spent nor promised; never below zero.
  [[nodiscard]] Range usable() const;

  /// Adds to a bucket; an amount below zero takes from it.
  void add(Bucket bucket, Range amount);
  /// All of one bucket into another, what is missing as well.
  void move(Bucket from, Bucket to);
  /// Takes at most what the buckets hold, in their order; more only where a bucket `overdraws`,
  /// which then falls below zero. Returns what was taken.
  Range take(Range wanted, std::span<const Bucket> order, std::optional<Bucket> overdraws);

  void promise(const std::string& relative, Range amount);
  /// Of what is promised to the relative, zero where nothing is.
  [[nodiscard]] Range promised(const std::string& relative) const;
  /// Ends the promise; returns what was left of it.
  Range release(const std::string& relative);
  [[nodiscard]] std::vector<std::string> relatives() const;

  /// The balances stayed as they are for so many days.
  void pass(std::int64_t days, DailySums& sums) const;

 private:
  void sum_up();

  Balances balances_;
  std::map<std::string, Range> promises_;
};

/// Intervals of fen whose sums are far below 64 bits: the ledger bounds every balance.
[[nodiscard]] Range plus(Range a, Range b);
[[nodiscard]] Range minus(Range a, Range b);
[[nodiscard]] constexpr Range not_below_zero(Range range) {
  return {range.least < 0 ? 0 : range.least, range.most < 0 ? 0 : range.most};
}
[[nodiscard]] constexpr Range least_of(Range a, Range b) {
  return {a.least < b.least ? a.least : b.least, a.most < b.most ? a.most : b.most};
}
[[nodiscard]] constexpr Range opposite(Range range) { return {-range.most, -range.least}; }

inline constexpr std::int64_t kMonthsOfAYear = 12;

/// The part of a year's amount that falls to one of its months, the first being 0: the twelve of
/// them add up to the whole.
[[nodiscard]] Range twelfth(Range year, std::int64_t month);

/// The average of a sum over days, to the nearest fen; a half goes up.
[[nodiscard]] Range average(Range sum, std::int64_t days);

}  // namespace gezhang
