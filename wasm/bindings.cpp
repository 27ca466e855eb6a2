// The binding: a few free functions over text and integer handles. Friendliness (types, errors,
// memory) lives in wasm/package; a class surface here would double the glue.
//
// Every function that can fail returns {"errors":[…]} in place of its result; none throws.
#include <emscripten/bind.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/compare.h"
#include "gezhang/policy_set.h"
#include "gezhang/version.h"

namespace {

// A batch with the memory that JavaScript reads and writes: doubles, because 64-bit integers stay
// off the boundary, and every amount is exact in one.
struct OpenBatch {
  gezhang::Batch batch;
  std::size_t columns = 0;
  std::size_t room = 0;               // rows that the memory holds
  std::vector<double> shared;         // the columns one after the other, then the three results
  std::vector<std::int64_t> numbers;  // the same columns as the core wants them
  std::vector<std::uint8_t> verdicts;
  std::vector<std::int64_t> amounts;
  std::vector<std::uint64_t> failed;
};

// Handles instead of pointers: a stale one is an error, not a crash.
struct Handles {
  int next = 1;
  std::map<int, std::vector<gezhang::PolicyFile>> pending;
  std::map<int, gezhang::PolicySet> sets;
  std::map<int, gezhang::Region> regions;
  std::map<int, OpenBatch> batches;
};

Handles& handles() {
  static Handles instance;
  return instance;
}

std::string bad_handle() {
  return to_json(gezhang::Errors{
      {gezhang::ErrorCode::kBadValue, "", "/handle", 0, "", "a handle that is open", ""}});
}

std::string handle_json(int handle) { return "{\"handle\":" + std::to_string(handle) + "}"; }

std::string version() { return std::string(gezhang::engine_version()); }

int create_set() {
  const int handle = handles().next++;
  handles().pending[handle];
  return handle;
}

std::string add_file(int set, const std::string& name, const std::string& text) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  found->second.push_back({name, text});
  return "{}";
}

std::string finish_set(int set) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  const std::vector<gezhang::PolicyFile> files = std::move(found->second);
  handles().pending.erase(found);
  auto loaded = gezhang::PolicySet::load(files);
  if (!loaded) return to_json(loaded.errors());
  handles().sets.emplace(set, *std::move(loaded));
  return "{}";
}

std::string regions(int set) {
  const auto found = handles().sets.find(set);
  return found == handles().sets.end() ? bad_handle() : to_json(found->second.regions());
}

std::string open_region(int set, const std::string& code, const std::string& on) {
  const auto found = handles().sets.find(set);
  if (found == handles().sets.end()) return bad_handle();
  auto region = found->second.open(code, on);
  if (!region) return to_json(region.errors());
  const int handle = handles().next++;
  handles().regions.emplace(handle, *std::move(region));
  return handle_json(handle);
}

std::string check(int region, const std::string& question, const std::string& facts_json,
                  bool with_changes) {
  const auto found = handles().regions.find(region);
  if (found == handles().regions.end()) return bad_handle();
  const auto depth = with_changes ? gezhang::Depth::kReasonsAndChanges : gezhang::Depth::kReasons;
  auto answer = found->second.check_json(question, facts_json, depth);
  return answer ? to_json(*answer) : to_json(answer.errors());
}

std::string decide(int region, const std::string& question, const std::string& facts_json) {
  const auto found = handles().regions.find(region);
  if (found == handles().regions.end()) return bad_handle();
  const auto facts = found->second.read_facts(facts_json);
  if (!facts) return to_json(facts.errors());
  const auto decision = found->second.decide(question, *facts);
  return decision ? to_json(*decision) : to_json(decision.errors());
}

// Names with commas between them: ids have none.
std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    names.push_back(list.substr(0, comma));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return names;
}

std::string next(int region, const std::string& questions, const std::string& facts_json) {
  const auto found = handles().regions.find(region);
  if (found == handles().regions.end()) return bad_handle();
  const auto facts = found->second.read_facts(facts_json);
  if (!facts) return to_json(facts.errors());
  const auto next = found->second.next(names_in(questions), *facts);
  return next ? to_json(*next) : to_json(next.errors());
}

std::string compare(int one, int other, const std::string& question,
                    const std::string& facts_json) {
  const auto first = handles().regions.find(one);
  const auto second = handles().regions.find(other);
  if (first == handles().regions.end() || second == handles().regions.end()) return bad_handle();
  const auto here = first->second.check_json(question, facts_json, gezhang::Depth::kReasons);
  if (!here) return to_json(here.errors());
  const auto there = second->second.check_json(question, facts_json, gezhang::Depth::kReasons);
  return there ? to_json(gezhang::compare(*here, *there)) : to_json(there.errors());
}

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

std::string describe_fact(int region, const std::string& fact) {
  const auto found = handles().regions.find(region);
  if (found == handles().regions.end()) return bad_handle();
  auto described = found->second.describe_fact(fact);
  return described ? *described : to_json(described.errors());
}

std::string describe_questions(int region) {
  const auto found = handles().regions.find(region);
  return found == handles().regions.end() ? bad_handle() : found->second.describe_questions();
}

void release(int handle) {
  handles().pending.erase(handle);
  handles().sets.erase(handle);
  handles().regions.erase(handle);
  handles().batches.erase(handle);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gezhang) {
  emscripten::function("version", &version);
  emscripten::function("createSet", &create_set);
  emscripten::function("addFile(set, name, text)", &add_file);
  emscripten::function("finishSet(set)", &finish_set);
  emscripten::function("regions(set)", &regions);
  emscripten::function("openRegion(set, code, on)", &open_region);
  emscripten::function("check(region, question, factsJson, withChanges)", &check);
  emscripten::function("decide(region, question, factsJson)", &decide);
  emscripten::function("next(region, questions, factsJson)", &next);
  emscripten::function("compare(one, other, question, factsJson)", &compare);
  emscripten::function("openBatch(region, question, facts)", &open_batch);
  emscripten::function("batchMemory(batch, rows)", &batch_memory);
  emscripten::function("runBatch(batch)", &run_batch);
  emscripten::function("describeFact(region, fact)", &describe_fact);
  emscripten::function("describeQuestions(region)", &describe_questions);
  emscripten::function("release(handle)", &release);
}
