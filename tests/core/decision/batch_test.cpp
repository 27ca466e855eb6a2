// Batches: over columns the same answers come out as one by one.
#include "gezhang/batch.h"

#include <gtest/gtest.h>

#include <random>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::choice_fact;
using test::count_fact;
using test::ground;
using test::limit;
using test::list;
using test::menu;
using test::money_fact;
using test::payment;
using test::Policies;
using test::relation;
using test::requirement;
using test::Rules;

struct Rows {
  std::vector<std::uint8_t> verdicts;
  std::vector<std::int64_t> amounts;
  std::vector<std::uint64_t> failed;
};

Rows run(Batch& batch, const std::vector<std::vector<std::int64_t>>& columns) {
  const std::size_t rows = columns.front().size();
  Rows out{std::vector<std::uint8_t>(rows), std::vector<std::int64_t>(rows),
           std::vector<std::uint64_t>(rows)};
  std::vector<const std::int64_t*> pointers;
  for (const auto& column : columns) pointers.push_back(column.data());
  batch.run(pointers, rows, {out.verdicts, out.amounts, out.failed});
  return out;
}

// Everything that steps can do: rounding, dates, menus, cover, readings, tiers, relations.
Policies rich() {
  Rules rules;
  rules.grounds = {ground("g", "a.p or a.n > 3"), ground("w", "a.x == b", ", 'payee': 'insurer'")};
  rules.requirements = {requirement("r", "a.total >= v.t", ", 'when': 'a.x in [a, b]'"),
                        requirement("s", "not (a.n == 7)"),
                        requirement("t", "years_between(a.born, on) >= 18 and a.n < 90")};
  rules.limits = {limit("l", "round(a.total * a.share, down, ¥0.01) - a.used"),
                  limit("m", "clamp(a.total, ¥1, ¥8)"),
                  limit("c", "round(a.total / 3, half_up, ¥0.01) + ¥2 * a.n")};
  rules.menu = {menu("menu", {"¥1", "¥2", "¥5"}, ", 'when': 'a.x == c'")};
  rules.discretion = {requirement("d", "a.n == 5")};
  rules.closed = {requirement("k", "a.x == d")};
  const std::string tiers =
      "{'id': 'v.t', 'type': 'money', 'tiers': {'by': 'a.n', 'rows': [{'below': 4, 'is': '¥1'}, "
      "{'at_least': 4, 'at_most': 80, 'is': '¥2'}]}, 'from': '2020-01-01', 'cites': ['source']}";
  std::string quoted = tiers;
  for (const char* bare : {"4", "80"}) {
    for (const char* key : {"'below': ", "'at_least': ", "'at_most': "}) {
      const std::string found = std::string(key) + bare;
      const auto at = quoted.find(found + ",");
      if (at != std::string::npos)
        quoted.replace(at, found.size(), std::string(key) + "'" + bare + "'");
    }
  }
  return Policies(
             {bool_fact("a.p"), count_fact("a.n", 0, 99), money_fact("a.total", "-1.00", "20.00"),
              money_fact("a.used", "0.00", "20.00"), test::rate_fact("a.share", "0%", "100%"),
              test::date_fact("a.born"), choice_fact("a.x", {"a", "b", "c", "d"})},
             {relation("u", "a.used <= a.total or a.total < ¥1")})
      .nation(list("values", {quoted}) + ", " + rules.as());
}

const std::vector<std::string_view> kFacts = {"a.p",     "a.n",    "a.total", "a.used",
                                              "a.share", "a.born", "a.x"};

std::vector<std::vector<std::int64_t>> random_columns(std::size_t rows) {
  std::mt19937 random(7);  // its numbers are the same everywhere; distributions' are not
  const auto below = [&](std::int64_t bound) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(bound));
  };
  std::vector<std::vector<std::int64_t>> columns(kFacts.size());
  for (std::size_t i = 0; i < rows; ++i) {
    columns[0].push_back(below(2));
    columns[1].push_back(below(100));
    columns[2].push_back(below(2100) - 100);
    columns[3].push_back(below(1000));
    columns[4].push_back(below(1'000'001));
    columns[5].push_back(below(25'000));
    columns[6].push_back(below(4));
  }
  return columns;
}

std::string facts_json(const std::vector<std::vector<std::int64_t>>& columns, std::size_t row) {
  const auto at = [&](std::size_t column) { return columns[column][row]; };
  constexpr const char* kMembers[] = {"a", "b", "c", "d"};
  std::string share = std::to_string(at(4) / 10'000) + ".";
  const std::string rest = std::to_string(at(4) % 10'000);
  share += std::string(4 - rest.size(), '0') + rest + "%";
  return std::string("{\"a.p\":") + (at(0) != 0 ? "true" : "false") +
         ",\"a.n\":" + std::to_string(at(1)) + ",\"a.total\":\"" +
         Money::from_fen(at(2)).to_decimal() + "\",\"a.used\":\"" +
         Money::from_fen(at(3)).to_decimal() + "\",\"a.share\":\"" + share + "\",\"a.born\":\"" +
         Date::from_days(at(5)).to_text() + "\",\"a.x\":\"" + kMembers[at(6)] + "\"}";
}

TEST(Batch, AnswersLikeOneByOne) {
  const Region region = rich().open();
  Batch batch = test::must(region.batch("insure", kFacts));
  EXPECT_TRUE(batch.is_columnar());
  const auto columns = random_columns(1000);
  const Rows rows = run(batch, columns);
  int seen[6] = {};
  int bad = 0;
  for (std::size_t i = 0; i < 1000; ++i) {
    const Result<Answer> answer =
        region.check_json("insure", facts_json(columns, i), Depth::kReasons);
    if (!answer) {
      EXPECT_EQ(rows.verdicts[i], kBadRow) << facts_json(columns, i);
      ++bad;
      continue;
    }
    ASSERT_EQ(rows.verdicts[i], static_cast<std::uint8_t>(answer->verdict))
        << facts_json(columns, i) << verdict_id(answer->verdict);
    ++seen[rows.verdicts[i]];
    EXPECT_EQ(rows.amounts[i], answer->amount ? answer->amount->most.fen() : -1)
        << facts_json(columns, i);
    std::uint64_t failed = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      for (const EntryReport& report : answer->requirements) {
        const bool is_this = report.id == std::string(1, "rst"[k]);
        if (is_this && report.state == EntryState::kFailed) failed |= std::uint64_t{1} << k;
      }
    }
    EXPECT_EQ(rows.failed[i], failed) << facts_json(columns, i);
  }
  EXPECT_GT(bad, 10);
  for (const Verdict verdict : {Verdict::kNo, Verdict::kUnrecorded, Verdict::kYes})
    EXPECT_GT(seen[static_cast<int>(verdict)], 10) << verdict_id(verdict);
}

TEST(Batch, OfAnyLengthIsTheSame) {
  const Region region = rich().open();
  Batch batch = test::must(region.batch("insure", kFacts));
  const auto columns = random_columns(600);
  const Rows whole = run(batch, columns);
  for (const std::size_t rows :
       {std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{257}}) {
    std::vector<std::vector<std::int64_t>> part = columns;
    for (auto& column : part) column.resize(rows);
    const Rows some = run(batch, part);
    EXPECT_TRUE(std::equal(some.verdicts.begin(), some.verdicts.end(), whole.verdicts.begin()));
    EXPECT_TRUE(std::equal(some.amounts.begin(), some.amounts.end(), whole.amounts.begin()));
    EXPECT_TRUE(std::equal(some.failed.begin(), some.failed.end(), whole.failed.begin()));
  }
}

TEST(Batch, WithoutAFactThatIsReadExploresEachRow) {
  const Region region = rich().open();
  const std::vector<std::string_view> some(kFacts.begin() + 1, kFacts.end());
  Batch batch = test::must(region.batch("insure", some));
  EXPECT_FALSE(batch.is_columnar());
  auto columns = random_columns(50);
  const auto whole = columns;
  columns.erase(columns.begin());
  const Rows rows = run(batch, columns);
  for (std::size_t i = 0; i < 50; ++i) {
    std::string facts = facts_json(whole, i);
    facts = "{" + facts.substr(facts.find(',') + 1);
    const Result<Answer> answer = region.check_json("insure", facts);
    EXPECT_EQ(rows.verdicts[i], answer ? static_cast<std::uint8_t>(answer->verdict) : kBadRow)
        << facts;
  }
}

TEST(Batch, OutOfBoundsIsABadRowAndNoOther) {
  const Region region = rich().open();
  Batch batch = test::must(region.batch("insure", kFacts));
  auto columns = random_columns(3);
  const Rows good = run(batch, columns);
  columns[6][1] = 4;
  const Rows rows = run(batch, columns);
  EXPECT_EQ(rows.verdicts[1], kBadRow);
  EXPECT_EQ(rows.amounts[1], -1);
  EXPECT_EQ(rows.verdicts[0], good.verdicts[0]);
  EXPECT_EQ(rows.verdicts[2], good.verdicts[2]);
}

TEST(Batch, OfAmbiguousTextsIsDisputedWithTheLeast) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {
      "{'id': 'l', 'text': {'zh-Hans': 'l'}, 'from': '2020-01-01', 'cites': ['source'], 'issue': "
      "'i', 'readings': [{'id': 'x', 'is': 'a.m', 'text': {'zh-Hans': 'x'}, 'cites': ['source']}, "
      "{'id': 'y', 'is': '¥2', 'text': {'zh-Hans': 'y'}, 'cites': ['source']}]}"};
  const Region region = Policies({money_fact("a.m", "0.00", "9.00")}).nation(rules).open();
  const std::vector<std::string_view> facts = {"a.m"};
  Batch batch = test::must(region.batch("insure", facts));
  const Rows rows = run(batch, {{0, 200, 300}});
  EXPECT_EQ(rows.verdicts[0], static_cast<std::uint8_t>(Verdict::kDisputed));
  EXPECT_EQ(rows.amounts[0], 0);
  EXPECT_EQ(rows.verdicts[1], static_cast<std::uint8_t>(Verdict::kYes));
  EXPECT_EQ(rows.amounts[1], 200);
  EXPECT_EQ(rows.verdicts[2], static_cast<std::uint8_t>(Verdict::kDisputed));
  EXPECT_EQ(rows.amounts[2], 200);
}

TEST(Batch, CopiesHaveMemoryOfTheirOwn) {
  const Region region = rich().open();
  Batch batch = test::must(region.batch("insure", kFacts));
  Batch copy = batch;
  const auto columns = random_columns(20);
  EXPECT_EQ(run(batch, columns).amounts, run(copy, columns).amounts);
}

TEST(Batch, ReportsNamesThatAreNotThere) {
  const Region region = rich().open();
  const std::vector<std::string_view> facts = {"a.p", "a.q", "a.p"};
  const auto errors = region.batch("insur", facts).errors();
  EXPECT_EQ(test::places(errors),
            (std::vector<std::string>{"unknown_question /question", "unknown_fact /facts",
                                      "duplicate_id /facts"}));
}

}  // namespace
}  // namespace gezhang
