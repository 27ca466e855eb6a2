// What the commands that answer have in common: the policies, the facts, the language, the form.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "options.h"

namespace gezhang::cli {

struct Request {
  PolicySet set;
  std::string input;  // JSON text from wherever --facts, or --events, says; "{}" without it
  Language language = Language::kZhHans;
  bool as_json = false;
};

/// The options of a command that answers one question and does nothing else.
inline constexpr OptionSpec kRequestOptions[] = {{"policies"}, {"region"},     {"question"},
                                                 {"on"},       {"facts"},      {"json", false},
                                                 {"lang"},     {"help", false}};

[[nodiscard]] Language language_of(const Options& options);

/// Fills in the installed policies where --policies is not given; a fault where there are none.
void provide_policies(const std::string& command, Options& options);

/// The policies, as above; the faults of --lang, of required options that are missing, and of stray
/// arguments.
void check_request_options(std::initializer_list<const char*> required, const std::string& command,
                           Options& options);

/// Empty, with every fault in `faults`, where the policies or the facts cannot be read.
[[nodiscard]] std::optional<Request> read_request(const Options& options,
                                                  std::vector<std::string>& faults,
                                                  const std::string& input = "facts");

/// Reports the faults of an input, with --json on standard output as well; returns kBadInput.
int report_errors(const Errors& errors, const Request& request);

}  // namespace gezhang::cli
