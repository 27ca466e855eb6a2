// A broken set tells every fault at once: none may hide behind another.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kNation;
using test::kProvince;
using test::limit;
using test::Policies;
using test::requirement;
using test::Rules;
using test::value;

// "file code pointer" of every fault.
std::vector<std::string> all(const Policies& policies) {
  std::vector<std::string> found;
  for (const Error& error : policies.faults())
    found.push_back(error.file + " " + std::string(error_id(error.code)) + " " + error.pointer);
  return found;
}

void expect_told(const std::vector<std::string>& found, const std::vector<std::string>& wanted) {
  std::string lines;
  for (const std::string& line : found) lines += "  " + line + "\n";
  for (const std::string& fault : wanted) {
    EXPECT_EQ(std::count(found.begin(), found.end(), fault), 1) << fault << " in\n" << lines;
  }
  EXPECT_EQ(found.size(), wanted.size()) << lines;
}

Policies tiny() {
  return Policies({test::money_fact("account.total"), test::bool_fact("person.local")});
}

TEST(EveryFault, OfEveryFileIsTold) {
  Rules broken;
  broken.grounds = {ground("g", "person.locl", ", 'cites': ['sorce']")};
  broken.requirements = {requirement("r", "account.total >"),
                         requirement("s", "account.total + 1 > ¥2")};
  broken.limits = {limit("l", "account.total * 99999999999"), limit("m", "¥1"), limit("m", "¥2")};
  Policies policies = tiny();
  policies.nation("'extra': 1, " + broken.as())
      .region(kProvince, kNation,
              "'sources': {}, " + test::list("values", {value("v.a", "money", "v.a")}))
      .file("regions/bad.json", "{'region': '330000', 'name'");
  expect_told(all(policies),
              {
                  "regions/100000.json unknown_key /extra",
                  "regions/100000.json syntax /questions/insure/requirements/0/holds",
                  "regions/320000.json wrong_kind /sources",
                  "regions/bad.json bad_json ",
                  "regions/100000.json unknown_name /questions/insure/grounds/0/holds",
                  "regions/100000.json unknown_source /questions/insure/grounds/0/cites/0",
                  "regions/100000.json type_mismatch /questions/insure/requirements/1/holds",
                  "regions/100000.json overflow /questions/insure/limits/0/is",
                  "regions/100000.json overlapping_periods /questions/insure/limits/2",
                  "regions/320000.json cycle /values/0/is",
              });
}

TEST(EveryFault, IsToldBesideACycleOfValues) {
  Rules rules;
  rules.grounds = {ground("g", "person.locl", ", 'cites': ['sorce']")};
  Rules child;
  child.limits = {limit("l", "¥1", ", 'cites': ['sorce']")};
  Policies policies = tiny();
  policies
      .nation(test::list("values", {value("v.a", "money", "v.b"),
                                    value("v.b", "money", "v.a", ", 'cites': ['nowhere']")}) +
              ", " + rules.as())
      .region(kProvince, kNation, child.as());
  expect_told(all(policies),
              {
                  "regions/100000.json cycle /values/1/is",
                  "regions/100000.json unknown_source /values/1/cites/0",
                  "regions/100000.json unknown_name /questions/insure/grounds/0/holds",
                  "regions/100000.json unknown_source /questions/insure/grounds/0/cites/0",
                  "regions/320000.json unknown_source /questions/insure/limits/0/cites/0",
              });
}

TEST(EveryFault, IsToldBesideAFileOutsideTheIndex) {
  Rules rules;
  rules.grounds = {ground("g", "person.locl")};
  Policies policies = tiny();
  policies.nation(rules).region("990000", kNation, "");
  expect_told(all(policies),
              {"regions/990000.json unknown_region /region",
               "regions/100000.json unknown_name /questions/insure/grounds/0/holds"});
}

TEST(EveryFault, IsToldBesideACycleOfTheIndex) {
  Rules rules;
  rules.grounds = {ground("g", "person.locl")};
  Policies policies = tiny();
  policies.nation(rules).file(
      PolicySet::kIndexFile,
      "{'regions': [{'code': '100000', 'name': {'zh-Hans': '国'}},"
      " {'code': '320000', 'parent': '320000', 'name': {'zh-Hans': '省'}},"
      " {'code': '330000', 'parent': '340000', 'name': {'zh-Hans': '省'}}]}");
  expect_told(all(policies),
              {"regions/index.json cycle /regions/1/parent",
               "regions/index.json missing_parent /regions/2/parent",
               "regions/100000.json unknown_name /questions/insure/grounds/0/holds"});
}

TEST(EveryFault, IsToldBesideADuplicateKey) {
  Policies policies = tiny();
  policies.nation("'covers': 'a', 'covers': 'b', 'extra': 1");
  expect_told(all(policies), {"regions/100000.json duplicate_key /covers",
                              "regions/100000.json unknown_key /extra"});
}

TEST(EveryFault, OfTheVocabularyIsToldWithThoseOfTheRegions) {
  Policies policies({test::money_fact("account.total", "5.00", "1.00")});
  policies.nation("'extra': 1");
  expect_told(all(policies), {"vocabulary.json bad_value /facts/0/hard",
                              "regions/100000.json unknown_key /extra"});
}

TEST(EveryFault, MissingFilesAreToldTogether) {
  const auto set = PolicySet::load({});
  ASSERT_GE(set.errors().size(), 2U);
  for (const Error& error : set.errors()) EXPECT_EQ(error.code, ErrorCode::kMissingFile);
}

}  // namespace
}  // namespace gezhang
