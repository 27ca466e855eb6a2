#include <cstdio>

#include "answer_words.h"
#include "commands.h"
#include "ledger_text.h"
#include "options.h"
#include "policy_folder.h"
#include "request.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang ledger --region CODE --events FILE|-|'{…}'\n"
    "                       [--policies DIR] [--json|--csv] [--lang zh-Hans|en]\n"
    "\n"
    "按规定逐笔推算个人账户：划入、支付、利息、结转、共济额度、清户；并可推算往后。\n"
    "The account line by line: credits, spending, interest, carry-over, quotas, closing; and what\n"
    "it will be.\n"
    "\n"
    "  --events F   经过 / the history, as JSON:\n"
    "               {\"account\": {\"opened\": \"2016-04-01\", \"prior_years\": \"1200.00\"},\n"
    "                \"until\": \"2026-11-22\", \"credits\": \"by_rule\", \"facts\": {…},\n"
    "                \"events\": [{\"on\": \"2017-03-02\", \"kind\": \"spend\", \"amount\": "
    "\"80.00\"}],\n"
    "                \"projection\": {\"until\": \"2030-12-31\",\n"
    "                               \"spending_a_year\": {\"from\": \"0\", \"to\": \"1000\"}},\n"
    "                \"wishes\": [{\"question\": \"insure\", \"at_least\": \"2000.00\"}]}\n"
    "               kind: credit precredit adjust interest spend bill withdraw transfer_in\n"
    "               transfer_out promise relative_bill release facts close\n"
    "\n"
    "退出码 / Exit: 0 有结果 a ledger was given · 2 输入有误 the input was bad\n";

}  // namespace

int ledger_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"policies"},   {"region"}, {"events"},     {"json", false},
                                   {"csv", false}, {"lang"},   {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  check_request_options({"region", "events"}, "ledger", options);
  if (options.has("json") && options.has("csv"))
    options.faults.emplace_back("--json and --csv: one of them");
  if (!options.faults.empty()) return report_faults(options.faults);

  std::vector<std::string> faults;
  const auto request = read_request(options, faults, "events");
  if (!request) return report_faults(faults);
  const Result<Account> account = request->set.account(options.get("region"));
  if (!account) return report_errors(account.errors(), *request);
  const Result<History> history = account->read_history(request->input);
  if (!history) return report_errors(history.errors(), *request);
  const Result<Ledger> ledger = account->replay(*history, LedgerDetail::kWorkings);
  if (!ledger) return report_errors(ledger.errors(), *request);

  if (request->as_json) {
    std::printf("%s\n", to_json(*ledger).c_str());
  } else if (options.has("csv")) {
    std::fputs(ledger_csv(*ledger).c_str(), stdout);
  } else {
    std::fputs(
        ledger_text(*ledger, region_name(request->set.regions(), ledger->region, request->language),
                    request->language)
            .c_str(),
        stdout);
  }
  return kAnswered;
}

}  // namespace gezhang::cli
