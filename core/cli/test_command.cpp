#include <cstdio>

#include "case_file.h"
#include "commands.h"
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

struct Tally {
  std::int64_t passed = 0;
  std::int64_t failed = 0;
};

std::vector<std::string> described(const Errors& errors, Language language) {
  std::vector<std::string> lines;
  for (const Error& error : errors) lines.push_back(describe(error, language));
  return lines;
}

// The differences of one case; an error of the input is one as well.
std::vector<std::string> run_case(const PolicySet& set, const Case& one, Language language) {
  const Result<Region> region = set.open(one.region, one.on);
  if (!region) return described(region.errors(), language);
  const Result<Answer> answer = region->check_json(one.question, one.facts);
  if (!answer) return described(answer.errors(), language);
  return differences(one.expect, *answer);
}

std::vector<std::string> run_case(const PolicySet& set, const LedgerCase& one, Language language) {
  const Result<Account> account = set.account(one.region);
  if (!account) return described(account.errors(), language);
  const Result<History> history = account->read_history(one.history);
  if (!history) return described(history.errors(), language);
  const Result<Ledger> ledger = account->replay(*history);
  if (!ledger) return described(ledger.errors(), language);
  return differences(one.expect, *ledger);
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

  Tally tally;
  Errors errors;
  for (const std::filesystem::path& path : folder.case_files) {
    const auto text = read_file(path, faults);
    if (!text) continue;
    const std::string name = path.lexically_relative(folder_path).generic_string();
    const auto look_at = [&](const auto& one) {
      const std::vector<std::string> lines = run_case(*set, one, language);
      ++(lines.empty() ? tally.passed : tally.failed);
      for (const std::string& line : lines)
        std::fprintf(stderr, "%s: %s: %s\n", name.c_str(), one.id.c_str(), line.c_str());
    };
    const CaseFile file = read_case_file(*text, name, errors);
    for (const Case& one : file.cases) look_at(one);
    for (const LedgerCase& one : file.ledgers) look_at(one);
  }
  for (const Error& error : errors) faults.push_back(describe(error, language));
  if (!faults.empty()) return report_faults(faults);
  if (options.has("json")) {
    json::Writer writer;
    writer.begin_object();
    writer.key("passed").integer(tally.passed);
    writer.key("failed").integer(tally.failed);
    writer.end_object();
    std::printf("%s\n", std::move(writer).take().c_str());
  } else {
    std::printf("%lld passed, %lld failed\n", static_cast<long long>(tally.passed),
                static_cast<long long>(tally.failed));
  }
  return tally.failed == 0 ? kAnswered : kCheckFailed;
}

}  // namespace gezhang::cli
