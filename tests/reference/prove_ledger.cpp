#include "reference/prove_ledger.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "gezhang/ledger.h"
#include "reference/calendar.h"
#include "reference/passbook.h"

namespace gezhang::reference {
namespace {

// Lives under the same rules: loading them costs more than a life does.
constexpr int kLivesOfRules = 20;

std::string told(const Errors& errors) {
  std::string text;
  for (const Error& error : errors) text += describe(error, Language::kEn) + "\n";
  return text;
}

PassbookDay shown(const PassbookRules& rules, const Balances& balances) {
  const auto in = [&](Bucket bucket) { return balances.buckets[position_of(bucket)].least; };
  return {in(rules.two_buckets ? Bucket::kCurrentYear : Bucket::kSingle), in(Bucket::kPriorYears),
          in(Bucket::kPreReform), balances.committed.least};
}

std::string shown(const PassbookDay& day) {
  return std::to_string(day.main) + " / " + std::to_string(day.prior) + " / " +
         std::to_string(day.zone) + ", promised " + std::to_string(day.promised);
}

// The balances at the end of each day on which there is a line.
std::map<std::int64_t, PassbookDay> days_of(const PassbookRules& rules, const Ledger& ledger) {
  std::map<std::int64_t, PassbookDay> days;
  for (const LedgerLine& line : ledger.lines) days[line.on.days()] = shown(rules, line.after);
  return days;
}

// What is known on a day: the last day that is not after it.
PassbookDay on(const std::map<std::int64_t, PassbookDay>& days, std::int64_t day) {
  const auto after = days.upper_bound(day);
  return after == days.begin() ? PassbookDay{} : std::prev(after)->second;
}

// At every line the buckets add up to what came in, less what went out.
std::string unbalanced(const Ledger& ledger) {
  Range before{0, 0};
  for (const LedgerLine& line : ledger.lines) {
    const bool moves = line.kind != LineKind::kPromise && line.kind != LineKind::kRelease;
    std::int64_t sum = 0;
    for (const Range bucket : line.after.buckets) sum += bucket.least;
    const std::int64_t expected = before.least + (moves ? line.change.least : 0);
    if (!line.after.total.is_exact() || sum != line.after.total.least || sum != expected)
      return line.on.to_text() + " " + std::string(line_kind_id(line.kind)) + ": " +
             std::to_string(sum) + " instead of " + std::to_string(expected);
    before = line.after.total;
  }
  return "";
}

std::int64_t sum_of(const Ledger& ledger, std::initializer_list<LineKind> kinds) {
  std::int64_t sum = 0;
  for (const LedgerLine& line : ledger.lines) {
    if (std::find(kinds.begin(), kinds.end(), line.kind) != kinds.end()) sum += line.change.least;
  }
  return sum;
}

std::string difference(const PassbookLife& life, const Account& account, std::int64_t& lines) {
  const auto history = account.read_history(life.history);
  if (!history) return told(history.errors());
  const auto ledger = account.replay(*history);
  if (!ledger) return told(ledger.errors());
  lines += static_cast<std::int64_t>(ledger->lines.size());
  if (std::string fault = unbalanced(*ledger); !fault.empty()) return fault;
  const auto engine = days_of(life.rules, *ledger);
  for (const auto* days : {&engine, &life.days}) {
    for (const auto& [day, balances] : *days) {
      if (on(engine, day) == on(life.days, day)) continue;
      return date_text(day) + ": the ledger has " + shown(on(engine, day)) + ", the passbook " +
             shown(on(life.days, day));
    }
  }
  if (sum_of(*ledger, {LineKind::kInterest}) != life.interest) return "the interest differs";
  const std::int64_t credits =
      sum_of(*ledger, {LineKind::kCredit, LineKind::kPreCredit, LineKind::kTrueUp,
                       LineKind::kDeduction, LineKind::kAdjust, LineKind::kTransferIn});
  // On closing, what came in advance is put right as well; the passbook ends with the payment.
  if (credits != life.credits && ledger->lines.back().kind != LineKind::kClose)
    return "the credits differ";
  // In two halves.
  const auto first = account.read_history(life.first_half);
  auto second = account.read_history(life.second_half);
  if (!first || !second) return told(first.errors()) + told(second.errors());
  const auto until = account.replay(*first);
  if (!until) return "first half: " + told(until.errors());
  second->after = until->state;
  const auto rest = account.replay(*second);
  if (!rest) return "second half: " + told(rest.errors());
  if (rest->at_end_of_history != ledger->at_end_of_history)
    return "in two halves: " + shown(shown(life.rules, rest->at_end_of_history)) + " instead of " +
           shown(shown(life.rules, ledger->at_end_of_history));
  return "";
}

}  // namespace

LedgerProof prove_ledgers(std::uint64_t seed, std::int64_t lives, std::size_t most_told) {
  LedgerProof proof;
  while (proof.lives < lives) {
    Random random(seed);
    const PassbookRules rules = draw_rules(random);
    const auto files = rules.files();
    const auto set = PolicySet::load(files);
    std::optional<Account> account;
    if (set) {
      if (auto opened = set->account(RegionCode::nation())) account = *std::move(opened);
    }
    for (int i = 0; i < kLivesOfRules && proof.lives < lives; ++i) {
      const PassbookLife life = live(rules, random);
      ++proof.lives;
      const std::string fault =
          account ? difference(life, *account, proof.lines) : told(set.errors());
      if (fault.empty()) continue;
      ++proof.differing;
      if (proof.faults.size() < most_told)
        proof.faults.push_back("seed " + std::to_string(seed) + ", life " + std::to_string(i) +
                               "\n  " + fault + "\n" + files.back().text + "\n" + life.history +
                               "\nsplit " + date_text(life.split));
    }
    ++seed;
  }
  proof.next_seed = seed;
  return proof;
}

}  // namespace gezhang::reference
