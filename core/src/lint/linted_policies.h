// LintedPolicies: everything that a lint looks at: the policies that were loaded, the files as they
// were given, and the worked cases.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "decision/open_region.h"
#include "gezhang/lint.h"
#include "policy/policy_data.h"

namespace gezhang {

struct AccountRules;

class LintedPolicies {
 public:
  LintedPolicies(PolicySet set, std::span<const PolicyFile> files, std::span<const LintCase> cases,
                 std::span<const LintLedger> ledgers)
      : set_(std::move(set)), files_(files), cases_(cases), ledgers_(ledgers) {}

  [[nodiscard]] const PolicyData& data() const { return *set_.data_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return data().vocabulary; }
  [[nodiscard]] std::span<const RegionFile> regions() const { return data().files; }
  [[nodiscard]] std::span<const PolicyFile> files() const { return files_; }
  [[nodiscard]] std::span<const LintCase> cases() const { return cases_; }
  [[nodiscard]] std::span<const LintLedger> ledgers() const { return ledgers_; }

  /// The file and its parents, the nation first.
  [[nodiscard]] Chain chain(const RegionFile& file) const { return data().chain_of(file.code); }

  /// As `Region` has it, each once; null where there is no such region or day.
  [[nodiscard]] const OpenRegion* open(const std::string& region, const std::string& on);

  /// Null where there is no such region.
  [[nodiscard]] std::shared_ptr<const AccountRules> account(const std::string& region) const;

  /// A region that answers nothing, but names facts and members.
  [[nodiscard]] OpenRegion names(const Chain& chain, Date on) const;

 private:
  PolicySet set_;
  std::span<const PolicyFile> files_;
  std::span<const LintCase> cases_;
  std::span<const LintLedger> ledgers_;
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const OpenRegion>> open_;
};

}  // namespace gezhang
