// Accounts: a region with rules about its account, written in the test that needs them, beside the
// real vocabulary.
//
//   Accounts account(list("credits", {credits("c", "'into': [{'bucket': 'single'}]")}));
//   account.lines("{'account': {'opened': '2021-01-01'}, 'until': '2021-12-31', 'events': […]}");
//
// Texts are JSON with ' in place of ", so that they can be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gezhang/ledger.h"
#include "gezhang/policy_set.h"
#include "support/must.h"
#include "support/policies.h"

namespace gezhang::test {

/// An entry of the section `account`, from 1990 on where it does not say otherwise.
[[nodiscard]] std::string account_entry(std::string_view id, std::string_view terms);

// Lists of the section.
[[nodiscard]] std::string settlement_year(std::string_view begins);
/// This year's part and earlier years'.
[[nodiscard]] std::string two_buckets();

/// The question `credit`, open to all, with this much a month.
[[nodiscard]] std::string credit_of(std::string_view is);

class Accounts {
 public:
  /// `account` are the lists of the section; `more` stands beside it in the file: values,
  /// questions.
  explicit Accounts(std::string_view account, std::string_view more = "");

  [[nodiscard]] const std::vector<PolicyFile>& files() const { return files_; }
  [[nodiscard]] PolicySet load() const;
  [[nodiscard]] Account account() const;
  [[nodiscard]] Errors policy_faults() const;

  // These throw, and so fail the test with every fault told, where something is wrong.
  [[nodiscard]] Ledger replay(std::string_view history,
                              LedgerDetail detail = LedgerDetail::kAmounts) const;
  /// "2021-06-01 credit 200.00 | single 60.00 pre_reform 140.00" for each line.
  [[nodiscard]] std::vector<std::string> lines(std::string_view history) const;
  /// "code pointer" of each fault of a history.
  [[nodiscard]] std::vector<std::string> faults(std::string_view history) const;

 private:
  std::vector<PolicyFile> files_;
};

[[nodiscard]] std::string shown(const LedgerLine& line);
/// "12.00", or "10.00–12.00".
[[nodiscard]] std::string shown(Range fen);

}  // namespace gezhang::test
