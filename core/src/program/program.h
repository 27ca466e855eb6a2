// Program: the expressions of one region, date and question as a flat list of steps in evaluation
// order. Step i writes register i and reads only earlier ones; equal steps are shared.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "expression/expression.h"
#include "program/possible.h"

namespace gezhang {

/// What a register holds.
enum class Sort : std::uint8_t {
  kNumber,   // an interval: fen, millionths, count or days
  kTruth,    // a subset of {true, false}
  kMembers,  // a subset of a choice's members
};

[[nodiscard]] constexpr Sort sort_of(Kind kind) {
  if (is_interval(kind)) return Sort::kNumber;
  return kind == Kind::kChoice ? Sort::kMembers : Sort::kTruth;
}

enum class StepKind : std::uint8_t {
  kInput,         // a: the slot
  kConstant,      // constant
  kProductPrice,  // a: the product's register, b: the premium's, for products without a known price
  kNot,
  kAnd,
  kOr,
  kSameTruth,  // two conditions are equal
  kEqual,
  kLess,
  kLessOrEqual,
  kMemberIn,  // a: a choice's register; constant: the mask
  kAdd,
  kSubtract,
  kMultiply,
  kSelect,              // a: the condition, b, c: intervals
  kSelectSet,           // a: the condition, b, c: sets
  kLargestWithin,       // a: a limit, b: a menu; zero where none of its amounts is within
  kSaturatingMultiply,  // what does not fit into 64 bits is more than anything
  kMin,
  kMax,
  kRound,  // a / b (b < 0: by one), times `scale`, to the multiple of `unit`
  kYearsBetween,
  kMonthsBetween,
  kAddMonths,
  kYear,
  kMonth,
  kDay,
};

struct Step {
  StepKind kind = StepKind::kConstant;
  Sort sort = Sort::kNumber;  // of what it writes
  Rounding rounding = Rounding::kDown;
  int a = -1;
  int b = -1;
  int c = -1;
  Possible constant;
  std::int64_t scale = 1;    // kRound: multiplies the dividend
  std::int64_t divisor = 1;  // kRound: multiplies the divisor
  std::int64_t unit = 1;     // kRound: the result is a multiple of this

  friend bool operator==(const Step&, const Step&) = default;
};

/// A fact that the program is given, or a choice of readings.
struct Slot {
  int fact = -1;  // -1: no fact, but which reading of an ambiguous text counts
  bool interval = true;
  Possible domain;  // every value that the fact may have on this day
};

struct Program {
  std::vector<Slot> slots;
  std::vector<Step> steps;
  std::vector<std::vector<std::int64_t>> menus;  // amounts, ascending
  std::vector<Range> prices;                     // by member of the products' domain
  std::uint64_t priced_products = 0;             // members whose price is known on this day
  std::multimap<std::uint64_t, int> positions;   // of equal steps, by hash; used while it is built

  /// The slot of a fact, or -1 where the program does not read it.
  [[nodiscard]] int slot_of(int fact) const;
};

/// Whether the register depends on the slot.
[[nodiscard]] bool reads_slot(const Program& program, int reg, int slot);

}  // namespace gezhang
