#include "decision/explore.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "program/evaluate.h"

namespace gezhang {
namespace {

// Completions kept for examples and for finding which facts matter.
constexpr std::size_t kKeptCompletions = 48;

bool writes_interval(const Program& program, const Step& step) {
  switch (step.kind) {
    case StepKind::kInput:
      return program.slots[static_cast<std::size_t>(step.a)].interval;
    case StepKind::kNot:
    case StepKind::kAnd:
    case StepKind::kOr:
    case StepKind::kSameTruth:
    case StepKind::kEqual:
    case StepKind::kLess:
    case StepKind::kLessOrEqual:
    case StepKind::kMemberIn:
    case StepKind::kSelectSet:
      return false;
    default:
      return true;
  }
}

Possible lowest(Possible possible, bool interval) {
  if (interval) return {possible.least, possible.least};
  return Possible::members(possible.mask() & (~possible.mask() + 1));
}

Possible highest(Possible possible, bool interval) {
  if (interval) return {possible.most, possible.most};
  return Possible::member(63 - std::countl_zero(possible.mask()));
}

// The value at which a comparison of a slot with a constant turns: the first one of its upper side.
// Empty where the step is not such a comparison.
struct Threshold {
  int slot;
  std::int64_t first_above;
};

std::vector<Threshold> thresholds_of(const Program& program, const Step& step) {
  if (step.kind != StepKind::kLess && step.kind != StepKind::kLessOrEqual &&
      step.kind != StepKind::kEqual)
    return {};
  const auto at = [&](int index) -> const Step& {
    return program.steps[static_cast<std::size_t>(index)];
  };
  const auto constant = [&](int index) -> std::optional<std::int64_t> {
    const Step& found = at(index);
    if (found.kind != StepKind::kConstant || found.constant.least != found.constant.most)
      return std::nullopt;
    return found.constant.least;
  };
  const bool left_input = at(step.a).kind == StepKind::kInput;
  const bool right_input = at(step.b).kind == StepKind::kInput;
  const auto left = constant(step.a);
  const auto right = constant(step.b);
  std::vector<Threshold> found;
  if (left_input && right) {  // slot < c turns at c; slot <= c turns at c + 1; slot == c at both
    if (step.kind != StepKind::kLessOrEqual) found.push_back({at(step.a).a, *right});
    if (step.kind != StepKind::kLess) found.push_back({at(step.a).a, *right + 1});
  } else if (right_input && left) {  // c < slot turns at c + 1; c <= slot turns at c
    if (step.kind != StepKind::kLess) found.push_back({at(step.b).a, *left});
    if (step.kind != StepKind::kLessOrEqual) found.push_back({at(step.b).a, *left + 1});
  }
  return found;
}

}  // namespace

Explorer::Explorer(const QuestionProgram& question, Wish wish)
    : question_(question),
      wish_(wish),
      registers_(question.program.steps.size()),
      open_(registers_.size()) {}

Outcome Explorer::evaluate_once(const Inputs& inputs) {
  ++evaluations_;
  // Loading has proved that no fault can occur for facts within their bounds.
  (void)evaluate(question_.program, inputs, registers_);
  return outcome_of(question_, inputs, registers_, wish_);
}

void Explorer::reach(const Inputs& inputs, Exploration& exploration) {
  const Outcome outcome = evaluate_once(inputs);
  const bool is_new = !exploration.outcome.holds(outcome);
  exploration.outcome.add(outcome);
  if (is_new || exploration.completions.size() < kKeptCompletions) {
    exploration.completions.push_back({inputs, outcome});
  }
}

Exploration Explorer::explore(const Situation& situation) {
  const std::vector<Slot>& slots = question_.program.slots;
  Exploration exploration;
  std::vector<Inputs> open_cases(situation.cases.rbegin(), situation.cases.rend());
  evaluations_ = 0;
  for (const Inputs& inputs : situation.likely) reach(inputs, exploration);
  while (!open_cases.empty()) {
    const Inputs inputs = std::move(open_cases.back());
    open_cases.pop_back();
    const Outcome possible = evaluate_once(inputs);
    if (exploration.outcome.holds(possible)) continue;
    if (evaluations_ > kCaseBudget) {
      exploration.outcome.add(possible);
      exploration.exact = false;
      continue;
    }
    const Split split = choose_split(inputs);
    Inputs low = inputs;
    Inputs high = inputs;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      low[i] = lowest(inputs[i], slots[i].interval);
      high[i] = highest(inputs[i], slots[i].interval);
    }
    reach(low, exploration);
    if (high != low) reach(high, exploration);
    if (split.slot < 0 || exploration.outcome.holds(possible)) continue;
    for (const Possible& part : {split.second, split.first}) {
      open_cases.push_back(inputs);
      open_cases.back()[static_cast<std::size_t>(split.slot)] = part;
    }
  }
  return exploration;
}

// Walks back from what decides the outcome, through undecided registers only. A decided operand
// cannot be changed by any missing fact, and the branch of an `if` that is not taken cannot matter.
void Explorer::mark_open_registers() {
  std::fill(open_.begin(), open_.end(), false);
  const Program& program = question_.program;
  const auto mark = [&](int index) {
    if (index < 0) return;
    const auto position = static_cast<std::size_t>(index);
    open_[position] =
        !is_single(registers_[position], writes_interval(program, program.steps[position]));
  };
  for (const CompiledEntry& entry : question_.entries) {
    const Truth when = applies(entry, registers_);
    mark(entry.when.root);
    if (when.may_be_true()) mark(entry.rule.root);
  }
  mark(question_.product_register);
  for (std::size_t i = program.steps.size(); i-- > 0;) {
    if (!open_[i]) continue;
    const Step& step = program.steps[i];
    if (step.kind == StepKind::kInput || step.kind == StepKind::kConstant) continue;
    const bool selects = step.kind == StepKind::kSelect || step.kind == StepKind::kSelectSet;
    mark(step.a);
    if (selects) {
      const Truth condition = registers_[static_cast<std::size_t>(step.a)].truth();
      if (condition.may_be_true()) mark(step.b);
      if (condition.may_be_false()) mark(step.c);
    } else {
      mark(step.b);
    }
  }
}

Explorer::Split Explorer::choose_split(const Inputs& inputs) {
  const Program& program = question_.program;
  mark_open_registers();
  const auto possible = [&](int slot) { return inputs[static_cast<std::size_t>(slot)]; };
  // First where an undecided test turns: it decides that test for good.
  Split by_threshold;
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (!open_[i]) continue;
    const Step& step = program.steps[i];
    if (step.kind == StepKind::kMemberIn &&
        program.steps[static_cast<std::size_t>(step.a)].kind == StepKind::kInput) {
      const int slot = program.steps[static_cast<std::size_t>(step.a)].a;
      const std::uint64_t mask = possible(slot).mask();
      return {slot, Possible::members(mask & step.constant.mask()),
              Possible::members(mask & ~step.constant.mask())};
    }
    if (step.kind == StepKind::kInput &&
        !program.slots[static_cast<std::size_t>(step.a)].interval) {
      const std::uint64_t mask = possible(step.a).mask();
      const std::uint64_t first = mask & (~mask + 1);
      if (by_threshold.slot < 0)
        by_threshold = {step.a, Possible::members(first), Possible::members(mask & ~first)};
    }
    for (const Threshold& threshold : thresholds_of(program, step)) {
      const Range range = possible(threshold.slot).range();
      if (threshold.first_above <= range.least || threshold.first_above > range.most) continue;
      by_threshold = {threshold.slot,
                      {range.least, threshold.first_above - 1},
                      {threshold.first_above, range.most}};
      return by_threshold;
    }
  }
  if (by_threshold.slot >= 0) return by_threshold;
  // Then the widest open number, in the middle.
  Split widest;
  std::uint64_t width = 0;
  const auto consider = [&](int slot) {
    const Range range = possible(slot).range();
    const std::uint64_t size =
        static_cast<std::uint64_t>(range.most) - static_cast<std::uint64_t>(range.least);
    if (size <= width) return;
    width = size;
    const std::int64_t middle = range.least + static_cast<std::int64_t>(size / 2);
    widest = {slot, {range.least, middle}, {middle + 1, range.most}};
  };
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (open_[i] && program.steps[i].kind == StepKind::kInput) consider(program.steps[i].a);
  }
  if (question_.must_cover()) {
    consider(question_.people_slot);
    consider(question_.premium_slot);
  }
  return widest;
}

std::vector<Possible> Explorer::landmarks(std::size_t slot, Possible possible) const {
  const Program& program = question_.program;
  std::vector<Possible> values;
  if (!program.slots[slot].interval) {
    for (std::uint64_t rest = possible.mask(); rest != 0; rest &= rest - 1) {
      values.push_back(Possible::member(std::countr_zero(rest)));
    }
    return values;
  }
  const Range range = possible.range();
  const auto add = [&](std::int64_t value) {
    const Possible exact = Possible::of(Range::exactly(value));
    if (range.contains(value) && std::find(values.begin(), values.end(), exact) == values.end())
      values.push_back(exact);
  };
  add(range.least);
  add(range.most);
  for (const Step& step : program.steps) {
    for (const Threshold& threshold : thresholds_of(program, step)) {
      if (threshold.slot != static_cast<int>(slot)) continue;
      add(threshold.first_above - 1);
      add(threshold.first_above);
    }
  }
  return values;
}

}  // namespace gezhang
