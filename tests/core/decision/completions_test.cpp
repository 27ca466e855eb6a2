// Answers with missing facts, beside a deliberately plain reference: it goes through every
// completion, decides each by a few lines of C++ that know nothing of the engine, and joins the
// results.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::json_text;
using test::kNation;
using test::kToday;
using test::limit;
using test::menu;
using test::payment;
using test::Policies;
using test::requirement;
using test::Rules;

// A fact and everything that it may be: numbers in fen or as they are, bools 1 and 0, choices by
// number.
struct Dimension {
  std::string fact;
  std::vector<std::int64_t> values;
  std::vector<std::string> written;  // as JSON, with ' for "
  bool is_number = true;
};

Dimension money(const std::string& fact, std::int64_t most) {
  Dimension made{fact, {}, {}, true};
  for (std::int64_t fen = 0; fen <= most; ++fen) {
    made.values.push_back(fen);
    made.written.push_back("'" + Money::from_fen(fen).to_decimal() + "'");
  }
  return made;
}
Dimension count(const std::string& fact, std::int64_t least, std::int64_t most) {
  Dimension made{fact, {}, {}, true};
  for (std::int64_t number = least; number <= most; ++number) {
    made.values.push_back(number);
    made.written.push_back(std::to_string(number));
  }
  return made;
}
Dimension truth(const std::string& fact) { return {fact, {1, 0}, {"true", "false"}, false}; }
Dimension choice(const std::string& fact, const std::vector<std::string>& members) {
  Dimension made{fact, {}, {}, false};
  for (std::size_t i = 0; i < members.size(); ++i) {
    made.values.push_back(static_cast<std::int64_t>(i));
    made.written.push_back("'" + members[i] + "'");
  }
  return made;
}

struct Plain {
  Verdict verdict = Verdict::kNo;
  std::int64_t fen = 0;
  friend bool operator==(const Plain&, const Plain&) = default;
};
// `unrecorded` has no amount; a `no` counts as zero.
Plain yes_if_positive(std::int64_t fen) {
  return fen > 0 ? Plain{Verdict::kYes, fen} : Plain{Verdict::kNo, 0};
}

// A zero is a no before a missing ground makes the rest unrecorded.
Plain permitted(bool has_ground, std::int64_t fen) {
  if (fen > 0 && !has_ground) return {Verdict::kUnrecorded, 0};
  return yes_if_positive(fen);
}

using Values = std::vector<std::int64_t>;
using Decide = std::function<Plain(const Values&)>;

// What is known of one fact: the positions of its values that are possible, and how it is said.
struct Knowledge {
  std::vector<std::size_t> possible;
  std::string said;  // empty: left out
};

std::vector<Knowledge> ways_of_knowing(const Dimension& dimension) {
  const std::size_t size = dimension.values.size();
  std::vector<std::size_t> all(size);
  for (std::size_t i = 0; i < size; ++i) all[i] = i;
  std::vector<Knowledge> ways = {{all, ""}};
  for (std::size_t i = 0; i < size; ++i) ways.push_back({{i}, dimension.written[i]});
  if (size > 2) {
    ways.push_back(
        {{0, size - 1},
         "{'any_of': [" + dimension.written.front() + ", " + dimension.written.back() + "]}"});
  }
  if (dimension.is_number && size > 2) {
    std::vector<std::size_t> upper(all.begin() + static_cast<std::ptrdiff_t>(size / 2), all.end());
    ways.push_back({upper, "{'from': " + dimension.written[size / 2] + "}"});
  }
  return ways;
}

class SmallPolicy {
 public:
  SmallPolicy(const Policies& policies, std::vector<Dimension> dimensions, Decide decide,
              std::string question = "insure")
      : question_(std::move(question)),
        region_(policies.open()),
        dimensions_(std::move(dimensions)),
        decide_(std::move(decide)) {}

  // Every way of knowing every fact.
  void check_all() {
    std::vector<Knowledge> known(dimensions_.size());
    check_from(0, known);
  }

 private:
  void check_from(std::size_t dimension, std::vector<Knowledge>& known) {
    if (testing::Test::HasFailure()) return;  // one full report is enough
    if (dimension == dimensions_.size()) return check(known);
    for (const Knowledge& way : ways_of_knowing(dimensions_[dimension])) {
      known[dimension] = way;
      check_from(dimension + 1, known);
    }
  }

  void check(const std::vector<Knowledge>& known) {
    std::string facts;
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (!known[i].said.empty())
        facts += (facts.empty() ? "" : ", ") + ("'" + dimensions_[i].fact + "': " + known[i].said);
    }
    const Answer answer = test::must(region_.check_json(question_, json_text("{" + facts + "}")));
    SCOPED_TRACE(facts + "\n" + to_json(answer));

    std::set<Verdict> verdicts;
    std::optional<std::pair<std::int64_t, std::int64_t>> hull;
    for_every_completion(known, [&](const Values& values) {
      const Plain plain = decide_(values);
      verdicts.insert(plain.verdict);
      if (plain.verdict == Verdict::kUnrecorded) return;
      hull = hull ? std::pair{std::min(hull->first, plain.fen), std::max(hull->second, plain.fen)}
                  : std::pair{plain.fen, plain.fen};
    });
    EXPECT_TRUE(answer.exact);
    EXPECT_EQ(verdict_id(answer.verdict),
              verdict_id(verdicts.size() == 1 ? *verdicts.begin() : Verdict::kDepends));
    ASSERT_EQ(answer.amount.has_value(), hull.has_value());
    if (hull) {
      EXPECT_EQ(answer.amount->least.fen(), hull->first);
      EXPECT_EQ(answer.amount->most.fen(), hull->second);
    }
    check_asks(answer, known);
    check_examples(answer, known);
  }

  void check_asks(const Answer& answer, const std::vector<Knowledge>& known) {
    if (answer.verdict == Verdict::kDepends) {
      EXPECT_FALSE(answer.ask.empty());
    }
    std::set<std::string> asked;
    for (const Ask& ask : answer.ask) {
      EXPECT_TRUE(asked.insert(ask.fact).second) << "asked twice: " << ask.fact;
      EXPECT_TRUE(matters(position(ask.fact), known)) << "cannot change the answer: " << ask.fact;
    }
  }

  // Two completions that differ in this fact alone lead to different results.
  bool matters(std::size_t dimension, const std::vector<Knowledge>& known) {
    bool found = false;
    for_every_completion(known, [&](const Values& values) {
      Values other = values;
      for (const std::size_t possible : known[dimension].possible) {
        other[dimension] = dimensions_[dimension].values[possible];
        found = found || !(decide_(other) == decide_(values));
      }
    });
    return found;
  }

  void check_examples(const Answer& answer, const std::vector<Knowledge>& known) {
    if (answer.verdict != Verdict::kDepends) {
      EXPECT_TRUE(answer.for_example.empty());
      return;
    }
    ASSERT_EQ(answer.for_example.size(), 2U);
    EXPECT_NE(answer.for_example[0].verdict, answer.for_example[1].verdict);
    for (const Example& example : answer.for_example) {
      std::vector<Knowledge> completed = known;
      for (const auto& named : example.facts) {
        const std::string& value = named.second;
        const std::size_t dimension = position(named.first);
        const auto& written = dimensions_[dimension].written;
        const auto found =
            std::find_if(written.begin(), written.end(),
                         [&](const std::string& text) { return json_text(text) == value; });
        ASSERT_NE(found, written.end()) << value;
        const auto number = static_cast<std::size_t>(found - written.begin());
        const auto& possible = known[dimension].possible;
        EXPECT_NE(std::find(possible.begin(), possible.end(), number), possible.end())
            << value << " is known to be false";
        completed[dimension].possible = {number};
      }
      // Facts that the example does not name do not matter to it.
      for_every_completion(completed, [&](const Values& values) {
        EXPECT_EQ(decide_(values).verdict, example.verdict);
      });
    }
  }

  template <typename Visit>
  void for_every_completion(const std::vector<Knowledge>& known, Visit visit) {
    Values values(known.size());
    const std::function<void(std::size_t)> from = [&](std::size_t dimension) {
      if (dimension == known.size()) return visit(static_cast<const Values&>(values));
      for (const std::size_t possible : known[dimension].possible) {
        values[dimension] = dimensions_[dimension].values[possible];
        from(dimension + 1);
      }
    };
    from(0);
  }

  std::size_t position(const std::string& fact) const {
    for (std::size_t i = 0; i < dimensions_.size(); ++i) {
      if (dimensions_[i].fact == fact) return i;
    }
    throw std::runtime_error("asks for " + fact + ", which the policy does not read");
  }

  std::string question_;
  Region region_;
  std::vector<Dimension> dimensions_;
  Decide decide_;
};

TEST(Completions, OfATierWithARequirementAndAnAllowance) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("insured", "relative.relation in [self, spouse]"),
                        requirement("balance", "account.prior_years >= ¥0.03")};
  rules.limits = {limit(
      "tier", "(if account.prior_years >= ¥0.06 then ¥0.02 else ¥0.01) - purchase.used_this_year")};
  SmallPolicy(Policies({test::money_fact("account.prior_years", "0.00", "0.08"),
                        test::money_fact("purchase.used_this_year", "0.00", "0.02"),
                        test::choice_fact("relative.relation", {"self", "spouse", "other"})})
                  .nation(rules),
              {money("account.prior_years", 8), money("purchase.used_this_year", 2),
               choice("relative.relation", {"self", "spouse", "other"})},
              [](const Values& v) {
                if (v[2] == 2 || v[0] < 3) return Plain{};
                return yes_if_positive((v[0] >= 6 ? 2 : 1) - v[1]);
              })
      .check_all();
}

TEST(Completions, OfGroundsAndRequirementsThatShareFacts) {
  Rules rules;
  rules.grounds = {ground("g", "a.p and not a.q"),
                   ground("h", "a.q and a.r", ", 'when': 'not a.s'")};
  rules.requirements = {requirement("either", "a.p or a.q"),
                        requirement("not-both", "not (a.p and a.q)", ", 'when': 'a.r or a.s'")};
  rules.limits = {limit("l", "if a.p == a.r then ¥2 else ¥3"),
                  limit("m", "¥1", ", 'when': 'a.p and a.s'")};
  SmallPolicy(Policies({test::bool_fact("a.p"), test::bool_fact("a.q"), test::bool_fact("a.r"),
                        test::bool_fact("a.s")})
                  .nation(rules),
              {truth("a.p"), truth("a.q"), truth("a.r"), truth("a.s")},
              [](const Values& v) {
                const bool p = v[0] != 0, q = v[1] != 0, r = v[2] != 0, s = v[3] != 0;
                if (!(p || q) || ((r || s) && p && q)) return Plain{};
                std::int64_t most = p == r ? 200 : 300;
                if (p && s) most = std::min<std::int64_t>(most, 100);
                return permitted((p && !q) || (q && r && !s), most);
              })
      .check_all();
}

// Set evaluation alone cannot decide these: the same fact stands on both sides.
TEST(Completions, OfATautologyAndAContradictionAreDecided) {
  Rules rules;
  rules.grounds = {ground("g", "a.p or not a.p")};
  rules.requirements = {requirement("r", "not (a.x > ¥0.03 and a.x < ¥0.02)"),
                        requirement("s", "a.x - a.x == ¥0")};
  rules.limits = {limit("l", "a.x - a.x + ¥5")};
  SmallPolicy(
      Policies({test::bool_fact("a.p"), test::money_fact("a.x", "0.00", "0.06")}).nation(rules),
      {truth("a.p"), money("a.x", 6)}, [](const Values&) { return yes_if_positive(500); })
      .check_all();
}

TEST(Completions, OfNumbersThatAreComparedWithEachOther) {
  Rules rules;
  rules.grounds = {ground("g", "a.x + a.y <= ¥0.07")};
  rules.requirements = {requirement("r", "a.x >= a.y or a.n > 2")};
  rules.limits = {limit("l", "min(a.x, a.y * a.n)")};
  SmallPolicy(Policies({test::money_fact("a.x", "0.00", "0.05"),
                        test::money_fact("a.y", "0.00", "0.05"), test::count_fact("a.n", 0, 3)})
                  .nation(rules),
              {money("a.x", 5), money("a.y", 5), count("a.n", 0, 3)},
              [](const Values& v) {
                if (v[0] < v[1] && v[2] <= 2) return Plain{};
                return permitted(v[0] + v[1] <= 7, std::min(v[0], v[1] * v[2]));
              })
      .check_all();
}

// What turns the answer lies inside a branch, away from the ends of every interval.
TEST(Completions, OfBranchesThatTurnOnTheirOwnFacts) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "if a.p then a.x != ¥0.02 else a.y != ¥0.03")};
  rules.limits = {limit("l", "if a.q then ¥0.01 + a.x else ¥0.02")};
  SmallPolicy(
      Policies({test::bool_fact("a.p"), test::bool_fact("a.q"),
                test::money_fact("a.x", "0.00", "0.05"), test::money_fact("a.y", "0.00", "0.05")})
          .nation(rules),
      {truth("a.p"), truth("a.q"), money("a.x", 5), money("a.y", 5)},
      [](const Values& v) {
        if (v[0] != 0 ? v[2] == 2 : v[3] == 3) return Plain{};
        return yes_if_positive(v[1] != 0 ? 1 + v[2] : 2);
      })
      .check_all();
}

TEST(Completions, OfAMenuThatMayApply) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "a.x"), limit("m", "¥0.04", ", 'when': 'a.q'")};
  rules.menu = {menu("m", {"¥0.02", "¥0.05"}, ", 'when': 'a.p'"),
                menu("n", {"¥0.03"}, ", 'when': 'a.p and a.q'")};
  SmallPolicy(Policies({test::money_fact("a.x", "0.00", "0.07"), test::bool_fact("a.p"),
                        test::bool_fact("a.q")})
                  .nation(rules),
              {money("a.x", 7), truth("a.p"), truth("a.q")},
              [](const Values& v) {
                const bool p = v[1] != 0, q = v[2] != 0;
                const std::int64_t most = q ? std::min<std::int64_t>(v[0], 4) : v[0];
                if (!p) return yes_if_positive(most);
                std::int64_t offered = 0;
                for (const std::int64_t amount :
                     {std::int64_t{2}, q ? std::int64_t{3} : std::int64_t{2}, std::int64_t{5}}) {
                  if (amount <= most) offered = amount;
                }
                return yes_if_positive(offered);
              })
      .check_all();
}

TEST(Completions, OfAProductThatTheAccountMustCover) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "account.total")};
  rules.payment = {payment("p", "full", ", 'when': 'a.p'")};
  const std::string sold = "'editions': [{'from': '2020-01-01', 'cites': ['source']";
  SmallPolicy(Policies({test::money_fact("account.total", "0.00", "0.07"),
                        test::money_fact("purchase.premium", "0.00", "0.09"),
                        test::count_fact("purchase.people", 1, 3), test::product_fact(),
                        test::bool_fact("a.p")})
                  .nation("'products': [{'id': 'priced', 'name': {'zh-Hans': '甲'}, " + sold +
                          ", 'price': '¥0.02'}]}," + " {'id': 'open', 'name': {'zh-Hans': '乙'}, " +
                          sold + "}]}], " + rules.as()),
              {money("account.total", 7), count("purchase.people", 1, 3),
               choice("purchase.product", {"other", "priced", "open"}), truth("a.p")},
              [](const Values& v) {
                if (v[3] != 0 && v[2] == 1 && 2 * v[1] > v[0]) return Plain{};
                return yes_if_positive(v[0]);
              })
      .check_all();
}

TEST(Completions, OfAPremiumThatTheAccountMustCover) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "account.total")};
  rules.payment = {payment("p", "full")};
  const Region region = Policies({test::money_fact("account.total", "0.00", "0.07"),
                                  test::money_fact("purchase.premium", "0.00", "0.04"),
                                  test::count_fact("purchase.people", 1, 3), test::product_fact()})
                            .nation(rules)
                            .open();
  // A premium that is left out is no part of the question, so here it is always given in some form.
  for (std::int64_t total = 0; total <= 7; ++total) {
    for (std::int64_t least = 0; least <= 4; ++least) {
      for (std::int64_t most = least; most <= 4; ++most) {
        std::set<Verdict> verdicts;
        for (std::int64_t premium = least; premium <= most; ++premium) {
          for (std::int64_t people = 1; people <= 3; ++people) {
            verdicts.insert(total > 0 && premium * people <= total ? Verdict::kYes : Verdict::kNo);
          }
        }
        const auto yuan = [](std::int64_t fen) {
          return "'" + Money::from_fen(fen).to_decimal() + "'";
        };
        const std::string facts = "{'account.total': " + yuan(total) +
                                  ", 'purchase.premium': {'from': " + yuan(least) +
                                  ", 'to': " + yuan(most) + "}}";
        const Answer answer = test::must(region.check_json("insure", json_text(facts)));
        EXPECT_TRUE(answer.exact);
        EXPECT_EQ(verdict_id(answer.verdict),
                  verdict_id(verdicts.size() == 1 ? *verdicts.begin() : Verdict::kDepends))
            << facts;
        EXPECT_EQ(answer.ask.empty(), verdicts.size() == 1) << facts;
      }
    }
  }
}

TEST(Completions, OfRoundedSharesAndDates) {
  Rules rules;
  rules.grounds = {ground("g", "months_between(a.d, on) >= 2")};
  rules.requirements = {requirement("r", "day(a.d) != 2 or a.n in [1, 3]")};
  rules.limits = {
      limit("l", "round(a.x * 50%, half_up, ¥0.01) - round(a.x / (a.n + 1), down, ¥0.01)")};
  const std::int64_t first = Date::parse("2024-03-30")->days();
  Dimension dates{"a.d", {}, {}, true};
  for (std::int64_t day = first; day <= first + 4; ++day) {
    dates.values.push_back(day);
    dates.written.push_back("'" + Date::from_days(day).to_text() + "'");
  }
  SmallPolicy(Policies({test::money_fact("a.x", "0.00", "0.05"), test::count_fact("a.n", 1, 4),
                        test::date_fact("a.d", "2024-03-30", "2024-04-03")})
                  .nation(rules),
              {money("a.x", 5), count("a.n", 1, 4), dates},
              [&](const Values& v) {
                // 30 March to 3 April; asked on 1 June, two months are complete up to 1 April.
                const std::int64_t offset = v[2] - first;
                if (offset == 3 && v[1] != 1 && v[1] != 3) return Plain{};
                return permitted(offset <= 2, (v[0] + 1) / 2 - v[0] / (v[1] + 1));
              })
      .check_all();
}

// A question that some payees and weak sources cannot make a yes, with a closed list and an office
// that decides for itself.
TEST(Completions, OfGroundsOfSeveralKinds) {
  Rules rules;
  rules.grounds = {ground("to-another", "a.other", ", 'payee': 'relative'"),
                   ground("good", "a.good"), ground("weak", "a.weak", ", 'cites': ['rumoured']")};
  rules.limits = {limit("l", "¥5")};
  rules.closed = {requirement("only-these", "a.closed")};
  rules.discretion = {requirement("office", "a.office")};
  Policies policies({test::bool_fact("a.other"), test::bool_fact("a.good"),
                     test::bool_fact("a.weak"), test::bool_fact("a.closed"),
                     test::bool_fact("a.office")});
  std::string vocabulary = policies.files().front().text;
  const std::string withdraw = json_text("{'id': 'withdraw',");
  vocabulary.replace(vocabulary.find(withdraw), withdraw.size(),
                     withdraw + json_text(" 'payees': ['self', 'heir'], 'ground_grade': 'B',"));
  policies.file(PolicySet::kVocabularyFile, vocabulary)
      .nation("'sources': [" + test::source("source", "B") + ", " + test::source("rumoured", "C") +
              "], " + rules.as("withdraw"));
  SmallPolicy(
      policies,
      {truth("a.other"), truth("a.good"), truth("a.weak"), truth("a.closed"), truth("a.office")},
      [](const Values& v) {
        if (v[0] != 0) return Plain{};  // the first ground that holds names the payee
        if (v[1] != 0) return Plain{v[4] != 0 ? Verdict::kAuthority : Verdict::kYes, 500};
        if (v[2] == 0 && v[3] != 0) return Plain{};
        return Plain{Verdict::kUnrecorded, 0};
      },
      "withdraw")
      .check_all();
}

// Past the budget of cases the answer says so instead of guessing.
TEST(Completions, TooManyToExamineAreCalledInexact) {
  std::vector<std::string> facts;
  std::string sum = "¥0";
  for (int i = 0; i < 12; ++i) {
    facts.push_back(test::money_fact("a.x" + std::to_string(i)));
    sum += " + a.x" + std::to_string(i) + " * " + std::to_string(i + 2);
  }
  Rules rules;
  rules.grounds = {ground("g", "true")};
  // Never equal: the left side is even, twice a sum.
  rules.requirements = {requirement("r", "(" + sum + ") * 2 != ¥7777.77")};
  const Answer answer = Policies(facts).nation(rules).answer();
  EXPECT_FALSE(answer.exact);
  EXPECT_EQ(answer.verdict, Verdict::kDepends);
  EXPECT_TRUE(answer.for_example.empty());
}

}  // namespace
}  // namespace gezhang
