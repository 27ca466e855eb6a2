#include "gezhang/lint.h"

#include <algorithm>
#include <tuple>

#include "decimal.h"
#include "expectation.h"
#include "json/write.h"
#include "lint/linted_policies.h"
#include "lint/lints.h"

namespace gezhang {
namespace {

// What was expected is the suggestion, so the reason leaves it out.
Text reason_of(const Error& error) {
  Error bare = error;
  bare.expected.clear();
  bare.nearest.clear();
  Text reason{message(bare, Language::kZhHans), message(bare, Language::kEn)};
  if (error.column > 0) {
    const std::string column = decimal::format(error.column, 0, false);
    reason = {"第 " + column + " 字：" + reason.zh_hans, "column " + column + ": " + reason.en};
  }
  return reason;
}

Text suggestion_of(const Error& error) {
  Text suggestion;
  if (!error.expected.empty()) {
    suggestion = {"应为 " + expectation_in_chinese(error.expected), "expected " + error.expected};
  }
  if (!error.nearest.empty()) {
    const bool only = suggestion.empty();
    suggestion.zh_hans += (only ? "" : "；") + ("是不是想写 " + error.nearest + "？");
    suggestion.en += (only ? "" : "; ") + ("did you mean " + error.nearest + "?");
  }
  if (suggestion.empty()) return {"改正这一处", "mend this place"};
  return suggestion;
}

std::vector<Finding> findings_of(const Errors& errors) {
  std::vector<Finding> findings;
  for (const Error& error : errors) {
    findings.push_back({std::string(error_id(error.code)), Severity::kFault, error.file,
                        error.pointer, reason_of(error), suggestion_of(error), "", "", "", ""});
  }
  return findings;
}

void sort(std::vector<Finding>& findings) {
  const auto key = [](const Finding& finding) {
    return std::tie(finding.file, finding.pointer, finding.lint, finding.reason.zh_hans,
                    finding.witness);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

}  // namespace

std::string_view severity_id(Severity severity) {
  return severity == Severity::kFault ? "fault" : "note";
}

std::vector<LintInfo> lints() {
  std::vector<LintInfo> known;
  for (const Lint& lint : all_lints()) {
    known.push_back({lint.id, {std::string(lint.checks_zh_hans), std::string(lint.checks_en)}});
  }
  return known;
}

std::vector<Finding> lint(std::span<const PolicyFile> files, std::span<const LintCase> cases,
                          std::span<const LintLedger> ledgers) {
  std::vector<Finding> found;
  Result<PolicySet> set = PolicySet::load(files);
  if (set) {
    LintedPolicies policies(*std::move(set), files, cases, ledgers);
    for (const Lint& lint : all_lints()) {
      Findings findings(lint.id, found);
      lint.run(policies, findings);
    }
  } else {
    found = findings_of(set.errors());
  }
  sort(found);
  return found;
}

std::string to_json(const std::vector<Finding>& findings) {
  json::Writer writer;
  writer.begin_object();
  writer.key("findings").begin_array();
  for (const Finding& finding : findings) {
    writer.begin_object();
    writer.key("lint").string(finding.lint);
    writer.key("severity").string(severity_id(finding.severity));
    writer.key("file").string(finding.file);
    writer.key("pointer").string(finding.pointer);
    writer.key("reason").text(finding.reason);
    writer.key("suggestion").text(finding.suggestion);
    if (!finding.region.empty()) writer.key("region").string(finding.region);
    if (!finding.on.empty()) writer.key("on").string(finding.on);
    if (!finding.question.empty()) writer.key("question").string(finding.question);
    if (!finding.witness.empty()) writer.key("facts").raw(finding.witness);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace gezhang
