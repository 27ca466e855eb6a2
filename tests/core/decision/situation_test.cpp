// What is given: assumptions, the age that follows from the birth date, and what is not usual.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::json_text;
using test::kNation;
using test::limit;
using test::places;
using test::Policies;
using test::requirement;
using test::Rules;

Policies about_age() {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "person.age >= 60")};
  return Policies({test::count_fact("person.age", 0, 150), test::date_fact("person.birth_date"),
                   test::bool_fact("person.local")},
                  {test::relation("age", "person.age == years_between(person.birth_date, on)")})
      .nation(rules);
}

TEST(RestsOn, NamesTheAssumptionsThatTheAnswerUses) {
  Rules rules;
  rules.grounds = {ground("g", "a.p and a.q")};
  const Policies policies =
      Policies({test::bool_fact("a.p"), test::bool_fact("a.q"), test::bool_fact("a.r")})
          .nation(rules);
  const Answer answer =
      policies.answer("{'a.p': {'assume': true}, 'a.q': true, 'a.r': {'assume': true}}");
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_EQ(answer.rests_on, std::vector<std::string>{"a.p"});
}

TEST(Age, FollowsFromTheBirthDateAndTheDayAskedAbout) {
  const Policies policies = about_age();
  EXPECT_EQ(policies.answer("{'person.birth_date': '1964-06-01'}").verdict, Verdict::kYes);
  EXPECT_EQ(policies.answer("{'person.birth_date': '1964-06-02'}").verdict, Verdict::kNo);
  EXPECT_EQ(policies.answer("{'person.birth_date': '1964-06-02'}", "insure", kNation, "2024-06-02")
                .verdict,
            Verdict::kYes);
  EXPECT_EQ(
      policies.answer("{'person.birth_date': {'from': '1960-01-01', 'to': '1964-01-01'}}").verdict,
      Verdict::kYes);
  EXPECT_EQ(policies.answer("{'person.birth_date': {'from': '1960-01-01'}}").verdict,
            Verdict::kDepends);
}

TEST(Age, MayBeGivenItself) {
  EXPECT_EQ(about_age().answer("{'person.age': 60}").verdict, Verdict::kYes);
  EXPECT_EQ(about_age().answer("{'person.age': 59}").verdict, Verdict::kNo);
}

TEST(Age, HasToAgreeWithTheBirthDate) {
  const Region region = about_age().open();
  EXPECT_TRUE(
      region
          .check_json("insure", json_text("{'person.age': 60, 'person.birth_date': '1964-01-01'}"))
          .ok());
  const Errors errors =
      region
          .check_json("insure", json_text("{'person.age': 61, 'person.birth_date': '1964-01-01'}"))
          .errors();
  EXPECT_EQ(places(errors), std::vector<std::string>{"contradiction /person.birth_date"});
}

TEST(Age, OfSeveralIsOnlyThatWhichTheBirthDateAllows) {
  const Answer answer =
      about_age().answer("{'person.age': {'any_of': [10, 60]}, 'person.birth_date': '1964-01-01'}");
  EXPECT_EQ(answer.verdict, Verdict::kYes);
  EXPECT_TRUE(answer.ask.empty());
}

TEST(Plausibility, WarnsOfWhatIsUnusual) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.limits = {limit("l", "account.total")};
  const Policies policies =
      Policies({test::money_fact("account.total", "0.00", "9999.00",
                                 ", 'plausible': {'from': '100.00', 'to': '5000.00'}")})
          .nation(rules);
  const auto warnings = [&](const char* total) {
    return policies.answer("{'account.total': " + std::string(total) + "}").warnings;
  };
  ASSERT_EQ(warnings("'5000.01'").size(), 1U);
  EXPECT_EQ(warnings("'5000.01'")[0].id, "implausible");
  EXPECT_EQ(warnings("'5000.01'")[0].fact, "account.total");
  EXPECT_EQ(warnings("'99.99'").size(), 1U);
  EXPECT_TRUE(warnings("'5000.00'").empty());
  EXPECT_TRUE(warnings("'100.00'").empty());
  EXPECT_TRUE(warnings("{'from': '200.00'}").empty());
  EXPECT_TRUE(policies.answer().warnings.empty());
}

TEST(AnyOf, SeveralNumbersAreNoMoreThanThose) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "a.n != 5")};
  const Policies policies = Policies({test::count_fact("a.n", 0, 9)}).nation(rules);
  EXPECT_EQ(policies.answer("{'a.n': {'any_of': [3, 7]}}").verdict, Verdict::kYes);
  EXPECT_EQ(policies.answer("{'a.n': {'from': 3, 'to': 7}}").verdict, Verdict::kDepends);
  EXPECT_EQ(policies.answer("{'a.n': {'any_of': [5]}}").verdict, Verdict::kNo);
}

}  // namespace
}  // namespace gezhang
