// Each fault that one policy can have with its parents, alone.
#include "policy/chain_check.h"

#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::limit;
using test::places;
using test::Policies;
using test::requirement;
using test::Rules;
using test::source;
using test::value;

using Places = std::vector<std::string>;

Policies tiny() {
  return Policies({test::bool_fact("person.local"), test::money_fact("account.total"),
                   test::count_fact("person.years", 0, 100),
                   test::choice_fact("relative.relation", {"self", "spouse"}), test::product_fact(),
                   test::money_fact("purchase.premium")});
}

Errors nation(const std::string& body) { return tiny().nation(body).faults(); }
Errors nation(const Rules& rules) { return nation(rules.as()); }
Errors with_values(const std::vector<std::string>& values) {
  return nation(test::list("values", values));
}

Error only(const Errors& errors) {
  EXPECT_EQ(errors.size(), 1U) << test::told(errors);
  return errors.empty() ? Error{} : errors[0];
}

void expect_fault(const Errors& errors, ErrorCode code, std::string_view pointer) {
  const Error error = only(errors);
  EXPECT_EQ(error_id(error.code), error_id(code));
  EXPECT_EQ(error.pointer, pointer);
  EXPECT_EQ(error.file, "regions/100000.json");
}

TEST(ChainCheck, AcceptsASoundPolicy) {
  Rules rules;
  rules.grounds = {ground("g", "person.local")};
  rules.limits = {limit("l", "min(account.total, v.most)")};
  EXPECT_EQ(
      places(nation(test::list("values", {value("v.most", "money", "¥500")}) + ", " + rules.as())),
      Places{});
}

TEST(ChainCheck, RefusesAnUnknownNameWithTheNearest) {
  Rules rules;
  rules.requirements = {requirement("r", "acount.total > ¥1")};
  const Errors errors = nation(rules);
  expect_fault(errors, ErrorCode::kUnknownName, "/questions/insure/requirements/0/holds");
  EXPECT_EQ(errors[0].nearest, "account.total");
  EXPECT_EQ(errors[0].column, 1);
}

TEST(ChainCheck, RefusesAnUnknownQuestionWithTheNearest) {
  Rules rules;
  rules.grounds = {ground("g", "true")};
  const Errors errors = nation(rules.as("insured"));
  expect_fault(errors, ErrorCode::kUnknownQuestion, "/questions/insured");
  EXPECT_EQ(errors[0].nearest, "insure");
}

TEST(ChainCheck, RefusesATypeThatItsPlaceDoesNotTake) {
  Rules rules;
  rules.limits = {limit("l", "person.years")};
  expect_fault(nation(rules), ErrorCode::kTypeMismatch, "/questions/insure/limits/0/is");
  Rules conditional;
  conditional.limits = {limit("l", "¥1", ", 'when': 'account.total'")};
  expect_fault(nation(conditional), ErrorCode::kTypeMismatch, "/questions/insure/limits/0/when");
  expect_fault(with_values({value("v.a", "money", "3")}), ErrorCode::kTypeMismatch, "/values/0/is");
}

TEST(ChainCheck, RefusesAnUnknownSourceWithTheNearest) {
  Rules rules;
  rules.limits = {limit("l", "¥1", ", 'cites': ['source', 'sorce']")};
  const Errors errors = nation(rules);
  expect_fault(errors, ErrorCode::kUnknownSource, "/questions/insure/limits/0/cites/1");
  EXPECT_EQ(errors[0].nearest, "source");
  expect_fault(with_values({value("v.a", "money", "¥1", ", 'cites': ['other']")}),
               ErrorCode::kUnknownSource, "/values/0/cites/0");
  expect_fault(nation("'products': [{'id': 'p', 'name': {'zh-Hans': '保'}, 'editions': [{'from': "
                      "'2020-01-01', 'cites': ['x']}]}]"),
               ErrorCode::kUnknownSource, "/products/0/editions/0/cites/0");
}

TEST(ChainCheck, RefusesVersionsOfAnEntryThatOverlap) {
  Rules rules;
  rules.limits = {limit("l", "¥1"), limit("l", "¥2", ", 'from': '2022-01-01'")};
  expect_fault(nation(rules), ErrorCode::kOverlappingPeriods, "/questions/insure/limits/1");
  rules.limits[0] = limit("l", "¥1", ", 'from': '2020-01-01', 'until': '2022-01-01'");
  EXPECT_EQ(places(nation(rules)), Places{});
}

TEST(ChainCheck, LetsSectionsUseTheSameId) {
  Rules rules;
  rules.grounds = {ground("x", "true")};
  rules.requirements = {requirement("x", "true")};
  EXPECT_EQ(places(nation(rules)), Places{});
}

TEST(ChainCheck, RefusesVersionsOfAValueThatOverlapOrChangeType) {
  expect_fault(with_values({value("v.a", "money", "¥1"),
                            value("v.a", "money", "¥2", ", 'from': '2021-01-01'")}),
               ErrorCode::kOverlappingPeriods, "/values/1");
  const std::string ended = ", 'from': '2019-01-01', 'until': '2020-01-01'";
  EXPECT_EQ(places(with_values({value("v.a", "money", "¥1", ended), value("v.a", "money", "¥2")})),
            Places{});
  const Errors retyped =
      with_values({value("v.a", "money", "¥1", ended), value("v.a", "count", "2")});
  ASSERT_FALSE(retyped.empty());
  EXPECT_EQ(places(retyped)[0], "type_mismatch /values/1/type");
}

TEST(ChainCheck, RefusesAValueWithTheNameOfAFact) {
  expect_fault(with_values({value("account.total", "money", "¥1")}), ErrorCode::kDuplicateId,
               "/values/0/id");
}

TEST(ChainCheck, RefusesACycleOfValues) {
  const Errors errors =
      with_values({value("v.a", "money", "v.b"), value("v.b", "money", "v.c + ¥1"),
                   value("v.c", "money", "v.a")});
  const Error error = only(errors);
  EXPECT_EQ(error.code, ErrorCode::kCycle);
  EXPECT_EQ(only(with_values({value("v.a", "money", "v.a")})).code, ErrorCode::kCycle);
}

TEST(ChainCheck, TakesValuesInAnyOrder) {
  EXPECT_EQ(places(with_values({value("v.a", "money", "v.b + ¥1"), value("v.b", "money", "¥1")})),
            Places{});
}

TEST(ChainCheck, RefusesValuesThatNeedTooManyInARow) {
  const auto chain = [](int length) {
    std::vector<std::string> values;
    for (int i = 0; i < length; ++i) {
      const auto name = [](int number) { return "v.a" + std::to_string(1000 + number); };
      values.push_back(value(name(i), "money", i + 1 < length ? name(i + 1) : "¥1"));
    }
    return values;
  };
  EXPECT_EQ(places(with_values(chain(64))), Places{});
  EXPECT_EQ(only(with_values(chain(65))).code, ErrorCode::kLimitExceeded);
}

TEST(ChainCheck, RefusesAValueThatIsMissingOnSomeDayOfItsUse) {
  Rules rules;
  rules.limits = {limit("l", "v.a")};
  const auto faults = [&](const std::vector<std::string>& values) {
    return nation(test::list("values", values) + ", " + rules.as());
  };
  const std::string pointer = "/questions/insure/limits/0/is";
  expect_fault(faults({value("v.a", "money", "¥1", ", 'from': '2020-01-02'")}),
               ErrorCode::kValueGap, pointer);
  expect_fault(
      faults({value("v.a", "money", "¥1", ", 'from': '2020-01-01', 'until': '2021-01-01'")}),
      ErrorCode::kValueGap, pointer);
  expect_fault(faults({value("v.a", "money", "¥1", ", 'from': '2020-01-01', 'until': '2021-01-01'"),
                       value("v.a", "money", "¥2", ", 'from': '2021-01-02'")}),
               ErrorCode::kValueGap, pointer);
  expect_fault(
      faults({value("v.a", "money", "¥1",
                    ", 'from': '2020-01-01', 'confirmed': '2021-01-01', 'historic': true")}),
      ErrorCode::kValueGap, pointer);
  EXPECT_EQ(places(faults(
                {value("v.a", "money", "¥2", ", 'from': '2021-01-01'"),
                 value("v.a", "money", "¥1", ", 'from': '2019-01-01', 'until': '2021-01-01'")})),
            Places{});
}

TEST(ChainCheck, RefusesAGapBetweenTheValuesThatValuesNeed) {
  expect_fault(with_values({value("v.a", "money", "v.b"),
                            value("v.b", "money", "¥1", ", 'from': '2021-01-01'")}),
               ErrorCode::kValueGap, "/values/0/is");
}

TEST(ChainCheck, RefusesOverflowAndDivisionByZero) {
  Rules rules;
  rules.limits = {limit("l", "account.total * 99999999999")};
  expect_fault(nation(rules), ErrorCode::kOverflow, "/questions/insure/limits/0/is");
  rules.limits = {limit("l", "round(account.total / person.years, down, ¥0.01)")};
  expect_fault(nation(rules), ErrorCode::kDivisionByZero, "/questions/insure/limits/0/is");
  rules.limits = {limit("l", "account.total * v.n")};
  expect_fault(
      nation(test::list("values", {value("v.n", "count", "99999999999")}) + ", " + rules.as()),
      ErrorCode::kOverflow, "/questions/insure/limits/0/is");
}

TEST(ChainCheck, BlamesNoUserOfAFaultyValue) {
  Rules rules;
  rules.limits = {limit("l", "round(account.total / v.n, down, ¥0.01)")};
  EXPECT_EQ(
      places(nation(test::list("values", {value("v.n", "count", "three.x")}) + ", " + rules.as())),
      (Places{"unknown_name /values/0/is"}));
}

TEST(ChainCheck, RefusesTooManyProducts) {
  const auto products = [](int number) {
    std::vector<std::string> list;
    for (int i = 0; i < number; ++i) {
      list.push_back("{'id': 'p" + std::to_string(i) +
                     "', 'name': {'zh-Hans': '保'}, 'editions': [{'from': '2020-01-01', 'cites': "
                     "['source']}]}");
    }
    return test::list("products", list);
  };
  Rules rules;
  rules.requirements = {requirement("r", "purchase.product == p62")};
  // "other" is a member as well: 64 in all.
  EXPECT_EQ(places(nation(products(63) + ", " + rules.as())), Places{});
  rules.requirements = {requirement("r", "purchase.product == p70")};
  EXPECT_EQ(places(nation(products(80) + ", " + rules.as())).at(0), "limit_exceeded /products");
}

TEST(ChainCheck, SurvivesAVocabularyWithTooManyMembers) {
  std::vector<std::string> members;
  for (int i = 0; i < 80; ++i) members.push_back("m" + std::to_string(i));
  Rules rules;
  rules.requirements = {requirement("r", "person.kind == m70")};
  EXPECT_EQ(
      places(Policies({test::choice_fact("person.kind", members)}).nation(rules).faults()).at(0),
      "limit_exceeded /facts/0/members");
}

TEST(ChainCheck, LetsAChildUseWhatItsParentsHave) {
  Rules rules;
  rules.limits = {limit("l", "v.a")};
  Policies policies = tiny();
  policies.nation(test::list("values", {value("v.a", "money", "¥1")}))
      .region(kCity, kProvince, rules.as());
  EXPECT_EQ(places(policies.faults()), Places{});
  // But not the other way round.
  policies.nation(rules).region(kCity, kProvince,
                                test::list("values", {value("v.a", "money", "¥1")}));
  expect_fault(policies.faults(), ErrorCode::kUnknownName, "/questions/insure/limits/0/is");
}

// The city's figure stands in the nation's sum: directly, and through a value of the nation's.
TEST(ChainCheck, RefusesAReplacedValueWithWhichAParentsRuleCannotBeComputed) {
  Rules rules;
  rules.limits = {limit("l", "round(account.total / v.n, down, ¥0.01)")};
  Policies policies = tiny();
  policies.nation(test::list("values", {value("v.n", "count", "12")}) + ", " + rules.as());
  const auto with = [&](const char* count) {
    policies.region(kCity, kProvince,
                    test::list("values", {value("v.n", "count", count, ", 'replaces': true")}));
    return places(policies.faults());
  };
  EXPECT_EQ(with("7"), Places{});
  EXPECT_EQ(with("0"), Places{"division_by_zero /values/0/is"});
  rules.limits = {limit("l", "v.sum")};
  policies.nation(test::list("values", {value("v.n", "count", "12"),
                                        value("v.sum", "money", "account.total * v.n")}) +
                  ", " + rules.as());
  EXPECT_EQ(with("7"), Places{});
  EXPECT_EQ(with("99999999999"), Places{"overflow /values/0/is"});
}

TEST(ChainCheck, RefusesAnIdThatAParentHas) {
  Rules rules;
  rules.limits = {limit("l", "¥1")};
  const std::string product = "'products': [{'id': 'p', 'name': {'zh-Hans': '保'}}]";
  Policies policies = tiny();
  policies
      .nation(test::list("values", {value("v.a", "money", "¥1")}) + ", " + product + ", " +
              rules.as())
      .region(
          kProvince, kNation,
          test::list("values", {value("v.a", "money", "¥2")}) + ", " + product + ", " + rules.as());
  EXPECT_EQ(places(policies.faults()),
            (Places{"duplicate_id /products/0/id", "duplicate_id /values/0/id",
                    "duplicate_id /questions/insure/limits/0/id"}));
}

TEST(ChainCheck, RefusesAProductWithTheNameOfAMember) {
  expect_fault(nation("'products': [{'id': 'other', 'name': {'zh-Hans': '保'}}]"),
               ErrorCode::kDuplicateId, "/products/0/id");
}

// The index.

Errors with_index(const std::string& regions) {
  return tiny().file(PolicySet::kIndexFile, "{'regions': [" + regions + "]}").faults();
}

std::string indexed(const std::string& code, const std::string& parent) {
  return "{'code': '" + code + "', 'name': {'zh-Hans': '地'}" +
         (parent.empty() ? "" : ", 'parent': '" + parent + "'") + "}";
}

TEST(CheckIndex, RefusesAMissingParent) {
  EXPECT_EQ(places(with_index(indexed("100000", "") + "," + indexed("320000", "999999"))),
            (Places{"missing_parent /regions/1/parent"}));
}

TEST(CheckIndex, RefusesACodeTwice) {
  EXPECT_EQ(places(with_index(indexed("100000", "") + "," + indexed("320000", "100000") + "," +
                              indexed("320000", "100000"))),
            (Places{"duplicate_id /regions/2/code"}));
}

TEST(CheckIndex, RefusesACycle) {
  const Errors errors = with_index(indexed("100000", "") + "," + indexed("320000", "320500") + "," +
                                   indexed("320500", "320000"));
  ASSERT_FALSE(errors.empty());
  EXPECT_EQ(places(errors)[0], "cycle /regions/1/parent");
  EXPECT_EQ(places(with_index(indexed("100000", "") + "," + indexed("320000", "320000"))),
            (Places{"cycle /regions/1/parent"}));
}

TEST(CheckIndex, RefusesAFileOutsideTheIndexWithTheNearestCode) {
  Policies policies = tiny();
  policies.region("320510", kNation, "");
  const Error error = only(policies.faults());
  EXPECT_EQ(error.code, ErrorCode::kUnknownRegion);
  EXPECT_EQ(error.file, "regions/320510.json");
  EXPECT_EQ(error.nearest, "320500");
}

TEST(CheckIndex, RefusesAnotherParentThanTheIndexHas) {
  Policies policies = tiny();
  policies.region(kCity, kNation, "");
  const Error error = only(policies.faults());
  EXPECT_EQ(error.code, ErrorCode::kMissingParent);
  EXPECT_EQ(error.found, "100000");
  EXPECT_EQ(error.expected, "320000");
}

TEST(CheckIndex, RefusesTwoFilesOfOneRegion) {
  Policies policies = tiny();
  policies.region(kProvince, kNation, "");
  policies.file("regions/again.json",
                "{'region': '320000', 'parent': '100000', 'name': {'zh-Hans': '省'}}");
  const Error error = only(policies.faults());
  EXPECT_EQ(error.code, ErrorCode::kDuplicateId);
  EXPECT_EQ(error.pointer, "/region");
}

TEST(CheckIndex, RequiresTheNation) {
  std::vector<PolicyFile> files = tiny().files();
  std::erase_if(files, [](const PolicyFile& file) { return file.name == "regions/100000.json"; });
  const auto set = PolicySet::load(files);
  ASSERT_EQ(set.errors().size(), 1U) << test::told(set.errors());
  EXPECT_EQ(set.errors()[0].code, ErrorCode::kMissingFile);
}

}  // namespace
}  // namespace gezhang
