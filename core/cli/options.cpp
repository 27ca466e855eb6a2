#include "options.h"

#include <cstdio>

#include "nearest_name.h"

namespace gezhang::cli {
namespace {

const OptionSpec* find(std::span<const OptionSpec> specs, std::string_view name) {
  for (const OptionSpec& spec : specs) {
    if (spec.name == name) return &spec;
  }
  return nullptr;
}

std::string unknown_option(std::string_view name, std::span<const OptionSpec> specs) {
  std::vector<std::string> names;
  for (const OptionSpec& spec : specs) names.emplace_back(spec.name);
  const std::string nearest = nearest_name(name, names);
  return "unknown option --" + std::string(name) +
         (nearest.empty() ? "" : "; did you mean --" + nearest + "?");
}

void set_value(const OptionSpec& spec, const std::string& value, Options& options) {
  std::string& place = options.values[std::string(spec.name)];
  place = spec.repeats && !place.empty() ? place + "," + value : value;
}

}  // namespace

Options parse_options(std::span<const std::string> words, std::span<const OptionSpec> specs) {
  Options options;
  bool only_arguments = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!only_arguments && word == "-h") {
      options.values["help"] = "";
      continue;
    }
    if (only_arguments || !word.starts_with("--")) {
      options.arguments.push_back(word);
      continue;
    }
    if (word == "--") {
      only_arguments = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
    const OptionSpec* spec = find(specs, name);
    if (options.has(name) && (spec == nullptr || !spec->repeats))
      options.faults.push_back("--" + name + " is given twice");
    if (spec == nullptr) {
      options.faults.push_back(unknown_option(name, specs));
    } else if (!spec->takes_value) {
      if (equals != std::string::npos) options.faults.push_back("--" + name + " takes no value");
      options.values[name] = "";
    } else if (equals != std::string::npos) {
      set_value(*spec, word.substr(equals + 1), options);
    } else if (i + 1 < words.size()) {
      set_value(*spec, words[++i], options);
    } else {
      options.faults.push_back("--" + name + " needs a value");
    }
  }
  return options;
}

int finish_output(int code) {
  // A full disk or a closed pipe must not look like an answer that was given.
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
  return report_faults({"standard output could not be written"});
}

int report_faults(const std::vector<std::string>& faults) {
  for (const std::string& fault : faults) std::fprintf(stderr, "gezhang: %s\n", fault.c_str());
  return kBadInput;
}

}  // namespace gezhang::cli
