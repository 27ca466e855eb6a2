// The result's keys in the order of the contract, absent when empty.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gezhang/answer.h"
#include "gezhang/version.h"
#include "support/json.h"
#include "support/policies.h"

namespace gezhang {
namespace {

std::vector<std::string> keys(const json::Node& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.members) names.push_back(name);
  return names;
}

json::Node written(const Answer& answer) {
  return test::must(test::read_json(to_json(answer), ""));
}

EntryReport entry() {
  EntryReport report;
  report.id = "balance";
  report.state = EntryState::kFailed;
  report.decisive = true;
  report.text = {"往年结余不低于3000元", ""};
  report.working = {"¥2,400.00 < ¥3,000.00", ""};
  report.from = *RegionCode::parse("320500");
  report.grade = 'C';
  report.cites = {{"s",
                   "标题",
                   "1号",
                   "局",
                   "2013",
                   "https://example.org/",
                   'C',
                   "2024-01-01",
                   "第三条",
                   {"注", ""}}};
  report.fix = {"再等等", ""};
  return report;
}

Answer everything() {
  Answer answer;
  answer.question = "insure";
  answer.region = *RegionCode::parse("320500");
  answer.on = *Date::parse("2016-06-01");
  answer.verdict = Verdict::kDepends;
  answer.cause = "balance";
  answer.grade = 'C';
  answer.stale = true;
  answer.amount = AmountRange{Money::from_fen(0), Money::from_fen(50000)};
  answer.choices = {Money::from_fen(50000)};
  answer.payment = PaymentSplit{Money::from_fen(50000), Money::from_fen(100000)};
  answer.requirements = {entry()};
  answer.grounds = {entry()};
  EntryReport limit = entry();
  limit.least = Money::from_fen(0);
  limit.most = Money::from_fen(50000);
  answer.limits = {limit};
  answer.ask = {{"account.prior_years", {"balance", "tier"}}};
  answer.for_example = {{{{"account.prior_years", "\"1.00\""}, {"person.local", "true"}},
                         Verdict::kYes,
                         Money::from_fen(250)}};
  answer.warnings = {{"implausible", {"请核对", ""}, "account.prior_years"}};
  EntryReport lapsed = entry();
  lapsed.kind = "ground";
  lapsed.since = Date::parse("2013-01-01");
  lapsed.confirmed = Date::parse("2018-12-31");
  answer.last_known = {lapsed};
  answer.rests_on = {"account.prior_years"};
  answer.policies = "abc";
  return answer;
}

TEST(ToJson, WritesTheKeysOfTheContractInTheirOrder) {
  EXPECT_EQ(
      keys(written(everything())),
      (std::vector<std::string>{
          "question", "region",      "on",       "verdict",    "cause",        "grade",   "stale",
          "exact",    "amount",      "choices",  "payment",    "requirements", "grounds", "limits",
          "ask",      "for_example", "warnings", "last_known", "rests_on",     "receipt"}));
}

TEST(ToJson, LeavesOutWhatIsEmpty) {
  Answer answer;
  answer.question = "insure";
  EXPECT_EQ(keys(written(answer)),
            (std::vector<std::string>{"question", "region", "on", "verdict", "exact", "receipt"}));
}

TEST(ToJson, WritesEntriesWithTheirKeysInOrder) {
  const json::Node answer = written(everything());
  const json::Node& requirement = answer.find("requirements")->items[0];
  EXPECT_EQ(keys(requirement),
            (std::vector<std::string>{"id", "state", "decisive", "text", "working", "from", "grade",
                                      "cites", "fix"}));
  EXPECT_EQ(requirement.find("state")->text, "failed");
  EXPECT_EQ(keys(answer.find("limits")->items[0]),
            (std::vector<std::string>{"id", "least", "most", "binding", "text", "working", "from",
                                      "grade", "cites", "fix"}));
  EXPECT_EQ(keys(answer.find("last_known")->items[0]),
            (std::vector<std::string>{"id", "kind", "text", "working", "from", "grade", "since",
                                      "confirmed", "cites", "fix"}));
  EXPECT_EQ(keys(requirement.find("cites")->items[0]),
            (std::vector<std::string>{"source", "title", "number", "issuer", "published", "url",
                                      "grade", "checked", "clause", "note"}));
}

TEST(ToJson, WritesMoneyWithTwoDecimalsInQuotes) {
  const json::Node answer = written(everything());
  EXPECT_EQ(json::canonical(*answer.find("amount")), R"({"least":"0.00","most":"500.00"})");
  EXPECT_EQ(json::canonical(*answer.find("choices")), R"(["500.00"])");
  EXPECT_EQ(json::canonical(*answer.find("payment")),
            R"({"from_account":"500.00","in_cash":"1000.00"})");
}

TEST(ToJson, WritesWhatIsAskedAndTheExamples) {
  const json::Node answer = written(everything());
  EXPECT_EQ(json::canonical(*answer.find("ask")),
            R"([{"fact":"account.prior_years","settles":["balance","tier"]}])");
  EXPECT_EQ(json::canonical(*answer.find("for_example")),
            R"([{"amount":"2.50","facts":{"account.prior_years":"1.00","person.local":true},)"
            R"("verdict":"yes"}])");
  EXPECT_EQ(json::canonical(*answer.find("warnings")),
            R"([{"fact":"account.prior_years","id":"implausible","text":{"zh-Hans":"请核对"}}])");
}

TEST(ToJson, WritesTheReceipt) {
  EXPECT_EQ(json::canonical(*written(everything()).find("receipt")),
            "{\"engine\":\"" + std::string(engine_version()) + "\",\"policies\":\"sha256:abc\"}");
}

TEST(VerdictId, IsStable) {
  EXPECT_EQ(verdict_id(Verdict::kYes), "yes");
  EXPECT_EQ(verdict_id(Verdict::kNo), "no");
  EXPECT_EQ(verdict_id(Verdict::kDepends), "depends");
  EXPECT_EQ(verdict_id(Verdict::kUnrecorded), "unrecorded");
}

TEST(ToJson, WritesOneOutcomeByItselfAndSeveralAsAList) {
  Answer answer;
  answer.outcomes = {{"cash", {"现金", ""}, 5, {"注销账户", ""}}};
  json::Node one = written(answer);
  EXPECT_EQ(one.find("outcomes"), nullptr);
  EXPECT_EQ(
      json::canonical(*one.find("outcome")),
      R"({"closes":{"zh-Hans":"注销账户"},"id":"cash","text":{"zh-Hans":"现金"},"working_days":5})");

  answer.outcomes.push_back({"transfer", {"划转", ""}, 0, {}});
  const json::Node two = written(answer);
  EXPECT_EQ(two.find("outcome"), nullptr);
  ASSERT_EQ(two.find("outcomes")->items.size(), 2U);
  EXPECT_EQ(json::canonical(two.find("outcomes")->items[1]),
            R"({"id":"transfer","text":{"zh-Hans":"划转"}})");
}

TEST(ToJson, WritesPapersAndSteps) {
  Answer answer;
  answer.documents = {{{{"身份证", ""}}}, {{{"户口簿", ""}, {"公证书", ""}}}};
  answer.steps = {{"office", {"到经办机构", ""}}};
  const json::Node json = written(answer);
  EXPECT_EQ(
      json::canonical(*json.find("documents")),
      R"([{"text":{"zh-Hans":"身份证"}},{"any_of":[{"zh-Hans":"户口簿"},{"zh-Hans":"公证书"}]}])");
  EXPECT_EQ(json::canonical(*json.find("steps")),
            R"([{"id":"office","text":{"zh-Hans":"到经办机构"}}])");
}

TEST(ToJson, WritesRumoursWithWhyTheyAreNone) {
  Answer answer;
  answer.rumours = {{"cash", {"可以提现", ""}, {"没有依据", ""}, *RegionCode::parse("100000"), {}}};
  EXPECT_EQ(json::canonical(*written(answer).find("rumours")),
            R"([{"because":{"zh-Hans":"没有依据"},"cites":[],"from":"100000","id":"cash",)"
            R"("text":{"zh-Hans":"可以提现"}}])");
}

TEST(ToJson, LeavesOutTheAmountsOfALimitThatHasNone) {
  Answer answer;
  answer.limits = {entry()};
  const json::Node json = written(answer);
  EXPECT_EQ(json.find("limits")->items[0].find("least"), nullptr);
  EXPECT_EQ(json.find("limits")->items[0].find("most"), nullptr);
}

TEST(ToJson, WritesEveryStateAndVerdict) {
  Answer answer;
  for (const EntryState state : {EntryState::kMet, EntryState::kFailed, EntryState::kUnknown}) {
    answer.grounds.push_back(entry());
    answer.grounds.back().state = state;
  }
  const json::Node json = written(answer);
  const json::Node& grounds = *json.find("grounds");
  EXPECT_EQ(grounds.items[0].find("state")->text, "met");
  EXPECT_EQ(grounds.items[1].find("state")->text, "failed");
  EXPECT_EQ(grounds.items[2].find("state")->text, "unknown");
  EXPECT_EQ(verdict_id(Verdict::kAuthority), "authority");
}

}  // namespace
}  // namespace gezhang
