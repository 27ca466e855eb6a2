#include "decision/outcome.h"

#include <algorithm>
#include <optional>

#include "program/evaluate.h"

namespace gezhang {
namespace {

constexpr unsigned payment_bit(Payment payment) { return 1U << static_cast<unsigned>(payment); }

Possible at(std::span<const Possible> registers, int index) {
  return registers[static_cast<std::size_t>(index)];
}

// The largest amount of the menu within the limit, zero where there is none.
std::int64_t largest_within(const Entry& menu, std::int64_t limit) {
  std::int64_t largest = 0;
  for (const Money amount : menu.amounts) {
    if (amount.fen() <= limit) largest = std::max(largest, amount.fen());
  }
  return largest;
}

// Whether the account covers the whole of what is bought. Without a premium, given or recorded,
// cover is not part of the question.
Truth covers(const QuestionProgram& question, std::span<const Possible> inputs,
             std::span<const Possible> registers, Range amount, Wish wish) {
  const std::optional<Range> need = need_of(question, inputs, registers, wish);
  const unsigned payments = payments_of(question, registers);
  if (!need || (payments & payment_bit(Payment::kFull)) == 0) return Truth::yes();
  const bool surely_full = payments == payment_bit(Payment::kFull);
  const bool surely_needed =
      wish.premium_given ||
      (at(registers, question.product_register).mask() & ~question.program.priced_products) == 0;
  const Truth covered = less_or_equal(*need, amount);
  return surely_full && surely_needed ? covered : join(covered, Truth::yes());
}

}  // namespace

std::optional<Range> need_of(const QuestionProgram& question, std::span<const Possible> inputs,
                             std::span<const Possible> registers, Wish wish) {
  if (!question.must_cover()) return std::nullopt;
  Range premium = at(inputs, question.premium_slot).range();
  if (!wish.premium_given) {
    const std::uint64_t products = at(registers, question.product_register).mask();
    premium = price_of(question.program, products & question.program.priced_products);
    if (premium.is_empty()) return std::nullopt;
  }
  Range need;
  // Premium and head-count are bounded; past 64 bits nothing could cover it anyway.
  if (!multiply(premium, at(inputs, question.people_slot).range(), need))
    need = {kUnlimited, kUnlimited};
  return need;
}

void Outcome::add(const Outcome& other) {
  verdicts.add(other.verdicts);
  if (!other.has_amount) return;
  amount = has_amount ? join(amount, other.amount) : other.amount;
  has_amount = true;
}

Truth applies(const CompiledEntry& entry, std::span<const Possible> registers) {
  return entry.when.root < 0 ? Truth::yes() : at(registers, entry.when.root).truth();
}

Truth state_of(const CompiledEntry& entry, std::span<const Possible> registers) {
  const Truth holds = at(registers, entry.rule.root).truth();
  const Truth when = applies(entry, registers);
  return entry.entry->role == Role::kRequirement ? !when || holds : when && holds;
}

Opening opening_of(const QuestionProgram& question, std::span<const Possible> registers) {
  Opening opening;
  bool may_still_lack = true;  // none tried so far surely holds
  for (const GroundRank& rank : question.grounds) {
    const Truth state = state_of(question.entries[rank.entry], registers);
    if (!rank.sufficient) {
      opening.may_be_weak = opening.may_be_weak || state.may_be_true();
      opening.may_lack_any = opening.may_lack_any && state.may_be_false();
      continue;
    }
    if (may_still_lack && state.may_be_true()) {
      (rank.names_payee ? opening.may_open : opening.may_pay_another) = true;
    }
    may_still_lack = may_still_lack && state.may_be_false();
  }
  opening.may_lack_sufficient = may_still_lack;
  opening.may_lack_any = opening.may_lack_any && may_still_lack;
  return opening;
}

std::vector<const CompiledEntry*> opening_candidates(const QuestionProgram& question,
                                                     std::span<const Possible> registers) {
  std::vector<const CompiledEntry*> candidates;
  for (const GroundRank& rank : question.grounds) {
    const CompiledEntry& ground = question.entries[rank.entry];
    const Truth state = state_of(ground, registers);
    if (!rank.sufficient || !state.may_be_true()) continue;
    candidates.push_back(&ground);
    if (state.is_true()) break;
  }
  return candidates;
}

Range limits_of(const QuestionProgram& question, std::span<const Possible> registers) {
  Range limit{kUnlimited, kUnlimited};
  for (const CompiledEntry& entry : question.entries) {
    if (entry.entry->role != Role::kLimit) continue;
    const Truth when = applies(entry, registers);
    const Range is = at(registers, entry.rule.root).range();
    if (when.may_be_true()) limit.least = std::min(limit.least, is.least);
    if (when.is_true()) limit.most = std::min(limit.most, is.most);
  }
  return limit;
}

Range offered(const QuestionProgram& question, std::span<const Possible> registers, Range limit) {
  bool has_menu = false;
  bool sure = false;
  std::int64_t least_of_sure = 0;
  std::int64_t least_of_any = limit.least;
  std::int64_t most = 0;
  for (const CompiledEntry& entry : question.entries) {
    if (entry.entry->role != Role::kMenu) continue;
    const Truth when = applies(entry, registers);
    if (!when.may_be_true()) continue;
    has_menu = true;
    most = std::max(most, largest_within(*entry.entry, limit.most));
    least_of_any = std::min(least_of_any, largest_within(*entry.entry, limit.least));
    if (when.is_true()) {
      sure = true;
      least_of_sure = std::max(least_of_sure, largest_within(*entry.entry, limit.least));
    }
  }
  if (!has_menu) return limit;
  // Where every menu may be absent, so may the restriction to its amounts.
  return sure ? Range{least_of_sure, most} : Range{least_of_any, std::max(most, limit.most)};
}

std::vector<Money> choices_within(const QuestionProgram& question,
                                  std::span<const Possible> registers, std::int64_t limit) {
  std::vector<Money> choices;
  for (const CompiledEntry& entry : question.entries) {
    if (entry.entry->role != Role::kMenu || !applies(entry, registers).is_true()) continue;
    for (const Money amount : entry.entry->amounts) {
      if (amount.fen() <= limit) choices.push_back(amount);
    }
  }
  std::sort(choices.begin(), choices.end());
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

unsigned payments_of(const QuestionProgram& question, std::span<const Possible> registers) {
  unsigned payments = payment_bit(Payment::kUnclear);
  // Parents first: the nearest region's entry has the last word.
  for (const CompiledEntry& entry : question.entries) {
    if (entry.entry->role != Role::kPayment) continue;
    const Truth when = applies(entry, registers);
    if (when.is_true()) payments = 0;
    if (when.may_be_true()) payments |= payment_bit(entry.entry->payment);
  }
  return payments;
}

Outcome outcome_of(const QuestionProgram& question, std::span<const Possible> inputs,
                   std::span<const Possible> registers, Wish wish) {
  bool may_pass = true;
  bool may_fail = false;
  Truth closed = Truth::no();
  Truth discretion = Truth::no();
  for (const CompiledEntry& entry : question.entries) {
    const Role role = entry.entry->role;
    if (role == Role::kRequirement) {
      const Truth state = state_of(entry, registers);
      may_pass = may_pass && state.may_be_true();
      may_fail = may_fail || state.may_be_false();
    } else if (role == Role::kClosed) {
      closed = closed || state_of(entry, registers);
    } else if (role == Role::kDiscretion) {
      discretion = discretion || state_of(entry, registers);
    }
  }
  const Opening opening = opening_of(question, registers);

  // For each completion in the order of §6; a set of them adds whatever one of them may lead to.
  Outcome outcome;
  Range yes_amount{0, -1};
  if (may_fail) outcome.verdicts.add(Verdict::kNo);
  if (may_pass) {
    const bool may_be_closed = closed.may_be_true() && opening.may_lack_any;
    const bool may_be_open =
        opening.may_lack_sufficient && (closed.may_be_false() || opening.may_be_weak);
    if (may_be_closed || opening.may_pay_another) outcome.verdicts.add(Verdict::kNo);
    const Range amount = offered(question, registers, limits_of(question, registers));
    if (amount.least <= 0) outcome.verdicts.add(Verdict::kNo);
    if (amount.most > 0) {
      const Range positive{std::max<std::int64_t>(amount.least, 1), amount.most};
      const Truth covered = covers(question, inputs, registers, positive, wish);
      if (covered.may_be_false()) outcome.verdicts.add(Verdict::kNo);
      if (covered.may_be_true() && may_be_open) outcome.verdicts.add(Verdict::kUnrecorded);
      if (covered.may_be_true() && opening.may_open) {
        if (discretion.may_be_true()) outcome.verdicts.add(Verdict::kAuthority);
        if (discretion.may_be_false()) outcome.verdicts.add(Verdict::kYes);
        yes_amount = positive;
      }
    }
  }
  if (outcome.verdicts.has(Verdict::kNo)) outcome.add({{}, true, {0, 0}});
  if (!yes_amount.is_empty()) outcome.add({{}, true, yes_amount});
  return outcome;
}

}  // namespace gezhang
