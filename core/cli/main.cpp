// gezhang: answers from a folder of policies, on the command line.
#include <cstdio>
#include <string>
#include <vector>

#include "commands.h"
#include "gezhang/version.h"
#include "nearest_name.h"
#include "options.h"

namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang COMMAND [OPTIONS]\n"
    "\n"
    "  check     回答一个问题 / answer one question\n"
    "  explain   同上，并写明文件、算法和怎样会改变 / the same with everything behind it\n"
    "  next      接下来该问什么 / what to ask next\n"
    "  compare   两地或两天差在哪里 / what differs between two regions or days\n"
    "  ledger    逐笔推算余额 / the account line by line, and what it will be\n"
    "  regions   列出地区 / list the regions\n"
    "  lint      检查政策有没有错 / find faults in the policies\n"
    "  test      核对政策的算例 / check the policies' worked cases\n"
    "  bundle    打包成网页下载的样子 / pack the policies as a page fetches them\n"
    "\n"
    "gezhang COMMAND --help 看详细用法 / tells more of each. --version 版本 / the version.\n";

struct Command {
  const char* name;
  int (*run)(std::span<const std::string>);
};

constexpr Command kCommands[] = {
    {"check", gezhang::cli::check_command},   {"explain", gezhang::cli::explain_command},
    {"next", gezhang::cli::next_command},     {"compare", gezhang::cli::compare_command},
    {"ledger", gezhang::cli::ledger_command}, {"regions", gezhang::cli::regions_command},
    {"lint", gezhang::cli::lint_command},     {"test", gezhang::cli::test_command},
    {"bundle", gezhang::cli::bundle_command}};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty()) {
    std::fputs(kHelp, stderr);
    return gezhang::cli::kBadInput;
  }
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    std::fputs(kHelp, stdout);
    return gezhang::cli::kAnswered;
  }
  if (words[0] == "--version") {
    std::printf("gezhang %s\n", std::string(gezhang::engine_version()).c_str());
    return gezhang::cli::kAnswered;
  }
  std::vector<std::string> names;
  for (const Command& command : kCommands) {
    if (words[0] == command.name) {
      return gezhang::cli::finish_output(command.run(std::span(words).subspan(1)));
    }
    names.emplace_back(command.name);
  }
  const std::string nearest = gezhang::nearest_name(words[0], names);
  return gezhang::cli::report_faults({"unknown command " + words[0] +
                                      (nearest.empty() ? "" : "; did you mean " + nearest + "?") +
                                      " (see gezhang --help)"});
}
