#include "workload/hand_written.h"

#include <initializer_list>

namespace gezhang::bench {
namespace {

constexpr std::uint64_t set_of(std::initializer_list<std::int64_t> members) {
  std::uint64_t bits = 0;
  for (const std::int64_t member : members) bits |= std::uint64_t{1} << member;
  return bits;
}

constexpr bool has(std::uint64_t set, std::int64_t member) { return ((set >> member) & 1U) != 0; }

constexpr std::uint64_t kOpeningEvents = set_of({kDeath, kEmigration, kLeavesChina});
constexpr std::uint64_t kOutOfWork = set_of({kRetired, kFlexible, kUnemployed});
constexpr std::uint64_t kNearRelatives =
    set_of({kSpouse, kParent, kChild, kSibling, kGrandparent, kGrandchild});
constexpr std::uint64_t kInsured = set_of({kSelf, kSpouse, kParent, kChild});
constexpr std::uint64_t kMayInsure = set_of({kEmployed, kRetired, kFlexible});

constexpr std::int64_t kMillion = 1'000'000;

struct Requirements {
  std::uint64_t failed = 0;
  unsigned next = 0;

  constexpr void add(bool holds) { failed |= std::uint64_t{!holds} << next++; }
};

// Where a decision's answers go. Bare pointers, copied: a byte that is written may be part of any
// object, so a vector's own pointer would have to be read again after every verdict.
struct Answers {
  explicit Answers(QuestionOutputs& outputs)
      : verdicts(outputs.verdicts.data()),
        amounts(outputs.amounts.data()),
        failed(outputs.failed.data()) {}

  void put(std::size_t row, std::uint64_t failed_requirements, std::int64_t amount) const {
    // A branch on random inputs costs more than the rules.
    const bool yes = (failed_requirements == 0) & (amount > 0);
    verdicts[row] = yes ? kIsYes : kIsNo;
    amounts[row] = amount & -std::int64_t{yes};
    failed[row] = failed_requirements;
  }

  std::uint8_t* verdicts;
  std::int64_t* amounts;
  std::uint64_t* failed;
};

}  // namespace

void evaluate_by_hand(const Parameters& parameters, const Inputs& inputs, Outputs& outputs) {
  const Parameters region = parameters;
  const Answers withdrawn(outputs.questions[kWithdraw]);
  const Answers shared(outputs.questions[kShare]);
  const Answers insured(outputs.questions[kInsure]);
  std::array<const std::int64_t*, kFacts> columns{};
  for (std::size_t fact = 0; fact < kFacts; ++fact) columns[fact] = inputs.columns[fact].data();

  for (std::size_t row = 0; row < inputs.rows; ++row) {
    const std::int64_t status = columns[kStatus][row];
    const std::int64_t prior_years = columns[kPriorYears][row];
    const std::int64_t committed = columns[kCommitted][row];
    const std::int64_t event = columns[kEvent][row];
    const std::int64_t relation = columns[kRelation][row];
    const std::int64_t used = columns[kUsedThisYear][row];

    Requirements withdraw;
    withdraw.add(status != kResident);
    withdraw.add(has(kOpeningEvents, event));
    withdraw.add(committed <= region.most_promised);
    withdraw.add((event != kLeavesChina) | has(kOutOfWork, status));
    withdrawn.put(row, withdraw.failed, columns[kTotal][row]);

    Requirements share;
    const bool is_self = relation == kSelf;
    share.add(status != kResident);
    share.add(has(kNearRelatives, relation));
    share.add(is_self | (columns[kScheme][row] != kNoScheme));
    share.add(is_self | (columns[kRegistered][row] != 0));
    share.add(prior_years >= region.share_floor);
    // Rounded down to a fen; below the floor the requirement has failed already.
    const std::int64_t part = (prior_years - region.share_floor) * region.share_rate / kMillion;
    shared.put(row, share.failed, part - committed);

    Requirements insure;
    insure.add(has(kInsured, relation));
    insure.add(prior_years >= region.insure_threshold);
    insure.add(columns[kAge][row] <= region.insure_oldest);
    insure.add(has(kMayInsure, status));
    insure.add(used < region.insure_yearly);
    const std::int64_t cap =
        prior_years >= region.insure_high_from ? region.insure_high_cap : region.insure_low_cap;
    insured.put(row, insure.failed, cap - used);
  }
}

}  // namespace gezhang::bench
