#include "case_file.h"

#include <algorithm>

#include "json/object_reader.h"
#include "json/parse.h"

namespace gezhang::cli {
namespace {

using json::Faults;
using json::Node;
using json::NodeKind;
using json::ObjectReader;
using json::Path;

std::vector<std::string> strings(const Node& node, const Path& path, Faults& faults) {
  std::vector<std::string> read;
  if (node.kind != NodeKind::kArray) {
    faults.report(ErrorCode::kWrongKind, path.pointer(), json::shown(node), "an array of texts");
    return read;
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (node.items[i].kind == NodeKind::kString) {
      read.push_back(node.items[i].text);
    } else {
      faults.report(ErrorCode::kWrongKind, path.at(i).pointer(), json::shown(node.items[i]),
                    "text");
    }
  }
  return read;
}

std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ", ") + item;
  return "[" + list + "]";
}

Expectation read_expectation(const Node& node, const Path& path, Faults& faults) {
  ObjectReader object(node, path, faults);
  Expectation expect;
  if (const Node* verdict = node.find("verdict")) {
    expect.verdicts = verdict->kind == NodeKind::kString
                          ? std::vector<std::string>{verdict->text}
                          : strings(*verdict, path.at("verdict"), faults);
  }
  if (object.has("least")) expect.least = object.required_string("least");
  if (object.has("most")) expect.most = object.required_string("most");
  if (const Node* choices = node.find("choices"))
    expect.choices = strings(*choices, path.at("choices"), faults);
  if (const Node* payment = object.optional("payment", NodeKind::kObject)) {
    const Path here = path.at("payment");
    ObjectReader split(*payment, here, faults);
    expect.payment =
        std::pair{split.required_string("from_account"), split.required_string("in_cash")};
    split.finish({"from_account", "in_cash"});
  }
  if (const Node* asks = node.find("asks")) expect.asks = strings(*asks, path.at("asks"), faults);
  if (const Node* any = node.find("asks_any"))
    expect.asks_any = strings(*any, path.at("asks_any"), faults);
  expect.rumours = object.optional_boolean("rumours");
  expect.last_known = object.optional_boolean("last_known");
  const auto known_verdict = [](const std::string& id) {
    return id == "yes" || id == "no" || id == "depends" || id == "unrecorded" ||
           id == "authority" || id == "disputed";
  };
  if (expect.verdicts.empty() ||
      !std::all_of(expect.verdicts.begin(), expect.verdicts.end(), known_verdict)) {
    faults.report(ErrorCode::kBadValue, path.at("verdict").pointer(), joined(expect.verdicts),
                  "one of yes, no, depends, unrecorded, authority, disputed");
  }
  object.finish({"verdict", "least", "most", "choices", "payment", "asks", "asks_any", "rumours",
                 "last_known"});
  return expect;
}

std::string amount_text(Range amount) {
  const std::string least = Money::from_fen(amount.least).to_decimal();
  return amount.is_exact() ? least : least + "–" + Money::from_fen(amount.most).to_decimal();
}

std::string line_text(const LedgerLine& line) {
  return line.on.to_text() + " " + std::string(line_kind_id(line.kind)) + " " +
         amount_text(line.change);
}

LedgerExpectation read_ledger_expectation(const Node& node, const Path& path, Faults& faults) {
  ObjectReader object(node, path, faults);
  LedgerExpectation expect;
  if (const Node* balance = object.optional("balance", NodeKind::kObject)) {
    const Path here = path.at("balance");
    ObjectReader amounts(*balance, here, faults);
    std::vector<std::string_view> known = {"total", "committed"};
    known.insert(known.end(), kBucketIds.begin(), kBucketIds.end());
    for (const std::string_view name : known) {
      if (amounts.has(name)) expect.balance.emplace_back(name, amounts.required_string(name));
    }
    amounts.finish(known);
  }
  if (const Node* lines = object.optional("lines", NodeKind::kArray))
    expect.lines = strings(*lines, path.at("lines"), faults);
  if (expect.balance.empty() && expect.lines.empty())
    faults.report(ErrorCode::kMissingKey, path.pointer(), "", "one of balance, lines");
  object.finish({"balance", "lines"});
  return expect;
}

Case read_case(const Node& node, const Path& at, const std::string& region, Faults& faults) {
  ObjectReader entry(node, at, faults);
  Case read{entry.required_string("id"), region, entry.required_string("question"),
            entry.required_string("on"), "{}",   {}};
  if (const Node* facts = entry.required("facts", NodeKind::kObject))
    read.facts = json::canonical(*facts);
  if (const Node* expect = entry.required("expect", NodeKind::kObject))
    read.expect = read_expectation(*expect, at.at("expect"), faults);
  // Where the expectation comes from: printed in the source, or worked out by hand.
  (void)entry.required_string("basis");
  entry.finish({"id", "question", "on", "facts", "expect", "basis"});
  return read;
}

LedgerCase read_ledger_case(const Node& node, const Path& at, const std::string& region,
                            Faults& faults) {
  ObjectReader entry(node, at, faults);
  LedgerCase read{entry.required_string("id"), region, "{}", {}};
  if (const Node* history = entry.required("history", NodeKind::kObject))
    read.history = json::canonical(*history);
  if (const Node* expect = entry.required("expect", NodeKind::kObject))
    read.expect = read_ledger_expectation(*expect, at.at("expect"), faults);
  (void)entry.required_string("basis");
  entry.finish({"id", "history", "expect", "basis"});
  return read;
}

template <typename Read>
auto read_list(const Node& list, const Path& path, Faults& faults, Read read) {
  std::vector<decltype(read(list, path))> cases;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Path at = path.at(i);
    auto one = read(list.items[i], at);
    const bool twice = std::any_of(cases.begin(), cases.end(),
                                   [&](const auto& other) { return other.id == one.id; });
    if (twice) faults.report(ErrorCode::kDuplicateId, at.at("id").pointer(), one.id);
    cases.push_back(std::move(one));
  }
  return cases;
}

}  // namespace

CaseFile read_case_file(std::string_view text, const std::string& file, Errors& errors) {
  CaseFile read;
  const std::optional<Node> root = json::parse(text, file, errors);
  if (!root) return read;
  Faults faults(file, errors);
  const Path top;
  ObjectReader object(*root, top, faults);
  const std::string region = object.required_string("region");
  if (const Node* list = object.required("cases", NodeKind::kArray)) {
    read.cases = read_list(*list, top.at("cases"), faults, [&](const Node& node, const Path& path) {
      return read_case(node, path, region, faults);
    });
  }
  if (const Node* list = object.optional("ledgers", NodeKind::kArray)) {
    read.ledgers =
        read_list(*list, top.at("ledgers"), faults, [&](const Node& node, const Path& path) {
          return read_ledger_case(node, path, region, faults);
        });
  }
  object.finish({"region", "cases", "ledgers"});
  return read;
}

std::vector<std::string> differences(const Expectation& expect, const Answer& answer) {
  std::vector<std::string> lines;
  const auto differ = [&](const std::string& what, const std::string& wanted,
                          const std::string& found) {
    lines.push_back(what + ": expected " + wanted + ", found " + found);
  };
  const std::string verdict(verdict_id(answer.verdict));
  if (!expect.verdicts.empty() &&
      std::find(expect.verdicts.begin(), expect.verdicts.end(), verdict) == expect.verdicts.end()) {
    differ("verdict", joined(expect.verdicts), verdict);
  }
  const std::string least = answer.amount ? answer.amount->least.to_decimal() : "none";
  const std::string most = answer.amount ? answer.amount->most.to_decimal() : "none";
  if (expect.least && *expect.least != least) differ("least", *expect.least, least);
  if (expect.most && *expect.most != most) differ("most", *expect.most, most);
  std::vector<std::string> choices;
  for (const Money choice : answer.choices) choices.push_back(choice.to_decimal());
  if (expect.choices && *expect.choices != choices)
    differ("choices", joined(*expect.choices), joined(choices));
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
    differ("asks", joined(expect.asks), joined(asked));
  if (!expect.asks_any.empty() &&
      std::none_of(expect.asks_any.begin(), expect.asks_any.end(), is_asked)) {
    differ("asks_any", joined(expect.asks_any), joined(asked));
  }
  if (expect.rumours && answer.rumours.empty()) differ("rumours", "some", "none");
  if (expect.last_known && answer.last_known.empty()) differ("last_known", "some", "none");
  return lines;
}

std::vector<std::string> differences(const LedgerExpectation& expect, const Ledger& ledger) {
  std::vector<std::string> lines;
  const Balances& end = ledger.at_end_of_history;
  for (const auto& [name, wanted] : expect.balance) {
    const auto bucket = std::find(kBucketIds.begin(), kBucketIds.end(), name);
    const Range amount = name == "total" ? end.total
                         : name == "committed"
                             ? end.committed
                             : end.buckets[static_cast<std::size_t>(bucket - kBucketIds.begin())];
    const std::string found = amount_text(amount);
    if (wanted != found) lines.push_back(name + ": expected " + wanted + ", found " + found);
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
      lines.push_back("lines: expected " + wanted + ", found no such line" +
                      (next == ledger.lines.begin() ? "" : " after " + line_text(next[-1])));
    }
  }
  return lines;
}

}  // namespace gezhang::cli
