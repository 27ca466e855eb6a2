// The binding: a few free functions over text and integer handles. Friendliness (types, errors,
// memory) lives in wasm/package; a class surface here would double the glue. What a citizen's page
// needs is here; full_bindings.cpp has the rest.
//
// Every function that can fail returns {"errors":[…]} in place of its result; none throws.
#include <emscripten/bind.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gezhang/bundle.h"
#include "gezhang/compare.h"
#include "gezhang/version.h"
#include "handles.h"

namespace gezhang::wasm {

std::string bad_handle() {
  return to_json(Errors{{ErrorCode::kBadValue, "", "/handle", 0, "", "a handle that is open", ""}});
}

std::string handle_json(int handle) { return "{\"handle\":" + std::to_string(handle) + "}"; }

std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    names.push_back(list.substr(0, comma));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return names;
}

namespace {

std::string version() { return std::string(engine_version()); }

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

// A pack of `gezhang bundle`, as the index names it.
std::string add_pack(int set, const std::string& text, const std::string& sha256) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  auto files = read_pack(text, sha256);
  if (!files) return to_json(files.errors());
  for (PolicyFile& file : *files) found->second.push_back(std::move(file));
  return "{}";
}

std::string finish_set(int set) {
  const auto found = handles().pending.find(set);
  if (found == handles().pending.end()) return bad_handle();
  const std::vector<PolicyFile> files = std::move(found->second);
  handles().pending.erase(found);
  auto loaded = PolicySet::load(files);
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
  const auto depth = with_changes ? Depth::kReasonsAndChanges : Depth::kReasons;
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
  const auto here = first->second.check_json(question, facts_json, Depth::kReasons);
  if (!here) return to_json(here.errors());
  const auto there = second->second.check_json(question, facts_json, Depth::kReasons);
  return there ? to_json(gezhang::compare(*here, *there)) : to_json(there.errors());
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
  handles().accounts.erase(handle);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gezhang) {
  emscripten::function("version", &version);
  emscripten::function("createSet", &create_set);
  emscripten::function("addFile(set, name, text)", &add_file);
  emscripten::function("addPack(set, text, sha256)", &add_pack);
  emscripten::function("finishSet(set)", &finish_set);
  emscripten::function("regions(set)", &regions);
  emscripten::function("openRegion(set, code, on)", &open_region);
  emscripten::function("check(region, question, factsJson, withChanges)", &check);
  emscripten::function("decide(region, question, factsJson)", &decide);
  emscripten::function("next(region, questions, factsJson)", &next);
  emscripten::function("compare(one, other, question, factsJson)", &compare);
  emscripten::function("describeFact(region, fact)", &describe_fact);
  emscripten::function("describeQuestions(region)", &describe_questions);
  emscripten::function("release(handle)", &release);
}

}  // namespace gezhang::wasm
