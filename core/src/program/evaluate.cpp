#include "program/evaluate.h"

#include <algorithm>
#include <bit>

#include "gezhang/date.h"

namespace gezhang {
namespace {

__extension__ using Int128 = __int128;

// A thousand years: more would leave the calendar that dates are written in.
constexpr std::int64_t kMostMonths = 12'000;

// Towards minus infinity; the divisor is positive.
constexpr Int128 floor_divide(Int128 a, Int128 b) {
  const Int128 quotient = a / b;
  return a % b < 0 ? quotient - 1 : quotient;
}

// The multiple of `unit` that `numerator / denominator` rounds to; false past 64 bits.
bool round_quotient(Int128 numerator, Int128 denominator, Rounding rounding, std::int64_t unit,
                    std::int64_t& out) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  // Half a step is added below, so a factor of four is kept free in both.
  Int128 room = 0;
  if (__builtin_mul_overflow(denominator, Int128{unit}, &denominator) ||
      __builtin_mul_overflow(denominator, Int128{4}, &room) ||
      __builtin_mul_overflow(numerator, Int128{4}, &room)) {
    return false;
  }
  Int128 multiple = 0;
  switch (rounding) {
    case Rounding::kDown:
      multiple = floor_divide(numerator, denominator);
      break;
    case Rounding::kUp:
      multiple = -floor_divide(-numerator, denominator);
      break;
    case Rounding::kHalfUp:
      multiple = floor_divide(2 * numerator + denominator, 2 * denominator);
      break;
  }
  const Int128 result = multiple * unit;
  if (result > INT64_MAX || result < INT64_MIN) return false;
  out = static_cast<std::int64_t>(result);
  return true;
}

}  // namespace

ArithmeticFault round_range(const Step& step, Range value, Range divisor, Range& out) {
  if (divisor.contains(0)) return ArithmeticFault::kDivisionByZero;
  // A quotient is monotone in each operand while the divisor keeps its sign, and rounding is
  // monotone: the extremes lie at the corners.
  bool first = true;
  for (const std::int64_t above : {value.least, value.most}) {
    for (const std::int64_t below : {divisor.least, divisor.most}) {
      std::int64_t rounded = 0;
      if (!round_quotient(Int128{above} * step.scale, Int128{below} * step.divisor, step.rounding,
                          step.unit, rounded)) {
        return ArithmeticFault::kOverflow;
      }
      out = first ? Range::exactly(rounded) : join(out, Range::exactly(rounded));
      first = false;
    }
  }
  return ArithmeticFault::kNone;
}

namespace {

// A part of the date that starts anew each year or month is known as an interval only within one.
Range month_of(Range dates) {
  const Date first = Date::from_days(dates.least);
  const Date last = Date::from_days(dates.most);
  if (first.year() != last.year()) return {1, 12};
  return {first.month(), last.month()};
}
Range day_of(Range dates) {
  const Date first = Date::from_days(dates.least);
  const Date last = Date::from_days(dates.most);
  if (first.year() != last.year() || first.month() != last.month()) return {1, 31};
  return {first.day(), last.day()};
}

// Of products without a known price, what the premium is said to be.
Range price_range(const Program& program, std::uint64_t products, Range premium) {
  const Range known = price_of(program, products & program.priced_products);
  const bool all_known = (products & ~program.priced_products) == 0;
  if (known.is_empty()) return premium;
  return all_known ? known : join(known, premium);
}

}  // namespace

Range price_of(const Program& program, std::uint64_t products) {
  Range price{0, -1};
  for (std::size_t i = 0; i < program.prices.size(); ++i) {
    if ((products >> i & 1) == 0) continue;
    price = price.is_empty() ? program.prices[i] : join(price, program.prices[i]);
  }
  return price;
}

std::int64_t largest_within(std::span<const std::int64_t> menu, std::int64_t limit) {
  std::int64_t largest = 0;
  for (const std::int64_t amount : menu) {
    if (amount <= limit) largest = std::max(largest, amount);
  }
  return largest;
}

ArithmeticFault apply(const Program& program, const Step& step, std::span<const Possible> inputs,
                      std::span<const Possible> registers, Possible& out) {
  const auto at = [&](int index) { return registers[static_cast<std::size_t>(index)]; };
  const auto range = [&](int index) { return at(index).range(); };
  const auto truth = [&](int index) { return at(index).truth(); };
  const auto date = [](std::int64_t days) { return Date::from_days(days); };
  Range result;
  switch (step.kind) {
    case StepKind::kInput:
      out = inputs[static_cast<std::size_t>(step.a)];
      return ArithmeticFault::kNone;
    case StepKind::kConstant:
      out = step.constant;
      return ArithmeticFault::kNone;
    case StepKind::kProductPrice:
      result = price_range(program, at(step.a).mask(), range(step.b));
      break;
    case StepKind::kNot:
      out = Possible::of(!truth(step.a));
      return ArithmeticFault::kNone;
    case StepKind::kAnd:
      out = Possible::of(truth(step.a) && truth(step.b));
      return ArithmeticFault::kNone;
    case StepKind::kOr:
      out = Possible::of(truth(step.a) || truth(step.b));
      return ArithmeticFault::kNone;
    case StepKind::kSameTruth: {
      const Truth a = truth(step.a);
      const Truth b = truth(step.b);
      out = Possible::of((a && b) || (!a && !b));
      return ArithmeticFault::kNone;
    }
    case StepKind::kEqual:
      out = Possible::of(equal(range(step.a), range(step.b)));
      return ArithmeticFault::kNone;
    case StepKind::kLess:
      out = Possible::of(less(range(step.a), range(step.b)));
      return ArithmeticFault::kNone;
    case StepKind::kLessOrEqual:
      out = Possible::of(less_or_equal(range(step.a), range(step.b)));
      return ArithmeticFault::kNone;
    case StepKind::kMemberIn: {
      const std::uint64_t members = at(step.a).mask();
      const Truth inside =
          (members & step.constant.mask()) != 0 ? Truth::yes() : Truth::impossible();
      const Truth outside =
          (members & ~step.constant.mask()) != 0 ? Truth::no() : Truth::impossible();
      out = Possible::of(join(inside, outside));
      return ArithmeticFault::kNone;
    }
    case StepKind::kAdd:
      if (!add(range(step.a), range(step.b), result)) return ArithmeticFault::kOverflow;
      break;
    case StepKind::kSubtract:
      if (!subtract(range(step.a), range(step.b), result)) return ArithmeticFault::kOverflow;
      break;
    case StepKind::kMultiply:
      if (!multiply(range(step.a), range(step.b), result)) return ArithmeticFault::kOverflow;
      break;
    case StepKind::kSelect: {
      const Truth condition = truth(step.a);
      result = condition.is_true()    ? range(step.b)
               : condition.is_false() ? range(step.c)
                                      : join(range(step.b), range(step.c));
      break;
    }
    case StepKind::kSelectSet: {
      const Truth condition = truth(step.a);
      const std::uint64_t when_true = condition.may_be_true() ? at(step.b).mask() : 0;
      const std::uint64_t when_false = condition.may_be_false() ? at(step.c).mask() : 0;
      out = Possible::members(when_true | when_false);
      return ArithmeticFault::kNone;
    }
    case StepKind::kLargestWithin: {
      const std::vector<std::int64_t>& menu = program.menus[static_cast<std::size_t>(step.b)];
      result = {largest_within(menu, range(step.a).least),
                largest_within(menu, range(step.a).most)};
      break;
    }
    case StepKind::kSaturatingMultiply:
      if (!multiply(range(step.a), range(step.b), result)) result = {INT64_MAX, INT64_MAX};
      break;
    case StepKind::kMin:
      result = {std::min(range(step.a).least, range(step.b).least),
                std::min(range(step.a).most, range(step.b).most)};
      break;
    case StepKind::kMax:
      result = {std::max(range(step.a).least, range(step.b).least),
                std::max(range(step.a).most, range(step.b).most)};
      break;
    case StepKind::kRound: {
      const Range divisor = step.b < 0 ? Range::exactly(1) : range(step.b);
      const ArithmeticFault fault = round_range(step, range(step.a), divisor, result);
      if (fault != ArithmeticFault::kNone) return fault;
      break;
    }
    case StepKind::kYearsBetween:
      result = {years_between(date(range(step.a).most), date(range(step.b).least)),
                years_between(date(range(step.a).least), date(range(step.b).most))};
      break;
    case StepKind::kMonthsBetween:
      result = {months_between(date(range(step.a).most), date(range(step.b).least)),
                months_between(date(range(step.a).least), date(range(step.b).most))};
      break;
    case StepKind::kAddMonths:
      if (!Range{-kMostMonths, kMostMonths}.contains(range(step.b))) {
        return ArithmeticFault::kOverflow;
      }
      result = {add_months(date(range(step.a).least), range(step.b).least).days(),
                add_months(date(range(step.a).most), range(step.b).most).days()};
      break;
    case StepKind::kYear:
      result = {date(range(step.a).least).year(), date(range(step.a).most).year()};
      break;
    case StepKind::kMonth:
      result = month_of(range(step.a));
      break;
    case StepKind::kDay:
      result = day_of(range(step.a));
      break;
  }
  out = Possible::of(result);
  return ArithmeticFault::kNone;
}

EvaluationFault evaluate(const Program& program, std::span<const Possible> inputs,
                         std::span<Possible> registers) {
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const ArithmeticFault fault = apply(program, program.steps[i], inputs, registers, registers[i]);
    if (fault != ArithmeticFault::kNone) return {fault, static_cast<int>(i)};
  }
  return {};
}

}  // namespace gezhang
