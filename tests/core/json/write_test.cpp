#include "json/write.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "support/json.h"

namespace gezhang::json {
namespace {

TEST(Writer, PutsCommasBetweenValuesOnly) {
  Writer writer;
  writer.begin_object();
  writer.key("list")
      .begin_array()
      .integer(1)
      .begin_array()
      .end_array()
      .boolean(true)
      .null()
      .end_array();
  writer.key("object").begin_object().end_object();
  writer.key("text").text({"中文", "English"});
  writer.key("number").raw("1.50");
  writer.end_object();
  EXPECT_EQ(
      std::move(writer).take(),
      R"({"list":[1,[],true,null],"object":{},"text":{"zh-Hans":"中文","en":"English"},"number":1.50})");
}

TEST(Writer, LeavesOutAMissingLanguage) {
  Writer writer;
  writer.text({"中文", ""});
  EXPECT_EQ(std::move(writer).take(), R"({"zh-Hans":"中文"})");
  Writer english;
  english.text({"", "English"});
  EXPECT_EQ(std::move(english).take(), R"({"en":"English"})");
}

TEST(Writer, WritesTheWholeRangeOfIntegers) {
  Writer writer;
  writer.begin_array().integer(INT64_MIN).integer(INT64_MAX).end_array();
  EXPECT_EQ(std::move(writer).take(), "[-9223372036854775808,9223372036854775807]");
}

TEST(Writer, EscapesWhatJsonRequiresAndNothingElse) {
  Writer writer;
  writer.string("\"\\/\n\r\t\x01\x1f¥");
  EXPECT_EQ(std::move(writer).take(), R"("\"\\/\n\r\t\u0001\u001f¥")");
}

TEST(Writer, WritesTextsThatReadBackTheSame) {
  std::string text;
  for (int c = 0; c < 128; ++c) text += static_cast<char>(c);
  text += "苏州市区";
  Writer writer;
  writer.string(text);
  const auto read = test::read_json(std::move(writer).take(), "");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->text, text);
}

}  // namespace
}  // namespace gezhang::json
