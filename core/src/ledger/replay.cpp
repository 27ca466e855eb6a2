#include "ledger/replay.h"

#include <algorithm>
#include <map>

#include "decimal.h"
#include "decision/decide.h"
#include "decision/known_facts.h"
#include "decision/report.h"
#include "decision/working.h"
#include "json/read_value.h"
#include "ledger/books.h"
#include "ledger/rule_reader.h"
#include "ledger/schedule.h"
#include "ledger/wishes.h"

namespace gezhang {
namespace {

constexpr std::int64_t kMonthsOfAYear = 12;

// Days between two postings, as the vocabulary bounds them: a settlement year may be prolonged.
constexpr std::int64_t kLongestPosting = 1000;

// No account comes near it; past it a sum over days could leave 64 bits.
constexpr std::int64_t kLargestBalance = 9'999'999'999;

std::int64_t part_of(std::int64_t fen, Rate share) {
  return fen * share.millionths() / Rate::kScale;
}

// Facts of `over` take the place of those of `under`.
Facts joined(const Facts& under, const Facts& over) {
  Facts facts = over;
  for (const KnownFact& known : under.known) {
    if (over.find(known.fact) == nullptr) facts.known.push_back(known);
  }
  return facts;
}

class Replay {
 public:
  Replay(const AccountRules& rules, const History& history, LedgerDetail detail)
      : rules_(rules),
        history_(history),
        detail_(detail),
        now_(history.after ? *history.after : opening(history)) {}

  Result<Ledger> run() {
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

 private:
  static LedgerState opening(const History& history) {
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

  const AccountPeriod& period() const { return rules_.periods[now_.period]; }

  // ---- The frame -------------------------------------------------------------------------------

  bool check_history() {
    if (history_.after && history_.opened <= history_.after->today)
      return fail(ErrorCode::kOutOfRange, "/account/opened", history_.opened.to_text(),
                  "a day after " + history_.after->today.to_text() + ", where the ledger ended");
    if (history_.until < history_.opened)
      return fail(ErrorCode::kBadPeriod, "/until", history_.until.to_text(),
                  "a day after " + history_.opened.to_text());
    if (history_.projection && history_.projection->until < history_.until)
      return fail(ErrorCode::kBadPeriod, "/projection/until", history_.projection->until.to_text(),
                  "a day after " + history_.until.to_text());
    Date before = history_.opened;
    for (std::size_t i = 0; i < history_.events.size(); ++i) {
      const Date on = history_.events[i].on;
      const std::string pointer = event_pointer(i) + "/on";
      if (on < history_.opened)
        return fail(ErrorCode::kOutOfRange, pointer, on.to_text(),
                    "a day from " + history_.opened.to_text() + ", when the account was opened");
      if (on < before)
        return fail(ErrorCode::kOutOfRange, pointer, on.to_text(),
                    "a day from " + before.to_text() + ", that of the event before it");
      if (history_.until < on)
        return fail(ErrorCode::kOutOfRange, pointer, on.to_text(),
                    "a day through " + history_.until.to_text() + ", the date asked about");
      before = on;
    }
    return true;
  }

  bool open() {
    now_.period = rules_.period_on(now_.today);
    reader_.emplace(rules_, period());
    if (history_.after) {
      if (!know()) return false;
      add_line(LineKind::kOpening, now_.books.balances().total);
      return true;
    }
    for (std::size_t i = 0; i < kBucketCount; ++i) {
      const Bucket bucket = static_cast<Bucket>(i);
      if (history_.opening[i] && !period().keeps(bucket))
        return fail_bucket(bucket, "/account/" + std::string(bucket_id(bucket)));
    }
    if (!enter_period()) return false;
    carry_over();
    add_line(LineKind::kOpening, now_.books.balances().total);
    return true;
  }

  // The day on which the account is opened begins with the balances that the history gives.
  bool is_opening_day() const { return !history_.after && now_.today == history_.opened; }

  // Everything that the history tells of the days up to this one, and of this day before it.
  bool catch_up(const DueDay& day, std::size_t& next_event) {
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

  bool meet(const DueDay& day) {
    if (now_.closed) return true;
    if (!pass_to(day.on)) return false;
    switch (day.due) {
      case Due::kPeriodTurns:
        if (is_opening_day()) return true;
        now_.period = rules_.period_on(day.on);
        return enter_period() && move_into_kept();
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
        return end_month();
      case Due::kFacts:
      case Due::kEvents:
        return true;
    }
    return true;
  }

  // The balances stay as they are through the days before `on`.
  bool pass_to(Date on) {
    const bool goes_on = on <= history_.until || end_history();
    count_through(on);
    now_.today = on;
    return goes_on;
  }

  // The days before `end` are summed up with the balances as they are. A day has the balance of its
  // end, without the interest that is posted then.
  void count_through(Date end) {
    if (end <= now_.counted) return;
    for (auto& [id, sums] : now_.sums)
      now_.books.pass(end.days() - std::max(now_.counted, sums.since).days(), sums);
    now_.counted = end;
  }

  // What is assumed of the time to come holds from the day after.
  bool end_history() {
    if (history_has_ended_) return true;
    history_has_ended_ = true;
    ledger_.at_end_of_history = now_.books.balances();
    ledger_.state = std::make_shared<const LedgerState>(now_);
    if (!history_.projection || history_.projection->facts.known.empty()) return true;
    now_.facts = joined(now_.facts, history_.projection->facts);
    return know();
  }

  bool enter_period() {
    reader_.emplace(rules_, period());
    std::map<std::string, DailySums> sums;
    for (const std::size_t position : period().interest) {
      const Entry& entry = *period().entry(position).entry;
      DailySums fresh;
      fresh.since = now_.today;
      // The same entry goes on with what it has summed up; a new one begins today. What was not
      // posted because nobody knows when cannot be posted years later.
      const auto known = now_.sums.find(entry.id);
      const bool was_posted = now_.had_year || !entry.account.posts.empty();
      sums.emplace(entry.id, was_posted && known != now_.sums.end() ? known->second : fresh);
    }
    now_.sums = std::move(sums);
    now_.had_year = period().year != nullptr;
    if (!now_.had_year && keeps_years())
      note_gap(
          "year", "没有查到结算年度从哪天起，当年的钱没有转入历年。",
          "On which day the settlement year begins is not recorded: nothing was carried over.");
    if (period().interest.empty())
      note_gap("interest", "没有查到计息的规定，余额里不含利息。",
               "No rule about interest is recorded: the balances are without it.");
    return know();
  }

  bool keeps_years() const {
    return period().keeps(Bucket::kCurrentYear) && period().keeps(Bucket::kPriorYears);
  }

  // One gap goes on until something is recorded again.
  void note_gap(const char* id, const char* zh_hans, const char* en) {
    const Date until = std::min(period().days.until, Date::from_days(history_.until.days() + 1));
    for (LedgerGap& gap : ledger_.gaps) {
      if (gap.id != id || gap.until != now_.today) continue;
      gap.until = until;
      return;
    }
    ledger_.gaps.push_back({id, now_.today, until, {zh_hans, en}});
  }

  bool know() {
    if (auto error = reader_->know(now_.facts)) {
      error->pointer =
          (event_ < 0 ? "/facts" : event_pointer(static_cast<std::size_t>(event_)) + "/facts") +
          error->pointer;
      error_ = std::move(*error);
      return false;
    }
    return true;
  }

  bool evaluate(const DailySums* sums = nullptr) {
    LedgerFacts facts{now_.books.balances(), now_.carried_over, std::nullopt};
    if (sums != nullptr) facts.sums = *sums;
    if (reader_->evaluate(now_.today, facts)) return true;
    return fail(ErrorCode::kContradiction, place(), now_.today.to_text(),
                "facts that can be true on that day together with the balances");
  }

  // ---- What comes by rule ----------------------------------------------------------------------

  bool move_into_kept() {
    for (std::size_t i = 0; i < kBucketCount; ++i) {
      const Bucket bucket = static_cast<Bucket>(i);
      if (period().keeps(bucket) || now_.books.in(bucket) == Range{0, 0}) continue;
      now_.books.move(bucket, period().kept.front());
      add_line(LineKind::kRollover, {0, 0});
    }
    return true;
  }

  bool turn_year() {
    if (!is_opening_day()) {
      if (!true_up()) return false;
      if (keeps_years() && now_.books.in(Bucket::kCurrentYear) != Range{0, 0}) {
        now_.books.move(Bucket::kCurrentYear, Bucket::kPriorYears);
        add_line(LineKind::kRollover, {0, 0}, period().year);
      }
      for (const std::size_t position : period().interest) {
        const bool with_the_year = period().entry(position).entry->account.posts.empty();
        if (with_the_year && !post_interest(position, false)) return false;
      }
      carry_over();
    }
    return credit_ahead() && check_balances();
  }

  void carry_over() {
    now_.carried_over = now_.books.in(keeps_years() ? Bucket::kPriorYears : Bucket::kSingle);
    now_.accrued = {0, 0};
    now_.accrued_months = 0;
  }

  // What came in advance is put right by what the months really brought.
  bool true_up() {
    if (!now_.pre_credited) {
      if (!now_.ahead) return true;
      note_gap("pre_credit", "不知道开户时余额里预先计入了多少，没有清算。",
               "How much of the opening balance was credited in advance is not known: it was not "
               "put right.");
      return true;
    }
    const Range difference{now_.accrued.least - now_.pre_credited->least,
                           now_.accrued.most - now_.pre_credited->most};
    now_.pre_credited.reset();
    if (difference == Range{0, 0}) return true;
    const Bucket bucket = current_bucket();
    now_.books.add(bucket, difference);
    add_line(LineKind::kTrueUp, difference, rule_of_credits());
    return true;
  }

  Bucket current_bucket() const {
    return period().keeps(Bucket::kCurrentYear) ? Bucket::kCurrentYear : period().kept.front();
  }

  bool credit_ahead() {
    if (!by_rule() || now_.pre_credited) return true;
    if (!evaluate() || !find_ahead()) return false;
    if (!now_.ahead) return true;
    const auto whole = yearly_credit();
    if (!whole) return false;
    now_.pre_credited = *whole;
    return enter(*whole, LineKind::kPreCredit);
  }

  // Whether the credits of a year come at its beginning, for this person.
  bool find_ahead() {
    const CompiledEntry* rule = nullptr;
    if (!first_that_applies(period().credits, rule)) return false;
    now_.ahead = rule != nullptr && rule->entry->account.ahead;
    return true;
  }

  bool by_rule() const {
    return history_.until < now_.today ||
           (history_.by_rule_from && *history_.by_rule_from <= now_.today);
  }

  bool credit_month() {
    if (!by_rule()) return true;
    if (!evaluate() || !find_ahead()) return false;
    const auto credit = now_.ahead ? yearly_credit() : monthly_credit();
    if (!credit) return false;
    return receive(now_.ahead ? twelfth(*credit) : *credit) && check_balances();
  }

  // Of a whole year: by the rule about it, or twelve times a month's.
  std::optional<Range> yearly_credit() {
    for (const std::size_t position : period().credits) {
      if (!is_known(position)) return std::nullopt;
      if (!reader_->applies(position).is_true()) continue;
      if (period().entry(position).rule.root >= 0) return not_below_zero(reader_->amount(position));
      break;
    }
    const auto month = monthly_credit();
    if (!month) return std::nullopt;
    return Range{month->least * kMonthsOfAYear, month->most * kMonthsOfAYear};
  }

  // This month's part of a year's credit, so that twelve of them are the whole.
  Range twelfth(Range year) {
    const std::int64_t before = now_.accrued_months % kMonthsOfAYear;
    ++now_.accrued_months;
    const auto part = [&](std::int64_t fen) {
      return fen * (before + 1) / kMonthsOfAYear - fen * before / kMonthsOfAYear;
    };
    return {part(year.least), part(year.most)};
  }

  // A month's credit: into the account, or where it came in advance, onto what it is put right by.
  bool receive(Range credit) {
    if (!evaluate() || !find_ahead()) return false;
    if (now_.ahead) {
      now_.accrued = plus(now_.accrued, credit);
    } else if (!enter(credit, LineKind::kCredit)) {
      return false;
    }
    return credit == Range{0, 0} || deduct();
  }

  std::optional<Range> monthly_credit() {
    if (!evaluate()) return std::nullopt;
    if (const std::string fact = reader_->missing_for_credit(); !fact.empty()) {
      fail_missing(fact);
      return std::nullopt;
    }
    auto credit = reader_->credit();
    if (!credit) {
      fail(ErrorCode::kUnrecorded, place(), now_.today.to_text(),
           "a rule about credits on that day, or credits listed in the events");
    }
    return credit;
  }

  // Into the buckets that the first rule which applies names; without a rule, into the first one.
  bool enter(Range amount, LineKind kind) {
    if (amount == Range{0, 0}) return true;
    if (!evaluate()) return false;
    const CompiledEntry* rule = nullptr;
    if (!first_that_applies(period().credits, rule)) return false;
    const bool is_yearly = kind == LineKind::kPreCredit && rule != nullptr && rule->rule.root >= 0;
    const CompiledEntry* shown = is_yearly ? rule : credit_limit();
    if (rule == nullptr) {
      now_.books.add(current_bucket(), amount);
    } else {
      Range left = amount;
      for (const CreditPart& part : rule->entry->account.into) {
        Range share = left;
        if (part.share) {
          share = {part_of(amount.least, *part.share), part_of(amount.most, *part.share)};
          left = {left.least - share.least, left.most - share.most};
        }
        if (!keeps(part.bucket, rule)) return false;
        now_.books.add(part.bucket, share);
      }
    }
    add_line(kind, amount,
             shown != nullptr && event_ < 0 ? shown->entry
             : rule != nullptr              ? rule->entry
                                            : nullptr);
    if (event_ < 0 && shown != nullptr) show_working(*shown);
    return true;
  }

  // The rule that says how much is credited, for the line's explanation.
  const CompiledEntry* credit_limit() const {
    const CompiledEntry* found = nullptr;
    for (const CompiledEntry& entry : period().program.entries) {
      if (entry.entry->role != Role::kLimit) continue;
      const Truth applies = reader_->registers()[static_cast<std::size_t>(entry.applies)].truth();
      if (applies.is_true()) found = &entry;
    }
    return found;
  }

  const Entry* rule_of_credits() const {
    return period().credits.empty() ? nullptr : period().entry(period().credits.front()).entry;
  }

  bool keeps(Bucket bucket, const CompiledEntry* rule) {
    if (period().keeps(bucket)) return true;
    return fail(ErrorCode::kUnrecorded, place(), rule->entry->id,
                "buckets that the region keeps on " + now_.today.to_text());
  }

  bool deduct() {
    for (const std::size_t position : period().deductions) {
      if (!evaluate() || !is_known(position)) return false;
      if (!reader_->applies(position).is_true()) continue;
      const Bucket bucket = last_credited_bucket();
      const Range amount = not_below_zero(reader_->amount(position));
      if (amount == Range{0, 0}) continue;
      now_.books.add(bucket, opposite(amount));
      add_line(LineKind::kDeduction, opposite(amount), period().entry(position).entry);
      show_working(period().entry(position));
    }
    return true;
  }

  Bucket last_credited_bucket() {
    const CompiledEntry* rule = nullptr;
    if (!first_that_applies(period().credits, rule) || rule == nullptr) return current_bucket();
    return rule->entry->account.into.back().bucket;
  }

  // At the end of the day its balance counts for it as well; when the year turns, the day is the
  // next year's.
  bool post_interest(std::size_t position, bool at_end_of_day) {
    const auto found = now_.sums.find(period().entry(position).entry->id);
    if (found == now_.sums.end()) return true;
    DailySums sums = found->second;
    const Date end = Date::from_days(now_.today.days() + (at_end_of_day ? 1 : 0));
    if (end <= sums.since) return true;  // opened today, or posted already
    sums.days = end.days() - sums.since.days();
    if (sums.days > kLongestPosting) {
      note_gap("interest", "很久没有结息的规定，这段时间的利息没有算。",
               "For a long time no day of posting is recorded: interest is left out.");
      found->second = DailySums{};
      found->second.since = end;
      return true;
    }
    if (!evaluate(&sums) || !is_known(position)) return false;
    const CompiledEntry& entry = period().entry(position);
    if (reader_->applies(position).is_true()) {
      const Range interest = reader_->amount(position);
      if (interest != Range{0, 0}) {
        now_.books.add(entry.entry->account.bucket, interest);
        add_line(LineKind::kInterest, interest, entry.entry);
        show_working(entry);
      }
    }
    found->second = DailySums{};
    found->second.since = end;
    return true;
  }

  // ---- What the history tells ------------------------------------------------------------------

  bool happen(const LedgerEvent& event) {
    switch (event.kind) {
      case EventKind::kCredit:
        return credit(event);
      case EventKind::kPreCredit:
        now_.pre_credited =
            plus(now_.pre_credited.value_or(Range{0, 0}), Range::exactly(*event.amount));
        now_.ahead = true;
        return enter(Range::exactly(*event.amount), LineKind::kPreCredit);
      case EventKind::kAdjust:
        return put(event, LineKind::kAdjust);
      case EventKind::kInterest:
        return put(event, LineKind::kInterest);
      case EventKind::kTransferIn:
        return put(event, LineKind::kTransferIn);
      case EventKind::kSpend:
        return spend(event, Range::exactly(*event.amount), LineKind::kSpend);
      case EventKind::kWithdraw:
        return spend(event, Range::exactly(*event.amount), LineKind::kWithdraw);
      case EventKind::kTransferOut:
        return transfer_out(event);
      case EventKind::kBill:
        return bill(event);
      case EventKind::kPromise:
        return promise(event);
      case EventKind::kRelativeBill:
        return relative_bill(event);
      case EventKind::kRelease:
        return release(event);
      case EventKind::kFacts:
        now_.facts = joined(now_.facts, event.facts);
        return know();
      case EventKind::kClose:
        return close(event);
    }
    return true;
  }

  bool credit(const LedgerEvent& event) {
    if (event.amount) return receive(Range::exactly(*event.amount));
    const auto amount = monthly_credit();
    return amount && receive(*amount);
  }

  bool put(const LedgerEvent& event, LineKind kind) {
    const Bucket fallback =
        kind == LineKind::kTransferIn && keeps_years() ? Bucket::kPriorYears : current_bucket();
    const Bucket bucket = event.bucket.value_or(fallback);
    if (!period().keeps(bucket)) return fail_bucket(bucket, place() + "/bucket");
    const std::int64_t most = now_.books.in(bucket).most;
    if (*event.amount < 0 && most + *event.amount < 0 && overdraft() != bucket)
      return fail(ErrorCode::kOutOfRange, place() + "/amount",
                  Money::from_fen(*event.amount).to_decimal(),
                  "at least -" + Money::from_fen(std::max<std::int64_t>(most, 0)).to_decimal() +
                      ", which is there on " + now_.today.to_text());
    if (error_) return false;
    now_.books.add(bucket, Range::exactly(*event.amount));
    add_line(kind, Range::exactly(*event.amount));
    return true;
  }

  bool transfer_out(const LedgerEvent& event) {
    return spend(event, event.amount ? Range::exactly(*event.amount) : now_.books.usable(),
                 LineKind::kTransferOut);
  }

  // What a history says was paid has been paid: more than there was is a fault of the history.
  bool spend(const LedgerEvent& event, Range amount, LineKind kind) {
    std::vector<Bucket> order;
    const Entry* rule = nullptr;
    if (!order_of(event, order, rule)) return false;
    const std::optional<Bucket> overdraws = overdraft();
    if (error_) return false;
    if (!overdraws) {
      const std::int64_t most = held_in(order);
      if (amount.least > most)
        return fail(ErrorCode::kOutOfRange, place() + "/amount",
                    Money::from_fen(amount.least).to_decimal(),
                    "at most " + Money::from_fen(std::max<std::int64_t>(most, 0)).to_decimal() +
                        ", which is there on " + now_.today.to_text());
    }
    const Range taken = now_.books.take(amount, order, overdraws);
    add_line(kind, opposite(taken), rule);
    return true;
  }

  // The most that these buckets can pay: what is promised to relatives is out of reach.
  std::int64_t held_in(const std::vector<Bucket>& order) const {
    std::int64_t held = 0;
    for (const Bucket bucket : order) held += std::max<std::int64_t>(now_.books.in(bucket).most, 0);
    return std::min(held, now_.books.usable().most);
  }

  // With the facts of the event, for it alone.
  bool with_facts(const LedgerEvent& event) {
    if (event.facts.known.empty()) return evaluate();
    const Facts own = now_.facts;
    now_.facts = joined(now_.facts, event.facts);
    const bool done = know() && evaluate();
    now_.facts = own;
    return done;
  }

  bool order_of(const LedgerEvent& event, std::vector<Bucket>& order, const Entry*& rule) {
    if (event.bucket) {
      if (!period().keeps(*event.bucket)) return fail_bucket(*event.bucket, place() + "/bucket");
      order = {*event.bucket};
      return true;
    }
    if (!with_facts(event)) return false;
    const CompiledEntry* entry = nullptr;
    if (!first_that_applies(period().spending, entry)) return false;
    rule = entry == nullptr ? nullptr : entry->entry;
    order = entry == nullptr ? period().kept : entry->entry->account.buckets;
    std::erase_if(order, [&](Bucket bucket) { return !period().keeps(bucket); });
    return forget(event);
  }

  // What was known of an event alone is no longer known of the person.
  bool forget(const LedgerEvent& event) { return event.facts.known.empty() || know(); }

  std::optional<Bucket> overdraft() {
    if (period().overdraft.empty() || !evaluate()) return std::nullopt;
    for (const std::size_t position : period().overdraft) {
      if (!is_known(position)) return std::nullopt;
      if (reader_->applies(position).is_true())
        return period().entry(position).entry->account.bucket;
    }
    return std::nullopt;
  }

  // The account pays what the question `pay` allows of such an expense; cash pays the rest.
  bool bill(const LedgerEvent& event) {
    const Range amount = Range::exactly(*event.amount);
    Range allowed = amount;
    if (!allowed_of(event, allowed)) return false;
    std::vector<Bucket> order;
    const Entry* rule = nullptr;
    if (!order_of(event, order, rule)) return false;
    const Range can =
        least_of(least_of(amount, allowed), not_below_zero({held_in(order), held_in(order)}));
    const Range taken = now_.books.take(can, order, std::nullopt);
    note_use(taken.most);
    add_line(LineKind::kSpend, opposite(taken), rule);
    ledger_.lines.back().in_cash = minus(amount, taken);
    return true;
  }

  bool allowed_of(const LedgerEvent& event, Range& allowed) {
    const Vocabulary& vocabulary = rules_.region.data->vocabulary;
    const int position = vocabulary.find_question(known_facts::kPayQuestion);
    if (position < 0) return true;
    const QuestionProgram pay =
        compile_question(vocabulary, rules_.region.chain, now_.today,
                         vocabulary.questions[static_cast<std::size_t>(position)]);
    Facts facts = joined(now_.facts, event.facts);
    tell_balances(facts);
    tell(known_facts::kUsedToday, Range::exactly(now_.used_on == now_.today ? now_.used_today : 0),
         facts);
    tell(known_facts::kUsedThisMonth, Range::exactly(is_same_month() ? now_.used_this_month : 0),
         facts);
    tell(known_facts::kExpense, Range::exactly(*event.amount), facts);
    const Result<Decision> decision = decide_question(rules_.region, pay, facts);
    if (!decision) {
      error_ = decision.errors().front();
      error_->pointer = place() + "/facts" + error_->pointer;
      return false;
    }
    if (decision->verdict == Verdict::kNo) {
      allowed = {0, 0};
      return true;
    }
    if (decision->verdict != Verdict::kYes || !decision->amount) {
      const std::string verdict(verdict_id(decision->verdict));
      return fail(ErrorCode::kUnrecorded, place(), "pay: " + verdict,
                  "facts and rules that say whether the account pays it");
    }
    allowed = {decision->amount->least.fen(), decision->amount->most.fen()};
    return true;
  }

  bool is_same_month() const {
    return now_.used_on.year() == now_.today.year() && now_.used_on.month() == now_.today.month();
  }

  void note_use(std::int64_t fen) {
    now_.used_today = (now_.used_on == now_.today ? now_.used_today : 0) + fen;
    now_.used_this_month = (is_same_month() ? now_.used_this_month : 0) + fen;
    now_.used_on = now_.today;
  }

  void tell(std::string_view id, Range value, Facts& facts) const {
    const int fact = rules_.region.data->vocabulary.find_fact(id);
    if (fact < 0 || facts.find(fact) != nullptr) return;
    facts.known.push_back({fact, value.least, value.most, {}, false});
  }

  void tell_balances(Facts& facts) const {
    add_balances(rules_, period(), now_.books.balances(), facts);
  }

  bool promise(const LedgerEvent& event) {
    if (!quota_in_force()) return false;
    const Range amount = Range::exactly(*event.amount);
    if (amount.least > now_.books.usable().most)
      return fail(ErrorCode::kOutOfRange, place() + "/amount",
                  Money::from_fen(amount.least).to_decimal(),
                  "at most " + Money::from_fen(now_.books.usable().most).to_decimal() +
                      ", which is not promised yet");
    now_.books.promise(event.relative, amount);
    add_line(LineKind::kPromise, amount, quota_rule_);
    return true;
  }

  bool quota_in_force() {
    if (!evaluate()) return false;
    for (const std::size_t position : period().quota) {
      if (!is_known(position)) return false;
      if (!reader_->applies(position).is_true()) continue;
      quota_rule_ = period().entry(position).entry;
      return true;
    }
    return fail(ErrorCode::kUnrecorded, place(), now_.today.to_text(),
                "a day on which a rule about quotas is in force");
  }

  // The relative's own account pays first, then those of others that come before this one, and
  // where one shared account alone may pay, the first that has anything.
  bool relative_bill(const LedgerEvent& event) {
    if (!evaluate()) return false;
    const CompiledEntry* sharing = nullptr;
    if (!first_that_applies(period().sharing, sharing)) return false;
    const bool one_payer = sharing != nullptr && sharing->entry->account.one_payer;
    std::int64_t rest = *event.amount - std::min(*event.amount, event.own_account);
    bool another_paid = false;
    for (const std::int64_t there : event.before) {
      if (there <= 0 || (one_payer && another_paid)) continue;
      rest -= std::min(rest, there);
      another_paid = true;
    }
    const Range wanted = Range::exactly(one_payer && another_paid ? 0 : rest);
    const Range promised = now_.books.promised(event.relative);
    const Range paid = least_of(wanted, not_below_zero(promised));
    std::vector<Bucket> order = period().kept;
    // Pre-reform money is the owner's alone, and nothing shares it.
    std::erase(order, Bucket::kPreReform);
    (void)now_.books.release(event.relative);
    const Range taken = now_.books.take(paid, order, std::nullopt);
    const Range left = minus(promised, taken);
    if (left != Range{0, 0}) now_.books.promise(event.relative, left);
    add_line(LineKind::kRelativeSpend, opposite(taken),
             sharing == nullptr ? nullptr : sharing->entry);
    const std::int64_t others = *event.amount - rest;
    ledger_.lines.back().in_cash = minus(Range::exactly(*event.amount - others), taken);
    return true;
  }

  bool release(const LedgerEvent& event) {
    const std::vector<std::string> known = now_.books.relatives();
    if (std::find(known.begin(), known.end(), event.relative) == known.end())
      return fail(ErrorCode::kBadValue, place() + "/relative", event.relative,
                  "somebody to whom a quota is promised");
    const Range left = now_.books.release(event.relative);
    add_line(LineKind::kRelease, opposite(left));
    return true;
  }

  bool close(const LedgerEvent& event) {
    for (const std::string& relative : now_.books.relatives()) {
      add_line(LineKind::kRelease, opposite(now_.books.promised(relative)));
      (void)now_.books.release(relative);
      ledger_.lines.back().after = now_.books.balances();
    }
    if (!true_up() || !with_facts(event)) return false;
    const CompiledEntry* rule = nullptr;
    if (!first_that_applies(period().closing, rule)) return false;
    if (rule == nullptr)
      return fail(ErrorCode::kUnrecorded, place(), now_.today.to_text(),
                  "a rule about what becomes of the balance then");
    // What is missing in one bucket is taken from the others first.
    const Bucket first = period().kept.front();
    for (const Bucket bucket : period().kept) {
      if (bucket == first) continue;
      now_.books.move(bucket, first);
    }
    const Range total = now_.books.balances().total;
    if (total.least < 0) {
      const Range missing = opposite({total.least, std::min<std::int64_t>(total.most, 0)});
      now_.books.add(first, missing);
      add_line(LineKind::kShortfall, missing, rule->entry);
      ledger_.lines.back().payee = payee_id(rule->entry->account.shortfall);
    }
    const Range paid = now_.books.balances().total;
    now_.books.add(first, opposite(paid));
    add_line(LineKind::kClose, opposite(paid), rule->entry);
    ledger_.lines.back().payee = payee_id(rule->entry->account.to);
    now_.closed = true;
    return true;
  }

  // ---- The time to come ------------------------------------------------------------------------

  void add_month_ends(std::vector<DueDay>& due) const {
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
  bool spend_month() {
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
    const std::vector<Bucket> order =
        rule == nullptr ? period().kept : rule->entry->account.buckets;
    const Range taken = now_.books.take(least_of(wanted, now_.books.usable()), order, std::nullopt);
    add_line(LineKind::kSpend, opposite(taken), rule == nullptr ? nullptr : rule->entry);
    return true;
  }

  bool end_month() {
    ledger_.months.push_back({now_.today, now_.books.balances()});
    return true;
  }

  // ---- Help ------------------------------------------------------------------------------------

  // The first entry that applies; null where none does. False, with an error, where a fact that
  // decides is missing.
  bool first_that_applies(const std::vector<std::size_t>& positions, const CompiledEntry*& found) {
    for (const std::size_t position : positions) {
      if (!is_known(position)) return false;
      if (!reader_->applies(position).is_true()) continue;
      found = &period().entry(position);
      return true;
    }
    return true;
  }

  bool is_known(std::size_t position) {
    const std::string fact = reader_->missing_for(position);
    return fact.empty() || fail_missing(fact);
  }

  bool check_balances() {
    const Balances& now = now_.books.balances();
    if (now.total.most <= kLargestBalance && now.total.least >= -kLargestBalance) return true;
    return fail(ErrorCode::kOutOfRange, place(), Money::from_fen(now.total.most).to_decimal(),
                "a balance within " + Money::from_fen(kLargestBalance).to_decimal());
  }

  void add_line(LineKind kind, Range change, const Entry* rule = nullptr) {
    LedgerLine line;
    line.on = now_.today;
    line.kind = kind;
    line.change = change;
    line.after = now_.books.balances();
    line.event = event_;
    line.rule = rule == nullptr ? -1 : position_of_rule(*rule);
    ledger_.lines.push_back(std::move(line));
  }

  int position_of_rule(const Entry& entry) {
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
  void show_working(const CompiledEntry& entry) {
    if (detail_ != LedgerDetail::kWorkings || entry.rule.root < 0) return;
    Working working =
        working_of(entry.entry->rule, entry.rule,
                   {rules_.region.data->vocabulary, rules_.region.products, reader_->registers()});
    ledger_.lines.back().working_zh_hans = std::move(working.zh_hans);
    ledger_.lines.back().working_en = std::move(working.en);
  }

  static std::string event_pointer(std::size_t event) {
    return "/events/" + decimal::format(static_cast<std::int64_t>(event), 0, false);
  }
  std::string place() const {
    return event_ < 0 ? "" : event_pointer(static_cast<std::size_t>(event_));
  }

  bool fail_missing(const std::string& fact) {
    const std::string here = event_ < 0 ? "" : place();
    return fail(ErrorCode::kMissingKey, here + "/facts", "",
                fact + " (" + now_.today.to_text() + ")");
  }
  bool fail_bucket(Bucket bucket, const std::string& pointer) {
    std::string expected;
    for (const Bucket kept : period().kept)
      expected += (expected.empty() ? "one of " : ", ") + std::string(bucket_id(kept));
    return fail(ErrorCode::kBadValue, pointer, bucket_id(bucket), expected);
  }
  bool fail(ErrorCode code, const std::string& pointer, std::string_view found,
            const std::string& expected) {
    if (!error_) error_ = Error{code, "", pointer, 0, std::string(found), expected, ""};
    return false;
  }

  const AccountRules& rules_;
  const History& history_;
  const LedgerDetail detail_;
  LedgerState now_;
  Ledger ledger_;
  std::optional<RuleReader> reader_;
  bool history_has_ended_ = false;
  int event_ = -1;
  std::int64_t month_ = 0;  // of the projection, that have been spent in
  const Entry* quota_rule_ = nullptr;
  std::map<const Entry*, int> rule_positions_;
  std::optional<Error> error_;
};

}  // namespace

Result<Ledger> replay_history(const AccountRules& rules, const History& history,
                              LedgerDetail detail) {
  Result<Ledger> ledger = Replay(rules, history, detail).run();
  if (!ledger || history.wishes.empty()) return ledger;
  if (auto errors = grant_wishes(rules, history, *ledger); !errors.empty()) return errors;
  return ledger;
}

}  // namespace gezhang
