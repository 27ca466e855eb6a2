// What the lints find in policies that a test has written.
//
//   EXPECT_EQ(found(policies, "tier-gap"), Places{"regions/100000.json#/values/0/tiers/rows/1"});
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gezhang/lint.h"
#include "support/policies.h"

namespace gezhang::test {

using Places = std::vector<std::string>;

/// A case with ' in place of ", of the question `insure` in the nation unless told otherwise.
[[nodiscard]] LintCase lint_case(std::string_view facts, std::string_view on = kToday,
                                 std::string_view region = kNation,
                                 std::string_view question = "insure");

/// What one lint finds.
[[nodiscard]] std::vector<Finding> findings(const Policies& policies, std::string_view id,
                                            const std::vector<LintCase>& cases = {});

/// The same as "file#pointer", "(note)" behind a note. Policies that cannot be loaded fail the
/// test.
[[nodiscard]] Places found(const Policies& policies, std::string_view id,
                           const std::vector<LintCase>& cases = {});

/// The answer to the case that a finding shows.
[[nodiscard]] Answer shown(const Policies& policies, const Finding& finding);

/// The state of an entry in an answer, among the requirements or else the grounds.
[[nodiscard]] EntryState state_of(const Answer& answer, std::string_view id);

}  // namespace gezhang::test
