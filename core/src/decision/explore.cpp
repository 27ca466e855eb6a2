#include "decision/explore.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>

#include "decision/corners.h"
#include "program/evaluate.h"

namespace gezhang {
namespace {

// Completions kept for examples and for finding which facts matter.
constexpr std::size_t kKeptCompletions = 48;

// Set evaluations that one pair of values may cost when it is asked whether a fact matters at all.
constexpr int kDifferenceBudget = 512;

// Cases in a row whose completions lead nowhere new, after which only those of cases that cannot be
// split are tried: they cost more than a case does, and what is left has probably been reached.
constexpr int kFruitless = 64;

// Open comparisons of which both sides are tried in one case.
constexpr int kMostComparisons = 8;

// Combinations of listed numbers within which one value is looked for.
constexpr int kMostVariedCases = 64;

constexpr int kNoSlot = -1;

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
  // The largest number has nothing above it to turn at.
  if (left == INT64_MAX || right == INT64_MAX) return found;
  if (left_input && right) {  // slot < c turns at c; slot <= c turns at c + 1; slot == c at both
    if (step.kind != StepKind::kLessOrEqual) found.push_back({at(step.a).a, *right});
    if (step.kind != StepKind::kLess) found.push_back({at(step.a).a, *right + 1});
  } else if (right_input && left) {  // c < slot turns at c + 1; c <= slot turns at c
    if (step.kind != StepKind::kLess) found.push_back({at(step.b).a, *left});
    if (step.kind != StepKind::kLessOrEqual) found.push_back({at(step.b).a, *left + 1});
  }
  return found;
}

// Of the numbers of lists only whole combinations can be together.
bool is_listed(const Situation& situation, const Inputs& inputs) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::vector<std::int64_t>& list = situation.lists[i];
    if (!list.empty() && !std::binary_search(list.begin(), list.end(), inputs[i].least))
      return false;
  }
  return true;
}

// Within one case of the situation: the completion nearest to `inputs` that has the value.
std::optional<Inputs> varied_within(const Situation& situation, Inputs box, const Inputs& inputs,
                                    std::size_t slot, Possible value) {
  box[slot] = value;
  if (!situation.relations.narrow(box)) return std::nullopt;
  auto varied = situation.relations.complete(std::move(box), inputs);
  return varied && is_listed(situation, *varied) ? std::move(varied) : std::nullopt;
}

}  // namespace

Explorer::Explorer(const QuestionProgram& question)
    : question_(question), registers_(question.program.steps.size()), open_(registers_.size()) {}

void Explorer::run(const Inputs& inputs) {
  const EvaluationFault fault = evaluate(question_.program, inputs, registers_);
  // Loading has proved that there is none for facts within their bounds. Should one come all the
  // same, the registers after it are old, and the answer must be an error.
  if (fault.kind != ArithmeticFault::kNone && fault_ == ArithmeticFault::kNone) fault_ = fault.kind;
}

Outcome Explorer::evaluate_once(const Inputs& inputs) {
  ++evaluations_;
  run(inputs);
  find_open_issues();
  if (open_issues_.empty()) return outcome_of(question_, registers_);
  int choices = 1;
  for (const Issue* issue : open_issues_) choices *= issue->readings;
  choices_.clear();
  all_readings_ = registers_;
  reading_ = inputs;
  for (int choice = 0; choice < choices; ++choice) {
    int rest = choice;
    for (const Issue* issue : open_issues_) {
      reading_[static_cast<std::size_t>(issue->slot)] = Possible::member(rest % issue->readings);
      rest /= issue->readings;
    }
    run(reading_);
    choices_.push_back(outcome_of(question_, registers_));
  }
  registers_.swap(all_readings_);  // those that are left are of all readings together
  return outcome_of_readings(choices_);
}

// By the registers of all readings together. Where no entry of an issue applies, or its readings
// say the same, they make no difference; were they tried, whatever is not settled yet would look
// disputed.
void Explorer::find_open_issues() {
  const auto at = [&](int reg) { return registers_[static_cast<std::size_t>(reg)]; };
  const auto may_differ = [&](const CompiledEntry& entry) {
    if (!at(entry.applies).truth().may_be_true()) return false;
    const bool is_number = entry.entry->role == Role::kLimit;
    return !is_single(at(entry.rule.root), is_number) || !is_single(at(entry.recorded), false);
  };
  open_issues_.clear();
  for (std::size_t i = 0; i < question_.issues.size(); ++i) {
    const bool is_open = std::any_of(
        question_.entries.begin(), question_.entries.end(), [&](const CompiledEntry& entry) {
          return entry.issue == static_cast<int>(i) && may_differ(entry);
        });
    if (is_open) open_issues_.push_back(&question_.issues[i]);
  }
}

void Explorer::reach(const Inputs& inputs, Exploration& exploration) {
  const Outcome outcome = evaluate_once(inputs);
  const bool is_new = !exploration.outcome.holds(outcome);
  exploration.outcome.add(outcome);
  if (is_new || exploration.completions.size() < kKeptCompletions) {
    exploration.completions.push_back({inputs, outcome});
  }
}

// Both ends of everything, and the corners at which the limits are extreme; each as near as the
// relations allow.
std::vector<Inputs> Explorer::telling_completions(const Situation& situation,
                                                  const Inputs& inputs) const {
  const std::vector<Slot>& slots = question_.program.slots;
  Inputs low = inputs;
  Inputs high = inputs;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    low[i] = lowest(inputs[i], slots[i].interval);
    high[i] = highest(inputs[i], slots[i].interval);
  }
  std::vector<Inputs> wanted = {low, high};
  // The least of the limits binds: all of them have to rise together, but one alone can fall.
  Inputs all_up = low;
  for (const CompiledEntry& entry : question_.entries) {
    const bool counts = entry.entry->role == Role::kLimit &&
                        registers_[static_cast<std::size_t>(entry.applies)].truth().may_be_true();
    if (!counts) continue;
    const int limit = entry.rule.root;
    move_to_corner(question_.program, registers_, inputs, limit, true, all_up);
    Inputs down = high;
    move_to_corner(question_.program, registers_, inputs, limit, false, down);
    wanted.push_back(std::move(down));
  }
  wanted.push_back(std::move(all_up));
  add_both_sides(inputs, low, wanted);
  std::vector<Inputs> completions;
  for (const Inputs& one : wanted) {
    if (auto made = situation.relations.complete(inputs, one))
      completions.push_back(*std::move(made));
  }
  return completions;
}

// Of comparisons that are open, a completion on either side: where both operands are unknown no
// number of the rules says where they turn.
void Explorer::add_both_sides(const Inputs& inputs, const Inputs& base,
                              std::vector<Inputs>& wanted) const {
  int left = kMostComparisons;
  for (std::size_t i = 0; i < question_.program.steps.size() && left > 0; ++i) {
    const Step& step = question_.program.steps[i];
    const bool compares = step.kind == StepKind::kLess || step.kind == StepKind::kLessOrEqual;
    if (!open_[i] || !compares) continue;
    --left;
    for (const bool upward : {false, true}) {
      Inputs corner = base;
      move_to_corner(question_.program, registers_, inputs, step.a, upward, corner);
      move_to_corner(question_.program, registers_, inputs, step.b, !upward, corner);
      wanted.push_back(std::move(corner));
    }
  }
}

Exploration Explorer::explore(const Situation& situation) {
  Exploration exploration;
  exploration.verdicts_exact = situation.complete;
  exploration.amount_exact = situation.complete;
  for (const Inputs& inputs : situation.likely) reach(inputs, exploration);
  std::vector<Inputs> cases(situation.cases.rbegin(), situation.cases.rend());
  cases = search(situation, Aim::kVerdict, std::move(cases), exploration);
  (void)search(situation, Aim::kAmount, std::move(cases), exploration);
  return exploration;
}

std::vector<Inputs> Explorer::search(const Situation& situation, Aim aim, std::vector<Inputs> cases,
                                     Exploration& exploration) {
  std::vector<Inputs> left;
  int fruitless = 0;  // cases in a row whose completions led nowhere new
  const int budget = evaluations_ + kCaseBudget;
  const auto give_up = [&](const Outcome& possible) {
    if (!exploration.outcome.verdicts.holds(possible.verdicts)) exploration.verdicts_exact = false;
    exploration.amount_exact = false;
    exploration.outcome.add(possible);
  };
  // True where the case is done with, for this aim.
  const auto adds_nothing = [&](const Outcome& possible, const Inputs& inputs) {
    if (exploration.outcome.holds(possible)) return true;
    if (aim == Aim::kAmount || !exploration.outcome.verdicts.holds(possible.verdicts)) return false;
    left.push_back(inputs);
    return true;
  };
  while (!cases.empty()) {
    Inputs inputs = std::move(cases.back());
    cases.pop_back();
    if (!situation.relations.narrow(inputs)) continue;  // no completion is left of this case
    const Outcome possible = evaluate_once(inputs);
    if (adds_nothing(possible, inputs)) continue;
    if (evaluations_ > budget) {
      give_up(possible);
      continue;
    }
    const Split split = choose_split(inputs, aim, kNoSlot);
    std::vector<Inputs> completions;
    if (fruitless < kFruitless || split.slot < 0) {
      const Outcome before = exploration.outcome;
      completions = telling_completions(situation, inputs);
      for (const Inputs& completion : completions) reach(completion, exploration);
      if (adds_nothing(possible, inputs)) continue;
      fruitless = exploration.outcome == before ? fruitless + 1 : 0;
    }
    if (split.slot < 0) {
      // Nothing is left to split: what the completions reach is all there is. Only where none was
      // found it is not known.
      if (completions.empty()) give_up(possible);
      continue;
    }
    for (const Possible& part : {split.second, split.first}) {
      cases.push_back(inputs);
      cases.back()[static_cast<std::size_t>(split.slot)] = part;
    }
  }
  return left;
}

std::optional<Inputs> Explorer::vary(const Situation& situation, const Inputs& inputs,
                                     std::size_t slot, Possible value) {
  if (!situation.relations.binds(slot)) {
    Inputs varied = inputs;
    varied[slot] = value;
    return varied;
  }
  if (situation.cases.size() == 1)
    return varied_within(situation, situation.inputs, inputs, slot, value);
  // A sum may have to move from one number of its list to another: first where the lists stay as
  // they are. Lists of what is not linked to the slot stay in any case.
  int left = kMostVariedCases;
  for (const bool stays : {true, false}) {
    for (const Inputs& one : situation.cases) {
      bool is_same = true;
      bool can_be = situation.lists[slot].empty() || one[slot] == value;
      for (std::size_t i = 0; i < one.size(); ++i) {
        if (situation.lists[i].empty() || i == slot || one[i] == inputs[i]) continue;
        is_same = false;
        can_be = can_be && situation.relations.link(i, slot);
      }
      if (is_same != stays || !can_be) continue;
      if (left-- == 0) return std::nullopt;
      if (auto varied = varied_within(situation, one, inputs, slot, value)) return varied;
    }
  }
  return std::nullopt;
}

bool Explorer::makes_a_difference(const Situation& situation, std::size_t slot, Possible one,
                                  Possible other) {
  const bool interval = question_.program.slots[slot].interval;
  const Possible either = interval ? Possible::of(join(one.range(), other.range()))
                                   : Possible::members(one.mask() | other.mask());
  const auto differs_at = [&](const Inputs& inputs) {
    const auto first = vary(situation, inputs, slot, one);
    const auto second = vary(situation, inputs, slot, other);
    return first && second && evaluate_once(*first) != evaluate_once(*second);
  };
  std::vector<Inputs> open_cases = situation.cases;
  const int budget = evaluations_ + kDifferenceBudget;
  while (!open_cases.empty() && evaluations_ < budget) {
    Inputs inputs = std::move(open_cases.back());
    open_cases.pop_back();
    inputs[slot] = either;
    if (!situation.relations.narrow(inputs)) continue;
    if (evaluate_once(inputs).is_settled()) continue;
    const Split split = choose_split(inputs, Aim::kAmount, static_cast<int>(slot));
    if (!is_open(slot)) continue;  // whatever is undecided here does not read the fact
    for (const Inputs& completion : telling_completions(situation, inputs)) {
      if (differs_at(completion)) return true;
    }
    if (split.slot < 0) continue;
    for (const Possible& part : {split.second, split.first}) {
      open_cases.push_back(inputs);
      open_cases.back()[static_cast<std::size_t>(split.slot)] = part;
    }
  }
  return false;
}

std::vector<std::size_t> Explorer::open_slots() {
  mark_open_registers(Aim::kAmount);
  std::vector<std::size_t> slots;
  for (std::size_t i = 0; i < question_.program.steps.size(); ++i) {
    const Step& step = question_.program.steps[i];
    if (open_[i] && step.kind == StepKind::kInput)
      slots.push_back(static_cast<std::size_t>(step.a));
  }
  return slots;
}

bool Explorer::is_open(std::size_t slot) const {
  const Program& program = question_.program;
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const Step& step = program.steps[i];
    if (open_[i] && step.kind == StepKind::kInput && step.a == static_cast<int>(slot)) return true;
  }
  return false;
}

// Walks back from what decides the outcome, through undecided registers only. A decided operand
// cannot be changed by any missing fact, and the branch of an `if` that is not taken cannot matter.
void Explorer::mark_open_registers(Aim aim) {
  std::fill(open_.begin(), open_.end(), false);
  const Program& program = question_.program;
  const auto mark = [&](int index) {
    if (index < 0) return;
    const auto position = static_cast<std::size_t>(index);
    open_[position] =
        !is_single(registers_[position], program.steps[position].sort == Sort::kNumber);
  };
  const auto verdicts = VerdictSet::from_members(
      registers_[static_cast<std::size_t>(question_.decision.verdict)].mask());
  mark(question_.decision.verdict);
  const bool may_pay = verdicts.has(Verdict::kYes) || verdicts.has(Verdict::kAuthority);
  // Readings that differ in the amount alone are a dispute too.
  if (may_pay && (aim == Aim::kAmount || !question_.issues.empty()))
    mark(question_.decision.offered);
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
    } else if (step.kind != StepKind::kLargestWithin) {
      mark(step.b);
    }
  }
}

Explorer::Split Explorer::choose_split(const Inputs& inputs, Aim aim, int except) {
  const Program& program = question_.program;
  mark_open_registers(aim);
  const auto possible = [&](int slot) { return inputs[static_cast<std::size_t>(slot)]; };
  // A choice of readings is no fact: every reading is looked at anyway.
  const auto may_split = [&](int slot) {
    return slot != except && program.slots[static_cast<std::size_t>(slot)].fact >= 0;
  };
  // First where an undecided test turns: it decides that test for good.
  Split by_threshold;
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (!open_[i]) continue;
    const Step& step = program.steps[i];
    if (step.kind == StepKind::kMemberIn &&
        program.steps[static_cast<std::size_t>(step.a)].kind == StepKind::kInput) {
      const int slot = program.steps[static_cast<std::size_t>(step.a)].a;
      if (!may_split(slot)) continue;
      const std::uint64_t mask = possible(slot).mask();
      return {slot, Possible::members(mask & step.constant.mask()),
              Possible::members(mask & ~step.constant.mask())};
    }
    if (step.kind == StepKind::kInput && may_split(step.a) &&
        !program.slots[static_cast<std::size_t>(step.a)].interval) {
      const std::uint64_t mask = possible(step.a).mask();
      const std::uint64_t first = mask & (~mask + 1);
      if (by_threshold.slot < 0)
        by_threshold = {step.a, Possible::members(first), Possible::members(mask & ~first)};
    }
    for (const Threshold& threshold : thresholds_of(program, step)) {
      if (!may_split(threshold.slot)) continue;
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
    if (!may_split(slot)) return;
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
  return widest;
}

std::vector<Possible> Explorer::landmarks(const Situation& situation, std::size_t slot) const {
  const Possible possible = situation.inputs[slot];
  const Program& program = question_.program;
  std::vector<Possible> values;
  if (!program.slots[slot].interval) {
    for (std::uint64_t rest = possible.mask(); rest != 0; rest &= rest - 1) {
      values.push_back(Possible::member(std::countr_zero(rest)));
    }
    return values;
  }
  const Range range = possible.range();
  const std::vector<std::int64_t>& list = situation.lists[slot];
  const auto add = [&](std::int64_t value) {
    const Possible exact = Possible::of(Range::exactly(value));
    if (range.contains(value) && std::find(values.begin(), values.end(), exact) == values.end())
      values.push_back(exact);
  };
  // The last value below where something turns, and the first above. Of a list that of its numbers:
  // to try every one would let somebody's long list cost seconds.
  const auto add_sides = [&](std::int64_t first_above) {
    if (list.empty()) {
      add(first_above - 1);
      add(first_above);
      return;
    }
    const auto above = std::lower_bound(list.begin(), list.end(), first_above);
    if (above != list.begin()) add(*std::prev(above));
    if (above != list.end()) add(*above);
  };
  add(range.least);
  add(range.most);
  for (const Step& step : program.steps) {
    for (const Threshold& threshold : thresholds_of(program, step)) {
      if (threshold.slot == static_cast<int>(slot)) add_sides(threshold.first_above);
    }
  }
  return values;
}

}  // namespace gezhang
