#include <gtest/gtest.h>

#include <algorithm>

#include "gezhang/policy_set.h"
#include "gezhang/version.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::must;
using test::places;
using test::Policies;
using test::Rules;

Policies sample() {
  Rules rules;
  rules.grounds = {ground("g", "person.local")};
  Policies policies({test::bool_fact("person.local")});
  policies.nation(rules);
  return policies;
}

TEST(Region, KnowsItsCodeItsDayAndItsName) {
  const Region region = sample().open(kCity, "2024-02-29");
  EXPECT_EQ(region.code().to_text(), "320500");
  EXPECT_EQ(region.on().to_text(), "2024-02-29");
  EXPECT_EQ(region.name().zh_hans, "市");
  EXPECT_EQ(sample().open(kNation).name().zh_hans, "地区100000");
}

TEST(Region, TellsAQuestionInTheCitizensWords) {
  EXPECT_EQ(sample().open().question_text("insure").zh_hans, "insure？");
  EXPECT_TRUE(sample().open().question_text("insured").empty());
}

TEST(Region, NamesTheNearestQuestion) {
  const Errors errors = sample().open().check("insur", {}).errors();
  ASSERT_EQ(places(errors), std::vector<std::string>{"unknown_question /question"});
  EXPECT_EQ(errors[0].nearest, "insure");
}

TEST(Region, ReportsQuestionAndFactsTogether) {
  EXPECT_EQ(places(sample().open().check_json("insur", R"({"person.local":3})").errors()),
            (std::vector<std::string>{"unknown_question /question", "wrong_kind /person.local"}));
}

TEST(Region, NamesTheNearestFactToDescribe) {
  const Errors errors = sample().open().describe_fact("person.locl").errors();
  ASSERT_EQ(places(errors), std::vector<std::string>{"unknown_fact /fact"});
  EXPECT_EQ(errors[0].nearest, "person.local");
}

TEST(Region, AnswersTheSameFromTextAndFromFacts) {
  const Region region = sample().open();
  const Facts facts = must(region.read_facts(R"({"person.local":true})"));
  EXPECT_EQ(to_json(must(region.check("insure", facts))),
            to_json(must(region.check_json("insure", R"({"person.local":true})"))));
}

TEST(Region, AnswersTheSameEveryTime) {
  const Region region = sample().open();
  const std::string first = to_json(must(region.check("insure", {})));
  for (int i = 0; i < 5; ++i) EXPECT_EQ(to_json(must(region.check("insure", {}))), first);
}

TEST(Version, IsThreeNumbers) {
  EXPECT_EQ(engine_version().find_first_not_of("0123456789."), std::string_view::npos);
  EXPECT_EQ(std::count(engine_version().begin(), engine_version().end(), '.'), 2);
}

}  // namespace
}  // namespace gezhang
