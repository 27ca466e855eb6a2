#include <cstdio>

#include "commands.h"
#include "gezhang/cases.h"
#include "json/write.h"
#include "options.h"
#include "policy_folder.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang test [DIR] [--json] [--lang zh-Hans|en]\n"
    "\n"
    "按 DIR（默认 policies）里每个 *.cases.json 逐一计算并核对。\n"
    "Checks every case of every *.cases.json below DIR (policies by default).\n"
    "\n"
    "退出码 / Exit: 0 全部相符 all as expected · 1 有不相符 some differ · 2 输入有误 bad input\n";

void print(const CaseResult& one, Language language) {
  const auto begin = [&] { std::fprintf(stderr, "%s: %s: ", one.file.c_str(), one.id.c_str()); };
  for (const Error& error : one.errors) {
    begin();
    std::fprintf(stderr, "%s\n", describe(error, language).c_str());
  }
  for (const auto& [what, expected, found] : one.differences) {
    begin();
    std::fprintf(stderr, "%s: expected %s, found %s\n", what.c_str(), expected.c_str(),
                 found.c_str());
  }
}

}  // namespace

int test_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"json", false}, {"lang"}, {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  if (options.arguments.size() > 1)
    options.faults.push_back("unexpected argument " + options.arguments[1]);
  if (!options.faults.empty()) return report_faults(options.faults);

  const Language language = options.get("lang") == "en" ? Language::kEn : Language::kZhHans;
  const std::filesystem::path folder_path =
      options.arguments.empty() ? "policies" : options.arguments.front();
  std::vector<std::string> faults;
  const PolicyFolder folder = read_policy_folder(folder_path, faults);
  const auto set = load_policies(folder, faults, language);
  if (!set) return report_faults(faults);

  const CaseRun run = run_cases(*set, read_case_files(folder_path, folder, faults));
  for (const CaseResult& one : run.results) print(one, language);
  for (const Error& error : run.unread) faults.push_back(describe(error, language));
  if (!faults.empty()) return report_faults(faults);
  if (options.has("json")) {
    json::Writer writer;
    writer.begin_object();
    writer.key("passed").integer(run.passed());
    writer.key("failed").integer(run.failed());
    writer.end_object();
    std::printf("%s\n", std::move(writer).take().c_str());
  } else {
    std::printf("%lld passed, %lld failed\n", static_cast<long long>(run.passed()),
                static_cast<long long>(run.failed()));
  }
  return run.failed() == 0 ? kAnswered : kCheckFailed;
}

}  // namespace gezhang::cli
