#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;

const std::vector<std::string> kFacts = {
    test::money_fact("account.total"), test::money_fact("account.committed"),
    test::count_fact("person.age", 0, 150), test::money_fact("purchase.premium")};

Policies when(const std::string& condition, const std::vector<std::string>& relations = {}) {
  Rules rules;
  rules.requirements = {requirement("r", "account.total > ¥5", ", 'when': '" + condition + "'")};
  return Policies(kFacts, relations).nation(rules);
}

Policies with_value(const std::string& form) {
  return Policies(kFacts).nation("'values': [{'id': 'v.most', 'type': 'money', " + form +
                                 ", 'from': '2020-01-01', 'cites': ['source']}]");
}

const Places kWhen = {"regions/100000.json#/questions/insure/requirements/0/when"};

TEST(UnreachableEntry, HasAConditionThatNoFactsMeet) {
  EXPECT_EQ(found(when("person.age > 150"), "unreachable-entry"), kWhen);
  EXPECT_EQ(found(when("person.age > 149"), "unreachable-entry"), Places{});
}

TEST(UnreachableEntry, IsFoundWhereConditionsTogetherShutEverybodyOut) {
  EXPECT_EQ(found(when("person.age > 60 and not (person.age > 50)"), "unreachable-entry"), kWhen);
}

TEST(UnreachableEntry, IsFoundWhereOnlyARelationShutsEverybodyOut) {
  const std::string condition = "account.committed > ¥5000 and account.total < ¥4000";
  EXPECT_EQ(found(when(condition), "unreachable-entry"), Places{});
  EXPECT_EQ(
      found(when(condition, {test::relation("committed", "account.committed <= account.total")}),
            "unreachable-entry"),
      kWhen);
}

TEST(UnreachableEntry, IsNotOneThatAppliesOnSomeDays) {
  EXPECT_EQ(found(when("on >= 2031-06-15"), "unreachable-entry"), Places{});
  EXPECT_EQ(found(when("month(on) == 12 and day(on) == 24"), "unreachable-entry"), Places{});
  EXPECT_EQ(found(when("on < 2020-01-01"), "unreachable-entry"), kWhen);
}

TEST(UnreachableEntry, IsNotOneThatReadsAPremium) {
  EXPECT_EQ(found(when("purchase.premium > ¥500"), "unreachable-entry"), Places{});
}

TEST(UnreachableEntry, MayBeATier) {
  const auto tiers = [](const std::string& bound) {
    return with_value(
        "'tiers': {'by': 'person.age', 'rows': [{'below': '60', 'is': '¥1'}, "
        "{'at_least': '60', 'at_most': '150', 'is': '¥2'}, {'above': '" +
        bound + "', 'is': '¥3'}]}");
  };
  EXPECT_EQ(found(tiers("150"), "unreachable-entry"),
            Places{"regions/100000.json#/values/0/tiers/rows/2"});
  EXPECT_EQ(found(tiers("149"), "unreachable-entry"), Places{});
}

TEST(UnreachableEntry, MayBeARowOfATableByYear) {
  const auto table = [](const std::string& more) {
    return with_value(
        "'table': {'by': 'year(on)', 'rows': [{'key': '2019', 'is': '¥1'}, "
        "{'key': '2024', 'is': '¥2'}, {'key': '2035', 'is': '¥3'}]}" +
        more);
  };
  const std::string first = "regions/100000.json#/values/0/table/rows/0";
  EXPECT_EQ(found(table(""), "unreachable-entry"), Places{first});
  EXPECT_EQ(found(table(", 'until': '2035-01-01'"), "unreachable-entry"),
            (Places{first, "regions/100000.json#/values/0/table/rows/2"}));
}

}  // namespace
}  // namespace gezhang
