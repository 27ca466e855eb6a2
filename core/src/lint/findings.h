// Findings: where a lint puts what it finds; and Witness, which shows it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gezhang/lint.h"
#include "policy/region_file.h"

namespace gezhang {

/// Where and with which facts something can be seen. `facts` are JSON text.
struct Witness {
  std::string facts;
  std::string region;
  std::string on;
  std::string question;
};

class Findings {
 public:
  Findings(std::string_view lint, std::vector<Finding>& found) : lint_(lint), found_(found) {}

  void fault(const std::string& file, const std::string& pointer, Text reason, Text suggestion,
             const Witness& witness = {}) {
    add(Severity::kFault, file, pointer, std::move(reason), std::move(suggestion), witness);
  }
  /// Worth knowing, but no reason to refuse the policies.
  void note(const std::string& file, const std::string& pointer, Text reason, Text suggestion) {
    add(Severity::kNote, file, pointer, std::move(reason), std::move(suggestion), {});
  }

 private:
  void add(Severity severity, const std::string& file, const std::string& pointer, Text reason,
           Text suggestion, const Witness& witness) {
    found_.push_back({std::string(lint_), severity, file, pointer, std::move(reason),
                      std::move(suggestion), witness.facts, witness.region, witness.on,
                      witness.question});
  }

  std::string_view lint_;
  std::vector<Finding>& found_;
};

}  // namespace gezhang
