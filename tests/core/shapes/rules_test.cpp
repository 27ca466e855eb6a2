// The shapes that real rules have, each in the smallest policy that needs it: what holds when and
// where, for whom, and what is said where texts are silent or at odds.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::choice_fact;
using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::list;
using test::money_fact;
using test::outcome;
using test::Policies;
using test::requirement;
using test::Rules;
using test::value;

// Beijing: a class of relatives from a day on, a wider one from a later day.
TEST(ShapeOfRules, EffectiveDatesWithOpenAndClosedEnds) {
  Rules rules;
  rules.grounds = {ground("sharing", "true", ", 'from': '2022-12-01'")};
  rules.requirements = {requirement("who", "relative.relation in [spouse, parent]",
                                    ", 'from': '2022-12-01', 'until': '2024-12-10'"),
                        requirement("who", "relative.relation in [spouse, parent, sibling]",
                                    ", 'from': '2024-12-10'")};
  Policies policies({choice_fact("relative.relation", {"spouse", "parent", "sibling", "friend"})});
  policies.nation(rules);
  const auto at = [&](const char* on, const char* who) {
    return outcome(policies.answer("{'relative.relation': '" + std::string(who) + "'}", "insure",
                                   kNation, on));
  };
  EXPECT_EQ(at("2022-11-30", "spouse"), "unrecorded");
  EXPECT_EQ(at("2022-12-01", "spouse"), "yes");
  EXPECT_EQ(at("2024-12-09", "sibling"), "no 0.00");
  EXPECT_EQ(at("2024-12-10", "sibling"), "yes");
  EXPECT_EQ(at("2100-12-31", "friend"), "no 0.00");
}

// Suzhou and Wujiang: a city changes one figure of its province's rule and keeps the rest; what has
// lapsed without a successor is shown as the past, not computed with.
TEST(ShapeOfRules, InheritanceOverrideAndLapse) {
  Rules provincial;
  provincial.grounds = {ground("scheme", "true")};
  provincial.limits = {limit("kept", "account.total - insure.floor")};
  Policies policies({money_fact("account.total", "0.00", "9000.00")});
  policies
      .region(kProvince, kNation,
              list("values", {value("insure.floor", "money", "¥1000")}) + ", " + provincial.as())
      .region(kCity, kProvince,
              list("values", {value("insure.floor", "money", "¥3000",
                                    ", 'replaces': true, 'from': '2021-01-01', "
                                    "'confirmed': '2023-12-31', 'historic': true")}));
  const char* facts = "{'account.total': '5000.00'}";
  EXPECT_EQ(outcome(policies.answer(facts, "insure", kProvince)), "yes 4000.00");
  EXPECT_EQ(outcome(policies.answer(facts, "insure", kCity, "2020-12-31")), "yes 4000.00");
  EXPECT_EQ(outcome(policies.answer(facts, "insure", kCity, "2023-12-31")), "yes 2000.00");
  const Answer later = policies.answer(facts, "insure", kCity, "2024-01-01");
  EXPECT_EQ(outcome(later), "yes 4000.00") << "the province's figure stands again";

  Rules lapsed;
  lapsed.grounds = {ground("scheme", "true",
                           ", 'from': '2013-01-01', 'confirmed': '2018-12-31', "
                           "'historic': true")};
  Policies alone;
  alone.nation(lapsed);
  const Answer past = alone.answer();
  EXPECT_EQ(past.verdict, Verdict::kUnrecorded);
  ASSERT_EQ(past.last_known.size(), 1U);
  EXPECT_EQ(past.last_known[0].confirmed->to_text(), "2018-12-31");
}

// What the account may pay: a national ban that no older local permission gets round, and a cost
// that only one bucket may bear.
TEST(ShapeOfRules, CatalogueOfUses) {
  Rules national;
  national.grounds = {ground("pays", "true")};
  national.requirements = {
      requirement("use", "expense.kind != fitness", ", 'from': '2021-04-22', 'final': true")};
  Rules local;
  local.requirements = {requirement("use", "true", ", 'from': '2013-01-01', 'replaces': true"),
                        requirement("own-cost", "expense.bucket == prior_years",
                                    ", 'when': 'expense.kind == own_cost'")};
  Policies policies({choice_fact("expense.kind", {"medicine", "fitness", "own_cost"}),
                     choice_fact("expense.bucket", {"current_year", "prior_years"})});
  policies.nation(national).region(kProvince, kNation, "").region(kCity, kProvince, local.as());
  const auto at = [&](const char* kind, const char* bucket) {
    return outcome(policies.answer(
        "{'expense.kind': '" + std::string(kind) + "', 'expense.bucket': '" + bucket + "'}",
        "insure", kCity));
  };
  EXPECT_EQ(at("medicine", "current_year"), "yes");
  EXPECT_EQ(at("fitness", "prior_years"), "no 0.00");
  EXPECT_EQ(at("own_cost", "prior_years"), "yes");
  EXPECT_EQ(at("own_cost", "current_year"), "no 0.00");
}

TEST(ShapeOfRules, StatusAndAgeOfThePerson) {
  Rules rules;
  rules.grounds = {ground("leaves", "person.nationality == foreign and person.leaving"),
                   ground("retired",
                          "person.status == retired and "
                          "years_between(person.birth_date, on) >= 60")};
  Policies policies({choice_fact("person.nationality", {"mainland", "foreign"}),
                     choice_fact("person.status", {"employed", "retired"}),
                     bool_fact("person.leaving"), test::date_fact("person.birth_date")});
  policies.nation(rules);
  const char* staying =
      "{'person.nationality': 'mainland', 'person.leaving': false, "
      "'person.status': 'retired', 'person.birth_date': '1964-06-02'}";
  EXPECT_EQ(outcome(policies.answer(staying, "insure", kNation, "2024-06-01")), "unrecorded");
  EXPECT_EQ(outcome(policies.answer(staying, "insure", kNation, "2024-06-02")), "yes");
  EXPECT_EQ(outcome(policies.answer("{'person.nationality': 'foreign', 'person.leaving': true}")),
            "yes");
}

// Not known, and read in two ways, are answers of their own; neither becomes a yes.
TEST(ShapeOfRules, UnknownAndConflict) {
  const auto reading = [](const char* id, const char* is) {
    return "{'id': '" + std::string(id) + "', 'is': '" + is +
           "', 'text': {'zh-Hans': '读法'}, 'cites': ['source']}";
  };
  Rules rules;
  rules.grounds = {ground("scheme", "true")};
  rules.requirements = {requirement("local", "person.local")};
  rules.limits = {
      "{'id': 'half', 'text': {'zh-Hans': '百分之五十'}, 'from': '2020-01-01', "
      "'cites': ['source'], 'issue': 'half-of-what', " +
      list("readings", {reading("balance", "round(account.total * 50%, down, ¥0.01)"),
                        reading("above",
                                "round((account.total - ¥2000) * 50%, down, "
                                "¥0.01)")}) +
      "}"};
  Policies policies({bool_fact("person.local"), money_fact("account.total", "2000.00", "9000.00")});
  policies.nation(rules);
  EXPECT_EQ(outcome(policies.answer("{'account.total': '4000.00'}")), "depends 0.00–1000.00");
  EXPECT_EQ(outcome(policies.answer("{'account.total': '4000.00', 'person.local': true}")),
            "disputed 1000.00");
  EXPECT_EQ(outcome(policies.answer("{'account.total': '4000.00', 'person.local': false}")),
            "no 0.00");
}

// Ruled out in so many words, mentioned nowhere, and claimed without support: three things.
TEST(ShapeOfRules, NegativeFacts) {
  Rules rules;
  rules.grounds = {ground("death", "event.kind == death")};
  rules.closed = {requirement("moving-is-none", "event.kind == moving")};
  Policies policies({choice_fact("event.kind", {"none", "death", "moving"})});
  policies.nation(rules.as() +
                  ", 'rumours': [{'id': 'limit-of-500', 'text': {'zh-Hans': '每次最多取500元'}, "
                  "'because': {'zh-Hans': '没有文件'}, 'questions': ['insure'], "
                  "'cites': ['source']}]");
  EXPECT_EQ(outcome(policies.answer("{'event.kind': 'death'}")), "yes");
  EXPECT_EQ(outcome(policies.answer("{'event.kind': 'moving'}")), "no 0.00");
  const Answer none = policies.answer("{'event.kind': 'none'}");
  EXPECT_EQ(outcome(none), "unrecorded");
  ASSERT_EQ(none.rumours.size(), 1U);
  EXPECT_EQ(none.rumours[0].because.zh_hans, "没有文件");
}

TEST(ShapeOfRules, EachClauseShowsItsSourceAndItsArithmetic) {
  Rules rules;
  rules.grounds = {
      ground("scheme", "true", ", 'cites': [{'source': 'order', 'clause': '第二条'}]")};
  rules.limits = {limit("part", "round((account.total - ¥2000) * 50%, down, ¥0.01)",
                        ", 'cites': [{'source': 'order', 'clause': '第三条'}]")};
  Policies policies({money_fact("account.total", "0.00", "9000.00")});
  policies.nation("'sources': [" + test::source("order", "A") + "], " + rules.as());
  const Answer answer = policies.answer("{'account.total': '4111.11'}");
  EXPECT_EQ(outcome(answer), "yes 1055.55");
  EXPECT_EQ(answer.grounds.at(0).cites.at(0).clause, "第二条");
  EXPECT_EQ(answer.limits.at(0).cites.at(0).clause, "第三条");
  EXPECT_NE(answer.limits[0].working.zh_hans.find("¥4,111.11"), std::string::npos);
  EXPECT_FALSE(answer.limits[0].arithmetic.empty());
}

}  // namespace
}  // namespace gezhang
