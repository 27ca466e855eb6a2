#include "cases/case_file.h"
#include "gezhang/lint.h"

namespace gezhang {

Result<std::vector<Finding>> lint_with_cases(std::span<const PolicyFile> files,
                                             std::span<const PolicyFile> case_files) {
  std::vector<LintCase> cases;
  std::vector<LintLedger> ledgers;
  Errors errors;
  for (const PolicyFile& file : case_files) {
    const CaseFile read = read_case_file(file.text, file.name, errors);
    for (const Case& one : read.cases)
      cases.push_back({file.name, one.pointer, one.region, one.on, one.question, one.facts});
    for (const LedgerCase& one : read.ledgers)
      ledgers.push_back({file.name, one.pointer, one.region, one.history});
  }
  if (!errors.empty()) return errors;
  return lint(files, cases, ledgers);
}

}  // namespace gezhang
