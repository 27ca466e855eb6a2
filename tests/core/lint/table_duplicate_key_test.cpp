#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::Places;
using test::Policies;

Policies table(const std::string& by, const std::string& first, const std::string& second) {
  return Policies({test::choice_fact("person.status", {"employed", "retired"}),
                   test::count_fact("person.age", 0, 150)})
      .nation("'values': [{'id': 'v.most', 'type': 'money', 'table': {'by': '" + by +
              "', 'rows': [{'key': '" + first + "', 'is': '¥1'}, {'key': '" + second +
              "', 'is': '¥2'}]}, 'from': '2020-01-01', 'cites': ['source']}]");
}

const Places kSecondKey = {"regions/100000.json#/values/0/table/rows/1/key"};

TEST(TableDuplicateKey, IsAKeyThatStandsTwice) {
  EXPECT_EQ(found(table("person.status", "retired", "retired"), "table-duplicate-key"), kSecondKey);
  EXPECT_EQ(found(table("person.age", "60", " 60 "), "table-duplicate-key"), kSecondKey);
}

TEST(TableDuplicateKey, IsNotAnotherKey) {
  EXPECT_EQ(found(table("person.status", "employed", "retired"), "table-duplicate-key"), Places{});
  EXPECT_EQ(found(table("person.age", "60", "61"), "table-duplicate-key"), Places{});
}

}  // namespace
}  // namespace gezhang
