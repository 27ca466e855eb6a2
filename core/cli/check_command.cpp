#include <cstdio>

#include "answer_text.h"
#include "commands.h"
#include "options.h"
#include "policy_folder.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang check --policies DIR --region CODE --question Q --on DATE\n"
    "                      [--facts FILE|-|'{…}'] [--json] [--lang zh-Hans|en]\n"
    "\n"
    "  --policies DIR   政策目录 / the folder of policies (vocabulary.json, regions/)\n"
    "  --region CODE    六位地区代码 / six-digit region code, e.g. 320500\n"
    "  --question Q     withdraw share insure pay transfer credit settle\n"
    "  --on DATE        按哪一天的规则 / the day asked about, e.g. 2026-11-22\n"
    "  --facts F        事实：JSON 文件、- 表示标准输入，或直接写 {…} / facts as JSON\n"
    "  --json           输出 JSON / print the result as JSON\n"
    "\n"
    "退出码 / Exit: 0 有答案 an answer was given · 2 输入有误 the input was bad\n";

// A file's name cannot begin with a brace, so what does is JSON itself.
std::optional<std::string> facts_text(const std::string& given, std::vector<std::string>& faults) {
  if (given.empty()) {
    faults.emplace_back("--facts is empty: expected a file, - or {…}");
    return std::nullopt;
  }
  if (given == "-") return read_standard_input();
  if (given.front() == '{' || given.front() == '[') return given;
  return read_file(given, faults);
}

int fail(const Errors& errors, bool as_json, Language language) {
  if (as_json) std::printf("%s\n", to_json(errors).c_str());
  std::vector<std::string> faults;
  for (const Error& error : errors) faults.push_back(describe(error, language));
  return report_faults(faults);
}

}  // namespace

int check_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"policies"}, {"region"},      {"question"}, {"on"},
                                   {"facts"},    {"json", false}, {"lang"},     {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  for (const char* required : {"policies", "region", "question", "on"}) {
    if (!options.has(required))
      options.faults.push_back(std::string("--") + required +
                               " is missing (see gezhang check --help)");
  }
  for (const std::string& argument : options.arguments)
    options.faults.push_back("unexpected argument " + argument);
  if (options.has("lang") && options.get("lang") != "zh-Hans" && options.get("lang") != "en") {
    options.faults.push_back("--lang " + options.get("lang") + ": expected zh-Hans or en");
  }
  if (!options.faults.empty()) return report_faults(options.faults);

  const Language language = options.get("lang") == "en" ? Language::kEn : Language::kZhHans;
  const bool as_json = options.has("json");
  std::vector<std::string> faults;
  const auto facts_json = facts_text(options.has("facts") ? options.get("facts") : "{}", faults);
  const auto set =
      load_policies(read_policy_folder(options.get("policies"), faults), faults, language);
  if (!faults.empty() || !set || !facts_json) return report_faults(faults);

  const Result<Region> region = set->open(options.get("region"), options.get("on"));
  if (!region) return fail(region.errors(), as_json, language);
  const Result<Answer> answer = region->check_json(options.get("question"), *facts_json);
  if (!answer) return fail(answer.errors(), as_json, language);

  if (as_json) {
    std::printf("%s\n", to_json(*answer).c_str());
  } else {
    std::fputs(answer_text(*answer, region->name().in(language),
                           region->question_text(answer->question).in(language), language)
                   .c_str(),
               stdout);
  }
  return kAnswered;
}

}  // namespace gezhang::cli
