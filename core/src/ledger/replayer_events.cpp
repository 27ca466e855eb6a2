#include "ledger/replayer.h"

#include <algorithm>

#include "decision/decide.h"
#include "decision/known_facts.h"
#include "ledger/wishes.h"

namespace gezhang {

bool Replayer::happen(const LedgerEvent& event) {
  switch (event.kind) {
    case EventKind::kCredit:
      return credit(event);
    case EventKind::kPreCredit:
      return pre_credit(event);
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

bool Replayer::credit(const LedgerEvent& event) {
  const CompiledEntry* rule = nullptr;
  if (!find_credits(rule)) return false;
  const auto amount = event.amount ? Range::exactly(*event.amount) : monthly_credit();
  return amount && receive(*amount, rule);
}

// The credits of a settlement year, in advance, as the office posted them.
bool Replayer::pre_credit(const LedgerEvent& event) {
  const CompiledEntry* rule = nullptr;
  if (!find_credits(rule)) return false;
  const Range amount = Range::exactly(*event.amount);
  now_.pre_credited = plus(now_.pre_credited.value_or(Range{0, 0}), amount);
  now_.ahead = true;
  return enter(amount, LineKind::kPreCredit, rule);
}

bool Replayer::put(const LedgerEvent& event, LineKind kind) {
  const Bucket fallback =
      kind == LineKind::kTransferIn && keeps_years() ? Bucket::kPriorYears : current_bucket();
  const Bucket bucket = event.bucket.value_or(fallback);
  if (!period().keeps(bucket)) return fail_bucket(bucket, place() + "/bucket");
  const std::int64_t most = now_.books.in(bucket).most;
  if (*event.amount < 0 && most + *event.amount < 0 && overdraft() != bucket)
    return fail(ErrorCode::kOutOfRange, place() + "/amount",
                Money::from_fen(*event.amount).to_decimal(),
                "at least -" + Money::from_fen(std::max<std::int64_t>(most, 0)).to_decimal() +
                    " (" + now_.today.to_text() + ")");
  if (error_) return false;
  now_.books.add(bucket, Range::exactly(*event.amount));
  add_line(kind, Range::exactly(*event.amount));
  return true;
}

bool Replayer::transfer_out(const LedgerEvent& event) {
  return spend(event, event.amount ? Range::exactly(*event.amount) : now_.books.usable(),
               LineKind::kTransferOut);
}

// What a history says was paid has been paid: more than there was is a fault of the history.
bool Replayer::spend(const LedgerEvent& event, Range amount, LineKind kind) {
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
                      " (" + now_.today.to_text() + ")");
  }
  const Range taken = now_.books.take(amount, order, overdraws);
  add_line(kind, opposite(taken), rule);
  return true;
}

// The most that these buckets can pay: what is promised to relatives is out of reach.
std::int64_t Replayer::held_in(const std::vector<Bucket>& order) const {
  std::int64_t held = 0;
  for (const Bucket bucket : order) held += std::max<std::int64_t>(now_.books.in(bucket).most, 0);
  return std::min(held, now_.books.usable().most);
}

// With the facts of the event, for it alone.
bool Replayer::with_facts(const LedgerEvent& event) {
  if (event.facts.known.empty()) return evaluate();
  const Facts own = now_.facts;
  now_.facts = joined(now_.facts, event.facts);
  const bool done = know() && evaluate();
  now_.facts = own;
  return done;
}

bool Replayer::order_of(const LedgerEvent& event, std::vector<Bucket>& order, const Entry*& rule) {
  if (event.bucket) {
    if (!period().keeps(*event.bucket)) return fail_bucket(*event.bucket, place() + "/bucket");
    order = {*event.bucket};
    return true;
  }
  // What the event says of itself must agree with the person, though nothing asks for it.
  if (event.facts.known.empty() && is_one_order()) {
    rule = period().spending.empty() ? nullptr : period().entry(period().spending.front()).entry;
    order = paying_order(rule);
    return true;
  }
  if (!with_facts(event)) return false;
  const CompiledEntry* entry = nullptr;
  if (!first_that_applies(period().spending, entry)) return false;
  rule = entry == nullptr ? nullptr : entry->entry;
  order = paying_order(rule);
  return forget(event);
}

// The same for every bill: nothing about this one has to be known, and no rule to be evaluated.
bool Replayer::is_one_order() const {
  const std::vector<std::size_t>& spending = period().spending;
  return spending.empty() || !period().entry(spending.front()).entry->when.valid();
}

std::vector<Bucket> Replayer::paying_order(const Entry* rule) {
  if (rule == nullptr && period().kept.size() > 1)
    note_gap("spending", "没有查到先用哪部分的钱，按规则里所列的先后推算。",
             "Which part pays first is not recorded: they pay in the order in which the rules list "
             "them.");
  std::vector<Bucket> order = rule == nullptr ? period().kept : rule->account.buckets;
  std::erase_if(order, [&](Bucket bucket) { return !period().keeps(bucket); });
  return order;
}

// What was known of an event alone is no longer known of the person.
bool Replayer::forget(const LedgerEvent& event) { return event.facts.known.empty() || know(); }

std::optional<Bucket> Replayer::overdraft() {
  if (period().overdraft.empty() || !evaluate()) return std::nullopt;
  for (const std::size_t position : period().overdraft) {
    const CompiledEntry& entry = period().entry(position);
    if (!is_known(position)) return std::nullopt;
    if (reader_->applies(entry).is_true()) return entry.entry->account.bucket;
  }
  return std::nullopt;
}

// The account pays what the question `pay` allows of such an expense; cash pays the rest.
bool Replayer::bill(const LedgerEvent& event) {
  const Range amount = Range::exactly(*event.amount);
  Range allowed = amount;
  if (!allowed_of(event, allowed)) return false;
  std::vector<Bucket> order;
  const Entry* rule = nullptr;
  if (!order_of(event, order, rule)) return false;
  const Range can =
      least_of(least_of(amount, allowed), not_below_zero(Range::exactly(held_in(order))));
  const Range taken = now_.books.take(can, order, std::nullopt);
  note_use(taken.most);
  add_line(LineKind::kSpend, opposite(taken), rule);
  ledger_.lines.back().in_cash = minus(amount, taken);
  return true;
}

bool Replayer::allowed_of(const LedgerEvent& event, Range& allowed) {
  const Vocabulary& vocabulary = rules_.region.data->vocabulary;
  const int position = vocabulary.find_question(known_facts::kPayQuestion);
  if (position < 0) return true;
  const QuestionProgram pay =
      compile_question(vocabulary, rules_.region.chain, now_.today,
                       vocabulary.questions[static_cast<std::size_t>(position)]);
  Facts facts = joined(now_.facts, event.facts);
  add_balances(rules_, period(), now_.books.balances(), facts);
  const auto tell = [&](std::string_view id, std::int64_t is) {
    add_fact(vocabulary, id, Range::exactly(is), facts);
  };
  tell(known_facts::kUsedToday, now_.used_on == now_.today ? now_.used_today : 0);
  tell(known_facts::kUsedThisMonth, is_same_month() ? now_.used_this_month : 0);
  tell(known_facts::kExpense, *event.amount);
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

bool Replayer::is_same_month() const {
  return now_.used_on.year() == now_.today.year() && now_.used_on.month() == now_.today.month();
}

void Replayer::note_use(std::int64_t fen) {
  now_.used_today = (now_.used_on == now_.today ? now_.used_today : 0) + fen;
  now_.used_this_month = (is_same_month() ? now_.used_this_month : 0) + fen;
  now_.used_on = now_.today;
}

bool Replayer::promise(const LedgerEvent& event) {
  const CompiledEntry* quota = nullptr;
  if (!evaluate() || !first_that_applies(period().quota, quota)) return false;
  if (quota == nullptr)
    return fail(ErrorCode::kUnrecorded, place(), now_.today.to_text(),
                "a day on which a rule about quotas is in force");
  const Range amount = Range::exactly(*event.amount);
  if (amount.least > now_.books.usable().most)
    return fail(ErrorCode::kOutOfRange, place() + "/amount",
                Money::from_fen(amount.least).to_decimal(),
                "at most " + Money::from_fen(now_.books.usable().most).to_decimal() + " (" +
                    now_.today.to_text() + ")");
  now_.books.promise(event.relative, amount);
  add_line(LineKind::kPromise, amount, quota->entry);
  return true;
}

// The relative's own account pays first, then those of others that come before this one, and
// where one shared account alone may pay, the first that has anything.
bool Replayer::relative_bill(const LedgerEvent& event) {
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
  std::vector<Bucket> order;
  const Entry* spending = nullptr;
  if (sharing != nullptr) order = sharing->entry->account.buckets;
  // Where nothing says which part is shared, the one that the owner pays from.
  if (order.empty() && !order_of(event, order, spending)) return false;
  std::erase_if(order, [&](Bucket bucket) { return !period().keeps(bucket); });
  (void)now_.books.release(event.relative);
  const Range taken = now_.books.take(paid, order, std::nullopt);
  const Range left = minus(promised, taken);
  if (left != Range{0, 0}) now_.books.promise(event.relative, left);
  const CompiledEntry* rule = sharing;
  if (rule == nullptr && !first_that_applies(period().quota, rule)) return false;
  add_line(LineKind::kRelativeSpend, opposite(taken), rule == nullptr ? nullptr : rule->entry);
  ledger_.lines.back().in_cash = minus(Range::exactly(rest), taken);
  return true;
}

bool Replayer::release(const LedgerEvent& event) {
  const std::vector<std::string> known = now_.books.relatives();
  if (std::find(known.begin(), known.end(), event.relative) == known.end())
    return fail(ErrorCode::kBadValue, place() + "/relative", event.relative,
                "somebody to whom a quota is promised");
  return end_promise(event.relative);
}

bool Replayer::end_promise(const std::string& relative) {
  const CompiledEntry* quota = nullptr;
  if (!evaluate() || !first_that_applies(period().quota, quota)) return false;
  const Range left = now_.books.release(relative);
  add_line(LineKind::kRelease, opposite(left), quota == nullptr ? nullptr : quota->entry);
  return true;
}

bool Replayer::close(const LedgerEvent& event) {
  for (const std::string& relative : now_.books.relatives()) {
    if (!end_promise(relative)) return false;
  }
  if (!true_up() || !with_facts(event)) return false;
  const CompiledEntry* rule = nullptr;
  if (!first_that_applies(period().closing, rule)) return false;
  if (rule == nullptr)
    return fail(ErrorCode::kUnrecorded, place(), now_.today.to_text(),
                "a rule about what becomes of the balance then");
  if (!period().interest.empty())
    note_gap("closing_interest", "没有查到清户时利息怎么结，没有计入上次结息以后的利息。",
             "How interest is settled on closing is not recorded: that since the last posting is "
             "left out.");
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

}  // namespace gezhang
