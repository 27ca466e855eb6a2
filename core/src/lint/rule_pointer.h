// Where an entry's rule stands.
#pragma once

#include <string>

#include "policy/entry.h"

namespace gezhang {

[[nodiscard]] inline std::string rule_pointer(const Entry& entry) {
  if (!entry.readings.empty()) return entry.pointer + "/readings";
  if (!entry.rule.valid()) return entry.pointer;
  return entry.pointer + (entry.role == Role::kLimit ? "/is" : "/holds");
}

}  // namespace gezhang
