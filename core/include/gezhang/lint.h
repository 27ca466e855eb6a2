// lint: what is wrong with policies beyond what keeps them from loading: gaps, rules that nobody
// can keep or break, overrides that do nothing, rules that no case exercises.
//
//   for (const Finding& finding : lint(files, cases))
//     std::puts((finding.file + "#" + finding.pointer + ": " + finding.reason.zh_hans).c_str());
//
// Each finding says where, why, how to mend it, and where it can be shown, with which facts.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/policy_set.h"
#include "gezhang/result.h"
#include "gezhang/text.h"

namespace gezhang {

/// A worked case beside a region's file: a situation that the policies' own tests look at.
struct LintCase {
  std::string file;
  std::string pointer;
  std::string region;
  std::string on;
  std::string question;
  std::string facts;  ///< JSON text
};

/// A history beside a region's file, as well.
struct LintLedger {
  std::string file;
  std::string pointer;
  std::string region;
  std::string history;  ///< JSON text
};

enum class Severity {
  kFault,  ///< has to be mended
  kNote,   ///< worth knowing
};

/// "fault" or "note".
[[nodiscard]] std::string_view severity_id(Severity severity);

struct Finding {
  std::string lint;  ///< the lint's id, or that of the error that keeps the policies from loading
  Severity severity = Severity::kFault;
  std::string file;
  std::string pointer;  ///< JSON pointer (RFC 6901) within the file
  Text reason;
  Text suggestion;
  std::string witness;  ///< facts as JSON text, empty where none are needed to show it
  std::string region;   ///< of the witness, as the two below
  std::string on;
  std::string question;

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// A lint by its id, with what it checks.
struct LintInfo {
  std::string_view id;
  Text checks;
};

/// Every lint, in the order of their ids.
[[nodiscard]] std::vector<LintInfo> lints();

/// Sorted by file, pointer and lint. Policies that cannot be loaded are told by their errors alone.
/// A case that cannot be read or answered exercises nothing; telling it is not the linter's matter.
[[nodiscard]] std::vector<Finding> lint(std::span<const PolicyFile> files,
                                        std::span<const LintCase> cases,
                                        std::span<const LintLedger> ledgers = {});

/// The same with whole case files (`*.cases.json`) in place of what stands in them. Errors: those
/// of reading the case files.
[[nodiscard]] Result<std::vector<Finding>> lint_with_cases(std::span<const PolicyFile> files,
                                                           std::span<const PolicyFile> case_files);

/// {"findings":[…]}
[[nodiscard]] std::string to_json(const std::vector<Finding>& findings);

}  // namespace gezhang
