// The days on which cases have to stand: each side of an end, and of a version's start.
#include <gtest/gtest.h>

#include "support/lints.h"

namespace gezhang {
namespace {

using test::found;
using test::limit;
using test::lint_case;
using test::Places;
using test::Policies;
using test::Rules;

const std::string kInsure = "regions/100000.json#/questions/insure/";

Policies of(const Rules& rules) { return Policies().nation(rules); }

TEST(UntestedDates, IsAnEndWithoutACaseBehindIt) {
  Rules rules;
  rules.limits = {limit("cap", "¥1000", ", 'from': '2020-01-01', 'until': '2022-01-01'")};
  const LintCase last = lint_case("{}", "2021-12-31");
  EXPECT_EQ(found(of(rules), "untested", {last}), Places{kInsure + "limits/0"});
  EXPECT_EQ(found(of(rules), "untested", {last, lint_case("{}", "2022-01-01")}), Places{});
}

TEST(UntestedDates, IsASecondVersionWithoutACaseOfItsOwn) {
  Rules rules;
  rules.limits = {limit("cap", "¥1000", ", 'from': '2020-01-01', 'until': '2022-01-01'"),
                  limit("cap", "¥2000", ", 'from': '2022-01-01'")};
  const LintCase first = lint_case("{}", "2021-12-31");
  const LintCase second = lint_case("{}", "2022-01-01");
  EXPECT_EQ(found(of(rules), "untested", {first}),
            (Places{kInsure + "limits/0", kInsure + "limits/1"}));
  EXPECT_EQ(found(of(rules), "untested", {second}),
            (Places{kInsure + "limits/0", kInsure + "limits/1"}));
  EXPECT_EQ(found(of(rules), "untested", {first, second}), Places{});
}

}  // namespace
}  // namespace gezhang
