#include "program/column_program.h"

#include <algorithm>
#include <bit>

#include "gezhang/date.h"
#include "gezhang/rate.h"
#include "program/evaluate.h"

namespace gezhang {
namespace {

constexpr std::size_t kBlock = ColumnProgram::kBlock;
constexpr std::size_t kTable = 64;  // members of a choice

bool is_register(const Step& step, int operand) {
  if (operand < 0 || step.kind == StepKind::kInput || step.kind == StepKind::kConstant)
    return false;
  return step.kind != StepKind::kLargestWithin || operand == step.a;
}

// Blocks of one sort, handed out again once nobody reads them any more: the fewer there are, the
// more of them stay in the cache.
class Blocks {
 public:
  std::size_t take() {
    if (free_.empty()) return count_++;
    const std::size_t block = free_.back();
    free_.pop_back();
    return block;
  }
  void give_back(std::size_t block) { free_.push_back(block); }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::vector<std::size_t> free_;
  std::size_t count_ = 0;
};

std::int64_t floor_divided(std::int64_t a, std::int64_t by) {
  const std::int64_t quotient = a / by;
  return quotient - (a % by < 0 ? 1 : 0);
}

// A whole block is a loop of constant length, which compilers turn into vector instructions without
// a remainder; a single row is a loop of one.
template <typename Out, typename Compute>
void fill(Out* out, std::size_t rows, Compute compute) {
  if (rows == kBlock) {
    for (std::size_t i = 0; i < kBlock; ++i) out[i] = static_cast<Out>(compute(i));
  } else {
    for (std::size_t i = 0; i < rows; ++i) out[i] = static_cast<Out>(compute(i));
  }
}

}  // namespace

ColumnProgram::ColumnProgram(const Program& program, std::span<const int> roots)
    : program_(&program), place_(program.steps.size()) {
  const std::size_t count = program.steps.size();
  std::vector<std::size_t> last_use(count, 0);
  std::vector<bool> needed(count, false);
  for (const int root : roots) {
    needed[static_cast<std::size_t>(root)] = true;
    last_use[static_cast<std::size_t>(root)] = count;
  }
  for (std::size_t i = count; i-- > 0;) {
    if (!needed[i]) continue;
    const Step& step = program.steps[i];
    for (const int operand : {step.a, step.b, step.c}) {
      if (!is_register(step, operand)) continue;
      const auto position = static_cast<std::size_t>(operand);
      needed[position] = true;
      last_use[position] = std::max(last_use[position], i);
    }
  }
  // Constants keep their block for good: they are written once, here.
  Blocks numbers;
  Blocks bytes;
  const auto blocks_of = [&](std::size_t reg) -> Blocks& {
    return program.steps[reg].sort == Sort::kNumber ? numbers : bytes;
  };
  for (std::size_t i = 0; i < count; ++i) {
    if (needed[i] && program.steps[i].kind == StepKind::kConstant) place_[i] = blocks_of(i).take();
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Step& step = program.steps[i];
    if (!needed[i] || step.kind == StepKind::kConstant) continue;
    Operation operation;
    operation.step = &step;
    const auto operand_place = [&](int operand) {
      return is_register(step, operand) ? place_[static_cast<std::size_t>(operand)] : 0;
    };
    operation.a = operand_place(step.a);
    operation.b = operand_place(step.b);
    operation.c = operand_place(step.c);
    place_[i] = blocks_of(i).take();
    operation.out = place_[i];
    if (step.kind == StepKind::kMemberIn) {
      operation.table = tables_.size();
      for (std::size_t member = 0; member < kTable; ++member)
        tables_.push_back(static_cast<std::uint8_t>(step.constant.mask() >> member & 1));
    }
    operations_.push_back(operation);
    // The same register may stand in two places of a step.
    std::vector<int> released;
    for (const int operand : {step.a, step.b, step.c}) {
      if (!is_register(step, operand)) continue;
      const auto position = static_cast<std::size_t>(operand);
      const bool twice = std::find(released.begin(), released.end(), operand) != released.end();
      if (twice || last_use[position] != i || program.steps[position].kind == StepKind::kConstant)
        continue;
      released.push_back(operand);
      blocks_of(position).give_back(place_[position]);
    }
  }
  numbers_.resize(numbers.count() * kBlock);
  bytes_.resize(bytes.count() * kBlock);
  for (std::size_t i = 0; i < count; ++i) {
    const Step& step = program.steps[i];
    if (!needed[i] || step.kind != StepKind::kConstant) continue;
    if (step.sort == Sort::kNumber) {
      std::fill_n(numbers_.begin() + static_cast<std::ptrdiff_t>(place_[i] * kBlock), kBlock,
                  step.constant.least);
    } else {
      const auto byte = step.sort == Sort::kTruth ? (step.constant.truth().is_true() ? 1 : 0)
                                                  : std::countr_zero(step.constant.mask());
      std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(place_[i] * kBlock), kBlock,
                  static_cast<std::uint8_t>(byte));
    }
  }
}

void ColumnProgram::run(std::span<const std::int64_t* const> inputs, std::size_t rows) {
  for (const Operation& operation : operations_) execute(operation, inputs, rows);
}

void ColumnProgram::execute(const Operation& operation, std::span<const std::int64_t* const> inputs,
                            std::size_t rows) {
  const Step& step = *operation.step;
  const auto number = [&](std::size_t block) { return numbers_.data() + block * kBlock; };
  const auto byte = [&](std::size_t block) { return bytes_.data() + block * kBlock; };
  // Each step uses those of its own sort; of the others the places mean nothing.
  std::int64_t* const out = number(operation.out);
  std::uint8_t* const truth = byte(operation.out);
  const std::int64_t* const a = number(operation.a);
  const std::int64_t* const b = number(operation.b);
  const std::int64_t* const c = number(operation.c);
  const std::uint8_t* const p = byte(operation.a);
  const std::uint8_t* const q = byte(operation.b);
  const std::uint8_t* const r = byte(operation.c);
  const auto date = [](std::int64_t days) { return Date::from_days(days); };
  switch (step.kind) {
    case StepKind::kInput: {
      const std::int64_t* const column = inputs[static_cast<std::size_t>(step.a)];
      if (step.sort == Sort::kNumber) {
        std::copy_n(column, rows, out);
      } else {
        for (std::size_t i = 0; i < rows; ++i) truth[i] = static_cast<std::uint8_t>(column[i]);
      }
      return;
    }
    case StepKind::kConstant:
      return;
    case StepKind::kProductPrice: {
      const Program& program = *program_;
      return fill(out, rows, [&](std::size_t i) {
        const std::uint64_t product = std::uint64_t{1} << p[i];
        return (program.priced_products & product) != 0 ? program.prices[p[i]].least : b[i];
      });
    }
    case StepKind::kNot:
      return fill(truth, rows, [&](std::size_t i) { return p[i] ^ 1; });
    case StepKind::kAnd:
      return fill(truth, rows, [&](std::size_t i) { return p[i] & q[i]; });
    case StepKind::kOr:
      return fill(truth, rows, [&](std::size_t i) { return p[i] | q[i]; });
    case StepKind::kSameTruth:
      return fill(truth, rows, [&](std::size_t i) { return (p[i] ^ q[i]) ^ 1; });
    case StepKind::kEqual:
      return fill(truth, rows, [&](std::size_t i) { return a[i] == b[i]; });
    case StepKind::kLess:
      return fill(truth, rows, [&](std::size_t i) { return a[i] < b[i]; });
    case StepKind::kLessOrEqual:
      return fill(truth, rows, [&](std::size_t i) { return a[i] <= b[i]; });
    case StepKind::kMemberIn: {
      const std::uint8_t* const table = tables_.data() + operation.table;
      return fill(truth, rows, [&](std::size_t i) { return table[p[i] & (kTable - 1)]; });
    }
    case StepKind::kAdd:
      return fill(out, rows, [&](std::size_t i) { return a[i] + b[i]; });
    case StepKind::kSubtract:
      return fill(out, rows, [&](std::size_t i) { return a[i] - b[i]; });
    case StepKind::kMultiply:
      return fill(out, rows, [&](std::size_t i) { return a[i] * b[i]; });
    case StepKind::kSaturatingMultiply:
      return fill(out, rows, [&](std::size_t i) {
        std::int64_t product = 0;
        return __builtin_mul_overflow(a[i], b[i], &product) ? INT64_MAX : product;
      });
    // By masks: a jump on what citizens are like is guessed wrong half of the time.
    case StepKind::kSelect:
      return fill(out, rows, [&](std::size_t i) {
        const std::int64_t mask = -static_cast<std::int64_t>(p[i]);
        return (b[i] & mask) | (c[i] & ~mask);
      });
    case StepKind::kSelectSet:
      return fill(truth, rows, [&](std::size_t i) {
        const auto mask = static_cast<std::uint8_t>(-p[i]);
        return (q[i] & mask) | (r[i] & ~mask);
      });
    case StepKind::kLargestWithin: {
      const std::vector<std::int64_t>& menu = program_->menus[static_cast<std::size_t>(step.b)];
      return fill(out, rows, [&](std::size_t i) {
        std::int64_t largest = 0;
        for (const std::int64_t amount : menu) largest = amount <= a[i] ? amount : largest;
        return largest;
      });
    }
    case StepKind::kMin:
      return fill(out, rows, [&](std::size_t i) { return std::min(a[i], b[i]); });
    case StepKind::kMax:
      return fill(out, rows, [&](std::size_t i) { return std::max(a[i], b[i]); });
    case StepKind::kRound:
      // The commonest rounding, of a rate's product down to the fen, without a wide division.
      if (step.b < 0 && step.rounding == Rounding::kDown && step.scale == 1 && step.unit == 1 &&
          step.divisor == Rate::kScale) {
        return fill(out, rows, [&](std::size_t i) { return floor_divided(a[i], Rate::kScale); });
      }
      for (std::size_t i = 0; i < rows; ++i) {
        const Range below = Range::exactly(step.b < 0 ? 1 : b[i]);
        Range rounded;
        (void)round_range(step, Range::exactly(a[i]), below, rounded);
        out[i] = rounded.least;
      }
      return;
    case StepKind::kYearsBetween:
      for (std::size_t i = 0; i < rows; ++i) out[i] = years_between(date(a[i]), date(b[i]));
      return;
    case StepKind::kMonthsBetween:
      for (std::size_t i = 0; i < rows; ++i) out[i] = months_between(date(a[i]), date(b[i]));
      return;
    case StepKind::kAddMonths:
      for (std::size_t i = 0; i < rows; ++i) out[i] = add_months(date(a[i]), b[i]).days();
      return;
    case StepKind::kYear:
      for (std::size_t i = 0; i < rows; ++i) out[i] = date(a[i]).year();
      return;
    case StepKind::kMonth:
      for (std::size_t i = 0; i < rows; ++i) out[i] = date(a[i]).month();
      return;
    case StepKind::kDay:
      for (std::size_t i = 0; i < rows; ++i) out[i] = date(a[i]).day();
      return;
  }
}

const std::int64_t* ColumnProgram::numbers(int root) const {
  return numbers_.data() + place_[static_cast<std::size_t>(root)] * kBlock;
}
const std::uint8_t* ColumnProgram::bytes(int root) const {
  return bytes_.data() + place_[static_cast<std::size_t>(root)] * kBlock;
}

bool ColumnProgram::reads(int slot) const {
  return std::any_of(operations_.begin(), operations_.end(), [&](const Operation& operation) {
    return operation.step->kind == StepKind::kInput && operation.step->a == slot;
  });
}

}  // namespace gezhang
