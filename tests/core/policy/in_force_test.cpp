// What children replace, repeal, or may not touch.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::ground;
using test::kCity;
using test::kProvince;
using test::list;
using test::Policies;
using test::requirement;
using test::value;

const std::vector<std::string> kFacts = {test::bool_fact("person.local"),
                                         test::money_fact("account.total")};

std::string insure(const std::string& sections) {
  return "'questions': {'insure': {" + sections + "}}";
}

Policies family(const std::string& nation, const std::string& province) {
  Policies policies(kFacts);
  policies.nation(insure(list("grounds", {ground("g", "true")}) + ", " + nation));
  policies.region(kProvince, "100000", province);
  return policies;
}

Verdict in_province(const Policies& policies, std::string_view on = test::kToday) {
  return policies.answer("{}", "insure", kProvince, on).verdict;
}

TEST(Replaces, TakesTheParentsPlaceWhileItIsInForce) {
  const Policies policies =
      family(list("requirements", {requirement("r", "false")}),
             insure(list("requirements",
                         {requirement("r", "true", ", 'replaces': true, 'until': '2023-01-01'")})));
  EXPECT_EQ(in_province(policies, "2022-12-31"), Verdict::kYes);
  EXPECT_EQ(in_province(policies, "2023-01-01"), Verdict::kNo) << "the parent's counts again";
  EXPECT_EQ(policies.answer("{}", "insure").verdict, Verdict::kNo) << "the nation is not touched";
}

TEST(Replaces, HasToBeSaid) {
  const Policies policies = family(list("requirements", {requirement("r", "false")}),
                                   insure(list("requirements", {requirement("r", "true")})));
  ASSERT_EQ(policies.faults().size(), 1U);
  EXPECT_EQ(policies.faults().front().code, ErrorCode::kDuplicateId);
}

TEST(Replaces, OfAValueReachesTheParentsExpressions) {
  Policies policies(kFacts);
  policies.nation("'values': [" + value("insure.floor", "money", "¥100") + "], " +
                  insure(list("grounds", {ground("g", "account.total >= insure.floor")})));
  policies.region(
      kProvince, "100000",
      "'values': [" + value("insure.floor", "money", "¥50", ", 'replaces': true") + "]");
  const std::string_view facts = "{'account.total': '60.00'}";
  EXPECT_EQ(policies.answer(facts).verdict, Verdict::kUnrecorded);
  EXPECT_EQ(policies.answer(facts, "insure", kProvince).verdict, Verdict::kYes);
}

TEST(Repeals, TakeAParentsEntryAwayFromADayOn) {
  const Policies policies =
      family(list("requirements", {requirement("r", "false")}),
             insure("'repeals': [{'id': 'r', 'from': '2023-01-01', 'because': {'zh-Hans': '废止'},"
                    " 'cites': ['source']}]"));
  EXPECT_EQ(in_province(policies, "2022-12-31"), Verdict::kNo);
  EXPECT_EQ(in_province(policies, "2023-01-01"), Verdict::kYes);
}

TEST(Final, CutsOffChildrenFromItsStart) {
  const Policies policies = family(
      list("requirements", {requirement("ban", "false", ", 'final': true")}),
      insure(list("requirements", {requirement("ban", "true", ", 'replaces': true")}) +
             ", 'repeals': [{'id': 'ban', 'from': '2021-01-01', 'because': {'zh-Hans': '废止'},"
             " 'cites': ['source']}]"));
  EXPECT_EQ(in_province(policies), Verdict::kNo);
}

TEST(Final, CutsOffNeitherOtherIdsNorOtherDays) {
  const std::string ban =
      requirement("ban", "true", ", 'final': true, 'from': '2022-01-01', 'cites': ['source']");
  const Policies other = family(list("requirements", {ban}),
                                insure(list("requirements", {requirement("r", "false")})));
  EXPECT_EQ(in_province(other), Verdict::kNo) << "another id stands";
  const Policies older =
      family(list("requirements", {ban}),
             insure(list("requirements", {requirement("ban", "false", ", 'replaces': true")})));
  EXPECT_EQ(in_province(older, "2021-12-31"), Verdict::kNo) << "the ban has not begun";
  EXPECT_EQ(in_province(older, "2022-01-01"), Verdict::kYes);
}

TEST(LastKnown, IsNothingThatALaterVersionReplaced) {
  const auto lapsed = [](std::string_view later) {
    Policies policies(kFacts);
    policies.nation(insure(
        list("grounds",
             {ground("g", "true",
                     ", 'from': '2013-01-01', 'confirmed': '2018-12-31', 'historic': true, "
                     "'cites': ['source']"),
              ground(later.substr(0, 1), "false",
                     ", 'from': '" + std::string(later.substr(2)) + "', 'cites': ['source']")})));
    return policies.answer("{}").last_known.size();
  };
  EXPECT_EQ(lapsed("g 2020-01-01"), 0U);
  EXPECT_EQ(lapsed("g 2025-01-01"), 1U) << "the later version has not begun";
  EXPECT_EQ(lapsed("h 2020-01-01"), 1U) << "another entry";
}

}  // namespace
}  // namespace gezhang
