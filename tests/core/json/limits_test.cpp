// What design §8 bounds, from the outside: a text at its bound is read, one past it is refused with
// a fault that says so and where. For the files of policies and for facts.
#include "json/limits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "expression/parser.h"
#include "support/json.h"
#include "support/policies.h"

namespace gezhang::json {
namespace {

using test::json_text;
using test::places;

constexpr std::size_t kBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kDepth = 32;
constexpr std::size_t kEntries = 4096;
constexpr std::size_t kStringBytes = std::size_t{64} * 1024;
constexpr std::size_t kNodes = std::size_t{256} * 1024;
constexpr std::size_t kFaults = 1000;

// As a province's file in an otherwise good set of policies.
Errors policy_faults(std::string_view text) {
  return test::Policies({test::count_fact("a.n", 0, 9999)}).file("regions/x.json", text).faults();
}

Errors facts_faults(std::string_view text) {
  static const Region kRegion = test::Policies({test::count_fact("a.n", 0, 9999)}).open();
  return kRegion.read_facts(json_text(text)).errors();
}

// The places of what is too large; whatever else is wrong is not the matter here.
std::vector<std::string> too_large(const Errors& errors) {
  std::vector<std::string> pointers;
  for (const Error& error : errors) {
    if (error.code == ErrorCode::kLimitExceeded) pointers.push_back(error.pointer);
  }
  return pointers;
}
std::vector<std::string> at(const char* pointer) { return {pointer}; }
const std::vector<std::string> kNowhere;

std::string padded(std::string text, std::size_t bytes) {
  return text.append(bytes - text.size(), ' ');
}
std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ",") + item;
  return list;
}
template <typename Item>
std::string listed(std::size_t count, Item item) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < count; ++i) items.push_back(item(i));
  return joined(items);
}
std::string zeros(std::size_t count) {
  return "[" + listed(count, [](std::size_t) { return "0"; }) + "]";
}
std::string members(std::size_t count) {
  return "{" + listed(count, [](std::size_t i) { return "'" + std::to_string(i) + "': 0"; }) + "}";
}
std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

// A good file of the province: `more` stands at its end.
std::string province(std::string_view more) {
  return "{'region': '320000', 'parent': '100000', 'name': {'zh-Hans': '省'}" + std::string(more) +
         "}";
}
std::string with_source_of(const std::string& title) {
  return province(", 'sources': [{'id': 's', 'title': '" + title +
                  "', 'issuer': 'i', 'grade': 'A', 'checked': '2024-01-01'}]");
}
// Lists of 63 zeros and a rest, which make `nodes` values together with the file around them.
std::string with_nodes(std::string_view head, std::size_t nodes, std::size_t around) {
  std::vector<std::string> lists;
  std::size_t left = nodes - around - 1;  // the list of lists is a value itself
  for (; left > 64; left -= 64) lists.push_back(zeros(63));
  lists.push_back(zeros(left - 1));
  return std::string(head) + "[" + joined(lists) + "]}";
}

TEST(Limits, AreThoseOfTheDesign) {
  EXPECT_EQ(Limits{}.bytes, kBytes);
  EXPECT_EQ(Limits{}.depth, kDepth);
  EXPECT_EQ(Limits{}.entries, kEntries);
  EXPECT_EQ(Limits{}.string_bytes, kStringBytes);
  EXPECT_EQ(Limits{}.nodes, kNodes);
  EXPECT_EQ(Limits{}.faults, kFaults);
  EXPECT_EQ(kMaximumExpressionDepth, 64);
}

TEST(Limits, AFileMayHaveFourMebibytes) {
  EXPECT_EQ(places(policy_faults(padded(province(""), kBytes))), kNowhere);
  EXPECT_EQ(places(policy_faults(padded(province(""), kBytes + 1))),
            (std::vector<std::string>{"limit_exceeded "}));
  EXPECT_EQ(places(facts_faults(padded("{'a.n': 1}", kBytes))), kNowhere);
  EXPECT_EQ(places(facts_faults(padded("{'a.n': 1}", kBytes + 1))),
            (std::vector<std::string>{"limit_exceeded "}));
}

TEST(Limits, TextMayBeThirtyTwoLevelsDeep) {
  const std::string deepest = nested(kDepth - 1);
  const std::string deeper = nested(kDepth);
  std::string place = "/a.n";
  for (std::size_t i = 0; i + 1 < kDepth; ++i) place += "/0";
  EXPECT_EQ(too_large(facts_faults("{'a.n': " + deepest + "}")), kNowhere);
  EXPECT_EQ(too_large(facts_faults("{'a.n': " + deeper + "}")), at(place.c_str()));
  EXPECT_EQ(too_large(policy_faults(province(", 'a.n': " + deepest))), kNowhere);
  EXPECT_EQ(too_large(policy_faults(province(", 'a.n': " + deeper))), at(place.c_str()));
}

TEST(Limits, AListMayHaveFourThousandAndNinetySixItems) {
  const auto sources = [](std::size_t count) {
    return province(", 'sources': [" +
                    listed(count,
                           [](std::size_t i) {
                             return "{'id': '" + std::to_string(i) +
                                    "', 'title': 't', 'issuer': 'i', 'grade': 'A', 'checked': "
                                    "'2024-01-01'}";
                           }) +
                    "]");
  };
  EXPECT_EQ(places(policy_faults(sources(kEntries))), kNowhere);
  EXPECT_EQ(places(policy_faults(sources(kEntries + 1))),
            (std::vector<std::string>{"limit_exceeded /sources"}));
  EXPECT_EQ(places(facts_faults("{'a.n': {'any_of': " + zeros(kEntries) + "}}")), kNowhere);
  EXPECT_EQ(places(facts_faults("{'a.n': {'any_of': " + zeros(kEntries + 1) + "}}")),
            (std::vector<std::string>{"limit_exceeded /a.n/any_of"}));
}

TEST(Limits, AnObjectMayHaveFourThousandAndNinetySixMembers) {
  EXPECT_EQ(places(facts_faults(members(kEntries + 1))),
            (std::vector<std::string>{"limit_exceeded "}));
  EXPECT_EQ(places(facts_faults("{'b': " + members(kEntries) + "}")),
            (std::vector<std::string>{"unknown_fact /b"}));
  EXPECT_EQ(places(facts_faults("{'b': " + members(kEntries + 1) + "}")),
            (std::vector<std::string>{"limit_exceeded /b"}));
  EXPECT_EQ(too_large(policy_faults(province(", 'a': " + members(kEntries)))), kNowhere);
  EXPECT_EQ(too_large(policy_faults(province(", 'a': " + members(kEntries + 1)))), at("/a"));
}

TEST(Limits, AStringMayHaveSixtyFourKibibytes) {
  const std::string longest(kStringBytes, 'x');
  EXPECT_EQ(places(policy_faults(with_source_of(longest))), kNowhere);
  EXPECT_EQ(places(policy_faults(with_source_of(longest + "x"))),
            (std::vector<std::string>{"limit_exceeded /sources/0/title"}));
  EXPECT_EQ(too_large(facts_faults("{'a.n': '" + longest + "'}")), kNowhere);
  EXPECT_EQ(places(facts_faults("{'a.n': '" + longest + "x'}")),
            (std::vector<std::string>{"limit_exceeded /a.n"}));
}

TEST(Limits, AKeyMayHaveSixtyFourKibibytes) {
  const std::string longest(kStringBytes, 'x');
  EXPECT_EQ(too_large(facts_faults("{'" + longest + "': 1}")), kNowhere);
  EXPECT_EQ(places(facts_faults("{'" + longest + "x': 1}")),
            (std::vector<std::string>{"limit_exceeded "}));
  EXPECT_EQ(too_large(policy_faults(province(", '" + longest + "': 1"))), kNowhere);
  EXPECT_EQ(places(policy_faults(province(", '" + longest + "x': 1"))),
            (std::vector<std::string>{"limit_exceeded "}));
}

TEST(Limits, ANumberMayHaveSixtyFourKibibytes) {
  const std::string longest(kStringBytes, '9');
  EXPECT_EQ(too_large(facts_faults("{'a.n': 0." + longest.substr(2) + "}")), kNowhere);
  EXPECT_EQ(places(facts_faults("{'a.n': 0." + longest + "}")),
            (std::vector<std::string>{"limit_exceeded /a.n"}));
}

TEST(Limits, ATextMayHaveTwoHundredAndSixtyTwoThousandValues) {
  const std::string facts = "{'a.n': ";
  EXPECT_EQ(too_large(facts_faults(with_nodes(facts, kNodes, 1))), kNowhere);
  const Errors errors = facts_faults(with_nodes(facts, kNodes + 1, 1));
  // The last value of the last list: 4,095 lists of 64 values stand before it.
  EXPECT_EQ(places(errors), (std::vector<std::string>{"limit_exceeded /a.n/4095/61"}));
  EXPECT_EQ(errors.at(0).found, "more than 262144 values");
  EXPECT_EQ(errors.at(0).expected, "at most 262144 values");

  std::string policy = province(", 'a': ");
  policy.pop_back();
  EXPECT_EQ(too_large(policy_faults(with_nodes(policy, kNodes, 5))), kNowhere);
  EXPECT_EQ(too_large(policy_faults(with_nodes(policy, kNodes + 1, 5))), at("/a/4095/57"));
}

TEST(Limits, ValuesOfEveryKindAndLevelCount) {
  Limits limits;
  limits.nodes = 8;
  const char* eight = R"([null, true, 1, 1.5, "a", {"b": {}}])";
  EXPECT_TRUE(test::read_json(eight, "", limits).ok());
  EXPECT_EQ(
      places(test::read_json(R"([null, true, 1, 1.5, "a", {"b": {"c": 0}}])", "", limits).errors()),
      (std::vector<std::string>{"limit_exceeded /5/b/c"}));
  EXPECT_EQ(
      places(test::read_json(R"([null, true, 1, 1.5, "a", {"b": [[]]}])", "", limits).errors()),
      (std::vector<std::string>{"limit_exceeded /5/b/0"}));
}

// Every way in which an expression can become deep, at the depth that it may have and one more.
struct Deep {
  const char* name;
  std::string (*text)(int depth);
};
std::string repeated(std::string_view text, int times) {
  std::string whole;
  for (int i = 0; i < times; ++i) whole += text;
  return whole;
}
const Deep kDeep[] = {
    // Brackets are levels of the reading, everything else also of the tree.
    {"brackets", [](int d) { return repeated("(", d - 1) + "true" + repeated(")", d - 1); }},
    {"negations", [](int d) { return repeated("not ", d - 1) + "true"; }},
    {"minuses", [](int d) { return "0 == " + repeated("- ", d - 2) + "a.n"; }},
    {"alternatives", [](int d) { return "true" + repeated(" or true", d - 1); }},
    {"sums", [](int d) { return "0 == a.n" + repeated(" + a.n", d - 2); }},
    {"choices", [](int d) { return repeated("if true then true else ", d - 1) + "true"; }},
    {"calls",
     [](int d) { return "0 == " + repeated("max(a.n, ", d - 2) + "a.n" + repeated(")", d - 2); }},
};

TEST(Limits, AnExpressionMayBeSixtyFourLevelsDeep) {
  for (const Deep& deep : kDeep) {
    const auto faults = [&](int depth) {
      return policy_faults(province(", 'questions': {'insure': {'requirements': [" +
                                    test::requirement("r", deep.text(depth)) + "]}}"));
    };
    EXPECT_EQ(too_large(faults(kMaximumExpressionDepth)), kNowhere) << deep.name;
    const Errors errors = faults(kMaximumExpressionDepth + 1);
    EXPECT_EQ(too_large(errors), at("/questions/insure/requirements/0/holds")) << deep.name;
    EXPECT_GT(errors.at(0).column, 0) << deep.name;
  }
}

TEST(Limits, NoMoreFaultsAreToldThanAreRead) {
  const auto unknown = [](std::size_t count) {
    return listed(count, [](std::size_t i) { return "'" + std::to_string(i) + "': 0"; });
  };
  EXPECT_EQ(facts_faults("{" + unknown(kFaults) + "}").size(), kFaults);
  const Errors facts = facts_faults("{" + unknown(kEntries) + "}");
  ASSERT_EQ(facts.size(), kFaults + 1);
  EXPECT_EQ(facts.back().code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(facts.back().found, "more than 1000 faults");

  EXPECT_EQ(policy_faults(province(", " + unknown(kFaults))).size(), kFaults);
  const Errors policy = policy_faults(province(", " + unknown(2 * kFaults)));
  ASSERT_EQ(policy.size(), kFaults + 1);
  EXPECT_EQ(policy.back().code, ErrorCode::kLimitExceeded);
}

TEST(Limits, NoMoreDuplicateKeysAreToldThanAreRead) {
  const auto same = [](std::size_t count) {
    return "{" + listed(count, [](std::size_t) { return "'a.n': 0"; }) + "}";
  };
  EXPECT_EQ(facts_faults(same(kFaults + 1)).size(), kFaults);
  const Errors errors = facts_faults(same(kEntries));
  ASSERT_EQ(errors.size(), kFaults + 1);
  EXPECT_EQ(errors.front().code, ErrorCode::kDuplicateKey);
  EXPECT_EQ(errors.back().code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(errors.back().found, "more than 1000 duplicate keys");
}

TEST(Limits, LongKeysAreCutInThePlacesOfFaults) {
  const Errors errors = facts_faults("{'" + std::string(kStringBytes, 'x') + "': {'y': 1}}");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].pointer, "/" + std::string(60, 'x') + "…");
  EXPECT_EQ(errors[0].found, std::string(60, 'x') + "…");
}

}  // namespace
}  // namespace gezhang::json
