#include <cstdio>
#include <fstream>
#include <system_error>

#include "commands.h"
#include "gezhang/bundle.h"
#include "options.h"
#include "policy_folder.h"

namespace gezhang::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHelp =
    "用法 / Usage: gezhang bundle --policies DIR --out DIR [--lang zh-Hans|en]\n"
    "\n"
    "把政策打成网页下载的样子：index.json、base.json 和每省一个文件；同样的政策得到同样的字节。\n"
    "Packs the policies as a page fetches them: index.json, base.json and a file a province. The\n"
    "same policies give the same bytes; --policies of every command takes such a folder as well.\n"
    "\n"
    "退出码 / Exit: 0 写好了 written · 2 输入有误 bad input\n";

bool write_file(const fs::path& path, const std::string& text, std::vector<std::string>& faults) {
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  stream.close();
  if (stream) return true;
  faults.push_back(path.string() + ": cannot be written");
  return false;
}

}  // namespace

int bundle_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"policies"}, {"out"}, {"lang"}, {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  for (const char* needed : {"policies", "out"}) {
    if (!options.has(needed))
      options.faults.push_back("--" + std::string(needed) +
                               " is missing (see gezhang bundle --help)");
  }
  for (const std::string& argument : options.arguments)
    options.faults.push_back("unexpected argument " + argument);
  if (!options.faults.empty()) return report_faults(options.faults);

  const Language language = options.get("lang") == "en" ? Language::kEn : Language::kZhHans;
  std::vector<std::string> faults;
  const PolicyFolder folder = read_policy_folder(options.get("policies"), faults);
  if (!faults.empty()) return report_faults(faults);
  const Result<Bundle> bundle = make_bundle(folder.files);
  if (!bundle) {
    for (const Error& error : bundle.errors()) faults.push_back(describe(error, language));
    return report_faults(faults);
  }
  const fs::path out = options.get("out");
  std::error_code error;
  fs::create_directories(out, error);
  if (error) return report_faults({out.string() + ": " + error.message()});
  bool written = write_file(out / kBundleIndex, bundle->index, faults);
  for (const Pack& pack : bundle->packs)
    written = write_file(out / (pack.name + ".json"), pack.text, faults) && written;
  if (!written) return report_faults(faults);
  for (const Pack& pack : bundle->packs)
    std::printf("%s  %s.json  %zu\n", pack.sha256.c_str(), pack.name.c_str(), pack.text.size());
  return kAnswered;
}

}  // namespace gezhang::cli
