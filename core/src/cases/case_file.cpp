#include "cases/case_file.h"

#include <algorithm>

#include "gezhang/bucket.h"
#include "json/object_reader.h"
#include "json/parse.h"

namespace gezhang {
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
    faults.report(ErrorCode::kBadValue, path.at("verdict").pointer(), list_text(expect.verdicts),
                  "one of yes, no, depends, unrecorded, authority, disputed");
  }
  object.finish({"verdict", "least", "most", "choices", "payment", "asks", "asks_any", "rumours",
                 "last_known"});
  return expect;
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
  Case read{entry.required_string("id"), at.pointer(), region, entry.required_string("question"),
            entry.required_string("on"), "{}",         {}};
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
  LedgerCase read{entry.required_string("id"), at.pointer(), region, "{}", {}};
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

std::string list_text(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ", ") + item;
  return "[" + list + "]";
}

CaseFile read_case_file(std::string_view text, std::string_view file, Errors& errors) {
  CaseFile read;
  const std::optional<Node> root = json::parse(text, file, errors);
  if (!root) return read;
  Faults faults(std::string(file), errors);
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

}  // namespace gezhang
