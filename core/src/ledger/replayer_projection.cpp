#include "ledger/replayer.h"

#include <algorithm>

namespace gezhang {
namespace {

constexpr std::int64_t kMonthsOfAYear = 12;

}  // namespace

void Replayer::add_month_ends(std::vector<DueDay>& due) const {
  if (!history_.projection) return;
  const Date first = Date::from_days(history_.until.days() - history_.until.day() + 1);
  for (std::int64_t month = 1;; ++month) {
    const Date on = Date::from_days(add_months(first, month).days() - 1);
    if (history_.projection->until < on) break;
    if (on <= history_.until) continue;
    due.push_back({on, Due::kSpending, 0});
    due.push_back({on, Due::kMonthEnds, 0});
  }
  std::stable_sort(due.begin(), due.end());
}

// What is spent in a year is spread over its months so that they add up to it.
bool Replayer::spend_month() {
  const Projection& projection = *history_.projection;
  const auto share = [&](std::int64_t year) {
    return year * (month_ + 1) / kMonthsOfAYear - year * month_ / kMonthsOfAYear;
  };
  const Range wanted{share(projection.spending_a_year.least),
                     share(projection.spending_a_year.most)};
  ++month_;
  if (wanted == Range{0, 0}) return true;
  if (!evaluate()) return false;
  const CompiledEntry* rule = nullptr;
  if (!first_that_applies(period().spending, rule)) return false;
  const std::vector<Bucket> order = rule == nullptr ? period().kept : rule->entry->account.buckets;
  const Range taken = now_.books.take(least_of(wanted, now_.books.usable()), order, std::nullopt);
  add_line(LineKind::kSpend, opposite(taken), rule == nullptr ? nullptr : rule->entry);
  return true;
}

bool Replayer::end_month() {
  ledger_.months.push_back({now_.today, now_.books.balances()});
  return true;
}

}  // namespace gezhang
