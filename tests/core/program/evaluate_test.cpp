// Every step against brute force: a set of possibilities must hold each concrete result, and where
// the operands do not share a fact it must hold nothing else.
#include "program/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "gezhang/date.h"
#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::CompiledExpression;

constexpr std::int64_t kLeast = -3;
constexpr std::int64_t kMost = 3;
const std::vector<std::string> kCounts = {test::count_fact("a.x", -3, 3),
                                          test::count_fact("a.y", -3, 3)};
const std::vector<std::string> kBools = {test::bool_fact("a.p"), test::bool_fact("a.q"),
                                         test::bool_fact("a.r")};

std::vector<Range> ranges(std::int64_t least, std::int64_t most) {
  std::vector<Range> all;
  for (std::int64_t from = least; from <= most; ++from) {
    for (std::int64_t to = from; to <= most; ++to) all.push_back({from, to});
  }
  return all;
}

// Runs the expression on every pair of intervals, and its meaning on every pair of members.
template <typename Meaning>
void for_every_pair(
    const CompiledExpression& expression, Meaning meaning,
    const std::function<void(Range, Range, Possible, const std::vector<std::int64_t>&)>& judge) {
  for (const Range a : ranges(kLeast, kMost)) {
    for (const Range b : ranges(kLeast, kMost)) {
      std::vector<std::int64_t> results;
      for (std::int64_t x = a.least; x <= a.most; ++x) {
        for (std::int64_t y = b.least; y <= b.most; ++y) results.push_back(meaning(x, y));
      }
      judge(a, b, expression.run({Possible::of(a), Possible::of(b)}), results);
    }
  }
}

void expect_hull(Range a, Range b, Possible found, const std::vector<std::int64_t>& results) {
  const auto [least, most] = std::minmax_element(results.begin(), results.end());
  EXPECT_EQ(found.range(), (Range{*least, *most}))
      << a.least << ".." << a.most << ", " << b.least << ".." << b.most;
}

// Truth values come as 1 and 0.
void expect_truths(Range a, Range b, Possible found, const std::vector<std::int64_t>& results) {
  Truth truth = Truth::impossible();
  for (const std::int64_t result : results) truth = join(truth, Truth::of(result != 0));
  EXPECT_EQ(found.truth(), truth) << a.least << ".." << a.most << ", " << b.least << ".." << b.most;
}

TEST(Evaluate, ArithmeticGivesTheSmallestIntervalOfItsResults) {
  for_every_pair(
      {kCounts, "a.x + a.y", Kind::kCount}, [](auto x, auto y) { return x + y; }, expect_hull);
  for_every_pair(
      {kCounts, "a.x - a.y", Kind::kCount}, [](auto x, auto y) { return x - y; }, expect_hull);
  for_every_pair(
      {kCounts, "a.x * a.y", Kind::kCount}, [](auto x, auto y) { return x * y; }, expect_hull);
  for_every_pair(
      {kCounts, "-a.x + a.y", Kind::kCount}, [](auto x, auto y) { return y - x; }, expect_hull);
  for_every_pair(
      {kCounts, "min(a.x, a.y)", Kind::kCount}, [](auto x, auto y) { return std::min(x, y); },
      expect_hull);
  for_every_pair(
      {kCounts, "max(a.x, a.y)", Kind::kCount}, [](auto x, auto y) { return std::max(x, y); },
      expect_hull);
  for_every_pair(
      {kCounts, "clamp(a.x, a.y, 2)", Kind::kCount},
      [](auto x, auto y) { return std::min(std::max(x, y), std::int64_t{2}); }, expect_hull);
}

TEST(Evaluate, ComparisonsGiveExactlyTheirOutcomes) {
  for_every_pair(
      {kCounts, "a.x < a.y", Kind::kBool}, [](auto x, auto y) { return x < y; }, expect_truths);
  for_every_pair(
      {kCounts, "a.x <= a.y", Kind::kBool}, [](auto x, auto y) { return x <= y; }, expect_truths);
  for_every_pair(
      {kCounts, "a.x > a.y", Kind::kBool}, [](auto x, auto y) { return x > y; }, expect_truths);
  for_every_pair(
      {kCounts, "a.x >= a.y", Kind::kBool}, [](auto x, auto y) { return x >= y; }, expect_truths);
  for_every_pair(
      {kCounts, "a.x == a.y", Kind::kBool}, [](auto x, auto y) { return x == y; }, expect_truths);
  for_every_pair(
      {kCounts, "a.x != a.y", Kind::kBool}, [](auto x, auto y) { return x != y; }, expect_truths);
}

// `in` asks about one fact again and again: sound, and exact where the list has one item.
TEST(Evaluate, ListsOfNumbersHoldEveryOutcome) {
  for_every_pair(
      {kCounts, "a.x in [a.y]", Kind::kBool}, [](auto x, auto y) { return x == y; }, expect_truths);
  for_every_pair(
      {kCounts, "a.x in [-1, a.y, 2]", Kind::kBool},
      [](auto x, auto y) { return x == -1 || x == y || x == 2; },
      [](Range, Range, Possible found, const std::vector<std::int64_t>& results) {
        for (const std::int64_t result : results) {
          EXPECT_TRUE(result != 0 ? found.truth().may_be_true() : found.truth().may_be_false());
        }
      });
}

std::vector<bool> members_of(Truth truth) {
  std::vector<bool> members;
  if (truth.may_be_true()) members.push_back(true);
  if (truth.may_be_false()) members.push_back(false);
  return members;
}

template <typename Meaning>
void for_every_three_truths(std::string_view text, Meaning meaning) {
  const CompiledExpression expression(kBools, text, Kind::kBool);
  const std::vector<Truth> sets = {Truth::yes(), Truth::no(), Truth::unknown()};
  for (const Truth p : sets) {
    for (const Truth q : sets) {
      for (const Truth r : sets) {
        Truth expected = Truth::impossible();
        for (const bool x : members_of(p)) {
          for (const bool y : members_of(q)) {
            for (const bool z : members_of(r))
              expected = join(expected, Truth::of(meaning(x, y, z)));
          }
        }
        EXPECT_EQ(expression.run({Possible::of(p), Possible::of(q), Possible::of(r)}).truth(),
                  expected)
            << text;
      }
    }
  }
}

TEST(Evaluate, ConditionsGiveExactlyTheirOutcomes) {
  for_every_three_truths("a.p and a.q or not a.r",
                         [](bool p, bool q, bool r) { return (p && q) || !r; });
  for_every_three_truths("a.p or a.q and a.r",
                         [](bool p, bool q, bool r) { return p || (q && r); });
  for_every_three_truths("(a.p == a.q) == a.r",
                         [](bool p, bool q, bool r) { return (p == q) == r; });
  for_every_three_truths("a.p != a.q", [](bool p, bool q, bool) { return p != q; });
  for_every_three_truths("if a.p then a.q else a.r",
                         [](bool p, bool q, bool r) { return p ? q : r; });
}

TEST(Evaluate, ABranchOfNumbersIsTheHullOfThoseThatMayBeTaken) {
  const CompiledExpression expression({kBools[0], kCounts[0], kCounts[1]},
                                      "if a.p then a.x else a.y", Kind::kCount);
  for (const Range a : ranges(-2, 2)) {
    for (const Range b : ranges(-2, 2)) {
      const auto run = [&](Truth p) {
        return expression.run({Possible::of(p), Possible::of(a), Possible::of(b)}).range();
      };
      EXPECT_EQ(run(Truth::yes()), a);
      EXPECT_EQ(run(Truth::no()), b);
      EXPECT_EQ(run(Truth::unknown()), join(a, b));
    }
  }
}

TEST(Evaluate, MembersOfAChoiceGiveExactlyTheirOutcomes) {
  const std::vector<std::string> facts = {test::choice_fact("a.c", {"one", "two", "three", "four"}),
                                          kBools[0]};
  const CompiledExpression in(facts, "a.c in [two, four]", Kind::kBool);
  const CompiledExpression equal(facts, "a.c == three", Kind::kBool);
  const CompiledExpression unequal(facts, "three != a.c", Kind::kBool);
  const CompiledExpression chosen(facts, "(if a.p then a.c else two) == two", Kind::kBool);
  for (std::uint64_t mask = 1; mask < 16; ++mask) {
    const auto expected = [&](auto meaning) {
      Truth truth = Truth::impossible();
      for (int member = 0; member < 4; ++member) {
        if ((mask >> member & 1) != 0) truth = join(truth, Truth::of(meaning(member)));
      }
      return truth;
    };
    const auto run = [&](const CompiledExpression& expression, Truth p = Truth::yes()) {
      return expression.run({Possible::members(mask), Possible::of(p)}).truth();
    };
    EXPECT_EQ(run(in), expected([](int member) { return member == 1 || member == 3; }));
    EXPECT_EQ(run(equal), expected([](int member) { return member == 2; }));
    EXPECT_EQ(run(unequal), expected([](int member) { return member != 2; }));
    EXPECT_EQ(run(chosen), expected([](int member) { return member == 1; }));
    EXPECT_TRUE(run(chosen, Truth::no()).is_true());
  }
}

TEST(Evaluate, HandlesTheLastOfSixtyFourMembers) {
  std::vector<std::string> members;
  for (int i = 0; i < 64; ++i) members.push_back("m" + std::to_string(i));
  const CompiledExpression last({test::choice_fact("a.c", members)}, "a.c == m63", Kind::kBool);
  EXPECT_TRUE(last.run({Possible::member(63)}).truth().is_true());
  EXPECT_TRUE(last.run({Possible::member(62)}).truth().is_false());
  EXPECT_TRUE(last.run({Possible::members(~std::uint64_t{0})}).truth().is_unknown());
}

// Soundness on operands that share a fact: nothing that can happen may be left out.
TEST(Evaluate, HoldsEveryResultWhereAFactStandsTwice) {
  const std::vector<std::pair<const char*, std::int64_t (*)(std::int64_t, std::int64_t)>> cases = {
      {"a.x - a.x", [](std::int64_t, std::int64_t) { return std::int64_t{0}; }},
      {"a.x * a.x - a.y", [](std::int64_t x, std::int64_t y) { return x * x - y; }},
      {"if a.x > a.y then a.x - a.y else a.y - a.x",
       [](std::int64_t x, std::int64_t y) { return std::abs(x - y); }},
      {"max(a.x, -a.x) + min(a.y, a.x)",
       [](std::int64_t x, std::int64_t y) { return std::abs(x) + std::min(y, x); }}};
  for (const auto& one : cases) {
    const char* text = one.first;
    for_every_pair({kCounts, text, Kind::kCount}, one.second,
                   [text](Range, Range, Possible found, const std::vector<std::int64_t>& results) {
                     for (const std::int64_t result : results) {
                       EXPECT_TRUE(found.range().contains(result)) << text;
                     }
                   });
  }
}

TEST(Evaluate, DatesGiveEveryResultOfTheirInterval) {
  const std::vector<std::string> facts = {test::date_fact("a.d"), test::date_fact("a.e"),
                                          test::count_fact("a.n", -20, 20)};
  const CompiledExpression months(facts, "months_between(a.d, a.e)", Kind::kCount);
  const CompiledExpression years(facts, "years_between(a.d, a.e)", Kind::kCount);
  const CompiledExpression later(facts, "add_months(a.d, a.n)", Kind::kDate);
  const CompiledExpression year(facts, "year(a.d)", Kind::kCount);
  const CompiledExpression month(facts, "month(a.d)", Kind::kCount);
  const CompiledExpression day(facts, "day(a.d)", Kind::kCount);
  const std::int64_t start = Date::parse("2023-12-27")->days();
  for (std::int64_t from = start; from < start + 70; from += 3) {
    for (std::int64_t width = 0; width <= 40; width += 8) {
      const Range d{from, from + width};
      const Range e{start + 50, start + 50 + width};
      const Range n{-2, width / 8};
      const std::vector<Possible> inputs = {Possible::of(d), Possible::of(e), Possible::of(n)};
      for (std::int64_t x = d.least; x <= d.most; ++x) {
        const Date date = Date::from_days(x);
        for (std::int64_t y = e.least; y <= e.most; y += 4) {
          EXPECT_TRUE(
              months.run(inputs).range().contains(months_between(date, Date::from_days(y))));
          EXPECT_TRUE(years.run(inputs).range().contains(years_between(date, Date::from_days(y))));
        }
        for (std::int64_t add = n.least; add <= n.most; ++add) {
          EXPECT_TRUE(later.run(inputs).range().contains(add_months(date, add).days()));
        }
        EXPECT_TRUE(year.run(inputs).range().contains(date.year()));
        EXPECT_TRUE(month.run(inputs).range().contains(date.month()));
        EXPECT_TRUE(day.run(inputs).range().contains(date.day()));
      }
    }
  }
}

TEST(Evaluate, PartsOfADateAreKnownWithinOneMonth) {
  const std::vector<std::string> facts = {test::date_fact("a.d")};
  const Possible march{Date::parse("2024-03-03")->days(), Date::parse("2024-03-20")->days()};
  EXPECT_EQ(CompiledExpression(facts, "day(a.d)", Kind::kCount).run({march}).range(),
            (Range{3, 20}));
  EXPECT_EQ(CompiledExpression(facts, "month(a.d)", Kind::kCount).run({march}).range(),
            Range::exactly(3));
}

TEST(Evaluate, ReportsOverflowAndDivisionByZero) {
  const std::vector<std::string> facts = {test::count_fact("a.x", 0, 9),
                                          test::count_fact("a.y", 0, 9)};
  const CompiledExpression sum(facts, "a.x + a.y", Kind::kCount);
  const CompiledExpression difference(facts, "a.x - a.y", Kind::kCount);
  const CompiledExpression product(facts, "a.x * a.y", Kind::kCount);
  const CompiledExpression quotient(facts, "round(a.x / a.y, down, 1)", Kind::kCount);
  const CompiledExpression share(facts, "round(a.x / a.y, down, 1%)", Kind::kRate);
  const Possible huge{INT64_MAX, INT64_MAX};
  EXPECT_EQ(sum.fault({huge, {1, 1}}), ArithmeticFault::kOverflow);
  EXPECT_EQ(sum.fault({huge, {0, 0}}), ArithmeticFault::kNone);
  EXPECT_EQ(difference.fault({{INT64_MIN, 0}, {0, 1}}), ArithmeticFault::kOverflow);
  EXPECT_EQ(product.fault({huge, {2, 2}}), ArithmeticFault::kOverflow);
  EXPECT_EQ(share.fault({huge, {1, 1}}), ArithmeticFault::kOverflow);
  EXPECT_EQ(quotient.fault({{1, 1}, {0, 3}}), ArithmeticFault::kDivisionByZero);
  EXPECT_EQ(quotient.fault({{1, 1}, {-2, 3}}), ArithmeticFault::kDivisionByZero);
  EXPECT_EQ(quotient.fault({{1, 1}, {1, 3}}), ArithmeticFault::kNone);
}

TEST(Evaluate, ReportsDatesBeyondTheCalendar) {
  const CompiledExpression later({test::count_fact("a.n", 0, 9)}, "add_months(on, a.n)",
                                 Kind::kDate);
  EXPECT_EQ(later.fault({{INT64_MAX, INT64_MAX}}), ArithmeticFault::kOverflow);
  EXPECT_EQ(later.fault({{9'000'000'000'000'000, 9'000'000'000'000'000}}),
            ArithmeticFault::kOverflow);
  EXPECT_EQ(later.fault({{1200, 1200}}), ArithmeticFault::kNone);
}

}  // namespace
}  // namespace gezhang
