// `gezhang lint`: each folder below broken/ has one fault and is named after its lint; its files
// are laid over those of broken/shared, which have none.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

namespace fs = std::filesystem;

fs::path broken() { return fs::path(GEZHANG_BROKEN_DIR); }

std::vector<std::string> folders() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(broken())) {
    if (entry.path().filename() != "shared") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// The shared files, and those of the folder over them.
void lay_over(const TemporaryFolder& folder, const std::string& name) {
  for (const std::string& from : {std::string("shared"), name}) {
    fs::copy(broken() / from, folder.path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
}

// The lint of each finding, from the JSON.
std::vector<std::string> found(const std::string& json) {
  const std::string key = "{\"lint\":\"";
  std::vector<std::string> ids;
  for (std::size_t at = json.find(key); at != std::string::npos; at = json.find(key, at + 1)) {
    const std::size_t begin = at + key.size();
    ids.push_back(json.substr(begin, json.find('"', begin) - begin));
  }
  return ids;
}

TEST(Lint, FindsNothingInSoundPolicies) {
  const Ran run = gezhang({"lint", (broken() / "shared").string()});
  EXPECT_EQ(run.code, 0) << run.output;
  EXPECT_EQ(run.output, "0 处错误，0 条提示\n");
  EXPECT_EQ(gezhang({"lint", (broken() / "shared").string(), "--json"}).output,
            "{\"findings\":[]}\n");
}

TEST(Lint, FindsInEachBrokenFolderTheFaultAfterWhichItIsNamed) {
  for (const std::string& name : folders()) {
    const TemporaryFolder folder;
    lay_over(folder, name);
    const Ran run = gezhang({"lint", folder.path(), "--json"});
    EXPECT_EQ(found(run.output), std::vector<std::string>{name}) << run.output << run.errors;
    const bool is_note = has(run.output, "\"severity\":\"note\"");
    EXPECT_EQ(run.code, is_note ? 0 : 1) << name;
  }
}

TEST(Lint, HasABrokenFolderForEachLint) {
  const std::vector<std::string> names = folders();
  const std::vector<std::string> known = lines(gezhang({"lint", "--list", "--lang", "en"}).output);
  EXPECT_GE(known.size(), 19U);
  for (const std::string& line : known) {
    const std::string id = line.substr(0, line.find(' '));
    EXPECT_EQ(std::count(names.begin(), names.end(), id), 1) << id;
  }
}

TEST(Lint, SaysWhereWhyAndHowToMendItAndShowsACase) {
  const TemporaryFolder folder;
  lay_over(folder, "others-only");
  EXPECT_EQ(
      gezhang({"lint", folder.path()}).output,
      "regions/320500-city.json#/questions/insure/requirements/0: "
      "bound：问的是本人，却要看家人的情况 建议：在 when 里排除本人：relative.relation != self "
      "[others-only]\n"
      "  例：320500 insure 2023-01-01 "
      "{\"relative.relation\":\"self\",\"relative.registered\":false}\n"
      "\n1 处错误，0 条提示\n");
}

TEST(Lint, PutsNotesBehindFaults) {
  const TemporaryFolder folder;
  lay_over(folder, "untested");
  std::string national = read(folder.path("regions/100000-national.json"));
  const std::string english = ",\n    \"en\": \"China\"";
  ASSERT_TRUE(has(national, english)) << national;
  national.erase(national.find(english), english.size());
  folder.write("regions/100000-national.json", national);
  const Ran run = gezhang({"lint", folder.path(), "--lang", "en"});
  EXPECT_EQ(run.code, 1);
  const std::vector<std::string> told = lines(run.output);
  ASSERT_EQ(told.size(), 6U) << run.output;
  EXPECT_TRUE(has(told[0], "[untested]")) << told[0];
  EXPECT_EQ(told[2], "Notes (no faults)");
  EXPECT_TRUE(has(told[3], "regions/100000-national.json#/name: ")) << told[3];
  EXPECT_EQ(told[5], "1 fault, 1 note");
}

TEST(Lint, TellsWhatKeepsPoliciesFromLoadingAsFindings) {
  const TemporaryFolder folder;
  lay_over(folder, "unknown_name");
  const Ran run = gezhang({"lint", folder.path(), "--lang", "en"});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.errors, "");
  EXPECT_EQ(run.output,
            "regions/320500-city.json#/values/0/is: column 1: unknown name: found account.totl "
            "Suggestion: expected a fact or a value of the region; did you mean account.total? "
            "[unknown_name]\n\n1 fault, 0 notes\n");
}

TEST(Lint, RefusesWhatItCannotRead) {
  EXPECT_EQ(gezhang({"lint", "/no/such/folder"}).code, 2);
  EXPECT_EQ(gezhang({"lint", fixture(), "again"}).code, 2);
  EXPECT_EQ(gezhang({"lint", fixture(), "--lang", "fr"}).code, 2);
  const TemporaryFolder folder;
  folder.copy_fixture();
  folder.write("regions/320500-city.cases.json", "{");
  const Ran run = gezhang({"lint", folder.path()});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "[bad_json]")) << run.errors;
}

}  // namespace
}  // namespace gezhang::cli::test
