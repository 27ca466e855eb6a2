// Which ground opens the door, for whom, and what closes it or leaves it to the office.
#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::ground;
using test::list;
using test::Policies;
using test::requirement;

const std::vector<std::string> kFacts = {bool_fact("heir.exists"), bool_fact("person.local")};

// A vocabulary whose `withdraw` pays only the holder or an heir, on evidence of A or B.
Policies strict(const std::string& body) {
  Policies policies(kFacts);
  std::string vocabulary = policies.files().front().text;
  const std::string id = R"("id":"withdraw",)";
  std::string spaced = R"("id": "withdraw",)";
  const std::string wanted = spaced + R"( "payees": ["self", "heir"], "ground_grade": "B",)";
  std::size_t place = vocabulary.find(spaced);
  std::size_t length = spaced.size();
  if (place == std::string::npos) {
    place = vocabulary.find(id);
    length = id.size();
  }
  EXPECT_NE(place, std::string::npos);
  vocabulary.replace(place, length, wanted);
  policies.file("vocabulary.json", vocabulary);
  policies.nation(body);
  return policies;
}

std::string withdraw(const std::vector<std::string>& sections) {
  std::string body;
  for (const std::string& section : sections) body += (body.empty() ? "" : ", ") + section;
  return "'questions': {'withdraw': {" + body + "}}";
}

// The support writes grounds for the holder; here they pay somebody else.
std::string paying(const std::string& payee, const std::string& id, const std::string& holds,
                   const std::string& more = "") {
  std::string made = ground(id, holds, more);
  const std::size_t place = made.find("'payee'");
  const std::size_t double_place = place == std::string::npos ? made.find("\"payee\"") : place;
  EXPECT_NE(double_place, std::string::npos);
  const std::size_t colon = made.find(':', double_place);
  const std::size_t end = made.find_first_of(",}", colon);
  const char quote = made[double_place];
  return made.replace(colon + 1, end - colon - 1, " " + std::string(1, quote) + payee + quote);
}

Verdict verdict(const Policies& policies, std::string_view facts = "{}") {
  return policies.answer(facts, "withdraw").verdict;
}

TEST(Opening, PaysOnlyThoseWhomTheAskerMayName) {
  EXPECT_EQ(verdict(strict(withdraw({list("grounds", {paying("heir", "g", "true")})}))),
            Verdict::kYes);
  EXPECT_EQ(verdict(strict(withdraw({list("grounds", {paying("pooled_fund", "g", "true")})}))),
            Verdict::kNo);
}

TEST(Opening, IsDecidedByTheFirstGroundThatHolds) {
  const Policies policies =
      strict(withdraw({list("grounds", {paying("heir", "heir", "heir.exists"),
                                        paying("pooled_fund", "fund", "not heir.exists")})}));
  EXPECT_EQ(verdict(policies, "{'heir.exists': true}"), Verdict::kYes);
  EXPECT_EQ(verdict(policies, "{'heir.exists': false}"), Verdict::kNo);
  EXPECT_EQ(verdict(policies), Verdict::kDepends);
}

TEST(Opening, NeedsTheEvidenceThatTheQuestionAsksFor) {
  const std::string weak = "'sources': [" + test::source("source", "C") + "], ";
  Policies policies = strict(withdraw({list("grounds", {paying("self", "g", "true")})}));
  EXPECT_EQ(verdict(policies), Verdict::kYes);
  policies.file(
      "regions/100000.json",
      test::json_text("{'region': '100000', 'name': {'zh-Hans': '全国', 'en': 'Nation'}, " + weak +
                      withdraw({list("grounds", {paying("self", "g", "true")})}) + "}"));
  const Answer answer = policies.answer("{}", "withdraw");
  EXPECT_EQ(answer.verdict, Verdict::kUnrecorded);
  ASSERT_EQ(answer.grounds.size(), 1U) << "the weak ground is shown all the same";
  EXPECT_FALSE(answer.grounds.front().decisive);
}

TEST(Closed, TurnsTheLackOfAGroundIntoANo) {
  const std::string closed = list("closed", {requirement("no-event", "not person.local")});
  const Policies policies =
      strict(withdraw({list("grounds", {paying("self", "g", "heir.exists")}), closed}));
  EXPECT_EQ(verdict(policies, "{'heir.exists': false, 'person.local': false}"), Verdict::kNo);
  EXPECT_EQ(verdict(policies, "{'heir.exists': false, 'person.local': true}"),
            Verdict::kUnrecorded);
  EXPECT_EQ(verdict(policies, "{'heir.exists': true, 'person.local': false}"), Verdict::kYes);
  EXPECT_EQ(verdict(policies, "{'heir.exists': false}"), Verdict::kDepends);
}

TEST(Closed, IsShownAsTheReasonOfTheNo) {
  const Policies policies = strict(withdraw({list("closed", {requirement("no-event", "true")})}));
  const Answer answer = policies.answer("{}", "withdraw");
  ASSERT_EQ(answer.verdict, Verdict::kNo);
  ASSERT_EQ(answer.requirements.size(), 1U);
  EXPECT_EQ(answer.requirements.front().id, "no-event");
  EXPECT_EQ(answer.requirements.front().state, EntryState::kFailed);
  EXPECT_TRUE(answer.requirements.front().decisive);
}

TEST(Discretion, LeavesAYesToTheOffice) {
  const std::string discretion = list("discretion", {requirement("office", "person.local")});
  const Policies policies =
      strict(withdraw({list("grounds", {paying("self", "g", "heir.exists")}), discretion}));
  EXPECT_EQ(verdict(policies, "{'heir.exists': true, 'person.local': true}"), Verdict::kAuthority);
  EXPECT_EQ(verdict(policies, "{'heir.exists': true, 'person.local': false}"), Verdict::kYes);
  EXPECT_EQ(verdict(policies, "{'heir.exists': false, 'person.local': true}"),
            Verdict::kUnrecorded);
}

TEST(Outcome, BringsItsPapersAndChannels) {
  const std::string outcome =
      ", 'outcome': {'id': 'cash', 'text': {'zh-Hans': '付现金'}, 'working_days': 20,"
      " 'documents': [{'zh-Hans': '身份证'}, {'any_of': [{'zh-Hans': '甲'}, {'zh-Hans': '乙'}]}],"
      " 'channels': [{'zh-Hans': '窗口'}], 'closes': {'zh-Hans': '账户'}}";
  const Policies policies =
      strict(withdraw({list("grounds", {paying("self", "g", "true", outcome)})}));
  const Answer answer = policies.answer("{}", "withdraw");
  ASSERT_EQ(answer.outcomes.size(), 1U);
  EXPECT_EQ(answer.outcomes.front().id, "cash");
  EXPECT_EQ(answer.outcomes.front().working_days, 20);
  ASSERT_EQ(answer.documents.size(), 2U);
  EXPECT_EQ(answer.documents[1].any_of.size(), 2U);
  EXPECT_EQ(answer.steps.size(), 1U);
  EXPECT_NE(to_json(answer).find(R"("outcome":{"id":"cash")"), std::string::npos);
}

TEST(Rumours, AreShownAndNeverComputedWith) {
  Policies policies = strict(
      "'rumours': [{'id': 'seventy-four', 'questions': ['withdraw'], 'text': {'zh-Hans': '说法'},"
      " 'because': {'zh-Hans': '没有依据'}, 'cites': ['source']}]");
  const Answer answer = policies.answer("{}", "withdraw");
  EXPECT_EQ(answer.verdict, Verdict::kUnrecorded);
  ASSERT_EQ(answer.rumours.size(), 1U);
  EXPECT_EQ(answer.rumours.front().because.zh_hans, "没有依据");
  EXPECT_TRUE(policies.answer("{}", "insure").rumours.empty());
}

}  // namespace
}  // namespace gezhang
