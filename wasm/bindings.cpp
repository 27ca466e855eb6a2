// The binding: a few free functions over text and integer handles. Friendliness (types, errors,
// memory) lives in wasm/package; a class surface here would double the glue.
//
// Every function that can fail returns {"errors":[…]} in place of its result; none throws.
#include <emscripten/bind.h>

#include <map>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "gezhang/version.h"

namespace {

// Handles instead of pointers: a stale one is an error, not a crash.
struct Handles {
  int next = 1;
  std::map<int, std::vector<gezhang::PolicyFile>> pending;
  std::map<int, gezhang::PolicySet> sets;
  std::map<int, gezhang::Region> regions;
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

std::string check(int region, const std::string& question, const std::string& facts_json) {
  const auto found = handles().regions.find(region);
  if (found == handles().regions.end()) return bad_handle();
  auto answer = found->second.check_json(question, facts_json);
  return answer ? to_json(*answer) : to_json(answer.errors());
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
}

}  // namespace

EMSCRIPTEN_BINDINGS(gezhang) {
  emscripten::function("version", &version);
  emscripten::function("createSet", &create_set);
  emscripten::function("addFile(set, name, text)", &add_file);
  emscripten::function("finishSet(set)", &finish_set);
  emscripten::function("regions(set)", &regions);
  emscripten::function("openRegion(set, code, on)", &open_region);
  emscripten::function("check(region, question, factsJson)", &check);
  emscripten::function("describeFact(region, fact)", &describe_fact);
  emscripten::function("describeQuestions(region)", &describe_questions);
  emscripten::function("release(handle)", &release);
}
