#include "ledger/replayer.h"

#include <algorithm>

#include "decision/known_facts.h"

namespace gezhang {
namespace {

constexpr std::int64_t kMonthsOfAYear = 12;

std::int64_t part_of(std::int64_t fen, Rate share) {
  return fen * share.millionths() / Rate::kScale;
}

}  // namespace

bool Replayer::move_into_kept() {
  for (std::size_t i = 0; i < kBucketCount; ++i) {
    const Bucket bucket = static_cast<Bucket>(i);
    if (period().keeps(bucket) || now_.books.in(bucket) == Range{0, 0}) continue;
    now_.books.move(bucket, period().kept.front());
    add_line(LineKind::kRollover, {0, 0}, period().buckets);
  }
  return true;
}

bool Replayer::turn_year() {
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

void Replayer::carry_over() {
  now_.carried_over = now_.books.in(keeps_years() ? Bucket::kPriorYears : Bucket::kSingle);
  now_.accrued = {0, 0};
  now_.accrued_months = 0;
}

// What came in advance is put right by what the months really brought.
bool Replayer::true_up() {
  if (!now_.pre_credited) {
    if (!now_.ahead) return true;
    note_gap("pre_credit", "不知道开户时余额里预先计入了多少，没有清算。",
             "How much of the opening balance was credited in advance is not known: it was not "
             "put right.");
    return true;
  }
  // The least came of the same assumptions as the least of the balance that holds it already.
  Range difference{now_.accrued.least - now_.pre_credited->least,
                   now_.accrued.most - now_.pre_credited->most};
  if (difference.is_empty()) difference = minus(now_.accrued, *now_.pre_credited);
  now_.pre_credited.reset();
  if (difference == Range{0, 0}) return true;
  const Bucket bucket = current_bucket();
  now_.books.add(bucket, difference);
  add_line(LineKind::kTrueUp, difference, rule_of_credits());
  return true;
}

Bucket Replayer::current_bucket() const {
  return period().keeps(Bucket::kCurrentYear) ? Bucket::kCurrentYear : period().kept.front();
}

bool Replayer::credit_ahead() {
  if (!by_rule() || now_.pre_credited) return true;
  if (!evaluate() || !find_ahead()) return false;
  if (!now_.ahead) return true;
  const auto whole = yearly_credit();
  if (!whole) return false;
  now_.pre_credited = *whole;
  return enter(*whole, LineKind::kPreCredit);
}

// Whether the credits of a year come at its beginning, for this person.
bool Replayer::find_ahead() {
  const CompiledEntry* rule = nullptr;
  if (!first_that_applies(period().credits, rule)) return false;
  now_.ahead = rule != nullptr && rule->entry->account.ahead;
  return true;
}

bool Replayer::by_rule() const {
  return history_.until < now_.today ||
         (history_.by_rule_from && *history_.by_rule_from <= now_.today);
}

bool Replayer::credit_month() {
  if (!by_rule()) return true;
  if (!evaluate() || !find_ahead()) return false;
  const auto credit = now_.ahead ? yearly_credit() : monthly_credit();
  if (!credit) return false;
  return receive(now_.ahead ? twelfth(*credit) : *credit) && check_balances();
}

// Of a whole year: by the rule about it, or twelve times a month's.
std::optional<Range> Replayer::yearly_credit() {
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
Range Replayer::twelfth(Range year) {
  const std::int64_t before = now_.accrued_months % kMonthsOfAYear;
  ++now_.accrued_months;
  const auto part = [&](std::int64_t fen) {
    return fen * (before + 1) / kMonthsOfAYear - fen * before / kMonthsOfAYear;
  };
  return {part(year.least), part(year.most)};
}

// A month's credit: into the account, or where it came in advance, onto what it is put right by.
bool Replayer::receive(Range credit) {
  if (!evaluate() || !find_ahead()) return false;
  if (now_.ahead) {
    now_.accrued = plus(now_.accrued, credit);
  } else if (!enter(credit, LineKind::kCredit)) {
    return false;
  }
  return credit == Range{0, 0} || deduct();
}

std::optional<Range> Replayer::monthly_credit() {
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
bool Replayer::enter(Range amount, LineKind kind) {
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
const CompiledEntry* Replayer::credit_limit() const {
  const CompiledEntry* found = nullptr;
  for (const CompiledEntry& entry : period().program.entries) {
    if (entry.entry->role != Role::kLimit) continue;
    const Truth applies = reader_->registers()[static_cast<std::size_t>(entry.applies)].truth();
    if (applies.is_true()) found = &entry;
  }
  return found;
}

const Entry* Replayer::rule_of_credits() const {
  return period().credits.empty() ? nullptr : period().entry(period().credits.front()).entry;
}

bool Replayer::keeps(Bucket bucket, const CompiledEntry* rule) {
  if (period().keeps(bucket)) return true;
  return fail(ErrorCode::kUnrecorded, place(), rule->entry->id,
              "buckets that the region keeps on " + now_.today.to_text());
}

bool Replayer::deduct() {
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

Bucket Replayer::last_credited_bucket() {
  const CompiledEntry* rule = nullptr;
  if (!first_that_applies(period().credits, rule) || rule == nullptr) return current_bucket();
  return rule->entry->account.into.back().bucket;
}

// At the end of the day its balance counts for it as well; when the year turns, the day is the
// next year's.
bool Replayer::post_interest(std::size_t position, bool at_end_of_day) {
  const auto found = now_.sums.find(period().entry(position).entry->id);
  if (found == now_.sums.end()) return true;
  DailySums sums = found->second;
  const Date end = Date::from_days(now_.today.days() + (at_end_of_day ? 1 : 0));
  if (end <= sums.since) return true;  // opened today, or posted already
  sums.days = end.days() - sums.since.days();
  if (sums.days > longest_posting()) {
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

// As the vocabulary bounds it: a settlement year may be prolonged, but not without end.
std::int64_t Replayer::longest_posting() const {
  const Vocabulary& vocabulary = rules_.region.data->vocabulary;
  const int days = vocabulary.find_fact(known_facts::kLedger.back());
  return days < 0 ? 0 : vocabulary.facts[static_cast<std::size_t>(days)].hard.most;
}

}  // namespace gezhang
