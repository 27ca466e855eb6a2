#include "gezhang/bundle.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "json/parse.h"
#include "sha256.h"
#include "support/must.h"
#include "support/real_policies.h"

namespace gezhang {
namespace {

using test::must;
using test::real_policies;

const Pack& pack_of(const Bundle& bundle, std::string_view name) {
  return *std::find_if(bundle.packs.begin(), bundle.packs.end(),
                       [&](const Pack& pack) { return pack.name == name; });
}

TEST(Bundle, HoldsEveryFileOnce) {
  const std::vector<PolicyFile> files = real_policies();
  const Bundle bundle = must(make_bundle(files));
  std::vector<std::string> names;
  for (const Pack& pack : bundle.packs) {
    for (const PolicyFile& file : must(read_pack(pack.text, pack.sha256))) {
      names.push_back(file.name);
      // A city is in its province's pack, and what everybody needs is in the first.
      const bool is_base =
          file.name.find('-') == file.name.npos || file.name.find("100000") != file.name.npos;
      EXPECT_EQ(is_base ? "base" : file.name.substr(8, 2) + "0000", pack.name) << file.name;
    }
  }
  std::vector<std::string> wanted;
  for (const PolicyFile& file : files) wanted.push_back(file.name);
  std::sort(names.begin(), names.end());
  std::sort(wanted.begin(), wanted.end());
  EXPECT_EQ(names, wanted);
}

TEST(Bundle, IsTheSameWhateverTheOrderAndTheSpaces) {
  std::vector<PolicyFile> files = real_policies();
  const Bundle bundle = must(make_bundle(files));
  std::reverse(files.begin(), files.end());
  for (PolicyFile& file : files) file.text += "\n  ";
  const Bundle again = must(make_bundle(files));
  EXPECT_EQ(bundle.index, again.index);
  ASSERT_EQ(bundle.packs.size(), again.packs.size());
  for (std::size_t i = 0; i < bundle.packs.size(); ++i)
    EXPECT_EQ(bundle.packs[i].sha256, again.packs[i].sha256);
}

TEST(Bundle, AnswersWithTheReceiptOfTheFolder) {
  const std::vector<PolicyFile> files = real_policies();
  const Bundle bundle = must(make_bundle(files));
  std::vector<PolicyFile> fetched;
  for (const char* name : {"base", "320000"}) {
    const Pack& pack = pack_of(bundle, name);
    for (PolicyFile& file : must(read_pack(pack.text, pack.sha256)))
      fetched.push_back(std::move(file));
  }
  const auto answer = [](const std::vector<PolicyFile>& given) {
    return to_json(must(must(must(PolicySet::load(given)).open("320500", "2016-06-01"))
                            .check_json("insure", R"({"account.prior_years":"4200.00"})")));
  };
  EXPECT_EQ(answer(fetched), answer(files));
}

TEST(Bundle, RefusesAPackThatIsNotTheOneOfTheIndex) {
  const Bundle bundle = must(make_bundle(real_policies()));
  const std::vector<Pack> named = must(read_bundle_index(bundle.index));
  ASSERT_EQ(named.size(), bundle.packs.size());
  std::string damaged = bundle.packs[0].text;
  damaged[damaged.size() / 2] ^= 1;
  const auto refused = read_pack(damaged, named[0].sha256);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.errors()[0].code, ErrorCode::kDamaged);
  EXPECT_FALSE(read_pack(bundle.packs[1].text, named[0].sha256));
  EXPECT_TRUE(read_pack(bundle.packs[1].text, named[1].sha256));
}

TEST(Bundle, PacksAreJsonWithALineForEachFile) {
  const Bundle bundle = must(make_bundle(real_policies()));
  const Pack& pack = pack_of(bundle, "110000");
  Errors errors;
  const auto root = json::parse(pack.text, "", errors);
  ASSERT_TRUE(root);
  const std::vector<PolicyFile> read = must(read_pack(pack.text, pack.sha256));
  const json::Node* files = root->find("files");
  ASSERT_TRUE(files != nullptr && files->members.size() == read.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    EXPECT_EQ(read[i].name, files->members[i].name);
    EXPECT_EQ(read[i].text, json::canonical(files->members[i].value));
  }
}

TEST(Bundle, RefusesATextThatIsNoPackThoughItsHashIsRight) {
  for (const char* text :
       {"", "{}", "{\"files\":{\n", "{\"files\":{\n\"a\":\n{}\n", "{\"files\":{\nx"}) {
    const auto refused = read_pack(text, sha256_hex(text));
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.errors()[0].code, ErrorCode::kBadJson) << text;
  }
}

TEST(Bundle, RefusesAnIndexOfAnotherFormOrWithPaths) {
  const auto code_of = [](const char* index) {
    const auto read = read_bundle_index(index);
    return read ? "none" : std::string(error_id(read.errors()[0].code));
  };
  EXPECT_EQ(code_of("{"), "bad_json");
  EXPECT_EQ(code_of(R"({"format":1,"packs":[]})"), "bad_value");
  EXPECT_EQ(code_of(R"({"format":2})"), "missing_key");
  EXPECT_EQ(code_of(R"({"format":2,"packs":[{"name":"../x","sha256":""}]})"), "bad_value");
}

TEST(Bundle, IsNotMadeOfPoliciesThatCannotBeLoaded) {
  std::vector<PolicyFile> files = real_policies();
  files.front().text = "{";
  EXPECT_FALSE(make_bundle(files));
}

}  // namespace
}  // namespace gezhang
