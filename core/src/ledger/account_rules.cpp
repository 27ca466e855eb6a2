#include "ledger/account_rules.h"

#include <algorithm>
#include <set>

#include "decision/known_facts.h"

namespace gezhang {
namespace {

// The first and last day that a date can have, as Date::parse reads them.
constexpr Date kFirstDay = Date::from_days(-25567);  // 1900-01-01
constexpr Date kEndOfDays = Date::from_days(84006);  // 2200-01-01

// The days on which the rules of credits or of the account change.
std::set<Date> turning_days(const Chain& chain) {
  std::set<Date> days = {kFirstDay};
  const auto add = [&](Date day) {
    if (kFirstDay < day && day < kEndOfDays) days.insert(day);
  };
  const auto add_period = [&](const Period& period) {
    add(period.from);
    add(period.end());
  };
  for (const RegionFile* file : chain) {
    for (const Value& value : file->values) add_period(value.period);
    for (const std::string_view section : {known_facts::kCreditQuestion, kAccountSection}) {
      const QuestionRules* rules = file->rules_for(section);
      if (rules == nullptr) continue;
      for (const Entry& entry : rules->entries) add_period(entry.period);
      for (const Repeal& repeal : rules->repeals) add(repeal.from);
    }
  }
  return days;
}

// Nearest region first; within a region in file order.
std::vector<std::size_t> nearest_first(const QuestionProgram& program, const Chain& chain,
                                       Role role) {
  std::vector<std::size_t> positions;
  const Chain nearest(chain.rbegin(), chain.rend());
  for (const RegionFile* file : nearest) {
    for (std::size_t i = 0; i < program.entries.size(); ++i) {
      const CompiledEntry& entry = program.entries[i];
      if (entry.entry->role == role && entry.file == file) positions.push_back(i);
    }
  }
  return positions;
}

std::vector<std::size_t> all_of(const QuestionProgram& program, Role role) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < program.entries.size(); ++i) {
    if (program.entries[i].entry->role == role) positions.push_back(i);
  }
  return positions;
}

AccountPeriod make_period(const Vocabulary& vocabulary, const Chain& chain, Days days,
                          const Question& credit) {
  AccountPeriod period;
  period.days = days;
  period.program = compile_account(vocabulary, chain, days, credit);
  period.kept = {Bucket::kSingle};
  // Parents first: the nearest region's has the last word.
  for (const CompiledEntry& entry : period.program.entries) {
    if (entry.entry->role == Role::kAccountYear) period.year = entry.entry;
    if (entry.entry->role != Role::kBuckets) continue;
    period.buckets = entry.entry;
    period.kept = entry.entry->account.buckets;
  }
  period.credits = nearest_first(period.program, chain, Role::kCredits);
  period.spending = nearest_first(period.program, chain, Role::kSpending);
  period.closing = nearest_first(period.program, chain, Role::kClosing);
  period.sharing = nearest_first(period.program, chain, Role::kSharing);
  period.deductions = all_of(period.program, Role::kDeduction);
  period.interest = all_of(period.program, Role::kInterest);
  period.quota = all_of(period.program, Role::kQuota);
  period.overdraft = all_of(period.program, Role::kOverdraft);
  return period;
}

}  // namespace

bool AccountPeriod::keeps(Bucket bucket) const {
  return std::find(kept.begin(), kept.end(), bucket) != kept.end();
}

std::size_t AccountRules::period_on(Date on) const {
  const auto after = std::upper_bound(
      periods.begin(), periods.end(), on,
      [](Date day, const AccountPeriod& period) { return day < period.days.from; });
  return after == periods.begin() ? 0 : static_cast<std::size_t>(after - periods.begin()) - 1;
}

std::shared_ptr<const AccountRules> make_account_rules(std::shared_ptr<const PolicyData> data,
                                                       RegionCode code) {
  auto rules = std::make_shared<AccountRules>();
  rules->region.code = code;
  rules->region.chain = data->chain_of(code);
  rules->region.products = products_of(rules->region.chain);
  rules->region.policies_hash = rules->region.chain.back()->chain_hash;
  const int credit = data->vocabulary.find_question(known_facts::kCreditQuestion);
  rules->credit.id = known_facts::kCreditQuestion;
  if (credit >= 0) rules->credit = data->vocabulary.questions[static_cast<std::size_t>(credit)];
  rules->region.data = std::move(data);
  const std::set<Date> days = turning_days(rules->region.chain);
  rules->periods.reserve(days.size());
  for (auto day = days.begin(); day != days.end(); ++day) {
    const auto next = std::next(day);
    rules->periods.push_back(make_period(rules->region.data->vocabulary, rules->region.chain,
                                         {*day, next == days.end() ? kEndOfDays : *next},
                                         rules->credit));
  }
  return rules;
}

}  // namespace gezhang
