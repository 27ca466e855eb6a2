#include "ledger/replayer.h"

#include <utility>

#include "decision/known_facts.h"

namespace gezhang {
namespace {

std::int64_t part_of(std::int64_t fen, Rate share) {
  return fen * share.millionths() / Rate::kScale;
}

}  // namespace

void Replayer::move_into_kept() {
  for (std::size_t i = 0; i < kBucketCount; ++i) {
    const auto bucket = static_cast<Bucket>(i);
    if (period().keeps(bucket) || now_.books.in(bucket) == Range{0, 0}) continue;
    now_.books.move(bucket, period().kept.front());
    add_line(LineKind::kRollover, {0, 0}, period().buckets);
  }
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
  const CompiledEntry* rule = nullptr;
  if (!find_credits(rule)) return false;
  now_.books.add(current_bucket(), difference);
  add_line(LineKind::kTrueUp, difference, rule == nullptr ? nullptr : rule->entry);
  return true;
}

Bucket Replayer::current_bucket() const {
  return period().keeps(Bucket::kCurrentYear) ? Bucket::kCurrentYear : period().kept.front();
}

bool Replayer::credit_ahead() {
  if (!by_rule() || now_.pre_credited) return true;
  const CompiledEntry* rule = nullptr;
  if (!find_credits(rule)) return false;
  if (!now_.ahead) return true;
  const auto whole = yearly_credit(*rule);
  if (!whole) return false;
  now_.pre_credited = *whole;
  return enter(*whole, LineKind::kPreCredit, rule);
}

// The rule that says when this person's credits come and where to; null where there is none.
bool Replayer::find_credits(const CompiledEntry*& rule) {
  if (!evaluate() || !first_that_applies(period().credits, rule)) return false;
  now_.ahead = rule != nullptr && rule->entry->account.ahead;
  return true;
}

bool Replayer::by_rule() const {
  return history_.until < now_.today ||
         (history_.by_rule_from && *history_.by_rule_from <= now_.today);
}

bool Replayer::credit_month() {
  if (!by_rule()) return true;
  const CompiledEntry* rule = nullptr;
  if (!find_credits(rule)) return false;
  auto credit = now_.ahead ? yearly_credit(*rule) : monthly_credit();
  if (!credit) return false;
  if (now_.ahead) credit = twelfth(*credit, now_.accrued_months++ % kMonthsOfAYear);
  return receive(*credit, rule) && check_balances();
}

// Of a whole year: by the rule about it, or twelve times a month's.
std::optional<Range> Replayer::yearly_credit(const CompiledEntry& rule) {
  if (rule.rule.root >= 0) return not_below_zero(reader_->amount(rule));
  const auto month = monthly_credit();
  if (!month) return std::nullopt;
  return Range{month->least * kMonthsOfAYear, month->most * kMonthsOfAYear};
}

// A month's credit: into the account, or where it came in advance, onto what it is put right by.
bool Replayer::receive(Range credit, const CompiledEntry* rule) {
  if (now_.ahead) {
    now_.accrued = plus(now_.accrued, credit);
  } else if (!enter(credit, LineKind::kCredit, rule)) {
    return false;
  }
  return credit == Range{0, 0} || deduct(rule);
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

// Into the buckets that the rule names; without one, into the first.
bool Replayer::enter(Range amount, LineKind kind, const CompiledEntry* rule) {
  if (amount == Range{0, 0}) return true;
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

bool Replayer::keeps(Bucket bucket, const CompiledEntry* rule) {
  if (period().keeps(bucket)) return true;
  return fail(ErrorCode::kUnrecorded, place(), rule->entry->id,
              "buckets that the region keeps on " + now_.today.to_text());
}

// By the rules as they were evaluated for the credit, which its deductions go with.
bool Replayer::deduct(const CompiledEntry* credits) {
  const Bucket bucket =
      credits == nullptr ? current_bucket() : credits->entry->account.into.back().bucket;
  // NOLINTNEXTLINE(readability-use-anyofallof): each is booked before the next is looked at
  for (const std::size_t position : period().deductions) {
    const CompiledEntry& entry = period().entry(position);
    if (!is_known(position)) return false;
    const Range amount = not_below_zero(reader_->amount(entry));
    if (!reader_->applies(entry).is_true() || amount == Range{0, 0}) continue;
    now_.books.add(bucket, opposite(amount));
    add_line(LineKind::kDeduction, opposite(amount), entry.entry);
    show_working(entry);
  }
  return true;
}

// At the end of the day its balance counts for it as well; when the year turns, the day is the
// next year's.
bool Replayer::post_interest(std::size_t position, bool at_end_of_day) {
  const CompiledEntry& entry = period().entry(position);
  DailySums& running = now_.sums.at(entry.entry->id);
  const Date end = Date::from_days(now_.today.days() + (at_end_of_day ? 1 : 0));
  if (end <= running.since) return true;  // opened today, or posted already
  DailySums sums = std::exchange(running, sums_from(end));
  sums.days = end.days() - sums.since.days();
  if (sums.days > longest_posting()) {
    note_gap("interest", "很久没有结息的规定，这段时间的利息没有算。",
             "For a long time no day of posting is recorded: interest is left out.");
    return true;
  }
  if (!evaluate(&sums) || !is_known(position)) return false;
  const Range interest = reader_->amount(entry);
  if (!reader_->applies(entry).is_true() || interest == Range{0, 0}) return true;
  now_.books.add(entry.entry->account.bucket, interest);
  add_line(LineKind::kInterest, interest, entry.entry);
  show_working(entry);
  return true;
}

// As the vocabulary bounds it: a settlement year may be prolonged, but not without end.
std::int64_t Replayer::longest_posting() const {
  const Vocabulary& vocabulary = rules_.region.data->vocabulary;
  const int days = vocabulary.find_fact(known_facts::kLedger.back());
  return days < 0 ? 0 : vocabulary.facts[static_cast<std::size_t>(days)].hard.most;
}

}  // namespace gezhang
