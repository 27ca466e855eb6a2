#include <gtest/gtest.h>

#include <algorithm>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::Places;
using test::Policies;

bool tells(const Policies& policies, const std::string& place) {
  const Places places = found(policies, "missing-english");
  return std::find(places.begin(), places.end(), place + " (note)") != places.end();
}

TEST(MissingEnglish, IsToldOfEveryTextWhereverItStands) {
  Policies policies({test::bool_fact("person.local")});
  policies.nation(
      "'rumours': [{'id': 'r', 'questions': ['insure'], 'text': {'zh-Hans': '说法'}, "
      "'because': {'zh-Hans': '没有', 'en': 'no'}, 'cites': ['source']}]");
  EXPECT_TRUE(tells(policies, "regions/100000.json#/name"));
  EXPECT_TRUE(tells(policies, "regions/100000.json#/rumours/0/text"));
  EXPECT_FALSE(tells(policies, "regions/100000.json#/rumours/0/because"));
  EXPECT_TRUE(tells(policies, "regions/index.json#/regions/0/name"));
  EXPECT_TRUE(tells(policies, "vocabulary.json#/facts/0/help/why"));
}

}  // namespace
}  // namespace gezhang
