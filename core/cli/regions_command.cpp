#include <cstdio>
#include <map>

#include "commands.h"
#include "options.h"
#include "policy_folder.h"
#include "request.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang regions [--policies DIR] [--json] [--all] [--lang zh-Hans|en]\n"
    "\n"
    "列出地区和已收录的问题；--all 连同没有自己文件的地区。\n"
    "Lists the regions and the questions recorded for each; --all also those without a file of "
    "their own.\n";

void print_tree(const std::multimap<RegionCode, const RegionInfo*>& children,
                const RegionInfo& region, int depth, bool all, Language language) {
  if (all || region.has_file) {
    std::string questions;
    for (const std::string& question : region.questions)
      questions += (questions.empty() ? "" : " ") + question;
    std::printf("%*s%s %s%s\n", depth * 2, "", region.code.to_text().c_str(),
                region.name.in(language).c_str(),
                questions.empty() ? "" : ("  [" + questions + "]").c_str());
  }
  const auto [first, last] = children.equal_range(region.code);
  for (auto child = first; child != last; ++child)
    print_tree(children, *child->second, depth + 1, all, language);
}

}  // namespace

int regions_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {
      {"policies"}, {"json", false}, {"all", false}, {"lang"}, {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  provide_policies("regions", options);
  for (const std::string& argument : options.arguments)
    options.faults.push_back("unexpected argument " + argument);
  if (!options.faults.empty()) return report_faults(options.faults);

  const Language language = options.get("lang") == "en" ? Language::kEn : Language::kZhHans;
  std::vector<std::string> faults;
  const auto set =
      load_policies(read_policy_folder(options.get("policies"), faults), faults, language);
  if (!set) return report_faults(faults);
  const std::vector<RegionInfo> regions = set->regions();
  if (options.has("json")) {
    std::printf("%s\n", to_json(regions).c_str());
    return kAnswered;
  }
  std::multimap<RegionCode, const RegionInfo*> children;
  for (const RegionInfo& region : regions) {
    if (region.parent) children.emplace(*region.parent, &region);
  }
  for (const RegionInfo& region : regions) {
    if (!region.parent) print_tree(children, region, 0, options.has("all"), language);
  }
  return kAnswered;
}

}  // namespace gezhang::cli
