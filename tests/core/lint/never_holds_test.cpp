#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::findings;
using test::found;
using test::ground;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

const std::vector<std::string> kFacts = {
    test::money_fact("account.total"), test::bool_fact("person.local"),
    test::choice_fact("relative.relation", {"self", "spouse"})};

Policies requires_it(const std::string& holds, const std::string& more = "") {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", holds, more)};
  return Policies(kFacts).nation(rules);
}

const Places kRequirement = {"regions/100000.json#/questions/insure/requirements/0/holds"};

TEST(NeverHolds, IsARequirementThatNobodyMeets) {
  EXPECT_EQ(found(requires_it("account.total > ¥5 and account.total <= ¥5"), "never-holds"),
            kRequirement);
  EXPECT_EQ(found(requires_it("account.total >= ¥5 and account.total <= ¥5"), "never-holds"),
            Places{});
}

TEST(NeverHolds, ShowsSomebodyWhoFails) {
  const Policies policies = requires_it("person.local and not person.local");
  const Finding finding = findings(policies, "never-holds").at(0);
  const Answer answer = test::shown(policies, finding);
  EXPECT_EQ(answer.verdict, Verdict::kNo);
  EXPECT_EQ(test::state_of(answer, "r"), EntryState::kFailed);
}

TEST(NeverHolds, IsNotABanOnSomeCases) {
  EXPECT_EQ(found(requires_it("false", ", 'when': 'person.local'"), "never-holds"), Places{});
  EXPECT_EQ(found(requires_it("false"), "never-holds"), kRequirement);
}

TEST(NeverHolds, IsNotWhatHoldsFromSomeDayOn) {
  EXPECT_EQ(found(requires_it("on >= 2031-06-15"), "never-holds"), Places{});
}

TEST(NeverHolds, LooksAtEachValueOfItsPeriod) {
  Rules rules;
  rules.requirements = {requirement("r", "account.total <= v.least")};
  const auto with = [&](const std::string& second) {
    return Policies(kFacts).nation(
        test::list("values", {test::value("v.least", "money", "¥0 - ¥1",
                                          ", 'from': '2020-01-01', 'until': '2022-01-01'"),
                              test::value("v.least", "money", second, ", 'from': '2022-01-01'")}) +
        ", " + rules.as());
  };
  EXPECT_EQ(found(with("¥0 - ¥2"), "never-holds"), kRequirement);
  EXPECT_EQ(found(with("¥2"), "never-holds"), Places{});
}

TEST(NeverHolds, LooksAtAValueThatAChildReplacesLater) {
  Policies policies(kFacts);
  Rules rules;
  rules.requirements = {requirement("r", "account.total <= v.least")};
  policies.nation(test::list("values", {test::value("v.least", "money", "¥0 - ¥1")}))
      .region(test::kProvince, test::kNation,
              test::list("values", {test::value("v.least", "money", "¥2",
                                                ", 'replaces': true, 'from': '2022-06-01'")}) +
                  ", " + rules.as());
  EXPECT_EQ(found(policies, "never-holds"), Places{});
}

TEST(NeverHolds, SaysNothingOfWhatIsNotRecorded) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", "account.total <= v.least")};
  EXPECT_EQ(found(Policies(kFacts).nation(
                      "'values': [{'id': 'v.least', 'type': 'money', 'table': {'by': 'year(on)', "
                      "'rows': [{'key': '1990', 'is': '¥1'}]}, 'from': '2020-01-01', 'cites': "
                      "['source']}], " +
                      rules.as()),
                  "never-holds"),
            Places{});
}

TEST(NeverHolds, MayBeAGroundAClosingOrADiscretion) {
  const auto with = [](const std::string& holds) {
    Rules rules;
    rules.grounds = {ground("g", holds)};
    rules.closed = {requirement("c", holds)};
    rules.discretion = {requirement("d", holds)};
    return Policies(kFacts).nation(rules);
  };
  const std::string insure = "regions/100000.json#/questions/insure";
  EXPECT_EQ(found(with("person.local and not person.local"), "never-holds"),
            (Places{insure + "/closed/0/holds", insure + "/discretion/0/holds",
                    insure + "/grounds/0/holds"}));
  EXPECT_EQ(found(with("person.local"), "never-holds"), Places{});
}

TEST(NeverHolds, LeavesWhatNeverAppliesToItsOwnLint) {
  Rules rules;
  rules.grounds = {ground("g", "true", ", 'when': 'person.local and not person.local'")};
  const Policies policies = Policies(kFacts).nation(rules);
  EXPECT_EQ(found(policies, "never-holds"), Places{});
  EXPECT_EQ(found(policies, "unreachable-entry").size(), 1U);
}

TEST(NeverHolds, LooksAtAllReadings) {
  const auto with = [](const std::string& second) {
    Rules rules;
    rules.grounds = {
        "{'id': 'g', 'text': {'zh-Hans': '条文'}, 'payee': 'self', 'from': "
        "'2020-01-01', 'cites': ['source'], 'issue': 'i', 'readings': ["
        "{'id': 'a', 'holds': 'person.local and not person.local', 'text': {'zh-Hans': "
        "'甲'}, 'cites': ['source']}, {'id': 'b', 'holds': '" +
        second + "', 'text': {'zh-Hans': '乙'}, 'cites': ['source']}]}"};
    return Policies(kFacts).nation(rules);
  };
  EXPECT_EQ(found(with("false"), "never-holds"),
            Places{"regions/100000.json#/questions/insure/grounds/0/readings"});
  EXPECT_EQ(found(with("person.local"), "never-holds"), Places{});
}

}  // namespace
}  // namespace gezhang
