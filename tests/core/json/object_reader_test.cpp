#include "json/object_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "support/json.h"
#include "support/policies.h"

namespace gezhang::json {
namespace {

using test::json_text;
using test::must;
using test::places;

// Reads an object with the given steps and keeps the faults that they report.
template <typename Read>
Errors reading(std::string_view text, Read read) {
  const Node root = must(test::read_json(json_text(text), ""));
  const Path top;
  Errors errors;
  Faults faults("a.json", errors);
  ObjectReader object(root, top, faults);
  read(object);
  return errors;
}

TEST(ObjectReader, TakesTheKindsItIsAskedFor) {
  const Errors errors = reading(
      "{'text': 'a', 'yes': true, 'on': '2024-02-29', 'name': {'zh-Hans': '中', 'en': 'E'}, "
      "'code': '320500',"
      " 'pick': 'two'}",
      [](ObjectReader& object) {
        EXPECT_EQ(object.required_string("text"), "a");
        EXPECT_EQ(object.optional_string("none"), "");
        EXPECT_TRUE(object.optional_boolean("yes"));
        EXPECT_FALSE(object.optional_boolean("none"));
        EXPECT_EQ(object.required_date("on"), Date::parse("2024-02-29"));
        EXPECT_EQ(object.optional_date("none"), std::nullopt);
        EXPECT_EQ(object.required_text("name"), (Text{"中", "E"}));
        EXPECT_EQ(object.required_region_code("code"), RegionCode::parse("320500"));
        EXPECT_EQ(object.required_choice("pick", {"one", "two"}), 1U);
        object.finish({"text", "yes", "on", "name", "code", "pick"});
      });
  EXPECT_TRUE(errors.empty()) << test::told(errors);
}

TEST(ObjectReader, ReportsWhatIsMissingAtTheObject) {
  EXPECT_EQ(places(reading("{}",
                           [](ObjectReader& object) {
                             (void)object.required_string("a");
                             (void)object.required_date("b");
                             (void)object.required_text("c");
                             (void)object.required_choice("d", {"x"});
                             (void)object.required_region_code("e");
                           })),
            (std::vector<std::string>{"missing_key ", "missing_key ", "missing_key ",
                                      "missing_key ", "missing_key "}));
}

TEST(ObjectReader, ReportsAnotherKindAtTheMember) {
  const Errors errors =
      reading("{'a': 1, 'b': [], 'c': '', 'd': 'x', 'e': null}", [](ObjectReader& object) {
        (void)object.required_string("a");
        (void)object.optional("b", NodeKind::kObject);
        (void)object.required_string("c");
        (void)object.optional_boolean("d");
        (void)object.optional_string("e");
      });
  EXPECT_EQ(places(errors),
            (std::vector<std::string>{"wrong_kind /a", "wrong_kind /b", "bad_value /c",
                                      "wrong_kind /d", "wrong_kind /e"}));
  EXPECT_EQ(errors[0].found, "1");
  EXPECT_EQ(errors[0].expected, "text");
  EXPECT_EQ(errors[1].found, "an array");
  EXPECT_EQ(errors[0].file, "a.json");
}

TEST(ObjectReader, ReportsFormsThatAreNotRight) {
  EXPECT_EQ(places(reading("{'on': '2023-02-29', 'code': '32050', 'name': {'en': 'only'}}",
                           [](ObjectReader& object) {
                             (void)object.required_date("on");
                             (void)object.required_region_code("code");
                             (void)object.required_text("name");
                           })),
            (std::vector<std::string>{"bad_value /on", "bad_value /code", "missing_key /name"}));
}

TEST(ObjectReader, NamesTheNearestOfAChoice) {
  const Errors errors = reading("{'payee': 'insurr'}", [](ObjectReader& object) {
    EXPECT_EQ(object.required_choice("payee", {"self", "insurer"}), std::nullopt);
  });
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].found, "\"insurr\"");
  EXPECT_EQ(errors[0].expected, "one of self, insurer");
  EXPECT_EQ(errors[0].nearest, "insurer");
}

TEST(ObjectReader, ReportsEveryUnknownKeyWithTheNearestOne) {
  const Errors errors = reading("{'holds': 1, 'hold': 2, 'when?': 3}", [](ObjectReader& object) {
    object.finish({"holds", "when"});
  });
  ASSERT_EQ(places(errors), (std::vector<std::string>{"unknown_key /hold", "unknown_key /when?"}));
  EXPECT_EQ(errors[0].nearest, "holds");
  EXPECT_EQ(errors[1].nearest, "when");
}

TEST(ObjectReader, ReportsOnceWhatIsNoObject) {
  const Errors errors = reading("[1]", [](ObjectReader& object) {
    (void)object.required_string("a");
    object.finish({"a"});
  });
  EXPECT_EQ(places(errors), (std::vector<std::string>{"wrong_kind "}));
}

TEST(Shown, CutsLongTextsBetweenCharacters) {
  EXPECT_EQ(shortened(std::string(60, 'a')), std::string(60, 'a'));
  EXPECT_EQ(shortened(std::string(61, 'a')).size(), 60 + std::string("…").size());
  std::string long_text = "a";
  for (int i = 0; i < 30; ++i) long_text += "苏";
  std::string cut = long_text.substr(0, 58);
  cut += "…";
  EXPECT_EQ(shortened(long_text), cut);
}

TEST(ObjectReader, ReadsWhatIsFalse) {
  EXPECT_TRUE(reading("{'yes': false}", [](ObjectReader& object) {
                EXPECT_FALSE(object.optional_boolean("yes"));
              }).empty());
}

TEST(ObjectReader, NamesEveryKindThatItWanted) {
  const std::pair<NodeKind, const char*> kinds[] = {
      {NodeKind::kNull, "null"},       {NodeKind::kBoolean, "true or false"},
      {NodeKind::kNumber, "a number"}, {NodeKind::kString, "text"},
      {NodeKind::kArray, "an array"},  {NodeKind::kObject, "an object"},
  };
  for (const auto& [kind, name] : kinds) {
    // What is found is of another kind than what is wanted.
    const char* text = kind == NodeKind::kBoolean ? "{'a': 1}" : "{'a': false}";
    const Errors errors = reading(text, [wanted = kind](ObjectReader& object) {
      EXPECT_EQ(object.optional("a", wanted), nullptr);
    });
    ASSERT_EQ(errors.size(), 1U) << name;
    EXPECT_EQ(errors[0].expected, name);
    EXPECT_EQ(errors[0].found, kind == NodeKind::kBoolean ? "1" : "false");
  }
}

TEST(ObjectReader, MissesNothingInWhatIsNoObject) {
  const Errors errors = reading("true", [](ObjectReader& object) {
    (void)object.required_date("a");
    (void)object.required_region_code("b");
  });
  EXPECT_EQ(places(errors), (std::vector<std::string>{"wrong_kind "}));
  EXPECT_EQ(errors[0].found, "true");
}

TEST(Faults, AreKeptUpToTheirNumber) {
  Errors errors;
  Faults faults("a.json", errors, 2);
  for (const char* pointer : {"/a", "/b", "/c", "/d"}) {
    faults.report(ErrorCode::kUnknownKey, pointer, "x");
  }
  EXPECT_EQ(places(errors),
            (std::vector<std::string>{"unknown_key /a", "unknown_key /b", "limit_exceeded "}));
  EXPECT_EQ(errors.back().found, "more than 2 faults");
  EXPECT_EQ(errors.back().file, "a.json");
  EXPECT_TRUE(faults.full());
}

TEST(Shown, KeepsWholeCharactersAndReplacesOtherBytes) {
  // The first and last characters of each length, and beside the surrogates (RFC 3629).
  for (const char* text :
       {"\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
        "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf1\x80\x80\x80", "\xf4\x8f\xbf\xbf"}) {
    EXPECT_EQ(shortened(text), text);
  }
  const auto replaced = [](std::size_t count) {
    std::string marks;
    for (std::size_t i = 0; i < count; ++i) marks += "\xef\xbf\xbd";
    return marks;
  };
  // Overlong forms, surrogates, past U+10FFFF, bytes that never occur, and characters cut short.
  for (const std::string text :
       {"\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x8f\xbf\xbf",
        "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xe6\x96", "\xf0\x90\x80"}) {
    EXPECT_EQ(shortened(text), replaced(text.size()));
  }
  EXPECT_EQ(shortened("\xe6\x96!"), replaced(2) + "!");
}

}  // namespace
}  // namespace gezhang::json
