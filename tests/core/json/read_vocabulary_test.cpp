#include "json/read_vocabulary.h"

#include <gtest/gtest.h>

#include "support/json.h"
#include "support/policies.h"

namespace gezhang::json {
namespace {

using test::json_text;
using test::places;

struct Read {
  Vocabulary vocabulary;
  Errors errors;
};

Read read(std::string_view text) {
  Read result;
  Faults faults("vocabulary.json", result.errors);
  result.vocabulary =
      read_vocabulary(test::must(test::read_json(json_text(text), "")), faults, result.errors);
  return result;
}

// A vocabulary of one question and the given facts.
Read read_facts_of(const std::vector<std::string>& facts) {
  return read(
      "{'questions': [{'id': 'withdraw', 'text': {'zh-Hans': '能'}, 'amount': {'zh-Hans': '多少'}},"
      " {'id': 'insure', 'text': {'zh-Hans': '能'}, 'amount': {'zh-Hans': '多少'}},"
      " {'id': 'pay', 'text': {'zh-Hans': '能'}, 'amount': {'zh-Hans': '多少'}}], " +
      test::list("facts", facts) + "}");
}

// Puts one thing in place of another in the text of a sound fact.
std::vector<std::string> faults_with(const std::string& fact, const std::string& what,
                                     const std::string& other) {
  std::string text = fact;
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  text.replace(at, what.size(), other);
  return places(read_facts_of({text}).errors);
}

std::vector<std::string> one(const char* place) { return {place}; }

TEST(ReadVocabulary, ReadsEveryTypeOfFact) {
  const Read result =
      read_facts_of({test::bool_fact("person.a"),
                     test::money_fact("account.b", "-5.00", "10.00",
                                      ", 'plausible': {'from': '0', 'to': '9'}, 'usual': '3.50'"),
                     test::rate_fact("person.c", "0%", "2.8%"), test::count_fact("person.d", 0, 23),
                     test::date_fact("person.e"), test::choice_fact("person.f", {"one", "two"}),
                     test::product_fact()});
  ASSERT_TRUE(result.errors.empty()) << test::told(result.errors);
  const auto& facts = result.vocabulary.facts;
  ASSERT_EQ(facts.size(), 7U);
  EXPECT_EQ(facts[0].kind, Kind::kBool);
  EXPECT_EQ(facts[1].hard, (Range{-500, 1000}));
  EXPECT_EQ(facts[1].plausible, (Range{0, 900}));
  EXPECT_EQ(facts[1].usual, 350);
  EXPECT_EQ(facts[3].usual, std::nullopt);
  EXPECT_EQ(facts[2].hard, (Range{0, 28000}));
  EXPECT_EQ(facts[3].hard, (Range{0, 23}));
  EXPECT_EQ(facts[4].hard.least, Date::parse("1900-01-01")->days());
  EXPECT_EQ(facts[5].members[1].id, "two");
  EXPECT_EQ(facts[5].members[1].changes, Changes::kYou);
  EXPECT_TRUE(facts[6].members_from_products);
  EXPECT_EQ(facts[0].why.zh_hans, "为什么");
  EXPECT_EQ(facts[0].where.zh_hans, "在哪里");
}

TEST(ReadVocabulary, FindsFactsAndQuestionsById) {
  const Vocabulary vocabulary =
      read_facts_of({test::bool_fact("person.a"), test::bool_fact("person.b")}).vocabulary;
  EXPECT_EQ(vocabulary.find_fact("person.b"), 1);
  EXPECT_EQ(vocabulary.find_fact("person.c"), -1);
  EXPECT_EQ(vocabulary.find_question("pay"), 2);
  EXPECT_EQ(vocabulary.find_question("share"), -1);
  EXPECT_EQ(vocabulary.question_ids(), (std::vector<std::string>{"withdraw", "insure", "pay"}));
  EXPECT_EQ(vocabulary.fact_ids(), (std::vector<std::string>{"person.a", "person.b"}));
}

TEST(ReadVocabulary, LetsAMemberChangeByItself) {
  const Read result = read_facts_of({test::choice_fact("person.f", {}, ", 'x': 0")});
  EXPECT_FALSE(result.errors.empty());
  std::string fact = test::choice_fact("person.f", {"one", "two"});
  const std::string member = "{'id': 'two', 'text': {'zh-Hans': 'two'}";
  fact.replace(fact.find(member), member.size(), member + ", 'changes': 'time'");
  const Vocabulary vocabulary = read_facts_of({fact}).vocabulary;
  EXPECT_EQ(vocabulary.facts[0].members[0].changes, Changes::kYou);
  EXPECT_EQ(vocabulary.facts[0].members[1].changes, Changes::kTime);
}

TEST(ReadVocabulary, ReportsEachFaultOfAFactAtItsPlace) {
  const std::string fact = test::count_fact("person.d", 0, 23);
  EXPECT_EQ(faults_with(fact, "'person.d'", "'person'"), one("bad_value /facts/0/id"));
  EXPECT_EQ(faults_with(fact, "'count'", "'counts'"), one("bad_value /facts/0/type"));
  EXPECT_EQ(faults_with(fact, "'changes': 'you'", "'changes': 'me'"),
            one("bad_value /facts/0/changes"));
  EXPECT_EQ(faults_with(fact, "'cost': 1", "'cost': 10"), one("out_of_range /facts/0/cost"));
  EXPECT_EQ(faults_with(fact, "'cost': 1", "'cost': 0"), one("out_of_range /facts/0/cost"));
  EXPECT_EQ(faults_with(fact, "'cost': 1", "'cost': 1.5"), one("out_of_range /facts/0/cost"));
  EXPECT_EQ(faults_with(fact, "'insure'", "'insured'"),
            one("unknown_question /facts/0/questions/1"));
  EXPECT_EQ(faults_with(fact, ", 'hard': {'from': 0, 'to': 23}", ""), one("missing_key /facts/0"));
  EXPECT_EQ(faults_with(fact, "'to': 23", "'to': -1"), one("bad_value /facts/0/hard"));
  EXPECT_EQ(faults_with(fact, "'to': 23", "'to': 'many'"), one("bad_value /facts/0/hard/to"));
  EXPECT_EQ(faults_with(fact, ", 'to': 23", ""), one("missing_key /facts/0/hard/to"));
  EXPECT_EQ(faults_with(fact, "'hard'", "'members': [], 'hard'"),
            one("unknown_key /facts/0/members"));
  EXPECT_EQ(
      faults_with(fact, "'why'", "'reason'"),
      (std::vector<std::string>{"missing_key /facts/0/help", "unknown_key /facts/0/help/reason"}));
}

TEST(ReadVocabulary, ReportsFaultsOfMembers) {
  const std::string fact = test::choice_fact("person.f", {"one", "two"});
  EXPECT_EQ(faults_with(fact, "'id': 'two'", "'id': 'one'"),
            one("duplicate_id /facts/0/members/1/id"));
  EXPECT_EQ(places(read_facts_of({test::choice_fact("person.f", {})}).errors),
            one("limit_exceeded /facts/0/members"));
  std::vector<std::string> members;
  for (int i = 0; i < 64; ++i) members.push_back("m" + std::to_string(i));
  EXPECT_TRUE(read_facts_of({test::choice_fact("person.f", members)}).errors.empty());
  members.push_back("m64");
  EXPECT_EQ(places(read_facts_of({test::choice_fact("person.f", members)}).errors),
            one("limit_exceeded /facts/0/members"));
}

TEST(ReadVocabulary, ReportsIdsUsedTwice) {
  EXPECT_EQ(
      places(read_facts_of({test::bool_fact("person.a"), test::bool_fact("person.a")}).errors),
      one("duplicate_id /facts/1/id"));
  const std::string question =
      "{'id': 'pay', 'text': {'zh-Hans': '能'}, 'amount': {'zh-Hans': '多少'}}";
  EXPECT_EQ(places(read("{'facts': [], 'questions': [" + question + ", " + question + "]}").errors),
            one("duplicate_id /questions/1/id"));
}

TEST(ReadVocabulary, ReportsMissingListsAndUnknownKeys) {
  EXPECT_EQ(places(read("{'fact': []}").errors),
            (std::vector<std::string>{"missing_key ", "missing_key ", "unknown_key /fact"}));
}

TEST(ReadRegionIndex, ReadsRegionsAndReportsFaults) {
  Errors errors;
  Faults faults("regions/index.json", errors);
  const auto regions = read_region_index(
      test::must(
          test::read_json(json_text("{'regions': [{'code': '100000', 'name': {'zh-Hans': '全国'}},"
                                    " {'code': '3200', 'parent': '1', 'nam': 1}]}"),
                          "")),
      faults);
  ASSERT_EQ(regions.size(), 2U);
  EXPECT_EQ(regions[0].code.number(), 100000);
  EXPECT_FALSE(regions[0].parent);
  EXPECT_EQ(places(errors),
            (std::vector<std::string>{"bad_value /regions/1/code", "bad_value /regions/1/parent",
                                      "missing_key /regions/1", "unknown_key /regions/1/nam"}));
}

}  // namespace
}  // namespace gezhang::json
