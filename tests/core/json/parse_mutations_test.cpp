// Damaged copies of the real policies: whatever the bytes, an answer or an error, never a crash.
// The sanitizers of the asan preset give these tests their sharpest teeth.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "support/json.h"
#include "support/real_policies.h"

namespace gezhang {
namespace {

using test::real_policies;

// Numbers that look random and are the same on every machine (Steele and others, SplitMix64).
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return static_cast<std::size_t>((z ^ (z >> 31)) % bound);
  }

 private:
  std::uint64_t state_;
};

std::string damaged(std::string text, Numbers& numbers) {
  static const std::vector<std::string> kPieces = {"\"",
                                                   "{",
                                                   "}",
                                                   "[",
                                                   "]",
                                                   ",",
                                                   ":",
                                                   "null",
                                                   "-1",
                                                   "1e9",
                                                   "true",
                                                   "\\u0000",
                                                   "\xff",
                                                   "9223372036854775808",
                                                   "\"9999-99-99\"",
                                                   "\"¥\"",
                                                   "((((",
                                                   " - ",
                                                   " * 30%",
                                                   "product.price",
                                                   "on",
                                                   "\"id\""};
  for (std::size_t edits = 1 + numbers.below(3); edits > 0; --edits) {
    const std::size_t at = numbers.below(text.size());
    switch (numbers.below(5)) {
      case 0:
        text[at] = static_cast<char>(numbers.below(256));
        break;
      case 1:
        text.erase(at, 1 + numbers.below(20));
        break;
      case 2:
        text.insert(at, kPieces[numbers.below(kPieces.size())]);
        break;
      case 3:
        text.insert(at, text.substr(numbers.below(text.size()), numbers.below(200)));
        break;
      default:
        std::swap(text[at], text[numbers.below(text.size())]);
        break;
    }
    if (text.empty()) text = "{";
  }
  return text;
}

TEST(Parse, SurvivesEveryPrefixOfARealFile) {
  for (const PolicyFile& file : real_policies()) {
    // Large files are cut at fewer places: every cut is another reading of everything before it.
    const std::size_t step = file.text.size() < 2000 ? 1 : file.text.size() / 150;
    for (std::size_t length = 0; length < file.text.size(); length += step) {
      const auto read = test::read_json(std::string_view(file.text).substr(0, length), file.name);
      // Only the white space after the end of a file may be missing.
      if (file.text.find_first_not_of(" \n", length) != std::string::npos) {
        ASSERT_FALSE(read.ok()) << file.name << " cut at " << length;
      }
    }
  }
}

TEST(Parse, SurvivesDamagedBytes) {
  Numbers numbers(1);
  for (const PolicyFile& file : real_policies()) {
    const int rounds = file.text.size() > 30'000 ? 30 : 200;
    for (int i = 0; i < rounds; ++i) {
      const auto read = test::read_json(damaged(file.text, numbers), file.name);
      ASSERT_NE(read.ok(), !read.errors().empty());
    }
  }
}

TEST(PolicySet, SurvivesDamagedFilesAndAnswersFromThoseThatStillLoad) {
  const std::vector<PolicyFile> files = real_policies();
  ASSERT_TRUE(PolicySet::load(files).ok());
  // Those that hold rules, and few of the others, so that each round is short.
  std::vector<PolicyFile> chain;
  for (const PolicyFile& file : files) {
    const bool wanted = !file.name.starts_with("regions/") ||
                        file.name.find("index") != std::string::npos ||
                        file.name.find("national") != std::string::npos ||
                        file.name.find("32-jiangsu") != std::string::npos;
    if (wanted) chain.push_back(file);
  }
  Numbers numbers(2);
  int loaded = 0;
  for (int i = 0; i < 150; ++i) {
    std::vector<PolicyFile> broken = chain;
    PolicyFile& file = broken[numbers.below(broken.size())];
    file.text = damaged(file.text, numbers);
    const auto set = PolicySet::load(broken);
    if (!set) {
      ASSERT_FALSE(set.errors().empty());
      continue;
    }
    ++loaded;
    const auto region = set->open("320500", "2016-06-01");
    if (region) (void)region->check_json("insure", R"({"account.prior_years":{"from":"100.00"}})");
  }
  EXPECT_GT(loaded, 0);
}

TEST(ReadFacts, SurvivesDamagedFacts) {
  const PolicySet set = *PolicySet::load(real_policies());
  const Region region = *set.open("320500", "2016-06-01");
  const std::string facts =
      R"({"account.prior_years":"4200.00","purchase.used_this_year":{"from":"0.00","to":"10.00"},)"
      R"("person.status":{"any_of":["employed","retired"]},"relative.relation":{"assume":"self"},)"
      R"("person.birth_date":"1960-03-01","person.local_household":null,"purchase.people":{"any_of":[1,2]}})";
  ASSERT_TRUE(region.check_json("insure", facts).ok());
  Numbers numbers(3);
  for (int i = 0; i < 1500; ++i) {
    const auto answer = region.check_json("insure", damaged(facts, numbers));
    ASSERT_NE(answer.ok(), !answer.errors().empty());
  }
}

}  // namespace
}  // namespace gezhang
