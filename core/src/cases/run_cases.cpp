#include <algorithm>
#include <utility>

#include "cases/case_file.h"
#include "cases/differences.h"
#include "gezhang/cases.h"
#include "gezhang/ledger.h"
#include "json/write.h"
#include "json/write_errors.h"

namespace gezhang {
namespace {

void run(const PolicySet& policies, const Case& one, CaseResult& result) {
  const Result<Region> region = policies.open(one.region, one.on);
  if (!region) {
    result.errors = region.errors();
    return;
  }
  const Result<Answer> answer = region->check_json(one.question, one.facts);
  if (answer) {
    result.differences = differences(one.expect, *answer);
  } else {
    result.errors = answer.errors();
  }
}

void run(const PolicySet& policies, const LedgerCase& one, CaseResult& result) {
  const Result<Account> account = policies.account(one.region);
  if (!account) {
    result.errors = account.errors();
    return;
  }
  const Result<History> history = account->read_history(one.history);
  if (!history) {
    result.errors = history.errors();
    return;
  }
  const Result<Ledger> ledger = account->replay(*history);
  if (ledger) {
    result.differences = differences(one.expect, *ledger);
  } else {
    result.errors = ledger.errors();
  }
}

void write(const CaseResult& result, json::Writer& writer) {
  writer.begin_object();
  writer.key("file").string(result.file);
  writer.key("pointer").string(result.pointer);
  writer.key("id").string(result.id);
  writer.key("passed").boolean(result.passed());
  if (!result.differences.empty()) {
    writer.key("differences").begin_array();
    for (const Difference& difference : result.differences) {
      writer.begin_object();
      writer.key("what").string(difference.what);
      writer.key("expected").string(difference.expected);
      writer.key("found").string(difference.found);
      writer.end_object();
    }
    writer.end_array();
  }
  if (!result.errors.empty()) {
    writer.key("errors");
    json::write_errors(result.errors, writer);
  }
  writer.end_object();
}

}  // namespace

bool is_case_file(std::string_view name) { return name.ends_with(".cases.json"); }

std::int64_t CaseRun::passed() const {
  return std::count_if(results.begin(), results.end(),
                       [](const CaseResult& result) { return result.passed(); });
}

std::int64_t CaseRun::failed() const {
  return static_cast<std::int64_t>(results.size()) - passed();
}

CaseRun run_cases(const PolicySet& policies, std::span<const PolicyFile> case_files) {
  CaseRun done;
  for (const PolicyFile& file : case_files) {
    const auto look_at = [&](const auto& one) {
      CaseResult& result = done.results.emplace_back();
      result.file = file.name;
      result.pointer = one.pointer;
      result.id = one.id;
      run(policies, one, result);
    };
    const CaseFile read = read_case_file(file.text, file.name, done.unread);
    for (const Case& one : read.cases) look_at(one);
    for (const LedgerCase& one : read.ledgers) look_at(one);
  }
  return done;
}

std::string to_json(const CaseRun& run) {
  json::Writer writer;
  writer.begin_object();
  writer.key("passed").integer(run.passed());
  writer.key("failed").integer(run.failed());
  writer.key("cases").begin_array();
  for (const CaseResult& result : run.results) write(result, writer);
  writer.end_array();
  writer.key("unread");
  json::write_errors(run.unread, writer);
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace gezhang
