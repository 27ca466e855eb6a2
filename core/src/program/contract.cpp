#include "program/contract.h"

#include <algorithm>

#include "gezhang/date.h"
#include "program/evaluate.h"
#include "sort_short.h"

namespace gezhang {
namespace {

__extension__ using Int128 = __int128;

std::int64_t saturated(Int128 number) {
  if (number > INT64_MAX) return INT64_MAX;
  return number < INT64_MIN ? INT64_MIN : static_cast<std::int64_t>(number);
}

// One alternative that has to hold: forwards over the steps, then back from its root.
class Projection {
 public:
  Projection(const Program& program, std::span<Possible> box)
      : program_(program), box_(box), registers_(program.steps.size()) {}

  bool run(int root) {
    // A fault is not reached: relations are proved free of them when they are loaded.
    if (evaluate(program_, box_, registers_).kind != ArithmeticFault::kNone) return true;
    keep(root, Truth::yes());
    for (std::size_t i = program_.steps.size(); i-- > 0 && possible_;) project(i);
    return possible_;
  }

 private:
  Possible& at(int reg) { return registers_[static_cast<std::size_t>(reg)]; }
  Range range(int reg) { return at(reg).range(); }
  Truth truth(int reg) { return at(reg).truth(); }

  void keep(int reg, Truth wanted) {
    at(reg) = Possible::of(Truth::from_bits(at(reg).least & wanted.bits()));
    possible_ = possible_ && at(reg).least != 0;
  }
  void keep(int reg, Range wanted) {
    const Range both = meet(range(reg), wanted);
    possible_ = possible_ && !both.is_empty();
    if (possible_) at(reg) = Possible::of(both);
  }
  void keep_members(int reg, std::uint64_t mask) {
    at(reg) = Possible::members(at(reg).mask() & mask);
    possible_ = possible_ && at(reg).mask() != 0;
  }

  void project(std::size_t position) {
    const Step& step = program_.steps[position];
    const Possible here = registers_[position];
    switch (step.kind) {
      case StepKind::kInput: {
        Possible& input = box_[static_cast<std::size_t>(step.a)];
        if (step.sort == Sort::kNumber) {
          const Range both = meet(input.range(), here.range());
          possible_ = possible_ && !both.is_empty();
          if (possible_) input = Possible::of(both);
        } else {
          input = Possible::members(input.mask() & here.mask());
          possible_ = possible_ && input.mask() != 0;
        }
        return;
      }
      case StepKind::kNot:
        return keep(step.a, !here.truth());
      case StepKind::kAnd:
        return project_and(step, here.truth());
      case StepKind::kOr:
        return project_or(step, here.truth());
      case StepKind::kSameTruth:
        return project_same(step, here.truth());
      case StepKind::kEqual:
        return project_equal(step, here.truth());
      case StepKind::kLess:
        return project_less(step, here.truth(), 1);
      case StepKind::kLessOrEqual:
        return project_less(step, here.truth(), 0);
      case StepKind::kMemberIn:
        if (here.truth().is_true()) keep_members(step.a, step.constant.mask());
        if (here.truth().is_false()) keep_members(step.a, ~step.constant.mask());
        return;
      case StepKind::kAdd:
        keep(step.a, difference(here.range(), range(step.b)));
        return keep(step.b, difference(here.range(), range(step.a)));
      case StepKind::kSubtract:
        keep(step.a, sum(here.range(), range(step.b)));
        return keep(step.b, difference(range(step.a), here.range()));
      case StepKind::kYearsBetween:
        return project_years(step, here.range());
      case StepKind::kSelect:
        if (truth(step.a).is_true()) keep(step.b, here.range());
        if (truth(step.a).is_false()) keep(step.c, here.range());
        return;
      default:
        return;  // nothing is taken away: sound
    }
  }

  void project_and(const Step& step, Truth here) {
    if (here.is_true()) {
      keep(step.a, Truth::yes());
      keep(step.b, Truth::yes());
    } else if (here.is_false()) {
      if (truth(step.a).is_true()) keep(step.b, Truth::no());
      if (truth(step.b).is_true()) keep(step.a, Truth::no());
    }
  }

  void project_or(const Step& step, Truth here) {
    if (here.is_false()) {
      keep(step.a, Truth::no());
      keep(step.b, Truth::no());
    } else if (here.is_true()) {
      if (truth(step.a).is_false()) keep(step.b, Truth::yes());
      if (truth(step.b).is_false()) keep(step.a, Truth::yes());
    }
  }

  void project_same(const Step& step, Truth here) {
    if (here.is_unknown()) return;
    const auto as_other = [&](int reg) { return here.is_true() ? truth(reg) : !truth(reg); };
    keep(step.a, as_other(step.b));
    if (possible_) keep(step.b, as_other(step.a));
  }

  void project_equal(const Step& step, Truth here) {
    if (here.is_true()) {
      keep(step.a, range(step.b));
      if (possible_) keep(step.b, range(step.a));
    } else if (here.is_false()) {
      leave_out(step.a, range(step.b));
      if (possible_) leave_out(step.b, range(step.a));
    }
  }

  // Only an end can be taken away from an interval.
  void leave_out(int reg, Range other) {
    if (!other.is_exact()) return;
    Range left = range(reg);
    if (left.least == other.least) ++left.least;
    if (left.most == other.least) --left.most;
    keep(reg, left);
  }

  // a < b (gap 1) or a <= b (gap 0), or where it is false the other way round.
  void project_less(const Step& step, Truth here, std::int64_t gap) {
    if (here.is_unknown()) return;
    const bool holds = here.is_true();
    const int lower = holds ? step.a : step.b;
    const int upper = holds ? step.b : step.a;
    const std::int64_t apart = holds ? gap : 1 - gap;
    keep(lower, Range{INT64_MIN, saturated(Int128{range(upper).most} - apart)});
    if (possible_) keep(upper, Range{saturated(Int128{range(lower).least} + apart), INT64_MAX});
  }

  // Completed years fall as the first date rises, so both ends are found by halving.
  void project_years(const Step& step, Range years) {
    const Range born = range(step.a);
    const Range until = range(step.b);
    const auto completed = [](std::int64_t from, std::int64_t to) {
      return years_between(Date::from_days(from), Date::from_days(to));
    };
    keep(step.a,
         {first_where(born,
                      [&](std::int64_t day) { return completed(day, until.least) <= years.most; }),
          last_where(born,
                     [&](std::int64_t day) { return completed(day, until.most) >= years.least; })});
  }

  // The first day from which on `holds` is true; one past the end where it never is.
  template <typename Holds>
  static std::int64_t first_where(Range days, Holds holds) {
    std::int64_t low = days.least;
    std::int64_t high = days.most + 1;
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2;
      if (holds(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
  template <typename Holds>
  static std::int64_t last_where(Range days, Holds holds) {
    return first_where(days, [&](std::int64_t day) { return !holds(day); }) - 1;
  }

  static Range sum(Range a, Range b) {
    return {saturated(Int128{a.least} + b.least), saturated(Int128{a.most} + b.most)};
  }
  static Range difference(Range a, Range b) {
    return {saturated(Int128{a.least} - b.most), saturated(Int128{a.most} - b.least)};
  }

  const Program& program_;
  std::span<Possible> box_;
  std::vector<Possible> registers_;
  bool possible_ = true;
};

void flatten(const Program& program, int reg, std::vector<int>& alternatives) {
  const Step& step = program.steps[static_cast<std::size_t>(reg)];
  if (step.kind == StepKind::kOr) {
    flatten(program, step.a, alternatives);
    flatten(program, step.b, alternatives);
  } else {
    alternatives.push_back(reg);
  }
}

}  // namespace

Constraint make_constraint(Program program, int root) {
  Constraint made;
  made.root = root;
  const auto step_at = [&](int reg) -> const Step& {
    return program.steps[static_cast<std::size_t>(reg)];
  };
  if (step_at(root).kind == StepKind::kEqual && step_at(step_at(root).a).kind == StepKind::kInput)
    made.whole = step_at(step_at(root).a).a;
  flatten(program, root, made.alternatives);
  for (const Step& step : program.steps) {
    if (step.kind == StepKind::kInput) made.slots.push_back(step.a);
  }
  sort_short(made.slots);
  made.slots.erase(std::unique(made.slots.begin(), made.slots.end()), made.slots.end());
  made.program = std::move(program);
  return made;
}

bool contract(const Constraint& constraint, std::span<Possible> box, std::span<const Slot> slots) {
  if (constraint.alternatives.size() == 1) {
    return Projection(constraint.program, box).run(constraint.alternatives.front());
  }
  // What some alternative leaves is left.
  std::vector<Possible> before;
  for (const int slot : constraint.slots) before.push_back(box[static_cast<std::size_t>(slot)]);
  std::vector<Possible> left;
  for (const int alternative : constraint.alternatives) {
    for (std::size_t i = 0; i < before.size(); ++i)
      box[static_cast<std::size_t>(constraint.slots[i])] = before[i];
    if (!Projection(constraint.program, box).run(alternative)) continue;
    const bool is_first = left.empty();
    for (std::size_t i = 0; i < before.size(); ++i) {
      const auto slot = static_cast<std::size_t>(constraint.slots[i]);
      if (is_first) {
        left.push_back(box[slot]);
      } else {
        left[i] = slots[slot].interval ? Possible::of(join(left[i].range(), box[slot].range()))
                                       : Possible::members(left[i].mask() | box[slot].mask());
      }
    }
  }
  if (left.empty()) return false;
  for (std::size_t i = 0; i < left.size(); ++i)
    box[static_cast<std::size_t>(constraint.slots[i])] = left[i];
  return true;
}

}  // namespace gezhang
