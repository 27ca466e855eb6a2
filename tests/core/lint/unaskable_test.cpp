#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::ground;
using test::kNation;
using test::kProvince;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;
using test::value;

// A fact of the question `pay` alone.
std::string only_pay(std::string_view id) {
  std::string fact = test::bool_fact(id);
  const std::string all = "['withdraw', 'insure', 'pay']";
  return fact.replace(fact.find(all), all.size(), "['pay']");
}

const std::vector<std::string> kFacts = {test::bool_fact("person.local"),
                                         only_pay("expense.filed")};

Rules reads(const std::string& condition) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  rules.requirements = {requirement("r", condition)};
  return rules;
}

TEST(Unaskable, IsAFactOfAnotherQuestion) {
  EXPECT_EQ(found(Policies(kFacts).nation(reads("expense.filed")), "unaskable"),
            Places{"regions/100000.json#/questions/insure/requirements/0"});
}

TEST(Unaskable, IsNotAFactOfTheQuestion) {
  EXPECT_EQ(found(Policies(kFacts).nation(reads("person.local")), "unaskable"), Places{});
  EXPECT_EQ(found(Policies(kFacts).nation(reads("expense.filed").as("pay")), "unaskable"),
            Places{});
}

TEST(Unaskable, CountsConditionsAndValues) {
  Rules rules;
  rules.requirements = {requirement("r", "person.local", ", 'when': 'v.filed'")};
  EXPECT_EQ(found(Policies(kFacts).nation(
                      test::list("values", {value("v.filed", "bool", "expense.filed")}) + ", " +
                      rules.as()),
                  "unaskable"),
            Places{"regions/100000.json#/questions/insure/requirements/0"});
}

TEST(Unaskable, CountsAChildsValueInItsParentsEntries) {
  Policies policies(kFacts);
  policies
      .nation(test::list("values", {value("v.filed", "bool", "person.local")}) + ", " +
              reads("v.filed").as())
      .region(
          kProvince, kNation,
          test::list("values", {value("v.filed", "bool", "expense.filed", ", 'replaces': true")}));
  EXPECT_EQ(found(policies, "unaskable"), Places{"regions/320000.json#/values/0"});
}

}  // namespace
}  // namespace gezhang
