#include "json/write_descriptions.h"

#include <gtest/gtest.h>

#include <string>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::must;
using test::Policies;
using test::Rules;

Policies sample() {
  Rules rules;
  rules.grounds = {test::ground("g", "true", ", 'from': '2024-01-01'")};
  Policies policies(
      {test::money_fact("account.total", "-1.00", "9.99",
                        ", 'plausible': {'from': '0.00', 'to': '5.00'}, 'unit': {'zh-Hans': '元'}"),
       test::count_fact("person.years", 0, 40),
       test::choice_fact("relative.relation", {"self", "spouse"}), test::product_fact()});
  policies.nation(
      "'products': [{'id': 'now', 'name': {'zh-Hans': '在售'}, 'editions': [{'from': '2024-01-01', "
      "'cites': ['source']}]},"
      " {'id': 'past', 'name': {'zh-Hans': '停售'}, 'editions': [{'from': '2020-01-01', 'until': "
      "'2021-01-01', 'cites': ['source']}]}], " +
      rules.as());
  return policies;
}

std::string described(const char* fact) { return must(sample().open().describe_fact(fact)); }

TEST(DescribeFact, GivesAFormAllItNeeds) {
  EXPECT_EQ(
      described("account.total"),
      R"({"id":"account.total","type":"money","name":{"zh-Hans":"account.total"},"text":{"zh-Hans":"account.total？"},)"
      R"("help":{"why":{"zh-Hans":"为什么"},"where":{"zh-Hans":"在哪里"}},"unit":{"zh-Hans":"元"},)"
      R"("hard":{"from":"-1.00","to":"9.99"},"plausible":{"from":"0.00","to":"5.00"},"changes":"you"})");
}

TEST(DescribeFact, WritesCountsAsNumbers) {
  EXPECT_NE(described("person.years").find(R"("hard":{"from":0,"to":40})"), std::string::npos);
}

TEST(DescribeFact, ListsMembers) {
  EXPECT_NE(
      described("relative.relation")
          .find(
              R"("members":[{"id":"self","text":{"zh-Hans":"self"}},{"id":"spouse","text":{"zh-Hans":"spouse"}}])"),
      std::string::npos);
}

TEST(DescribeFact, ListsTheProductsOnSaleBeforeTheOthers) {
  const std::string json = described("purchase.product");
  EXPECT_NE(json.find(R"("members":[{"id":"now","text":{"zh-Hans":"在售"}},{"id":"other")"),
            std::string::npos)
      << json;
  EXPECT_EQ(json.find("past"), std::string::npos);
}

TEST(DescribeQuestions, TellsWhichAreRecordedThatDay) {
  EXPECT_EQ(
      sample().open().describe_questions(),
      R"([{"id":"withdraw","text":{"zh-Hans":"withdraw？"},"amount":{"zh-Hans":"金额"},"recorded":false},)"
      R"({"id":"insure","text":{"zh-Hans":"insure？"},"amount":{"zh-Hans":"金额"},"recorded":true},)"
      R"({"id":"pay","text":{"zh-Hans":"pay？"},"amount":{"zh-Hans":"金额"},"recorded":false}])");
  const std::string before = sample().open(test::kNation, "2023-12-31").describe_questions();
  EXPECT_EQ(before.find(R"("recorded":true)"), std::string::npos);
}

TEST(DescribeFact, TellsWhoCanChangeIt) {
  for (const char* who : {"you", "time", "never"}) {
    std::string fact = test::bool_fact("person.local");
    const std::string_view you = "'changes': 'you'";
    fact.replace(fact.find(you), you.size(), "'changes': '" + std::string(who) + "'");
    const std::string json = must(Policies({fact}).open().describe_fact("person.local"));
    EXPECT_NE(json.find("\"changes\":\"" + std::string(who) + "\""), std::string::npos) << json;
  }
}

}  // namespace
}  // namespace gezhang
