#include "gezhang/error.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace gezhang {
namespace {

constexpr int kCodes = static_cast<int>(ErrorCode::kContradiction) + 1;

bool has_chinese(const std::string& text) {
  // The characters of Chinese are three bytes in UTF-8, the first of them E3 to E9.
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xe3 && static_cast<unsigned char>(c) <= 0xe9) return true;
  }
  return false;
}

TEST(ErrorCode, EachHasAnIdOfItsOwn) {
  std::set<std::string_view> ids;
  for (int code = 0; code < kCodes; ++code) {
    const std::string_view id = error_id(static_cast<ErrorCode>(code));
    EXPECT_FALSE(id.empty());
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << id;
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
}

TEST(ErrorCode, EachHasALineOfItsOwnInBothLanguages) {
  std::set<std::string> lines;
  for (int code = 0; code < kCodes; ++code) {
    Error error;
    error.code = static_cast<ErrorCode>(code);
    const std::string zh = message(error, Language::kZhHans);
    const std::string en = message(error, Language::kEn);
    EXPECT_TRUE(has_chinese(zh)) << zh;
    EXPECT_FALSE(en.empty() || has_chinese(en)) << en;
    EXPECT_TRUE(lines.insert(zh).second) << zh;
    EXPECT_TRUE(lines.insert(en).second) << en;
  }
}

TEST(ErrorCode, IdsStayInTheOrderOfTheEnumeration) {
  EXPECT_EQ(error_id(ErrorCode::kBadJson), "bad_json");
  EXPECT_EQ(error_id(ErrorCode::kUnknownFact), "unknown_fact");
  EXPECT_EQ(error_id(ErrorCode::kValueGap), "value_gap");
  EXPECT_EQ(error_id(ErrorCode::kMissingFile), "missing_file");
  EXPECT_EQ(error_id(ErrorCode::kRoundingNeeded), "rounding_needed");
  EXPECT_EQ(error_id(ErrorCode::kDivisionByZero), "division_by_zero");
  EXPECT_EQ(error_id(ErrorCode::kContradiction), "contradiction");
}

const Error kWhole{
    ErrorCode::kUnknownName, "regions/a.json", "/values/0/is", 7, "acount", "a fact", "account"};

TEST(Error, IsDescribedInOneLineWithItsPlace) {
  EXPECT_EQ(describe(kWhole, Language::kEn),
            "regions/a.json#/values/0/is column 7: unknown name: found acount; expected a fact; "
            "did you mean account? [unknown_name]");
  const std::string zh = describe(kWhole, Language::kZhHans);
  for (const char* part : {"regions/a.json#/values/0/is 第 7 字", "不认识的名字", "acount",
                           "account", "[unknown_name]"}) {
    EXPECT_NE(zh.find(part), std::string::npos) << zh;
  }
}

TEST(Error, LeavesOutWhatItDoesNotHave) {
  EXPECT_EQ(describe({ErrorCode::kMissingFile, "", "", 0, "", "", ""}, Language::kEn),
            "a required file is missing [missing_file]");
  EXPECT_EQ(message(kWhole, Language::kEn).find("regions/a.json"), std::string::npos);
}

TEST(Error, IsWrittenAsJsonWithItsKeysInOrder) {
  const std::string json = to_json(Errors{kWhole, {ErrorCode::kBadJson, "", "", 0, "", "", ""}});
  EXPECT_EQ(
      json.find(
          R"({"errors":[{"code":"unknown_name","file":"regions/a.json","pointer":"/values/0/is","column":7,)"
          R"("found":"acount","expected":"a fact","nearest":"account","message":{"zh-Hans":")"),
      0U)
      << json;
  EXPECT_NE(json.find(R"({"code":"bad_json","pointer":"","message":{)"), std::string::npos) << json;
  EXPECT_EQ(to_json(Errors{}), R"({"errors":[]})");
}

}  // namespace
}  // namespace gezhang
