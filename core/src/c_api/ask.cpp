// gezhang_open, and the questions that an open region answers.
#include <string_view>
#include <utility>

#include "c_api/given.h"
#include "c_api/handles.h"
#include "c_api/owned_text.h"

namespace gezhang::c_api {
namespace {

constexpr const char* kNothingKnown = "{}";

// The decision from texts, as Region::check_json gives the answer: the question's faults together
// with those of the facts.
Result<Decision> decide_json(const Region& region, std::string_view question,
                             std::string_view facts_json) {
  const Result<Facts> facts = region.read_facts(facts_json);
  if (facts) return region.decide(question, *facts);
  Errors errors = region.decide(question, Facts{}).errors();
  errors.insert(errors.end(), facts.errors().begin(), facts.errors().end());
  return errors;
}

// `answer(region, question, facts)` as a text, or its faults.
template <typename Answering>
char* answered(const gezhang_region* region, const char* question, const char* facts, char** faults,
               Answering answer) {
  Given given;
  given.is_there("region", region != nullptr);
  const std::string_view name = given.text("question", question);
  if (!given.errors().empty()) {
    put_faults(given.errors(), faults);
    return nullptr;
  }
  const auto result = answer(region->region, name, facts == nullptr ? kNothingKnown : facts);
  put_faults(result.errors(), faults);
  return result ? owned_text(to_json(*result)) : nullptr;
}

}  // namespace
}  // namespace gezhang::c_api

using gezhang::c_api::answered;

extern "C" {

gezhang_region* gezhang_open(const gezhang_policies* policies, const char* code, const char* on,
                             char** faults) noexcept {
  gezhang::c_api::Given given;
  given.is_there("policies", policies != nullptr);
  const std::string_view code_text = given.text("code", code);
  const std::string_view day = given.text("on", on);
  auto region = given.errors().empty() ? policies->set.open(code_text, day)
                                       : gezhang::Result<gezhang::Region>(given.errors());
  gezhang::c_api::put_faults(region.errors(), faults);
  return region ? new gezhang_region{*std::move(region)} : nullptr;
}

char* gezhang_check(const gezhang_region* region, const char* question, const char* facts,
                    char** faults) noexcept {
  return answered(region, question, facts, faults,
                  [](const gezhang::Region& open, std::string_view name, std::string_view json) {
                    return open.check_json(name, json);
                  });
}

char* gezhang_decide(const gezhang_region* region, const char* question, const char* facts,
                     char** faults) noexcept {
  return answered(region, question, facts, faults, gezhang::c_api::decide_json);
}

void gezhang_free_region(gezhang_region* region) noexcept { delete region; }

}  // extern "C"
