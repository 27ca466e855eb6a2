#include "gezhang/policy_set.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kNation;
using test::kProvince;
using test::kToday;
using test::limit;
using test::must;
using test::places;
using test::Policies;
using test::Rules;

Policies sample() {
  Rules national;
  national.grounds = {ground("g", "true")};
  Rules local;
  local.limits = {limit("l", "account.total")};
  Policies policies({test::money_fact("account.total"), test::bool_fact("person.local")});
  policies.nation(national)
      .region(kProvince, kNation, "")
      .region(kCity, kProvince, "'covers': '市区', " + local.as());
  return policies;
}

TEST(PolicySet, ListsRegionsInTheOrderOfTheIndex) {
  const auto regions = sample().load().regions();
  ASSERT_EQ(regions.size(), 3U);
  EXPECT_EQ(regions[0].code.to_text(), "100000");
  EXPECT_FALSE(regions[0].parent);
  EXPECT_EQ(regions[0].questions, std::vector<std::string>{"insure"});
  EXPECT_TRUE(regions[1].has_file);
  EXPECT_TRUE(regions[1].questions.empty());
  EXPECT_EQ(regions[2].parent, RegionCode::parse("320000"));
  EXPECT_EQ(regions[2].name.zh_hans, "市");
}

TEST(PolicySet, WritesRegionsAsJson) {
  EXPECT_EQ(
      to_json(sample().load().regions()),
      R"([{"code":"100000","name":{"zh-Hans":"全国"},"file":true,"questions":["insure"]},)"
      R"({"code":"320000","parent":"100000","name":{"zh-Hans":"省"},"file":true,"questions":[]},)"
      R"({"code":"320500","parent":"320000","name":{"zh-Hans":"市"},"file":true,"questions":["insure"]}])");
}

TEST(PolicySet, OpensARegionWithoutAFileFromItsParents) {
  Policies policies;
  Rules national;
  national.grounds = {ground("g", "true")};
  policies.nation(national);
  EXPECT_EQ(policies.answer("{}", "insure", kCity).verdict, Verdict::kYes);
  EXPECT_EQ(policies.open(kCity).name().zh_hans, "市");
}

TEST(PolicySet, ReportsRegionAndDateTogether) {
  const PolicySet set = sample().load();
  EXPECT_EQ(places(set.open("32050", "2024-02-30").errors()),
            (std::vector<std::string>{"bad_value /region", "bad_value /on"}));
  const Errors unknown = set.open("320501", "2024-01-01").errors();
  ASSERT_EQ(places(unknown), std::vector<std::string>{"unknown_region /region"});
  EXPECT_EQ(unknown[0].nearest, "320500");
  EXPECT_EQ(places(set.open(*RegionCode::parse("990000"), Date()).errors()),
            std::vector<std::string>{"unknown_region /region"});
}

TEST(PolicySet, AnswersTheSameForEveryOrderOfTheFiles) {
  std::vector<PolicyFile> files = sample().files();
  const std::string first =
      to_json(sample().answer("{'account.total': {'from': '1.00'}}", "insure", kCity));
  std::sort(files.begin(), files.end(),
            [](const PolicyFile& a, const PolicyFile& b) { return a.name < b.name; });
  do {
    const PolicySet set = must(PolicySet::load(files));
    const Region region = must(set.open(kCity, kToday));
    EXPECT_EQ(to_json(must(region.check_json("insure", R"({"account.total":{"from":"1.00"}})"))),
              first);
  } while (std::next_permutation(
      files.begin(), files.end(),
      [](const PolicyFile& a, const PolicyFile& b) { return a.name < b.name; }));
}

TEST(PolicySet, AnswersTheSameForEveryOrderOfTheKeysAndSpaces) {
  Policies policies = sample();
  const std::string first = to_json(policies.answer("{}", "insure", kNation));
  policies.file("regions/100000.json",
                "{ 'questions': {'insure': {'grounds': [{'payee': 'self', 'holds': 'true', "
                "'cites': ['source'],\n"
                " 'from': '2020-01-01', 'text': {'zh-Hans': 'g的条文'}, 'id': 'g'}]}}, 'name': "
                "{'zh-Hans': '地区100000'},\n"
                " 'sources': [{'checked': '2024-05-01', 'grade': 'A', 'issuer': '医保局', 'title': "
                "'source的标题', 'id': 'source'}],\n"
                " 'region': '100000'}");
  EXPECT_EQ(to_json(policies.answer("{}", "insure", kNation)), first);
}

TEST(PolicySet, HashesTheFilesOfTheChainAndNoOthers) {
  Policies policies = sample();
  const std::string city = policies.answer("{}", "insure", kCity).policies;
  const std::string province = policies.answer("{}", "insure", kProvince).policies;
  EXPECT_EQ(city.size(), 64U);
  EXPECT_NE(city, province);
  Policies elsewhere = sample();
  elsewhere.nation("'covers': '别处'");
  EXPECT_NE(elsewhere.answer("{}", "insure", kCity).policies, city);
  policies.region(kCity, kProvince, "'covers': '别处'");
  EXPECT_NE(policies.answer("{}", "insure", kCity).policies, city);
  EXPECT_EQ(policies.answer("{}", "insure", kProvince).policies, province);
}

TEST(PolicySet, IsAValueThatItsRegionsKeepAlive) {
  const Region region = [] {
    const PolicySet set = sample().load();
    const PolicySet copy = set;
    return must(copy.open(kCity, kToday));
  }();
  EXPECT_EQ(must(region.check("insure", {})).verdict, Verdict::kDepends);
}

TEST(PolicySet, HasTheMostBytesEntriesAndDepthOfItsFilesChecked) {
  Policies policies = sample();
  policies.file("regions/100000.json", std::string(100, '['));
  const Errors errors = policies.faults();
  ASSERT_FALSE(errors.empty());
  EXPECT_EQ(errors[0].code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(errors[0].file, "regions/100000.json");
}

TEST(PolicySet, RefusesTwoFilesOfOneName) {
  std::vector<PolicyFile> files = sample().files();
  files.push_back(files.back());
  const Errors errors = PolicySet::load(files).errors();
  ASSERT_FALSE(errors.empty());
  EXPECT_EQ(errors[0].code, ErrorCode::kDuplicateId);
  EXPECT_EQ(errors[0].file, "regions/320500.json");
}

TEST(PolicySet, ListsNoQuestionForWhichAFileOnlyTakesAway) {
  Policies policies = sample();
  policies.region(kProvince, kNation,
                  "'questions': {'insure': {'repeals': [{'id': 'g', 'from': '2023-01-01', "
                  "'because': {'zh-Hans': '废止'}, 'cites': ['source']}]}}");
  EXPECT_TRUE(policies.load().regions()[1].questions.empty());
}

}  // namespace
}  // namespace gezhang
