// Worked cases beside a region's file: a situation and what its answer has to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/answer.h"
#include "gezhang/error.h"

namespace gezhang::cli {

/// What `expect` says; only what is given is compared. Meanings as in policies/README.md.
struct Expectation {
  std::vector<std::string> verdicts;  // any one of them
  std::optional<std::string> least;
  std::optional<std::string> most;
  std::optional<std::vector<std::string>> choices;
  std::optional<std::pair<std::string, std::string>> payment;  // from the account, in cash
  std::vector<std::string> asks;                               // every one of them
  std::vector<std::string> asks_any;                           // at least one of them
  bool rumours = false;                                        // not empty
  bool last_known = false;                                     // not empty
};

struct Case {
  std::string id;
  std::string region;
  std::string question;
  std::string on;
  std::string facts;  // JSON text
  Expectation expect;
};

/// Reads a *.cases.json; every fault of it in `errors`.
[[nodiscard]] std::vector<Case> read_case_file(std::string_view text, const std::string& file,
                                               Errors& errors);

/// What differs, a line a difference; empty where the answer is as expected.
[[nodiscard]] std::vector<std::string> differences(const Expectation& expect, const Answer& answer);

}  // namespace gezhang::cli
