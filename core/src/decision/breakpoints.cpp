#include "decision/breakpoints.h"

#include <algorithm>
#include <set>

namespace gezhang {
namespace {

constexpr std::size_t kMostBreakpoints = 64;

void add_period(const Period& period, std::set<Date>& days) {
  days.insert(period.from);
  if (period.until) days.insert(*period.until);
  // A historic entry ends after its last confirmation.
  if (period.historic) days.insert(period.end());
}

// Birthdays at which completed years reach a number of the rules. Only where the program takes the
// years between a date that is known and the day asked about.
void add_birthdays(const QuestionProgram& question, const Facts& facts, std::set<Date>& days) {
  std::vector<std::int64_t> years;
  for (const Step& step : question.program.steps) {
    if (step.kind == StepKind::kConstant && step.sort == Sort::kNumber &&
        step.constant.least == step.constant.most && step.constant.least > 0 &&
        step.constant.least <= 150) {
      years.push_back(step.constant.least);
    }
  }
  for (const CompiledRelation& relation : question.relations) {
    for (const Step& step : relation.constraint.program.steps) {
      if (step.kind != StepKind::kYearsBetween) continue;
      const Step& from = relation.constraint.program.steps[static_cast<std::size_t>(step.a)];
      if (from.kind != StepKind::kInput) continue;
      const Slot& slot = question.program.slots[static_cast<std::size_t>(from.a)];
      const KnownFact* known = facts.find(slot.fact);
      if (known == nullptr || known->least != known->most) continue;
      for (const std::int64_t age : years) {
        days.insert(add_months(Date::from_days(known->least), age * 12));
        days.insert(add_months(Date::from_days(known->least), (age + 1) * 12));
      }
    }
  }
}

}  // namespace

std::vector<Date> breakpoints_after(const OpenRegion& region, const QuestionProgram& question,
                                    const Facts& facts) {
  std::set<Date> days;
  for (const RegionFile* file : region.chain) {
    for (const Value& value : file->values) add_period(value.period, days);
    for (const Product& product : file->products) {
      for (const Edition& edition : product.editions) {
        days.insert(edition.from);
        if (edition.until) days.insert(*edition.until);
      }
    }
    const QuestionRules* rules = file->rules_for(question.question->id);
    if (rules == nullptr) continue;
    for (const Entry& entry : rules->entries) add_period(entry.period, days);
    for (const Repeal& repeal : rules->repeals) days.insert(repeal.from);
  }
  add_birthdays(question, facts, days);
  std::vector<Date> later(days.upper_bound(region.on), days.end());
  if (later.size() > kMostBreakpoints) later.resize(kMostBreakpoints);
  return later;
}

}  // namespace gezhang
