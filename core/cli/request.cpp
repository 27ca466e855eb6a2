#include "request.h"

#include <cstdio>

#include "installed_policies.h"
#include "policy_folder.h"

namespace gezhang::cli {
namespace {

// A file's name cannot begin with a brace, so what does is JSON itself.
std::optional<std::string> input_text(const Options& options, const std::string& name,
                                      std::vector<std::string>& faults) {
  if (!options.has(name)) return "{}";
  const std::string given = options.get(name);
  if (given.empty()) {
    faults.push_back("--" + name + " is empty: expected a file, - or {…}");
    return std::nullopt;
  }
  if (given == "-") return read_standard_input();
  if (given.front() == '{' || given.front() == '[') return given;
  return read_file(given, faults);
}

}  // namespace

Language language_of(const Options& options) {
  return options.get("lang") == "en" ? Language::kEn : Language::kZhHans;
}

void provide_policies(const std::string& command, Options& options) {
  if (options.has("policies")) return;
  if (auto folder = installed_policies()) {
    options.values["policies"] = *std::move(folder);
  } else {
    options.faults.push_back("--policies is missing (see gezhang " + command + " --help)");
  }
}

void check_request_options(std::initializer_list<const char*> required, const std::string& command,
                           Options& options) {
  provide_policies(command, options);
  for (const char* name : required) {
    if (options.has(name)) continue;
    options.faults.push_back(std::string("--") + name + " is missing (see gezhang " + command +
                             " --help)");
  }
  for (const std::string& argument : options.arguments)
    options.faults.push_back("unexpected argument " + argument);
  if (options.has("lang") && options.get("lang") != "zh-Hans" && options.get("lang") != "en")
    options.faults.push_back("--lang " + options.get("lang") + ": expected zh-Hans or en");
}

std::optional<Request> read_request(const Options& options, std::vector<std::string>& faults,
                                    const std::string& input) {
  const Language language = language_of(options);
  auto text = input_text(options, input, faults);
  auto set = load_policies(read_policy_folder(options.get("policies"), faults), faults, language);
  if (!faults.empty() || !set || !text) return std::nullopt;
  return Request{*std::move(set), *std::move(text), language, options.has("json")};
}

int report_errors(const Errors& errors, const Request& request) {
  if (request.as_json) std::printf("%s\n", to_json(errors).c_str());
  std::vector<std::string> faults;
  for (const Error& error : errors) faults.push_back(describe(error, request.language));
  return report_faults(faults);
}

}  // namespace gezhang::cli
