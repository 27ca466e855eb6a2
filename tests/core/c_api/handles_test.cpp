// The handles of gezhang.h: as they answer the C++ interface answers, from any thread.
#include <gtest/gtest.h>

#include <memory>
#include <thread>

#include "gezhang.h"
#include "gezhang/version.h"
#include "support/must.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::must;

struct Free {
  void operator()(gezhang_policies* policies) const { gezhang_free_policies(policies); }
  void operator()(gezhang_region* region) const { gezhang_free_region(region); }
  void operator()(char* text) const { gezhang_free_text(text); }
};
using OwnedPolicies = std::unique_ptr<gezhang_policies, Free>;
using OwnedRegion = std::unique_ptr<gezhang_region, Free>;
using OwnedText = std::unique_ptr<char, Free>;

constexpr const char* kFacts = R"({"account.total":"12.34"})";

test::Policies sample() {
  test::Rules rules;
  rules.grounds = {test::ground("g", "true")};
  rules.limits = {test::limit("l", "account.total")};
  test::Policies policies({test::money_fact("account.total")});
  policies.nation(rules);
  return policies;
}

OwnedPolicies load() {
  const test::Policies policies = sample();
  std::vector<gezhang_file> given;
  for (const auto& [name, text] : policies.files())
    given.push_back({name.c_str(), text.data(), text.size()});
  return OwnedPolicies(gezhang_load(given.data(), given.size(), nullptr));
}

OwnedRegion open() {
  return OwnedRegion(gezhang_open(load().get(), "100000", "2024-06-01", nullptr));
}

// The faults of a call that gives nothing.
template <typename Call>
std::string faults_of(Call call) {
  char* faults = nullptr;
  EXPECT_EQ(call(&faults), nullptr);
  const OwnedText owned(faults);
  return faults == nullptr ? "" : faults;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(CHandles, AnswerAsTheCxxInterfaceDoes) {
  const Region region = sample().open("100000", "2024-06-01");
  const OwnedRegion same = open();
  const OwnedText answer(gezhang_check(same.get(), "insure", kFacts, nullptr));
  EXPECT_EQ(answer.get(), to_json(must(region.check_json("insure", kFacts))));
  const OwnedText decision(gezhang_decide(same.get(), "insure", kFacts, nullptr));
  EXPECT_EQ(decision.get(),
            to_json(must(region.decide("insure", must(region.read_facts(kFacts))))));
}

TEST(CHandles, TakeNoFactsForNothingKnown) {
  const OwnedRegion region = open();
  const OwnedText none(gezhang_check(region.get(), "insure", nullptr, nullptr));
  const OwnedText empty(gezhang_check(region.get(), "insure", "{}", nullptr));
  EXPECT_STREQ(none.get(), empty.get());
}

TEST(CHandles, TellEveryFaultOfAQuestion) {
  const OwnedRegion region = open();
  for (const auto asking : {gezhang_check, gezhang_decide}) {
    const std::string said = faults_of([&](char** faults) {
      return asking(region.get(), "insur", R"({"account.totl":"1.00"})", faults);
    });
    EXPECT_TRUE(has(said, R"("code":"unknown_question")")) << said;
    EXPECT_TRUE(has(said, R"("nearest":"account.total")")) << said;
  }
}

TEST(CHandles, TellEveryFaultOfARegionAndADay) {
  const OwnedPolicies policies = load();
  const std::string said =
      faults_of([&](char** faults) { return gezhang_open(policies.get(), "1", "2", faults); });
  EXPECT_TRUE(has(said, R"("found":"1")") && has(said, R"("found":"2")")) << said;
}

TEST(CHandles, TellOfNullsInsteadOfReadingThem) {
  const OwnedPolicies policies = load();
  const OwnedRegion region = open();
  EXPECT_TRUE(
      has(faults_of([&](char** faults) { return gezhang_open(nullptr, nullptr, nullptr, faults); }),
          "/policies"));
  EXPECT_TRUE(has(faults_of([&](char** faults) {
                    return gezhang_open(policies.get(), "100000", nullptr, faults);
                  }),
                  "/on"));
  EXPECT_TRUE(
      has(faults_of([](char** faults) { return gezhang_check(nullptr, "insure", "{}", faults); }),
          "/region"));
  EXPECT_TRUE(has(
      faults_of([&](char** faults) { return gezhang_decide(region.get(), nullptr, "{}", faults); }),
      "/question"));
}

TEST(CHandles, ClearTheFaultsOfTheCallBefore) {
  const OwnedRegion region = open();
  char text[] = "left over";
  char* faults = text;
  const OwnedText answer(gezhang_check(region.get(), "insure", kFacts, &faults));
  EXPECT_EQ(faults, nullptr);
}

TEST(CHandles, AreFreedInAnyOrderAndNothingIsToo) {
  gezhang_free_policies(nullptr);
  gezhang_free_region(nullptr);
  gezhang_free_text(nullptr);
  OwnedPolicies policies = load();
  const OwnedRegion region(gezhang_open(policies.get(), "100000", "2024-06-01", nullptr));
  policies.reset();
  EXPECT_NE(OwnedText(gezhang_check(region.get(), "insure", kFacts, nullptr)), nullptr);
}

TEST(CHandles, AnswerSeveralThreadsAtOnce) {
  constexpr int kRounds = 200;
  const OwnedRegion shared = open();
  const OwnedText wanted(gezhang_check(shared.get(), "insure", kFacts, nullptr));
  int right[2] = {0, 0};
  const auto ask = [&](int& count) {
    for (int i = 0; i < kRounds; ++i) {
      // One handle that both ask, one of this thread alone.
      const OwnedRegion own = i % 50 == 0 ? open() : nullptr;
      const OwnedText answer(
          gezhang_check(own ? own.get() : shared.get(), "insure", kFacts, nullptr));
      if (std::string_view(answer.get()) == wanted.get()) ++count;
    }
  };
  std::thread one(ask, std::ref(right[0]));
  std::thread other(ask, std::ref(right[1]));
  one.join();
  other.join();
  EXPECT_EQ(right[0], kRounds);
  EXPECT_EQ(right[1], kRounds);
}

TEST(CHandles, TellTheVersionOfTheEngine) { EXPECT_EQ(gezhang_version(), engine_version()); }

}  // namespace
}  // namespace gezhang
