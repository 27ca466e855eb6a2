// Exercise: what the worked cases make of each entry.
#pragma once

#include <map>
#include <set>
#include <string>

#include "lint/linted_policies.h"

namespace gezhang {

/// What some case has shown of an entry, each by the registers of its evaluation.
struct Exercised {
  bool applies = false;   // surely
  bool holds = false;     // a requirement that applies is met; anything else with a rule holds
  bool fails = false;     // it does not
  bool binds = false;     // a limit: the least of those that apply
  bool is_slack = false;  // a limit: another one is less, or it does not apply
};

struct Exercises {
  std::map<const Entry*, Exercised> entries;
  /// Days on which some case puts a question to a file: it, or a child of it.
  std::map<std::pair<const RegionFile*, std::string>, std::set<Date>> days;
};

[[nodiscard]] Exercises exercise(LintedPolicies& policies);

}  // namespace gezhang
