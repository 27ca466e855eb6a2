// How far an answer can be trusted: grade, staleness, what is only known from the past, and its
// sources.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::Policies;
using test::requirement;
using test::Rules;
using test::source;

std::string citing(const char* id) { return ", 'cites': ['" + std::string(id) + "']"; }

// Sources a to d, of grades A to D.
Policies graded(const Rules& rules, const std::string& values = "'values': []") {
  return Policies({test::bool_fact("person.local"), test::bool_fact("person.poor"),
                   test::money_fact("account.total")})
      .nation("'sources': [" + source("a", "A") + ", " + source("b", "B") + ", " +
              source("c", "C") + ", " + source("d", "D") + "], " + values + ", " + rules.as());
}

TEST(Grade, IsTheWeakestOnTheDecisivePath) {
  Rules rules;
  rules.grounds = {ground("g", "true", citing("b"))};
  rules.requirements = {requirement("r", "person.local", citing("c"))};
  EXPECT_EQ(graded(rules).answer("{'person.local': true}").grade, 'C');
}

TEST(Grade, IsTheWeakestWhereverItStands) {
  Rules rules;
  rules.grounds = {ground("g", "true", citing("c"))};
  rules.requirements = {requirement("r", "person.local", citing("b"))};
  rules.limits = {limit("l", "¥1", citing("a"))};
  EXPECT_EQ(graded(rules).answer("{'person.local': true}").grade, 'C');
}

TEST(Grade, OfANoIsThatOfWhatFailed) {
  Rules rules;
  rules.grounds = {ground("g", "true", citing("d"))};
  rules.requirements = {requirement("r", "person.local", citing("b")),
                        requirement("s", "person.poor", citing("c"))};
  EXPECT_EQ(graded(rules).answer("{'person.local': false, 'person.poor': true}").grade, 'B');
}

TEST(Grade, CountsTheLimitThatBindsAndNoOther) {
  Rules rules;
  rules.grounds = {ground("g", "true", citing("a"))};
  rules.limits = {limit("loose", "¥900", citing("d")), limit("tight", "¥100", citing("b"))};
  EXPECT_EQ(graded(rules).answer().grade, 'B');
}

TEST(Grade, TakesTheBestOfSeveralSourcesForOneThing) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'cites': ['c', 'a', 'd']")};
  EXPECT_EQ(graded(rules).answer().grade, 'A');
}

TEST(Grade, TakesTheGroundOfTheNearestRegion) {
  Rules national;
  national.grounds = {ground("g", "true", citing("d"))};
  Rules local;
  local.grounds = {ground("h", "true", citing("b"))};
  Policies policies = graded(national);
  policies.region(kCity, kProvince, local.as());
  const Answer answer = policies.answer("{}", "insure", kCity);
  EXPECT_EQ(answer.grade, 'B');
  EXPECT_FALSE(answer.grounds[0].decisive);
  EXPECT_TRUE(answer.grounds[1].decisive);
}

TEST(Grade, IsThatOfTheRowThatCounts) {
  const auto row = [](const char* key, const char* cite) {
    return "{'key': '" + std::string(key) + "', 'is': '¥2'" + citing(cite) + "}";
  };
  Rules rules;
  rules.grounds = {ground("g", "true", citing("a"))};
  rules.limits = {limit("l", "v.x", citing("a"))};
  const Policies policies =
      graded(rules, test::list("values", {"{'id': 'v.x', 'type': 'money', 'table': {'by': "
                                          "'year(on)', " +
                                          test::list("rows", {row("2024", "b"), row("2025", "c")}) +
                                          "}, 'from': '2020-01-01'" + citing("a") + "}"}));
  EXPECT_EQ(policies.answer("{}", "insure", kNation, "2024-06-01").grade, 'B');
  EXPECT_EQ(policies.answer("{}", "insure", kNation, "2025-06-01").grade, 'C');
}

TEST(Grade, OfADisputeIsThatOfItsWeakestReading) {
  const auto reading = [](const char* id, const char* is, const char* cite) {
    return "{'id': '" + std::string(id) + "', 'is': '" + is + "', 'text': {'zh-Hans': '读法'}" +
           citing(cite) + "}";
  };
  Rules rules;
  rules.grounds = {ground("g", "true", citing("a"))};
  rules.limits = {"{'id': 'l', 'text': {'zh-Hans': '条文'}, 'from': '2020-01-01', 'issue': 'of'" +
                  citing("a") + ", " +
                  test::list("readings", {reading("all", "account.total", "b"),
                                          reading("one", "min(account.total, ¥1)", "c")}) +
                  "}"};
  EXPECT_EQ(graded(rules).answer("{'account.total': '2.00'}").grade, 'C');
  // Where the readings agree, none of them decides.
  EXPECT_EQ(graded(rules).answer("{'account.total': '1.00'}").grade, 'A');
}

TEST(Grade, IsAbsentWhereNothingIsRecorded) { EXPECT_EQ(graded({}).answer().grade, 0); }

TEST(Stale, IsWhatWasLastShownMoreThanTwoYearsBefore) {
  Rules rules;
  rules.grounds = {
      ground("g", "true", ", 'from': '2018-01-01', 'confirmed': '2021-03-15'" + citing("a"))};
  const auto stale = [&](const char* on) {
    return graded(rules).answer("{}", "insure", kNation, on).stale;
  };
  EXPECT_FALSE(stale("2023-03-15"));
  EXPECT_TRUE(stale("2023-03-16"));
  EXPECT_FALSE(stale("2020-01-01"));
}

TEST(Stale, LooksOnlyAtWhatDecides) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'from': '2024-01-01'" + citing("a"))};
  rules.requirements = {
      requirement("fails", "person.local", ", 'from': '2024-01-01'" + citing("a")),
      requirement("old", "true", ", 'from': '2000-01-01'" + citing("a"))};
  EXPECT_FALSE(graded(rules).answer("{'person.local': false}").stale);
  EXPECT_TRUE(graded(rules).answer("{'person.local': true}").stale);
}

TEST(LastKnown, ListsWhatHasLapsedAndNeverAnswersFromIt) {
  Rules rules;
  rules.grounds = {ground(
      "g", "true",
      ", 'seen_from': '2013-01-01', 'confirmed': '2018-12-31', 'historic': true" + citing("c"))};
  rules.limits = {
      limit("l", "¥500",
            ", 'from': '2013-01-01', 'confirmed': '2018-12-31', 'historic': true" + citing("c"))};
  const Answer then = graded(rules).answer("{}", "insure", kNation, "2018-12-31");
  EXPECT_EQ(then.verdict, Verdict::kYes);
  EXPECT_TRUE(then.last_known.empty());
  const Answer now = graded(rules).answer("{}", "insure", kNation, "2019-01-01");
  EXPECT_EQ(now.verdict, Verdict::kUnrecorded);
  EXPECT_FALSE(now.amount);
  ASSERT_EQ(now.last_known.size(), 2U);
  EXPECT_EQ(now.last_known[0].kind, "ground");
  EXPECT_EQ(now.last_known[1].kind, "limit");
  EXPECT_EQ(now.last_known[0].since, Date::parse("2013-01-01"));
  EXPECT_EQ(now.last_known[0].confirmed, Date::parse("2018-12-31"));
  EXPECT_EQ(now.last_known[0].cites.size(), 1U);
  const Answer before = graded(rules).answer("{}", "insure", kNation, "2012-12-31");
  EXPECT_EQ(before.verdict, Verdict::kUnrecorded);
  EXPECT_TRUE(before.last_known.empty());
}

TEST(Cites, CarryTheWholeSource) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'cites': [{'source': 's', 'clause': '第三条'}]")};
  Policies policies;
  policies.nation("'sources': [" +
                  source("s", "B",
                         ", 'number': '苏〔2013〕1号', 'published': '2013-12', 'url': "
                         "'https://example.org/', 'note': {'zh-Hans': '注'}") +
                  "], " + rules.as());
  const CitedSource cite = policies.answer().grounds.at(0).cites.at(0);
  EXPECT_EQ(cite.source, "s");
  EXPECT_EQ(cite.title, "s的标题");
  EXPECT_EQ(cite.number, "苏〔2013〕1号");
  EXPECT_EQ(cite.published, "2013-12");
  EXPECT_EQ(cite.url, "https://example.org/");
  EXPECT_EQ(cite.grade, 'B');
  EXPECT_EQ(cite.checked, "2024-05-01");
  EXPECT_EQ(cite.clause, "第三条");
  EXPECT_EQ(cite.note.zh_hans, "注");
}

TEST(Cites, OfAnInheritedEntryStayThoseOfItsOwnFile) {
  Rules national;
  national.grounds = {ground("g", "true")};
  Policies policies;
  policies.nation(national).region(kProvince, kNation,
                                   "'sources': [" + source("source", "D") + "]");
  const auto set = PolicySet::load(policies.files());
  if (!set) return;  // refusing the child's source is as good
  const Answer answer = policies.answer("{}", "insure", kProvince);
  EXPECT_EQ(answer.grounds.at(0).cites.at(0).grade, 'A');
  EXPECT_EQ(answer.grade, 'A');
}

}  // namespace
}  // namespace gezhang
