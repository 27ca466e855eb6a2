#include <gtest/gtest.h>

#include <algorithm>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::Places;
using test::Policies;
using test::requirement;
using test::Rules;
using test::value;

std::string own_facts() {
  return "'facts': [" + test::bool_fact("320000.good") + ", " +
         test::count_fact("320000.points", 0, 9) + "]";
}

Rules reads(const std::string& condition) {
  Rules rules;
  rules.requirements = {requirement("r", condition)};
  return rules;
}

TEST(UnusedFact, IsARegionsOwnThatNoEntryReads) {
  Policies policies;
  policies.region(kProvince, kNation, own_facts() + ", " + reads("320000.points > 3").as());
  EXPECT_EQ(found(policies, "unused-fact"), Places{"regions/320000.json#/facts/0"});
}

TEST(UnusedFact, IsNotOneThatAChildReads) {
  Policies policies;
  policies.region(kProvince, kNation, own_facts())
      .region(kCity, kProvince, reads("320000.points > 3 and 320000.good").as());
  EXPECT_EQ(found(policies, "unused-fact"), Places{});
}

TEST(UnusedFact, IsNotOneThatIsReadThroughAValue) {
  Policies policies;
  policies.region(kProvince, kNation,
                  own_facts() + ", " +
                      test::list("values", {value("v.a", "count", "v.b + 1"),
                                            value("v.b", "count",
                                                  "if 320000.good then 320000.points else 1")}) +
                      ", " + reads("v.a > 3").as());
  EXPECT_EQ(found(policies, "unused-fact"), Places{});
}

TEST(UnusedFact, IsOneThatOnlyAValueReadsWhichNobodyUses) {
  Policies policies;
  policies.region(kProvince, kNation,
                  own_facts() + ", " +
                      test::list("values", {value("v.b", "count",
                                                  "if 320000.good then 320000.points else 1")}));
  EXPECT_EQ(found(policies, "unused-fact").size(), 2U);
}

TEST(UnusedFact, OfTheVocabularyIsANoteForEachQuestionThatDoesNotReadIt) {
  const Policies policies =
      Policies({test::bool_fact("person.local")}).nation(reads("person.local"));
  EXPECT_EQ(found(policies, "unused-fact"),
            (Places{"vocabulary.json#/facts/0/questions/0 (note)",
                    "vocabulary.json#/facts/0/questions/2 (note)"}));
}

TEST(UnusedFact, OfTheVocabularyIsNotOneThatARelationLinksToWhatIsRead) {
  const Policies policies =
      Policies({test::count_fact("a.one", 0, 9), test::count_fact("a.two", 0, 9)},
               {test::relation("r", "a.one <= a.two")})
          .nation(reads("a.one > 3"));
  const Places places = found(policies, "unused-fact");
  EXPECT_EQ(std::count(places.begin(), places.end(), "vocabulary.json#/facts/1/questions/1 (note)"),
            0);
  EXPECT_EQ(places.size(), 4U);
}

}  // namespace
}  // namespace gezhang
