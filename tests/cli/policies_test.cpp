// Folders of policies that are missing or broken.
#include <gtest/gtest.h>

#include "support/command.h"

namespace gezhang::cli::test {
namespace {

Ran check(const std::string& policies) {
  return gezhang({"check", "--policies", policies, "--region", "320500", "--question", "insure",
                  "--on", "2014-06-01", "--lang", "en"});
}

TEST(Policies, ThatAreNotThereAreToldByName) {
  const Ran run = check("/no/such/folder");
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  EXPECT_TRUE(has(run.errors, "/no/such/folder: no such folder")) << run.errors;
}

TEST(Policies, InAnEmptyFolderLackEveryRequiredFile) {
  const TemporaryFolder folder;
  const Ran run = check(folder.path());
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  EXPECT_NE(run.errors, "");
}

TEST(Policies, WithoutAVocabularySayWhichFileIsMissing) {
  const TemporaryFolder folder;
  folder.copy_fixture();
  std::filesystem::remove(folder.path("vocabulary.json"));
  const Ran run = check(folder.path());
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(has(run.errors, "vocabulary.json") && has(run.errors, "[missing_file]"))
      << run.errors;
}

TEST(Policies, ThatAreBrokenTellEveryFaultALine) {
  const TemporaryFolder folder;
  folder.copy_fixture();
  std::string city = read(folder.path("regions/320500-city.json"));
  const auto replace = [&](const std::string& what, const std::string& other) {
    city.replace(city.find(what), what.size(), other);
  };
  replace("account.prior_years >= ¥3000", "account.prior_year >= 3000");
  replace("\"holds\": \"true\"", "\"holds\": \"(true\"");
  replace("\"is\": \"¥1000\"", "\"is\": \"¥1000 * 30%\"");
  replace("\"payee\"", "\"payeee\"");
  folder.write("regions/320500-city.json", city);
  folder.write("regions/other.json", "{ not json");
  const Ran run = check(folder.path());
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.output, "");
  for (const char* fault :
       {"320500-city.json#/questions/insure/grounds/0/holds column 6:", "[syntax]",
        "320500-city.json#/questions/insure/grounds/0: a required key is missing; expected payee",
        "320500-city.json#/questions/insure/grounds/0/payeee: unknown key", "did you mean payee?",
        "320500-city.json#/questions/insure/requirements/1/holds column 1: unknown name: found "
        "account.prior_year;",
        "did you mean account.prior_years?",
        "320500-city.json#/questions/insure/limits/0/is column 7:", "[rounding_needed]",
        "other.json: this is not valid JSON: found line 1, column "}) {
    EXPECT_TRUE(has(run.errors, fault)) << fault << " in\n" << run.errors;
  }
  for (const std::string& line : lines(run.errors))
    EXPECT_EQ(line.rfind("gezhang: ", 0), 0U) << line;
}

}  // namespace
}  // namespace gezhang::cli::test
