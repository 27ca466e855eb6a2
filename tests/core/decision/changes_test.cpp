// What would change the answer: each change does what it says, and no part of it does.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::choice_fact;
using test::ground;
using test::kNation;
using test::limit;
using test::money_fact;
using test::Policies;
using test::relation;
using test::requirement;
using test::Rules;

std::string told(const Change& change) {
  std::string text(changes_id(change.who));
  for (const auto& [fact, value] : change.set) text += " " + fact + "=" + value;
  if (change.on) text += " on " + change.on->to_text();
  text += " -> " + std::string(verdict_id(change.then));
  if (change.most) text += " " + change.most->to_decimal();
  return text;
}

std::vector<std::string> changes(const Answer& answer) {
  std::vector<std::string> lines;
  for (const Change& change : answer.changes) lines.push_back(told(change));
  return lines;
}

using Lines = std::vector<std::string>;

// The fact with another `changes` than the builder's "you".
std::string changed_by(std::string fact, const char* who) {
  fact.replace(fact.find("'changes': 'you'"), 16, "'changes': '" + std::string(who) + "'");
  return fact;
}

TEST(Changes, TellTheNearestNumberThatHelps) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.total >= ¥3")};
  rules.limits = {limit("l", "if a.total >= ¥6 then ¥2 else ¥1")};
  const Policies policies =
      Policies({changed_by(money_fact("a.total", "0.00", "9.00"), "time")}).nation(rules);
  EXPECT_EQ(changes(policies.answer("{'a.total': '2.00'}")),
            Lines{"time a.total=\"3.00\" -> yes 1.00"});
  EXPECT_EQ(changes(policies.answer("{'a.total': '4.00'}")),
            Lines{"time a.total=\"6.00\" -> yes 2.00"});
  EXPECT_EQ(changes(policies.answer("{'a.total': '6.00'}")), Lines{});
}

TEST(Changes, AreLeftOutWhereReasonsAreEnough) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.total >= ¥3")};
  const Region region = Policies({money_fact("a.total", "0.00", "9.00")}).nation(rules).open();
  const std::string facts = test::json_text("{'a.total': '2.00'}");
  const Answer whole = test::must(region.check_json("insure", facts));
  Answer reasons = test::must(region.check_json("insure", facts, Depth::kReasons));
  EXPECT_FALSE(whole.changes.empty());
  EXPECT_TRUE(reasons.changes.empty());
  reasons.changes = whole.changes;
  EXPECT_EQ(to_json(reasons), to_json(whole));
}

TEST(Changes, FindANumberThatStandsInNoRule) {
  // Neither side of the comparison is a plain number: 2 x a.total >= ¥7 turns at 3.50.
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.total + a.total >= ¥7 and a.total <= ¥5")};
  const Policies policies = Policies({money_fact("a.total", "0.00", "99.00")}).nation(rules);
  EXPECT_EQ(changes(policies.answer("{'a.total': '2.00'}")), Lines{"you a.total=\"3.50\" -> yes"});
  EXPECT_EQ(changes(policies.answer("{'a.total': '80.00'}")), Lines{"you a.total=\"5.00\" -> yes"});
}

TEST(Changes, SeparateWhatYouCanDoFromWhatCannotBe) {
  Rules rules;
  rules.grounds = {ground("g", "a.registered or a.relation == spouse")};
  rules.closed = {requirement("c", "true")};
  const Policies policies =
      Policies({bool_fact("a.registered"),
                changed_by(choice_fact("a.relation", {"spouse", "other"}), "never")})
          .nation(rules);
  EXPECT_EQ(changes(policies.answer("{'a.registered': false, 'a.relation': 'other'}")),
            (Lines{"you a.registered=true -> yes", "never a.relation=\"spouse\" -> yes"}));
}

TEST(Changes, ThatNeedTwoThingsNameBothAndNoMore) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.p and a.q or a.never"), requirement("s", "a.r")};
  const Policies policies = Policies({bool_fact("a.p"), bool_fact("a.q"), bool_fact("a.r"),
                                      changed_by(bool_fact("a.never"), "never")})
                                .nation(rules);
  const Answer answer =
      policies.answer("{'a.p': false, 'a.q': false, 'a.r': false, 'a.never': false}");
  EXPECT_EQ(changes(answer), Lines{"you a.p=true a.q=true a.r=true -> yes"});
  EXPECT_EQ(changes(policies.answer("{'a.p': true, 'a.q': false, 'a.r': false, 'a.never': false}")),
            Lines{"you a.q=true a.r=true -> yes"});
}

TEST(Changes, OfSeveralNameTheNearestNumbers) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.total >= ¥3"), requirement("s", "a.p")};
  const Policies policies =
      Policies({money_fact("a.total", "0.00", "99.00"), bool_fact("a.p")}).nation(rules);
  EXPECT_EQ(changes(policies.answer("{'a.total': '1.00', 'a.p': false}")),
            Lines{"you a.total=\"3.00\" a.p=true -> yes"});
}

TEST(Changes, FromANoToWhatDependsIsBetterToo) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.p"), requirement("s", "a.q")};
  EXPECT_EQ(
      changes(
          Policies({bool_fact("a.p"), bool_fact("a.q")}).nation(rules).answer("{'a.p': false}")),
      Lines{"you a.p=true -> depends"});
}

TEST(Changes, ABucketMovesTheTotal) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "account.prior >= ¥3")};
  rules.limits = {limit("l", "account.total")};
  const Policies policies =
      Policies(
          {money_fact("account.total", "0.00", "9.00"), money_fact("account.prior", "0.00", "9.00"),
           money_fact("account.current", "0.00", "9.00")},
          {relation("b", "account.total == account.prior + account.current")})
          .nation(rules);
  EXPECT_EQ(changes(policies.answer("{'account.total': '3.00', 'account.prior': '1.00', "
                                    "'account.current': '2.00'}")),
            Lines{"you account.prior=\"3.00\" -> yes 5.00"});
}

// That fewer people of one kind would follow from fewer people is no thing to do.
TEST(Changes, ABoundBetweenFactsMovesNothing) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.kind < 3"), requirement("s", "a.people < 6")};
  const Policies policies = Policies({changed_by(test::count_fact("a.people", 0, 9), "you"),
                                      changed_by(test::count_fact("a.kind", 0, 9), "you")},
                                     {relation("within", "a.kind <= a.people")})
                                .nation(rules);
  EXPECT_EQ(changes(policies.answer("{'a.people': 4, 'a.kind': 3}")), Lines{"you a.kind=2 -> yes"});
}

TEST(Changes, TellTheDayFromWhich) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'from': '2025-07-01'")};
  EXPECT_EQ(changes(Policies().nation(rules).answer()), Lines{"time on 2025-07-01 -> yes"});
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "false", ", 'from': '2020-01-01', 'until': '2024-06-02'")};
  EXPECT_EQ(changes(Policies().nation(rules).answer()), Lines{"time on 2024-06-02 -> yes"});
  rules.requirements = {requirement("r", "false")};
  EXPECT_EQ(changes(Policies().nation(rules).answer()), Lines{});
}

TEST(Changes, TellTheDayThatARuleNames) {
  const auto with = [](const char* holds, const char* on) {
    Rules rules;
    rules.grounds = {ground("g", "true")};
    rules.requirements = {requirement("r", holds)};
    const Policies policies =
        Policies({changed_by(test::date_fact("event.date"), "never")}).nation(rules);
    const Lines lines =
        changes(policies.answer("{'event.date': '2024-05-31'}", "insure", kNation, on));
    return lines.empty() ? "none" : lines.front();
  };
  EXPECT_EQ(with("on >= 2025-07-15", "2024-06-01"), "time on 2025-07-15 -> yes");
  EXPECT_EQ(with("on > 2025-07-15", "2024-06-01"), "time on 2025-07-16 -> yes");
  EXPECT_EQ(with("on >= add_months(event.date, 3)", "2024-06-01"), "time on 2024-08-31 -> yes");
  EXPECT_EQ(with("months_between(event.date, on) > 3", "2024-06-01"), "time on 2024-09-30 -> yes");
  EXPECT_EQ(with("year(on) == 2025", "2024-06-01"), "time on 2025-01-01 -> yes");
  EXPECT_EQ(with("year(add_months(on, -6)) == 2024", "2024-06-01"), "time on 2024-07-01 -> yes");
  // From the tenth of the following month.
  EXPECT_EQ(with("month(on) != month(event.date) and day(on) >= 10", "2024-05-31"),
            "time on 2024-06-10 -> yes");
}

TEST(Changes, TellTheBirthday) {
  Rules rules;
  rules.grounds = {ground("g", "person.age >= 60")};
  const Policies policies =
      Policies({changed_by(test::count_fact("person.age", 0, 150), "never"),
                changed_by(test::date_fact("person.birth_date"), "never")},
               {relation("age", "person.age == years_between(person.birth_date, on)")})
          .nation(rules);
  const Answer answer = policies.answer("{'person.birth_date': '1965-03-01'}");
  ASSERT_FALSE(answer.changes.empty());
  EXPECT_EQ(told(answer.changes.front()), "time on 2025-03-01 -> yes");
}

TEST(Changes, EveryOneDoesWhatItSays) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.p or a.total >= ¥5"), requirement("s", "a.x != no")};
  rules.limits = {limit("l", "a.total"), limit("m", "if a.p then ¥3 else ¥4")};
  const Policies policies = Policies({bool_fact("a.p"), money_fact("a.total", "0.00", "9.00"),
                                      choice_fact("a.x", {"no", "maybe", "sure"})})
                                .nation(rules);
  const Region region = policies.open();
  for (const char* given : {"{'a.p': false, 'a.total': '1.00', 'a.x': 'no'}",
                            "{'a.p': false, 'a.total': '1.00', 'a.x': 'sure'}",
                            "{'a.p': true, 'a.total': '6.00', 'a.x': 'sure'}"}) {
    const Answer answer = test::must(region.check_json("insure", test::json_text(given)));
    for (const Change& change : answer.changes) {
      Facts facts = test::must(region.read_facts(test::json_text(given)));
      for (const auto& [fact, value] : change.set) {
        const Facts one = test::must(region.read_facts("{\"" + fact + "\":" + value + "}"));
        for (KnownFact& known : facts.known) {
          if (known.fact == one.known[0].fact) known = one.known[0];
        }
      }
      const Answer then = test::must(region.check("insure", facts));
      EXPECT_EQ(then.verdict, change.then) << given << " " << told(change);
      EXPECT_EQ(then.amount->most, change.most) << given << " " << told(change);
    }
    EXPECT_FALSE(answer.changes.empty()) << given;
  }
}

}  // namespace
}  // namespace gezhang
