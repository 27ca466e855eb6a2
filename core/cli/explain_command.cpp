#include <cstdio>

#include "commands.h"
#include "explain_text.h"
#include "options.h"
#include "request.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang explain --region CODE --question Q --on DATE [--policies DIR]\n"
    "                        [--facts FILE|-|'{…}'] [--json] [--lang zh-Hans|en]\n"
    "\n"
    "同 gezhang check，并写明每条理由的文件、算法，以及怎样会改变结果。\n"
    "As gezhang check, with the documents and the arithmetic of every reason, and with what would\n"
    "change the answer.\n"
    "\n"
    "退出码 / Exit: 0 有答案 an answer was given · 2 输入有误 the input was bad\n";

}  // namespace

int explain_command(std::span<const std::string> words) {
  Options options = parse_options(words, kRequestOptions);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  check_request_options({"region", "question", "on"}, "explain", options);
  if (!options.faults.empty()) return report_faults(options.faults);

  std::vector<std::string> faults;
  const auto request = read_request(options, faults);
  if (!request) return report_faults(faults);
  const Result<Region> region = request->set.open(options.get("region"), options.get("on"));
  if (!region) return report_errors(region.errors(), *request);
  const Result<Answer> answer = region->check_json(options.get("question"), request->input);
  if (!answer) return report_errors(answer.errors(), *request);

  if (request->as_json) {
    std::printf("%s\n", to_json(*answer).c_str());
  } else {
    std::fputs(explain_text(*answer, *region, request->set.regions(), request->language).c_str(),
               stdout);
  }
  return kAnswered;
}

}  // namespace gezhang::cli
