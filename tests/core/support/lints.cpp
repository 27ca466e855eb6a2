#include "support/lints.h"

#include <stdexcept>

namespace gezhang::test {

LintCase lint_case(std::string_view facts, std::string_view on, std::string_view region,
                   std::string_view question) {
  return {"regions/100000.cases.json", "/cases/0",      std::string(region), std::string(on),
          std::string(question),       json_text(facts)};
}

std::vector<Finding> findings(const Policies& policies, std::string_view id,
                              const std::vector<LintCase>& cases) {
  (void)policies.load();
  std::vector<Finding> own;
  for (Finding& finding : lint(policies.files(), cases)) {
    if (finding.lint == id) own.push_back(std::move(finding));
  }
  return own;
}

Places found(const Policies& policies, std::string_view id, const std::vector<LintCase>& cases) {
  Places places;
  for (const Finding& finding : findings(policies, id, cases)) {
    const bool note = finding.severity == Severity::kNote;
    places.push_back(finding.file + "#" + finding.pointer + (note ? " (note)" : ""));
  }
  return places;
}

Answer shown(const Policies& policies, const Finding& finding) {
  const Region region = must(policies.load().open(finding.region, finding.on));
  return must(region.check_json(finding.question, finding.witness));
}

EntryState state_of(const Answer& answer, std::string_view id) {
  for (const auto* reports : {&answer.requirements, &answer.grounds}) {
    for (const EntryReport& report : *reports) {
      if (report.id == id) return report.state;
    }
  }
  throw std::runtime_error("no entry " + std::string(id));
}

}  // namespace gezhang::test
