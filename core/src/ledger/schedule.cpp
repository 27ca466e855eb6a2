#include "ledger/schedule.h"

#include <algorithm>

#include "ledger/books.h"

namespace gezhang {
namespace {

class Scheduler {
 public:
  Scheduler(Date opened, Date until) : opened_(opened), until_(until) {}

  void add(const AccountPeriod& period, bool is_first) {
    const Date from = std::max(period.days.from, opened_);
    const Date end = std::min(period.days.until, Date::from_days(until_.days() + 1));
    if (!is_first) add_day(period.days.from, Due::kPeriodTurns, 0, from, end);
    if (period.year != nullptr)
      add_yearly(period.year->account.begins, Due::kYearTurns, 0, from, end);
    for (const std::size_t position : period.interest) {
      for (const MonthDay& day : period.entry(position).entry->account.posts)
        add_yearly(day, Due::kPosting, position, from, end);
    }
    add_monthly(credit_day(period), from, end);
  }

  std::vector<DueDay> take() {
    std::stable_sort(days_.begin(), days_.end());
    return std::move(days_);
  }

 private:
  // The nearest region's; where several entries stand for different people they share it.
  static int credit_day(const AccountPeriod& period) {
    return period.credits.empty() ? 1 : period.entry(period.credits.front()).entry->account.day;
  }

  void add_day(Date on, Due due, std::size_t entry, Date from, Date end) {
    if (from <= on && on < end) days_.push_back({on, due, entry});
  }

  void add_yearly(const MonthDay& day, Due due, std::size_t entry, Date from, Date end) {
    for (Date on = day.next_from(from); on < end; on = add_months(on, kMonthsOfAYear))
      add_day(on, due, entry, from, end);
  }

  void add_monthly(int day, Date from, Date end) {
    if (end <= from) return;
    Date on = Date::from_days(from.days() - from.day() + day);
    for (; on < end; on = add_months(on, 1)) add_day(on, Due::kCredit, 0, from, end);
  }

  Date opened_;
  Date until_;
  std::vector<DueDay> days_;
};

}  // namespace

std::vector<DueDay> due_days(const AccountRules& rules, std::size_t period, Date opened,
                             Date until) {
  Scheduler scheduler(opened, until);
  for (std::size_t i = period; i < rules.periods.size() && rules.periods[i].days.from <= until; ++i)
    scheduler.add(rules.periods[i], i == period);
  return scheduler.take();
}

}  // namespace gezhang
