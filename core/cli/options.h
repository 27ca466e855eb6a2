// The command line: `--name value`, `--name=value`, flags, and positional arguments.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gezhang::cli {

/// Exit codes, as in the README.
inline constexpr int kAnswered = 0;     // an answer was given, whatever the verdict
inline constexpr int kCheckFailed = 1;  // a check found faults
inline constexpr int kBadInput = 2;     // the input was bad

struct OptionSpec {
  std::string_view name;  // without the dashes
  bool takes_value = true;
  bool repeats = false;  // several values are joined by commas, as they may be written at once
};

struct Options {
  std::map<std::string, std::string, std::less<>> values;
  std::vector<std::string> arguments;
  std::vector<std::string> faults;  // one line each

  [[nodiscard]] bool has(std::string_view name) const { return values.count(name) != 0; }
  [[nodiscard]] std::string get(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
  }
};

[[nodiscard]] Options parse_options(std::span<const std::string> words,
                                    std::span<const OptionSpec> specs);

/// `code`, or kBadInput with a line on standard error where standard output could not be written.
int finish_output(int code);

/// Prints each fault to standard error, each on a line of its own; returns kBadInput.
int report_faults(const std::vector<std::string>& faults);

}  // namespace gezhang::cli
