#include "json/parse.h"

#include <gtest/gtest.h>

#include <string>

#include "support/json.h"
#include "support/policies.h"

namespace gezhang::json {
namespace {

using test::places;

Node read(std::string_view text) { return test::must(test::read_json(text, "a.json")); }
Errors faults(std::string_view text, const Limits& limits = {}) {
  return test::read_json(text, "a.json", limits).errors();
}
std::vector<std::string> one(const char* place) { return {place}; }

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(Parse, ReadsEveryKindOfValue) {
  const Node root = read(R"({"null":null,"yes":true,"no":false,"text":"苏州\n","list":[1,[],{}]})");
  ASSERT_EQ(root.kind, NodeKind::kObject);
  EXPECT_EQ(root.find("null")->kind, NodeKind::kNull);
  EXPECT_TRUE(root.find("yes")->boolean);
  EXPECT_FALSE(root.find("no")->boolean);
  EXPECT_EQ(root.find("text")->text, "苏州\n");
  EXPECT_EQ(root.find("list")->items.size(), 3U);
  EXPECT_EQ(root.find("list")->items[2].kind, NodeKind::kObject);
  EXPECT_EQ(root.find("nothing"), nullptr);
}

TEST(Parse, KeepsTheTextOfNumbers) {
  for (const char* number : {"0", "-1", "0.10", "4200.00", "1e3", "0.1000000000000000055", "-0.5",
                             "9223372036854775807", "-9223372036854775808", "9223372036854775808",
                             "18446744073709551615", "99999999999999999999"}) {
    EXPECT_EQ(read(number).text, number);
  }
}

TEST(Parse, KeepsTheOrderOfKeys) {
  const Node root = read(R"({"z":1,"a":2,"m":3})");
  EXPECT_EQ(root.members[0].name, "z");
  EXPECT_EQ(root.members[1].name, "a");
  EXPECT_EQ(root.members[2].name, "m");
}

TEST(Parse, RefusesWhatIsNotJson) {
  for (const char* text : {"",      " ",       "{",       "[1,]",     "{\"a\":}",
                           "{a:1}", "{'a':1}", "nul",     "01",       "1.",
                           "+1",    "NaN",     "\"a",     "\"\\x\"",  "\"\t\"",
                           "1 2",   "{} {}",   "// c\n1", "\"\xff\"", "\"\xed\xa0\x80\"",
                           "1e999"}) {
    const Errors errors = faults(text);
    ASSERT_EQ(errors.size(), 1U) << text;
    EXPECT_EQ(errors[0].code, ErrorCode::kBadJson) << text;
    EXPECT_EQ(errors[0].file, "a.json");
  }
}

TEST(Parse, TellsLineAndColumnInCharacters) {
  EXPECT_EQ(faults("{\n  \"a\": 1,\n  \"b\" 2\n}").at(0).found.substr(0, 16), "line 3, column 7");
  EXPECT_EQ(faults("[x").at(0).found.substr(0, 16), "line 1, column 2");
  // Each Chinese character is three bytes and one column.
  EXPECT_EQ(faults("[\"苏州市区\", x").at(0).found.substr(0, 17), "line 1, column 10");
}

TEST(Parse, RefusesTheSameKeyTwiceAndTellsEachOne) {
  EXPECT_EQ(places(faults(R"({"a":1,"b":{"c":1,"c":2},"a":3,"l":[{"x~/":1,"x~/":2}]})")),
            (std::vector<std::string>{"duplicate_key /b/c", "duplicate_key /a",
                                      "duplicate_key /l/0/x~0~1"}));
  EXPECT_TRUE(test::read_json(R"([{"a":1},{"a":2}])", "").ok());
}

TEST(Parse, ReadsUpToItsDepthAndNoDeeper) {
  EXPECT_TRUE(test::read_json(nested(32), "").ok());
  EXPECT_EQ(faults(nested(33)).at(0).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(faults(std::string(100'000, '[')).at(0).code, ErrorCode::kLimitExceeded);
}

TEST(Parse, ReadsUpToItsNumberOfEntriesAndNoMore) {
  const auto list = [](int entries) {
    std::string text = "[0";
    for (int i = 1; i < entries; ++i) text += ",0";
    return text + "]";
  };
  const auto object = [](int entries) {
    std::string text = "{";
    for (int i = 0; i < entries; ++i) text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
    return text + "}";
  };
  EXPECT_TRUE(test::read_json(list(4096), "").ok());
  EXPECT_EQ(places(faults(list(4097))), one("limit_exceeded "));
  EXPECT_TRUE(test::read_json(object(4096), "").ok());
  EXPECT_EQ(places(faults(object(4097))), one("limit_exceeded "));
  EXPECT_EQ(places(faults("{\"a\":{\"b\":" + list(4097) + "}}")), one("limit_exceeded /a/b"));
}

TEST(Parse, ReadsTextsUpToTheirLengthAndNoLonger) {
  const std::string longest(64 * 1024, 'a');
  EXPECT_TRUE(test::read_json("\"" + longest + "\"", "").ok());
  EXPECT_EQ(faults("\"" + longest + "a\"").at(0).code, ErrorCode::kLimitExceeded);
  EXPECT_TRUE(test::read_json("{\"" + longest + "\":0}", "").ok());
  EXPECT_EQ(faults("{\"" + longest + "a\":0}").at(0).code, ErrorCode::kLimitExceeded);
  EXPECT_EQ(faults("0." + std::string(64 * 1024, '1')).at(0).code, ErrorCode::kLimitExceeded);
}

TEST(Parse, ReadsUpToItsSizeAndNoMore) {
  const std::size_t most = Limits{}.bytes;
  EXPECT_EQ(most, 4U * 1024 * 1024);
  EXPECT_TRUE(test::read_json("1" + std::string(most - 1, ' '), "").ok());
  EXPECT_EQ(places(faults("1" + std::string(most, ' '))), one("limit_exceeded "));
}

TEST(Parse, TellsTheMemberWhoseTextIsTooLong) {
  Limits limits;
  limits.string_bytes = 3;
  EXPECT_EQ(places(faults(R"({"a":{"b":"long"}})", limits)), one("limit_exceeded /a/b"));
  EXPECT_EQ(places(faults(R"({"a":["x","long"]})", limits)), one("limit_exceeded /a/1"));
}

TEST(Canonical, SortsKeysAndDropsSpaces) {
  EXPECT_EQ(
      canonical(
          read(" { \"b\" : [ 1.50 , true , null ] , \"a\" : { \"d\":1, \"c\":\"\\u82cf\\n\" } } ")),
      R"({"a":{"c":"苏\n","d":1},"b":[1.50,true,null]})");
}

TEST(Canonical, IsTheSameForEveryOrderOfKeys) {
  EXPECT_EQ(canonical(read(R"({"a":1,"b":{"x":2,"y":3}})")),
            canonical(read(R"({"b":{"y":3,"x":2},"a":1})")));
  EXPECT_NE(canonical(read("[1,2]")), canonical(read("[2,1]")));
}

}  // namespace
}  // namespace gezhang::json
