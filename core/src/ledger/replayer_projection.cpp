#include "ledger/replayer.h"

#include <algorithm>

namespace gezhang {

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
  const Range wanted = twelfth(history_.projection->spending_a_year, month_++ % kMonthsOfAYear);
  if (wanted == Range{0, 0}) return true;
  if (!evaluate()) return false;
  const CompiledEntry* rule = nullptr;
  if (!first_that_applies(period().spending, rule)) return false;
  const std::vector<Bucket> order = paying_order(rule == nullptr ? nullptr : rule->entry);
  const Range taken = now_.books.take(least_of(wanted, now_.books.usable()), order, std::nullopt);
  add_line(LineKind::kSpend, opposite(taken), rule == nullptr ? nullptr : rule->entry);
  return true;
}

}  // namespace gezhang
