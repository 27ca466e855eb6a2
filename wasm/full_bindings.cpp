// What the full link has beside the citizen's: batches for those who ask for many people at once,
// the ledger, and for those who write policies the linter and the running of their cases.
#include <emscripten/bind.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gezhang/bundle.h"
#include "gezhang/cases.h"
#include "gezhang/ledger.h"
#include "gezhang/lint.h"
#include "handles.h"
#include "json/write.h"

namespace gezhang::wasm {
namespace {

std::string open_batch(int region, const std::string& question, const std::string& facts) {
  const auto found = handles().regions.find(region);
  if (found == handles().regions.end()) return bad_handle();
  const std::vector<std::string_view> names = names_in(facts);
  auto batch = found->second.batch(question, names);
  if (!batch) return to_json(batch.errors());
  const int handle = handles().next++;
  handles().batches.emplace(handle,
                            OpenBatch{*std::move(batch), names.size(), 0, {}, {}, {}, {}, {}});
  return handle_json(handle);
}

// The address, in bytes, of room for `rows` rows; 0 for a handle that is not open.
std::uint32_t batch_memory(int handle, int rows) {
  const auto found = handles().batches.find(handle);
  if (found == handles().batches.end() || rows < 0) return 0;
  OpenBatch& open = found->second;
  open.room = static_cast<std::size_t>(rows);
  open.shared.resize((open.columns + 3) * open.room);
  open.numbers.resize(open.columns * open.room);
  open.verdicts.resize(open.room);
  open.amounts.resize(open.room);
  open.failed.resize(open.room);
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(open.shared.data()));
}

// What is not a whole number that a double holds exactly is outside of every fact's bounds: its row
// is told to be bad, where a number cut off would be an answer to something else.
std::int64_t whole_number(double given) {
  constexpr double kLargest = 9007199254740992.0;  // 2^53
  if (!(given >= -kLargest && given <= kLargest)) return INT64_MIN;
  const auto whole = static_cast<std::int64_t>(given);
  return static_cast<double>(whole) == given ? whole : INT64_MIN;
}

bool run_batch(int handle) {
  const auto found = handles().batches.find(handle);
  if (found == handles().batches.end()) return false;
  OpenBatch& open = found->second;
  for (std::size_t i = 0; i < open.numbers.size(); ++i)
    open.numbers[i] = whole_number(open.shared[i]);
  std::vector<const std::int64_t*> columns(open.columns);
  for (std::size_t k = 0; k < open.columns; ++k) columns[k] = open.numbers.data() + k * open.room;
  open.batch.run(columns, open.room, {open.verdicts, open.amounts, open.failed});
  double* out = open.shared.data() + open.columns * open.room;
  for (const std::uint8_t verdict : open.verdicts) *out++ = verdict;
  for (const std::int64_t amount : open.amounts) *out++ = static_cast<double>(amount);
  for (const std::uint64_t failed : open.failed) *out++ = static_cast<double>(failed);
  return true;
}

// Of the files that were added to a set that is not finished.
std::string bundle(int set) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  const auto made = make_bundle(found->second);
  if (!made) return to_json(made.errors());
  json::Writer writer;
  writer.begin_object();
  writer.key("index").string(made->index);
  writer.key("packs").begin_array();
  for (const Pack& pack : made->packs) {
    writer.begin_object();
    writer.key("name").string(pack.name);
    writer.key("sha256").string(pack.sha256);
    writer.key("text").string(pack.text);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return std::move(writer).take();
}

struct Sorted {
  std::vector<PolicyFile> policies;
  std::vector<PolicyFile> cases;
};

// What was added to a set, as the command sorts what it finds in a folder.
Sorted sorted(const std::vector<PolicyFile>& files) {
  Sorted found;
  for (const PolicyFile& file : files)
    (is_case_file(file.name) ? found.cases : found.policies).push_back(file);
  return found;
}

// Of the files that were added to a set that is not finished, case files among them.
std::string lint(int set) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  const Sorted files = sorted(found->second);
  const auto findings = lint_with_cases(files.policies, files.cases);
  return findings ? to_json(*findings) : to_json(findings.errors());
}

// The same.
std::string test(int set) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  const Sorted files = sorted(found->second);
  const auto policies = PolicySet::load(files.policies);
  return policies ? to_json(run_cases(*policies, files.cases)) : to_json(policies.errors());
}

std::string open_account(int set, const std::string& code) {
  const auto found = handles().sets.find(set);
  if (found == handles().sets.end()) return bad_handle();
  auto account = found->second.account(code);
  if (!account) return to_json(account.errors());
  const int handle = handles().next++;
  handles().accounts.emplace(handle, *std::move(account));
  return handle_json(handle);
}

std::string buckets(int account, const std::string& on) {
  const auto found = handles().accounts.find(account);
  if (found == handles().accounts.end()) return bad_handle();
  const auto date = Date::parse(on);
  if (!date)
    return to_json(
        Errors{{ErrorCode::kBadValue, "", "/on", 0, on, "a date like \"2026-11-22\"", ""}});
  json::Writer writer;
  writer.begin_array();
  for (const Bucket bucket : found->second.buckets(*date)) writer.string(bucket_id(bucket));
  writer.end_array();
  return std::move(writer).take();
}

std::string ledger(int account, const std::string& history_json) {
  const auto found = handles().accounts.find(account);
  if (found == handles().accounts.end()) return bad_handle();
  const auto history = found->second.read_history(history_json);
  if (!history) return to_json(history.errors());
  const auto ledger = found->second.replay(*history, LedgerDetail::kWorkings);
  return ledger ? to_json(*ledger) : to_json(ledger.errors());
}

}  // namespace

EMSCRIPTEN_BINDINGS(gezhang_full) {
  emscripten::function("openBatch(region, question, facts)", &open_batch);
  emscripten::function("batchMemory(batch, rows)", &batch_memory);
  emscripten::function("runBatch(batch)", &run_batch);
  emscripten::function("bundle(set)", &bundle);
  emscripten::function("lint(set)", &lint);
  emscripten::function("test(set)", &test);
  emscripten::function("openAccount(set, code)", &open_account);
  emscripten::function("buckets(account, on)", &buckets);
  emscripten::function("ledger(account, historyJson)", &ledger);
}

}  // namespace gezhang::wasm
