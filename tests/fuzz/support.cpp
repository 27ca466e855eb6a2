#include "support.h"

#include <cstdio>
#include <cstdlib>

#include "json/parse.h"

namespace gezhang::fuzz {
void expect(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "not as expected: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void expect_readable(std::string_view json) {
  Errors errors;
  // What is written may be longer than what would be read: it holds many texts of the policies.
  json::Limits limits;
  limits.bytes = limits.nodes = limits.entries = limits.string_bytes = std::size_t{1} << 30;
  const bool readable = json::parse(json, "", errors, limits).has_value() && errors.empty();
  expect(readable, errors.empty() ? "JSON" : describe(errors.front(), Language::kEn));
}

void expect_told(const Errors& errors) {
  expect(!errors.empty(), "a refusal says why");
  for (const Error& error : errors) {
    expect(!describe(error, Language::kZhHans).empty(), "a fault has words");
  }
  expect_readable(to_json(errors));
}

std::vector<std::string> question_ids(const std::vector<PolicyFile>& files) {
  std::vector<std::string> ids;
  for (const PolicyFile& file : files) {
    if (file.name != PolicySet::kVocabularyFile) continue;
    Errors errors;
    const auto root = json::parse(file.text, file.name, errors);
    expect(root.has_value() && root->find("questions") != nullptr, "a vocabulary with questions");
    for (const json::Node& question : root->find("questions")->items) {
      ids.push_back(question.find("id")->text);
    }
  }
  return ids;
}

void check_everything(const Region& region, const std::vector<std::string>& questions,
                      const Facts& facts) {
  for (const std::string& question : questions) {
    const Result<Answer> answer = region.check(question, facts);
    if (answer) {
      expect_readable(to_json(*answer));
    } else {
      expect_told(answer.errors());
    }
  }
}

}  // namespace gezhang::fuzz
