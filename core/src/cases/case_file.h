// Worked cases beside a region's file: a situation and what its answer has to be, or a history and
// what its ledger has to hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gezhang/error.h"

namespace gezhang {

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
  std::string pointer;  // within its file
  std::string region;
  std::string question;
  std::string on;
  std::string facts;  // JSON text
  Expectation expect;
};

/// What a ledger has to hold; only what is given is compared.
struct LedgerExpectation {
  std::vector<std::pair<std::string, std::string>> balance;  // on the last day: "total", a bucket
  std::vector<std::string> lines;                            // "2017-04-01 interest 102.00"
};

struct LedgerCase {
  std::string id;
  std::string pointer;  // within its file
  std::string region;
  std::string history;  // JSON text
  LedgerExpectation expect;
};

struct CaseFile {
  std::vector<Case> cases;
  std::vector<LedgerCase> ledgers;
};

/// Reads a *.cases.json; every fault of it in `errors`.
[[nodiscard]] CaseFile read_case_file(std::string_view text, std::string_view file, Errors& errors);

/// "[yes, no]"
[[nodiscard]] std::string list_text(const std::vector<std::string>& items);

}  // namespace gezhang
