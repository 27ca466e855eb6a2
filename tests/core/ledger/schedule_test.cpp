#include "ledger/schedule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace gezhang {
namespace {

// The order within a day is the order in which a history and the rules meet.
TEST(Schedule, OfOneDayBeginsWithTheRulesAndEndsWithTheMonth) {
  const Date day = *Date::parse("2020-07-01");
  std::vector<DueDay> due = {{day, Due::kMonthEnds, 0}, {day, Due::kPosting, 0},
                             {day, Due::kSpending, 0},  {day, Due::kEvents, 0},
                             {day, Due::kCredit, 0},    {day, Due::kYearTurns, 0},
                             {day, Due::kFacts, 0},     {day, Due::kPeriodTurns, 0}};
  std::sort(due.begin(), due.end());
  for (std::size_t i = 1; i < due.size(); ++i) EXPECT_LT(due[i - 1].due, due[i].due);
  EXPECT_LT((DueDay{Date::from_days(day.days() - 1), Due::kMonthEnds, 0}), due.front());
}

}  // namespace
}  // namespace gezhang
