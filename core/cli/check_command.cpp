#include <cstdio>

#include "answer_text.h"
#include "batch/batch_command.h"
#include "commands.h"
#include "options.h"
#include "request.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang check --region CODE --question Q --on DATE [--policies DIR]\n"
    "                      [--facts FILE|-|'{…}'] [--json] [--lang zh-Hans|en]\n"
    "              gezhang check --batch [--region CODE] [--question Q] [--on DATE]\n"
    "                      [--policies DIR] [--facts FILE|-] [--jobs N] [--brief|--no-changes]\n"
    "                      <in >out\n"
    "\n"
    "  --policies DIR   政策目录 / the folder of policies (vocabulary.json, rates.json, "
    "regions/),\n"
    "                   或 gezhang bundle 打的包；默认用随命令安装的 / or what gezhang bundle has\n"
    "                   written; by default those installed with the command, in its prefix's\n"
    "                   share/gezhang/policies\n"
    "  --region CODE    六位地区代码 / six-digit region code, e.g. 320500\n"
    "  --question Q     withdraw share insure pay transfer credit settle\n"
    "  --on DATE        按哪一天的规则 / the day asked about, e.g. 2026-11-22\n"
    "  --facts F        事实：JSON 文件、- 表示标准输入，或直接写 {…} / facts as JSON\n"
    "  --json           输出 JSON / print the result as JSON\n"
    "\n"
    "  --batch          批量：一行一个 JSON，按原顺序逐行回答 / a line in, a line out:\n"
    "                   {\"facts\":{…},\"region\":…,\"question\":…,\"on\":…,\"id\":…}\n"
    "                   行内的 region、question、on 优先于选项；id 原样带回 / a line's own come\n"
    "                   before the options; id is echoed\n"
    "                   有误的行报在标准错误，跳过，其余照算 / bad lines are told and skipped\n"
    "  --jobs N         用几个线程，默认 1，0 为全部 / threads; 0: all that the machine has\n"
    "  --brief          每行只给结论和金额 / of each answer the verdict and the amount alone\n"
    "  --no-changes     不找怎样会改变 / without the search for what would change an answer\n"
    "\n"
    "退出码 / Exit: 0 有答案 an answer was given · 2 输入有误 the input was bad\n"
    "               批量中只要有一行有误就是 2 / 2 as well where one line of a batch was bad\n";

}  // namespace

int check_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"policies"},     {"region"},       {"question"},
                                   {"on"},           {"facts"},        {"json", false},
                                   {"lang"},         {"help", false},  {"jobs"},
                                   {"batch", false}, {"brief", false}, {"no-changes", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  if (options.has("batch")) {
    // The lines may each have a region, question and day of their own.
    check_request_options({}, "check", options);
  } else {
    check_request_options({"region", "question", "on"}, "check", options);
  }
  check_batch_options(options, options.faults);
  if (!options.faults.empty()) return report_faults(options.faults);
  if (options.has("batch")) return batch_command(options, language_of(options));

  std::vector<std::string> faults;
  const auto request = read_request(options, faults);
  if (!request) return report_faults(faults);
  const Result<Region> region = request->set.open(options.get("region"), options.get("on"));
  if (!region) return report_errors(region.errors(), *request);
  const Result<Answer> answer = region->check_json(options.get("question"), request->input);
  if (!answer) return report_errors(answer.errors(), *request);

  const Language language = request->language;
  if (request->as_json) {
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
