// gezhang_load: what it takes, and what it says of what it does not take.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "gezhang.h"
#include "gezhang/bundle.h"
#include "support/must.h"
#include "support/policies.h"

namespace gezhang {
namespace {

using test::must;

std::vector<PolicyFile> policies() {
  test::Rules rules;
  rules.grounds = {test::ground("g", "true")};
  return test::Policies().nation(rules).region("320000", "100000", "").files();
}

// As `gezhang bundle` writes them.
std::vector<PolicyFile> bundle_files() {
  const Bundle bundle = must(make_bundle(policies()));
  std::vector<PolicyFile> files = {{"index.json", bundle.index}};
  for (const Pack& pack : bundle.packs) files.push_back({pack.name + ".json", pack.text});
  return files;
}

// "loaded", or the faults.
std::string loading(const std::vector<PolicyFile>& files) {
  std::vector<gezhang_file> given;
  for (const auto& [name, text] : files) given.push_back({name.c_str(), text.data(), text.size()});
  char* faults = nullptr;
  gezhang_policies* loaded = gezhang_load(given.data(), given.size(), &faults);
  EXPECT_NE(loaded == nullptr, faults == nullptr);
  std::string said = loaded != nullptr ? "loaded" : faults;
  gezhang_free_policies(loaded);
  gezhang_free_text(faults);
  return said;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(CLoad, TakesAFolderAndABundle) {
  EXPECT_EQ(loading(policies()), "loaded");
  EXPECT_EQ(loading(bundle_files()), "loaded");
}

TEST(CLoad, TellsEveryFaultOfTheFiles) {
  std::vector<PolicyFile> files = policies();
  files.push_back({"regions/one.json", "{"});
  files.push_back({"regions/two.json", "["});
  const std::string said = loading(files);
  EXPECT_TRUE(has(said, "regions/one.json")) << said;
  EXPECT_TRUE(has(said, "regions/two.json")) << said;
}

TEST(CLoad, WantsEveryPackOfABundle) {
  std::vector<PolicyFile> files = bundle_files();
  std::erase_if(files, [](const PolicyFile& file) { return file.name == "320000.json"; });
  const std::string said = loading(files);
  EXPECT_TRUE(has(said, R"("code":"missing_file","file":"320000.json")")) << said;
}

TEST(CLoad, RefusesAPackThatIsNotTheIndexs) {
  std::vector<PolicyFile> files = bundle_files();
  files.back().text += " ";
  const std::string said = loading(files);
  EXPECT_TRUE(has(said, R"("code":"damaged")")) << said;
  EXPECT_TRUE(has(said, files.back().name)) << said;
}

TEST(CLoad, RefusesAnIndexThatIsNone) {
  std::vector<PolicyFile> files = bundle_files();
  files.front().text = "{}";
  const std::string said = loading(files);
  EXPECT_TRUE(has(said, R"("code":"missing_key","file":"index.json")")) << said;
}

TEST(CLoad, TellsOfNullsInsteadOfReadingThem) {
  const gezhang_file files[] = {{nullptr, "{}", 2}, {"vocabulary.json", nullptr, 1}};
  char* faults = nullptr;
  EXPECT_EQ(gezhang_load(files, 2, &faults), nullptr);
  EXPECT_EQ(std::count(faults, faults + std::string_view(faults).size(), '{'), 5) << faults;
  gezhang_free_text(faults);
  EXPECT_EQ(gezhang_load(nullptr, 1, &faults), nullptr);
  EXPECT_TRUE(has(faults, "/files")) << faults;
  gezhang_free_text(faults);
}

TEST(CLoad, TellsNothingWhereNobodyListens) {
  EXPECT_EQ(gezhang_load(nullptr, 0, nullptr), nullptr);
}

TEST(CLoad, GivesNoRegionsOfNothing) { EXPECT_EQ(gezhang_regions(nullptr), nullptr); }

}  // namespace
}  // namespace gezhang
