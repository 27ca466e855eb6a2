#include "ledger/books.h"

#include <algorithm>

namespace gezhang {
namespace {

std::int64_t clamped(std::int64_t value, std::int64_t low, std::int64_t high) {
  return std::max(low, std::min(value, high));
}

std::int64_t half_up(std::int64_t sum, std::int64_t days) {
  const std::int64_t dividend = 2 * sum + days;
  const std::int64_t divisor = 2 * days;
  const std::int64_t quotient = dividend / divisor;
  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

}  // namespace

Range plus(Range a, Range b) { return {a.least + b.least, a.most + b.most}; }
Range minus(Range a, Range b) { return {a.least - b.most, a.most - b.least}; }

DailySums sums_from(Date day) {
  DailySums sums;
  sums.since = day;
  return sums;
}

Range twelfth(Range year, std::int64_t month) {
  const auto part = [&](std::int64_t fen) {
    return fen * (month + 1) / kMonthsOfAYear - fen * month / kMonthsOfAYear;
  };
  return {part(year.least), part(year.most)};
}

Range average(Range sum, std::int64_t days) {
  if (days <= 0) return {0, 0};
  return {half_up(sum.least, days), half_up(sum.most, days)};
}

Books::Books(const std::array<Range, kBucketCount>& opening) {
  balances_.buckets = opening;
  sum_up();
}

// Of every operation the least balances come of the least of everything, and the most of the most:
// so the ends of the buckets are reached together, and their sums are the ends of the total.
void Books::sum_up() {
  balances_.total = {0, 0};
  for (const Range bucket : balances_.buckets) balances_.total = plus(balances_.total, bucket);
}

Range Books::usable() const { return not_below_zero(minus(balances_.total, balances_.committed)); }

void Books::add(Bucket bucket, Range amount) {
  Range& held = balances_.buckets[position_of(bucket)];
  held = plus(held, amount);
  sum_up();
}

void Books::move(Bucket from, Bucket to) {
  Range& source = balances_.buckets[position_of(from)];
  Range& target = balances_.buckets[position_of(to)];
  target = plus(target, source);
  source = {0, 0};
}

// Of intervals each bucket is reckoned with the ends that make it least and most: what is left of
// the k-th is (the first k together - what is wanted), at least zero and at most itself. So no
// bucket forgets that those before it pay first.
Range Books::take(Range wanted, std::span<const Bucket> order, std::optional<Bucket> overdraws) {
  Range held{0, 0};
  for (const Bucket bucket : order) held = plus(held, not_below_zero(in(bucket)));
  const Range taken = overdraws ? wanted : least_of(wanted, held);
  Range before{0, 0};
  for (const Bucket bucket : order) {
    Range& left = balances_.buckets[position_of(bucket)];
    const Range had = not_below_zero(left);
    before = plus(before, had);
    const Range rest{clamped(before.least - wanted.most, 0, had.least),
                     clamped(before.most - wanted.least, 0, had.most)};
    left = {left.least < 0 ? left.least : rest.least, left.most < 0 ? left.most : rest.most};
  }
  if (overdraws) {
    Range& below = balances_.buckets[position_of(*overdraws)];
    const Range missing{std::max<std::int64_t>(wanted.least - held.most, 0),
                        std::max<std::int64_t>(wanted.most - held.least, 0)};
    below = minus(below, missing);
  }
  sum_up();
  return taken;
}

void Books::promise(const std::string& relative, Range amount) {
  Range& promised = promises_[relative];
  promised = plus(promised, amount);
  balances_.committed = plus(balances_.committed, amount);
}

Range Books::promised(const std::string& relative) const {
  const auto found = promises_.find(relative);
  return found == promises_.end() ? Range{0, 0} : found->second;
}

Range Books::release(const std::string& relative) {
  const Range left = promised(relative);
  promises_.erase(relative);
  balances_.committed = minus(balances_.committed, left);
  return left;
}

std::vector<std::string> Books::relatives() const {
  std::vector<std::string> names;
  for (const auto& [name, amount] : promises_) names.push_back(name);
  return names;
}

void Books::pass(std::int64_t days, DailySums& sums) const {
  if (days <= 0) return;
  const auto over = [&](Range balance) { return Range{balance.least * days, balance.most * days}; };
  sums.total = plus(sums.total, over(balances_.total));
  sums.current_year = plus(sums.current_year, over(in(Bucket::kCurrentYear)));
  sums.prior_years = plus(sums.prior_years, over(in(Bucket::kPriorYears)));
  sums.single = plus(sums.single, over(in(Bucket::kSingle)));
}

}  // namespace gezhang
