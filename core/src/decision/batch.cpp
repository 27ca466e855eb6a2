#include "gezhang/batch.h"

#include <algorithm>
#include <bit>

#include "decision/batch_state.h"
#include "decision/decide.h"

namespace gezhang {
namespace {

constexpr std::size_t kBlock = ColumnProgram::kBlock;

// How many choices of readings there are.
int choices_of(const QuestionProgram& question) {
  int choices = 1;
  for (const Issue& issue : question.issues) choices *= issue.readings;
  return choices;
}

}  // namespace

BatchState::BatchState(std::shared_ptr<const OpenRegion> region, const QuestionProgram& question,
                       std::vector<int> facts)
    : region_(std::move(region)),
      question_(&question),
      facts_(std::move(facts)),
      explorer_(question) {
  const std::vector<Slot>& slots = question.program.slots;
  std::vector<bool> given(slots.size(), false);
  for (const int fact : facts_) {
    const int slot = question.program.slot_of(fact);
    column_slots_.push_back(slot);
    if (slot >= 0) given[static_cast<std::size_t>(slot)] = true;
  }
  relations_ = Relations(question, given);
  for (const CompiledEntry& entry : question.entries) {
    if (entry.entry->role == Role::kRequirement && requirements_.size() < 64)
      requirements_.push_back(entry.state);
  }
  std::vector<int> roots = requirements_;
  roots.push_back(question.decision.verdict);
  roots.push_back(question.decision.offered);
  columns_ = ColumnProgram(question.program, roots);
  is_columnar_ = true;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const bool is_issue = slots[i].fact < 0;
    const bool premium_unnamed =
        static_cast<int>(i) == question.premium_slot && !given[i] && !question.rules_read_premium;
    if (!is_issue && !premium_unnamed && columns_.reads(static_cast<int>(i)) && !given[i])
      is_columnar_ = is_columnar_ && is_single(slots[i].domain, slots[i].interval);
  }
  for (const std::size_t relation : relations_.active()) {
    for (const int slot : question.relations[relation].constraint.slots)
      is_columnar_ = is_columnar_ && given[static_cast<std::size_t>(slot)];
  }
  if (is_columnar_) {
    for (const std::size_t relation : relations_.active()) {
      const Constraint& constraint = question.relations[relation].constraint;
      relation_columns_.emplace_back(constraint.program, std::span(&constraint.root, 1));
    }
  }
  for (std::size_t k = 0; k < facts_.size(); ++k) bounds_.push_back(bounds_of(k));
  fixed_.resize(slots.size());
  inputs_.resize(slots.size(), nullptr);
  prepare_fixed(given);
}

// What is the same in every row: numbers that the region does not have, whether a premium is named,
// and a premium that is not.
void BatchState::prepare_fixed(const std::vector<bool>& given) {
  const std::vector<Slot>& slots = question_->program.slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (given[i]) continue;
    std::int64_t value =
        slots[i].interval && slots[i].domain.range().is_exact() ? slots[i].domain.least : 0;
    if (static_cast<int>(i) == question_->premium_given_slot)
      value = given[static_cast<std::size_t>(question_->premium_slot)] ? 1 : 0;
    fixed_[i].assign(kBlock, value);
    inputs_[i] = fixed_[i].data();
  }
}

void BatchState::run(Columns columns, std::size_t rows, const BatchOutput& output) {
  for (std::size_t first = 0; first < rows; first += kBlock) {
    const std::size_t count = std::min(kBlock, rows - first);
    const bool some_bad = finds_bad_rows(columns, first, count);
    if (is_columnar_ && !some_bad) {
      run_columns(columns, first, count, output);
    } else {
      // A block with a row out of bounds goes row by row.
      for (std::size_t i = 0; i < count; ++i)
        run_row(columns, first + i, some_bad && bad_[i] != 0, output);
    }
  }
}

Range BatchState::bounds_of(std::size_t column) const {
  const Fact& fact = region_->data->vocabulary.facts[static_cast<std::size_t>(facts_[column])];
  if (fact.kind == Kind::kBool) return {0, 1};
  if (fact.kind == Kind::kChoice)
    return {0, static_cast<std::int64_t>(region_->members_of(fact).size()) - 1};
  const int slot = column_slots_[column];
  if (slot < 0) return fact.hard;
  // Narrower than the fact's own bounds where the region has no such thing.
  return question_->program.slots[static_cast<std::size_t>(slot)].domain.range();
}

// Outside its bounds nothing has been proved of a number, so such a row is not computed. Whether
// there is one at all is told by the sign of a difference: one pass of vector instructions.
bool BatchState::finds_bad_rows(Columns columns, std::size_t first, std::size_t count) {
  std::uint64_t below_zero = 0;
  for (std::size_t k = 0; k < facts_.size(); ++k) {
    const auto least = static_cast<std::uint64_t>(bounds_[k].least);
    const auto most = static_cast<std::uint64_t>(bounds_[k].most);
    const std::int64_t* const values = columns[k] + first;
    for (std::size_t i = 0; i < count; ++i) {
      const auto value = static_cast<std::uint64_t>(values[i]);
      below_zero |= (value - least) | (most - value);
    }
  }
  if (below_zero >> 63 == 0) return false;
  std::fill_n(bad_.begin(), count, std::uint8_t{0});
  for (std::size_t k = 0; k < facts_.size(); ++k) {
    const Range bounds = bounds_[k];
    const std::int64_t* const values = columns[k] + first;
    for (std::size_t i = 0; i < count; ++i)
      bad_[i] |= static_cast<std::uint8_t>(values[i] < bounds.least || values[i] > bounds.most);
  }
  return true;
}

void BatchState::run_columns(Columns columns, std::size_t first, std::size_t count,
                             const BatchOutput& output) {
  for (std::size_t k = 0; k < facts_.size(); ++k) {
    if (column_slots_[k] >= 0)
      inputs_[static_cast<std::size_t>(column_slots_[k])] = columns[k] + first;
  }
  const int choices = choices_of(*question_);
  for (int choice = 0; choice < choices; ++choice) {
    int rest = choice;
    for (const Issue& issue : question_->issues) {
      const auto slot = static_cast<std::size_t>(issue.slot);
      std::fill(fixed_[slot].begin(), fixed_[slot].end(), rest % issue.readings);
      rest /= issue.readings;
    }
    columns_.run(inputs_, count);
    add_choice(choice == 0, first, count, output);
  }
  mark_contradictions(first, count, output);
}

// The outcome of one choice of readings beside those before: where they differ the row is disputed,
// with the least amount.
void BatchState::add_choice(bool is_first, std::size_t first, std::size_t count,
                            const BatchOutput& output) {
  const std::uint8_t* const verdicts = columns_.bytes(question_->decision.verdict);
  const std::int64_t* const offered = columns_.numbers(question_->decision.offered);
  std::uint8_t* const verdict_out = output.verdicts.data() + first;
  std::int64_t* const amount_out = output.amounts.data() + first;
  constexpr auto kNo = static_cast<std::uint8_t>(Verdict::kNo);
  constexpr auto kUnrecorded = static_cast<std::uint8_t>(Verdict::kUnrecorded);
  const auto amount_of = [&](std::size_t i) {
    const bool none = verdicts[i] == kUnrecorded || offered[i] == kUnlimited;
    return verdicts[i] == kNo ? 0 : none ? -1 : offered[i];
  };
  if (is_first) {
    for (std::size_t i = 0; i < count; ++i) {
      verdict_out[i] = verdicts[i];
      amount_out[i] = amount_of(i);
    }
  } else {
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t amount = amount_of(i);
      if (verdict_out[i] == verdicts[i] && amount_out[i] == amount) continue;
      verdict_out[i] = static_cast<std::uint8_t>(Verdict::kDisputed);
      const bool only_one = amount_out[i] < 0 || amount < 0;
      amount_out[i] = only_one ? std::max(amount_out[i], amount) : std::min(amount_out[i], amount);
    }
  }
  if (output.failed.empty()) return;
  std::uint64_t* const failed = output.failed.data() + first;
  if (is_first) std::fill_n(failed, count, 0);
  for (std::size_t bit = 0; bit < requirements_.size(); ++bit) {
    const std::uint8_t* const holds = columns_.bytes(requirements_[bit]);
    for (std::size_t i = 0; i < count; ++i)
      failed[i] |= static_cast<std::uint64_t>(holds[i] ^ 1) << bit;
  }
}

void BatchState::mark_contradictions(std::size_t first, std::size_t count,
                                     const BatchOutput& output) {
  for (std::size_t k = 0; k < relation_columns_.size(); ++k) {
    relation_columns_[k].run(inputs_, count);
    const Constraint& constraint = question_->relations[relations_.active()[k]].constraint;
    const std::uint8_t* const holds = relation_columns_[k].bytes(constraint.root);
    for (std::size_t i = 0; i < count; ++i) {
      if (holds[i] != 0) continue;
      output.verdicts[first + i] = kBadRow;
      output.amounts[first + i] = -1;
      if (!output.failed.empty()) output.failed[first + i] = 0;
    }
  }
}

Possible BatchState::possible_of(const Fact& fact, std::int64_t value) {
  if (is_interval(fact.kind)) return {value, value};
  if (fact.kind == Kind::kBool) return Possible::of(Truth::of(value != 0));
  return Possible::member(static_cast<int>(value));
}

// One row like a citizen's own question.
void BatchState::run_row(Columns columns, std::size_t row, bool is_bad, const BatchOutput& output) {
  output.verdicts[row] = kBadRow;
  output.amounts[row] = -1;
  if (!output.failed.empty()) output.failed[row] = 0;
  if (is_bad) return;
  Facts facts;
  for (std::size_t k = 0; k < facts_.size(); ++k) {
    const Fact& fact = region_->data->vocabulary.facts[static_cast<std::size_t>(facts_[k])];
    const Possible value = possible_of(fact, columns[k][row]);
    facts.known.push_back({facts_[k], value.least, value.most, {}, false});
  }
  const Result<Situation> situation = make_situation(region_->data->vocabulary, *question_, facts);
  if (!situation) return;
  const Outcome outcome = explorer_.explore(*situation).outcome;
  output.verdicts[row] = static_cast<std::uint8_t>(verdict_of(*question_->question, outcome));
  if (outcome.has_amount && outcome.amount.most != kUnlimited)
    output.amounts[row] = outcome.amount.least;
  if (output.failed.empty()) return;
  (void)explorer_.evaluate_once(situation->inputs);
  output.failed[row] = failed_requirements(*question_, explorer_.registers());
}

Batch::Batch(std::unique_ptr<BatchState> state) : state_(std::move(state)) {}
Batch::Batch(const Batch& other) : state_(other.state_->copy()) {}
Batch::Batch(Batch&& other) noexcept = default;
Batch& Batch::operator=(const Batch& other) {
  if (this != &other) state_ = other.state_->copy();
  return *this;
}
Batch& Batch::operator=(Batch&& other) noexcept = default;
Batch::~Batch() = default;

void Batch::run(std::span<const std::int64_t* const> columns, std::size_t rows,
                const BatchOutput& output) {
  state_->run(columns, rows, output);
}

bool Batch::is_columnar() const { return state_->is_columnar(); }

}  // namespace gezhang
