#include "cases/differences.h"

#include <algorithm>
#include <utility>

namespace gezhang {
namespace {

std::string amount_text(Range amount) {
  const std::string least = Money::from_fen(amount.least).to_decimal();
  return amount.is_exact() ? least : least + "–" + Money::from_fen(amount.most).to_decimal();
}

std::string line_text(const LedgerLine& line) {
  return line.on.to_text() + " " + std::string(line_kind_id(line.kind)) + " " +
         amount_text(line.change);
}

}  // namespace

std::vector<Difference> differences(const Expectation& expect, const Answer& answer) {
  std::vector<Difference> found_out;
  const auto differ = [&](std::string what, std::string wanted, std::string found) {
    found_out.push_back({std::move(what), std::move(wanted), std::move(found)});
  };
  const std::string verdict(verdict_id(answer.verdict));
  if (!expect.verdicts.empty() &&
      std::find(expect.verdicts.begin(), expect.verdicts.end(), verdict) == expect.verdicts.end()) {
    differ("verdict", list_text(expect.verdicts), verdict);
  }
  const std::string least = answer.amount ? answer.amount->least.to_decimal() : "none";
  const std::string most = answer.amount ? answer.amount->most.to_decimal() : "none";
  if (expect.least && *expect.least != least) differ("least", *expect.least, least);
  if (expect.most && *expect.most != most) differ("most", *expect.most, most);
  std::vector<std::string> choices;
  for (const Money choice : answer.choices) choices.push_back(choice.to_decimal());
  if (expect.choices && *expect.choices != choices)
    differ("choices", list_text(*expect.choices), list_text(choices));
  if (expect.payment) {
    const std::string wanted = expect.payment->first + " + " + expect.payment->second;
    const std::string found = answer.payment ? answer.payment->from_account.to_decimal() + " + " +
                                                   answer.payment->in_cash.to_decimal()
                                             : "none";
    if (wanted != found) differ("payment", wanted, found);
  }
  std::vector<std::string> asked;
  for (const Ask& ask : answer.ask) asked.push_back(ask.fact);
  const auto is_asked = [&](const std::string& fact) {
    return std::find(asked.begin(), asked.end(), fact) != asked.end();
  };
  if (!std::all_of(expect.asks.begin(), expect.asks.end(), is_asked))
    differ("asks", list_text(expect.asks), list_text(asked));
  if (!expect.asks_any.empty() &&
      std::none_of(expect.asks_any.begin(), expect.asks_any.end(), is_asked)) {
    differ("asks_any", list_text(expect.asks_any), list_text(asked));
  }
  if (expect.rumours && answer.rumours.empty()) differ("rumours", "some", "none");
  if (expect.last_known && answer.last_known.empty()) differ("last_known", "some", "none");
  return found_out;
}

std::vector<Difference> differences(const LedgerExpectation& expect, const Ledger& ledger) {
  std::vector<Difference> found_out;
  const Balances& end = ledger.at_end_of_history;
  for (const auto& [name, wanted] : expect.balance) {
    const auto bucket = static_cast<std::size_t>(
        std::find(kBucketIds.begin(), kBucketIds.end(), name) - kBucketIds.begin());
    const Range amount = name == "total"       ? end.total
                         : name == "committed" ? end.committed
                                               : end.buckets[bucket];
    const std::string found = amount_text(amount);
    if (wanted != found) found_out.push_back({name, wanted, found});
  }
  // In this order, with any others between them.
  auto next = ledger.lines.begin();
  for (const std::string& wanted : expect.lines) {
    const auto found = std::find_if(next, ledger.lines.end(), [&](const LedgerLine& line) {
      return line_text(line) == wanted;
    });
    if (found != ledger.lines.end()) {
      next = found + 1;
    } else {
      found_out.push_back({"lines", wanted,
                           next == ledger.lines.begin()
                               ? "no such line"
                               : "no such line after " + line_text(next[-1])});
    }
  }
  return found_out;
}

}  // namespace gezhang
