#include <algorithm>
#include <cstdio>

#include "commands.h"
#include "gezhang/lint.h"
#include "options.h"
#include "policy_folder.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang lint [DIR] [--json] [--list] [--lang zh-Hans|en]\n"
    "\n"
    "检查 DIR（默认 policies）里的政策，逐条说明错在哪里、为什么、怎么改；提示不算错误。\n"
    "Checks the policies below DIR (policies by default): where, why, and how to mend it. Notes "
    "are "
    "no faults.\n"
    "\n"
    "  --list   列出检查的项目 / list what is checked\n"
    "\n"
    "退出码 / Exit: 0 没有错误 no faults · 1 有错误 faults · 2 输入有误 bad input\n";

std::string say(Language language, const char* zh_hans, const char* en) {
  return language == Language::kEn ? en : zh_hans;
}

void print_list(Language language) {
  for (const LintInfo& known : lints()) {
    std::printf("%s  %s\n", std::string(known.id).c_str(), known.checks.in(language).c_str());
  }
}

void print(const Finding& finding, Language language) {
  const std::string place =
      finding.pointer.empty() ? finding.file : finding.file + "#" + finding.pointer;
  std::printf("%s: %s %s%s [%s]\n", place.c_str(), finding.reason.in(language).c_str(),
              say(language, "建议：", "Suggestion: ").c_str(),
              finding.suggestion.in(language).c_str(), finding.lint.c_str());
  if (finding.witness.empty()) return;
  std::printf("  %s%s %s %s %s\n", say(language, "例：", "e.g. ").c_str(), finding.region.c_str(),
              finding.question.c_str(), finding.on.c_str(), finding.witness.c_str());
}

std::string summary(std::ptrdiff_t faults, std::ptrdiff_t notes, Language language) {
  const std::string fault_count = std::to_string(faults);
  const std::string note_count = std::to_string(notes);
  if (language != Language::kEn) return fault_count + " 处错误，" + note_count + " 条提示";
  return fault_count + (faults == 1 ? " fault, " : " faults, ") + note_count +
         (notes == 1 ? " note" : " notes");
}

void print_all(const std::vector<Finding>& findings, Language language) {
  const auto is_note = [](const Finding& finding) { return finding.severity == Severity::kNote; };
  const auto notes = std::count_if(findings.begin(), findings.end(), is_note);
  const auto faults = static_cast<std::ptrdiff_t>(findings.size()) - notes;
  for (const Finding& finding : findings) {
    if (!is_note(finding)) print(finding, language);
  }
  if (notes > 0) {
    std::printf("%s%s\n", faults > 0 ? "\n" : "",
                say(language, "提示（不算错误）", "Notes (no faults)").c_str());
    for (const Finding& finding : findings) {
      if (is_note(finding)) print(finding, language);
    }
  }
  std::printf("%s%s\n", findings.empty() ? "" : "\n", summary(faults, notes, language).c_str());
}

}  // namespace

int lint_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"json", false}, {"list", false}, {"lang"}, {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  if (options.arguments.size() > 1)
    options.faults.push_back("unexpected argument " + options.arguments[1]);
  if (options.has("lang") && options.get("lang") != "zh-Hans" && options.get("lang") != "en") {
    options.faults.push_back("--lang " + options.get("lang") + ": expected zh-Hans or en");
  }
  if (!options.faults.empty()) return report_faults(options.faults);

  const Language language = options.get("lang") == "en" ? Language::kEn : Language::kZhHans;
  if (options.has("list")) {
    print_list(language);
    return kAnswered;
  }
  const std::filesystem::path folder_path =
      options.arguments.empty() ? "policies" : options.arguments.front();
  std::vector<std::string> faults;
  const PolicyFolder folder = read_policy_folder(folder_path, faults);
  if (!faults.empty()) return report_faults(faults);
  const std::vector<PolicyFile> case_files = read_case_files(folder_path, folder, faults);
  const Result<std::vector<Finding>> linted = lint_with_cases(folder.files, case_files);
  for (const Error& error : linted.errors()) faults.push_back(describe(error, language));
  if (!faults.empty()) return report_faults(faults);

  const std::vector<Finding>& findings = *linted;
  if (options.has("json")) {
    std::printf("%s\n", to_json(findings).c_str());
  } else {
    print_all(findings, language);
  }
  const bool has_fault = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Severity::kFault;
  });
  return has_fault ? kCheckFailed : kAnswered;
}

}  // namespace gezhang::cli
