// cases: the worked cases beside a region's file, and whether the policies still answer them so.
//
//   const CaseRun run = run_cases(set, {{"regions/….cases.json", text}});
//   for (const CaseResult& one : run.results)
//     for (const Difference& other : one.differences)
//       std::puts((one.id + ": " + other.what + ": " + other.found).c_str());
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/error.h"
#include "gezhang/policy_set.h"

namespace gezhang {

/// Whether a file of the policies' folder holds cases, by its name; any other is read as policies.
[[nodiscard]] bool is_case_file(std::string_view name);

/// What a case expects and does not find.
struct Difference {
  std::string what;      ///< "verdict", "most", a part of a balance, "lines" …
  std::string expected;  ///< as the case has it
  std::string found;     ///< as the answer or the ledger has it

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// A case passes where it has neither differences nor errors.
struct CaseResult {
  std::string file;
  std::string pointer;  ///< JSON pointer (RFC 6901) within the file
  std::string id;
  std::vector<Difference> differences;
  Errors errors;  ///< what of the situation itself is refused: an unknown fact, a malformed date

  [[nodiscard]] bool passed() const { return differences.empty() && errors.empty(); }
};

struct CaseRun {
  std::vector<CaseResult> results;  ///< in the order of the files: the cases, then the ledgers
  Errors unread;                    ///< what of the files cannot be read

  [[nodiscard]] std::int64_t passed() const;
  [[nodiscard]] std::int64_t failed() const;
};

/// Every case of the files (`*.cases.json`), as `gezhang test` runs them.
[[nodiscard]] CaseRun run_cases(const PolicySet& policies, std::span<const PolicyFile> case_files);

/// {"passed":…,"failed":…,"cases":[…],"unread":[…]}
[[nodiscard]] std::string to_json(const CaseRun& run);

}  // namespace gezhang
