#include "decision/breakpoints.h"

#include <algorithm>
#include <set>

namespace gezhang {
namespace {

constexpr std::size_t kMostBreakpoints = 64;

// Ages, and waiting times in months, that rules may name.
constexpr std::int64_t kLongestSpan = 600;

// A rule about the calendar has turned by then, if it turns at all.
constexpr std::int64_t kMonthsAhead = 12;

// What the rules of one question say about days: collected first, turned into days afterwards.
class DaysOfRules {
 public:
  DaysOfRules(const OpenRegion& region, const QuestionProgram& question, const Facts& facts)
      : vocabulary_(region.data->vocabulary), on_(region.on), question_(question), facts_(facts) {}

  void add(const Period& period) {
    days_.insert(period.from);
    if (period.until) days_.insert(*period.until);
    // A historic entry ends after its last confirmation.
    if (period.historic) days_.insert(period.end());
  }

  void add(const Edition& edition) {
    days_.insert(edition.from);
    if (edition.until) days_.insert(*edition.until);
  }

  void add(const Repeal& repeal) { days_.insert(repeal.from); }

  void add(const Entry& entry) {
    add(entry.period);
    read(entry.when);
    read(entry.rule);
    for (const Reading& reading : entry.readings) read(reading.rule);
  }

  void add(const Value& value) {
    add(value.period);
    for (const ValueRow& row : value.rows) {
      read(row.when);
      read(row.is);
      read(row.provisional);
    }
  }

  // Relations link ages with dates of birth.
  void read(const Expression& expression) {
    for (const ExpressionNode& node : expression.nodes) {
      switch (node.operation) {
        case Operation::kLiteral:
          if (node.type.kind == Kind::kDate) add_both_sides(Date::from_days(node.value));
          if (node.type.kind == Kind::kCount && node.value > 0 && node.value <= kLongestSpan)
            counts_.insert(node.value);
          break;
        case Operation::kYearsBetween:
          counts_years_ = true;
          break;
        case Operation::kMonthsBetween:
        case Operation::kAddMonths:
          counts_months_ = true;
          break;
        case Operation::kYear:
        case Operation::kMonth:
          reads_calendar_ = true;
          break;
        case Operation::kDay:
          reads_calendar_ = reads_days_of_month_ = true;
          break;
        default:
          break;
      }
    }
  }

  std::vector<Date> later() {
    add_anniversaries();
    add_calendar();
    std::vector<Date> days(days_.upper_bound(on_), days_.end());
    if (days.size() > kMostBreakpoints) days.resize(kMostBreakpoints);
    return days;
  }

 private:
  // A comparison may turn on the day itself or on the day after.
  void add_both_sides(Date day) {
    days_.insert(day);
    days_.insert(Date::from_days(day.days() + 1));
  }

  // Days on which so many months or years have passed since a date that is known.
  void add_anniversaries() {
    for (const KnownFact& known : facts_.known) {
      const bool counts_from = is_date(known.fact) && known.least == known.most &&
                               question_.program.slot_of(known.fact) >= 0;
      if (!counts_from) continue;
      const Date start = Date::from_days(known.least);
      for (const std::int64_t count : counts_) {
        if (counts_months_) add_both_sides(add_months(start, count));
        // More than so many is one more.
        if (counts_months_) days_.insert(add_months(start, count + 1));
        if (counts_years_) days_.insert(add_months(start, count * 12));
        if (counts_years_) days_.insert(add_months(start, (count + 1) * 12));
      }
    }
  }

  // Beginnings of months, of which those of years are some; the days of a month that rules name.
  void add_calendar() {
    if (!reads_calendar_) return;
    const Date this_month = Date::from_days(on_.days() - on_.day() + 1);
    for (std::int64_t month = 0; month <= kMonthsAhead; ++month) {
      const Date first = add_months(this_month, month);
      days_.insert(first);
      // The nearest month with such a day is enough: the months after it are like it.
      if (!reads_days_of_month_ || month > 1) continue;
      for (const std::int64_t count : counts_) {
        if (count <= 31) add_both_sides(Date::from_days(first.days() + count - 1));
      }
    }
  }

  bool is_date(int fact) const {
    return vocabulary_.facts[static_cast<std::size_t>(fact)].kind == Kind::kDate;
  }

  const Vocabulary& vocabulary_;
  const Date on_;
  const QuestionProgram& question_;
  const Facts& facts_;
  std::set<Date> days_;
  std::set<std::int64_t> counts_;
  bool counts_years_ = false;
  bool counts_months_ = false;
  bool reads_calendar_ = false;
  bool reads_days_of_month_ = false;
};

}  // namespace

std::vector<Date> breakpoints_after(const OpenRegion& region, const QuestionProgram& question,
                                    const Facts& facts) {
  DaysOfRules days(region, question, facts);
  for (const RegionFile* file : region.chain) {
    for (const Value& value : file->values) days.add(value);
    for (const Product& product : file->products) {
      for (const Edition& edition : product.editions) days.add(edition);
    }
    const QuestionRules* rules = file->rules_for(question.question->id);
    if (rules == nullptr) continue;
    for (const Entry& entry : rules->entries) days.add(entry);
    for (const Repeal& repeal : rules->repeals) days.add(repeal);
  }
  for (const CompiledRelation& relation : question.relations) days.read(relation.relation->holds);
  return days.later();
}

}  // namespace gezhang
