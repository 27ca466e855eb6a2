#include "ledger/replayer.h"

#include <algorithm>

#include "decimal.h"
#include "decision/known_facts.h"
#include "decision/report.h"
#include "decision/working.h"

namespace gezhang {
namespace {

// Nobody's assumptions reach further, and every month costs an answer to each wish.
constexpr std::int64_t kMostMonthsToCome = 600;

// No account comes near it; past it a sum over days could leave 64 bits.
constexpr std::int64_t kLargestBalance = 9'999'999'999;

}  // namespace

Replayer::Replayer(const AccountRules& rules, const History& history, LedgerDetail detail)
    : rules_(rules),
      history_(history),
      detail_(detail),
      now_(history.after ? *history.after : opening(history)) {}

Result<Ledger> Replayer::run() {
  ledger_.region = rules_.region.code;
  ledger_.opened = history_.opened;
  ledger_.until = history_.until;
  ledger_.policies = rules_.region.policies_hash;
  if (!check_history() || !open()) return *error_;
  const Date end = history_.projection ? history_.projection->until : history_.until;
  std::vector<DueDay> due = due_days(rules_, now_.period, history_.opened, end);
  add_month_ends(due);
  std::size_t next_event = 0;
  for (const DueDay& day : due) {
    if (!catch_up(day, next_event) || !meet(day)) return *error_;
  }
  const DueDay last{end, Due::kMonthEnds, 0};
  if (!catch_up(last, next_event)) return *error_;
  if (!end_history()) return *error_;
  return std::move(ledger_);
}

std::vector<const Entry*> Replayer::rules_used() const {
  std::vector<const Entry*> used;
  used.reserve(rule_positions_.size());
  for (const auto& [entry, position] : rule_positions_) used.push_back(entry);
  return used;
}

LedgerState Replayer::opening(const History& history) {
  std::array<Range, kBucketCount> buckets{};
  for (std::size_t i = 0; i < kBucketCount; ++i)
    buckets[i] = history.opening[i].value_or(Range{0, 0});
  LedgerState state;
  state.facts = history.facts;
  state.books = Books(buckets);
  state.today = history.opened;
  state.counted = history.opened;
  state.pre_credited = history.pre_credited;
  return state;
}

const AccountPeriod& Replayer::period() const { return rules_.periods[now_.period]; }

bool Replayer::check_history() {
  if (history_.after && history_.opened <= history_.after->today)
    return fail(ErrorCode::kOutOfRange, "/account/opened", history_.opened.to_text(),
                "a day after " + history_.after->today.to_text());
  if (history_.until < history_.opened)
    return fail(ErrorCode::kBadPeriod, "/until", history_.until.to_text(),
                "a day after " + history_.opened.to_text());
  if (history_.projection && history_.projection->until < history_.until)
    return fail(ErrorCode::kBadPeriod, "/projection/until", history_.projection->until.to_text(),
                "a day after " + history_.until.to_text());
  const Date latest = add_months(history_.until, kMostMonthsToCome);
  if (history_.projection && latest < history_.projection->until)
    return fail(ErrorCode::kOutOfRange, "/projection/until", history_.projection->until.to_text(),
                "a day through " + latest.to_text());
  Date before = history_.opened;
  for (std::size_t i = 0; i < history_.events.size(); ++i) {
    const Date on = history_.events[i].on;
    const std::string pointer = event_pointer(i) + "/on";
    if (on < history_.opened)
      return fail(ErrorCode::kOutOfRange, pointer, on.to_text(),
                  "a day from the opening on, " + history_.opened.to_text());
    if (on < before)
      return fail(ErrorCode::kOutOfRange, pointer, on.to_text(),
                  "a day from that of the event before it on, " + before.to_text());
    if (history_.until < on)
      return fail(ErrorCode::kOutOfRange, pointer, on.to_text(),
                  "a day through the date asked about, " + history_.until.to_text());
    before = on;
  }
  return true;
}

bool Replayer::open() {
  now_.period = rules_.period_on(now_.today);
  reader_.emplace(rules_, period());
  if (history_.after) {
    if (!know()) return false;
    add_line(LineKind::kOpening, now_.books.balances().total);
    return true;
  }
  for (std::size_t i = 0; i < kBucketCount; ++i) {
    const auto bucket = static_cast<Bucket>(i);
    if (history_.opening[i] && !period().keeps(bucket))
      return fail_bucket(bucket, "/account/" + std::string(bucket_id(bucket)));
  }
  if (!enter_period()) return false;
  carry_over();
  add_line(LineKind::kOpening, now_.books.balances().total);
  return true;
}

// The day on which the account is opened begins with the balances that the history gives.
bool Replayer::is_opening_day() const { return !history_.after && now_.today == history_.opened; }

// Everything that the history tells of the days up to this one, and of this day before it.
bool Replayer::catch_up(const DueDay& day, std::size_t& next_event) {
  while (next_event < history_.events.size()) {
    const LedgerEvent& event = history_.events[next_event];
    // What changes about the person counts from the beginning of the day.
    const Due due = event.kind == EventKind::kFacts ? Due::kFacts : Due::kEvents;
    if (day < DueDay{event.on, due, 0}) return true;
    if (!pass_to(event.on)) return false;
    event_ = static_cast<int>(next_event);
    if (now_.closed)
      return fail(ErrorCode::kOutOfRange, event_pointer(next_event),
                  std::string(kEventIds[static_cast<std::size_t>(event.kind)]),
                  "nothing after the account was closed");
    if (!happen(event) || !check_balances()) return false;
    event_ = -1;
    ++next_event;
  }
  return true;
}

bool Replayer::meet(const DueDay& day) {
  if (now_.closed) return true;
  if (!pass_to(day.on)) return false;
  switch (day.due) {
    case Due::kPeriodTurns:
      if (is_opening_day()) return true;
      now_.period = rules_.period_on(day.on);
      if (!enter_period()) return false;
      move_into_kept();
      return true;
    case Due::kYearTurns:
      return turn_year();
    case Due::kCredit:
      return credit_month();
    case Due::kSpending:
      return spend_month();
    case Due::kPosting:
      count_through(Date::from_days(now_.today.days() + 1));
      return post_interest(day.entry, true) && check_balances();
    case Due::kMonthEnds:
      ledger_.months.push_back({now_.today, now_.books.balances()});
      return true;
    case Due::kFacts:
    case Due::kEvents:
      return true;
  }
  return true;
}

// The balances stay as they are through the days before `on`.
bool Replayer::pass_to(Date on) {
  const bool goes_on = on <= history_.until || end_history();
  count_through(on);
  now_.today = on;
  return goes_on;
}

// The days before `end` are summed up with the balances as they are. A day has the balance of its
// end, without the interest that is posted then.
void Replayer::count_through(Date end) {
  if (end <= now_.counted) return;
  for (auto& [id, sums] : now_.sums)
    now_.books.pass(end.days() - std::max(now_.counted, sums.since).days(), sums);
  now_.counted = end;
}

// What is assumed of the time to come holds from the day after.
bool Replayer::end_history() {
  if (history_has_ended_) return true;
  history_has_ended_ = true;
  ledger_.at_end_of_history = now_.books.balances();
  ledger_.state = std::make_shared<const LedgerState>(now_);
  if (!history_.projection || history_.projection->facts.known.empty()) return true;
  now_.facts = joined(now_.facts, history_.projection->facts);
  return know();
}

bool Replayer::enter_period() {
  reader_.emplace(rules_, period());
  std::map<std::string, DailySums> sums;
  for (const std::size_t position : period().interest) {
    const Entry& entry = *period().entry(position).entry;
    // The same entry goes on with what it has summed up; a new one begins today. What was not
    // posted because nobody knows when cannot be posted years later.
    const auto known = now_.sums.find(entry.id);
    const bool was_posted = now_.had_year || !entry.account.posts.empty();
    const bool goes_on = was_posted && known != now_.sums.end();
    sums.emplace(entry.id, goes_on ? known->second : sums_from(now_.today));
  }
  now_.sums = std::move(sums);
  now_.had_year = period().year != nullptr;
  if (!now_.had_year && keeps_years())
    note_gap("year", "没有查到结算年度从哪天起，当年的钱没有转入历年。",
             "On which day the settlement year begins is not recorded: nothing was carried over.");
  if (period().interest.empty())
    note_gap("interest", "没有查到计息的规定，余额里不含利息。",
             "No rule about interest is recorded: the balances are without it.");
  return know();
}

bool Replayer::keeps_years() const {
  return period().keeps(Bucket::kCurrentYear) && period().keeps(Bucket::kPriorYears);
}

// One gap goes on until something is recorded again.
void Replayer::note_gap(const char* id, const char* zh_hans, const char* en) {
  const Date until = std::min(period().days.until, Date::from_days(history_.until.days() + 1));
  for (LedgerGap& gap : ledger_.gaps) {
    if (gap.id != id || gap.until < now_.today) continue;
    gap.until = std::max(gap.until, until);
    return;
  }
  ledger_.gaps.push_back({id, now_.today, until, {zh_hans, en}});
}

bool Replayer::know() {
  if (auto error = reader_->know(now_.facts)) {
    error->pointer = place() + "/facts" + error->pointer;
    error_ = std::move(*error);
    return false;
  }
  return true;
}

bool Replayer::evaluate(const DailySums* sums) {
  LedgerFacts facts{now_.books.balances(), now_.carried_over, std::nullopt};
  if (sums != nullptr) facts.sums = *sums;
  if (reader_->evaluate(now_.today, facts)) return true;
  return fail(ErrorCode::kContradiction, place(), now_.today.to_text(),
              "facts that can be true on that day together with the balances");
}

// The first entry that applies; null where none does. False, with an error, where a fact that
// decides is missing.
bool Replayer::first_that_applies(const std::vector<std::size_t>& positions,
                                  const CompiledEntry*& found) {
  for (const std::size_t position : positions) {
    if (!is_known(position)) return false;
    if (!reader_->applies(period().entry(position)).is_true()) continue;
    found = &period().entry(position);
    return true;
  }
  return true;
}

bool Replayer::is_known(std::size_t position) {
  const std::string fact = reader_->missing_for(period().entry(position));
  return fact.empty() || fail_missing(fact);
}

bool Replayer::check_balances() {
  const Balances& now = now_.books.balances();
  if (now.total.most <= kLargestBalance && now.total.least >= -kLargestBalance) return true;
  return fail(ErrorCode::kOutOfRange, place(), Money::from_fen(now.total.most).to_decimal(),
              "a balance within " + Money::from_fen(kLargestBalance).to_decimal());
}

void Replayer::add_line(LineKind kind, Range change, const Entry* rule) {
  LedgerLine line;
  line.on = now_.today;
  line.kind = kind;
  line.change = change;
  line.after = now_.books.balances();
  line.event = event_;
  line.rule = rule == nullptr ? -1 : position_of_rule(*rule);
  ledger_.lines.push_back(std::move(line));
}

int Replayer::position_of_rule(const Entry& entry) {
  const auto known = rule_positions_.find(&entry);
  if (known != rule_positions_.end()) return known->second;
  const int position = static_cast<int>(ledger_.rules.size());
  for (const CompiledEntry& compiled : period().program.entries) {
    if (compiled.entry != &entry) continue;
    const Reporter reporter(rules_.region, period().program);
    ledger_.rules.push_back(reporter.describe(entry, *compiled.file));
    rule_positions_.emplace(&entry, position);
    return position;
  }
  return -1;
}

// The arithmetic of the line that was added last.
void Replayer::show_working(const CompiledEntry& entry) {
  if (detail_ != LedgerDetail::kWorkings || entry.rule.root < 0) return;
  Working working =
      working_of(entry.entry->rule, entry.rule,
                 {rules_.region.data->vocabulary, rules_.region.products, reader_->registers()});
  ledger_.lines.back().working_zh_hans = std::move(working.zh_hans);
  ledger_.lines.back().working_en = std::move(working.en);
}

std::string Replayer::event_pointer(std::size_t event) {
  return "/events/" + decimal::format(static_cast<std::int64_t>(event), 0, false);
}

std::string Replayer::place() const {
  return event_ < 0 ? "" : event_pointer(static_cast<std::size_t>(event_));
}

bool Replayer::fail_missing(const std::string& fact) {
  return fail(ErrorCode::kMissingKey, place() + "/facts/" + fact, "",
              fact + " (" + now_.today.to_text() + ")");
}

bool Replayer::fail_bucket(Bucket bucket, const std::string& pointer) {
  std::string expected;
  for (const Bucket kept : period().kept)
    expected += (expected.empty() ? "one of " : ", ") + std::string(bucket_id(kept));
  return fail(ErrorCode::kBadValue, pointer, bucket_id(bucket), expected);
}

bool Replayer::fail(ErrorCode code, const std::string& pointer, std::string_view found,
                    const std::string& expected) {
  if (!error_) error_ = Error{code, "", pointer, 0, std::string(found), expected, ""};
  return false;
}

}  // namespace gezhang
