// gezhang_load and what may be asked of the policies as a whole.
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "c_api/given.h"
#include "c_api/handles.h"
#include "c_api/owned_text.h"
#include "gezhang/bundle.h"
#include "gezhang/version.h"

namespace gezhang::c_api {
namespace {

constexpr std::string_view kBundleIndex = "index.json";

const PolicyFile* find(std::span<const PolicyFile> files, std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const PolicyFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

void append(const Errors& errors, const std::string& file, Errors& all) {
  for (Error error : errors) {
    error.file = file;
    all.push_back(std::move(error));
  }
}

// The policies out of the packs of a bundle, every fault of every pack at once.
Result<std::vector<PolicyFile>> unpacked(std::span<const PolicyFile> bundle,
                                         const PolicyFile& index) {
  Errors errors;
  const Result<std::vector<Pack>> packs = read_bundle_index(index.text);
  if (!packs) {
    append(packs.errors(), index.name, errors);
    return errors;
  }
  std::vector<PolicyFile> files;
  for (const Pack& pack : *packs) {
    const std::string name = pack.name + ".json";
    const PolicyFile* packed = find(bundle, name);
    if (packed == nullptr) {
      errors.push_back({ErrorCode::kMissingFile, name, "", 0, "", name, ""});
      continue;
    }
    Result<std::vector<PolicyFile>> read = read_pack(packed->text, pack.sha256);
    append(read.errors(), name, errors);
    if (!read) continue;
    for (PolicyFile& file : *read) files.push_back(std::move(file));
  }
  if (!errors.empty()) return errors;
  return files;
}

Result<PolicySet> load(std::span<const gezhang_file> given_files) {
  Given given;
  std::vector<PolicyFile> files;
  for (const gezhang_file& file : given_files) {
    const std::string_view name = given.text("name", file.name);
    given.is_there("text", file.text != nullptr || file.size == 0);
    if (file.text != nullptr) files.push_back({std::string(name), {file.text, file.size}});
  }
  if (!given.errors().empty()) return given.errors();
  const PolicyFile* index = find(files, kBundleIndex);
  if (index == nullptr) return PolicySet::load(files);
  const Result<std::vector<PolicyFile>> whole = unpacked(files, *index);
  return whole ? PolicySet::load(*whole) : Result<PolicySet>(whole.errors());
}

}  // namespace
}  // namespace gezhang::c_api

using gezhang::c_api::owned_text;
using gezhang::c_api::put_faults;

extern "C" {

const char* gezhang_version() noexcept {
  return gezhang::engine_version().data();  // a literal, so it ends with a NUL
}

gezhang_policies* gezhang_load(const gezhang_file* files, size_t count, char** faults) noexcept {
  gezhang::c_api::Given given;
  given.is_there("files", files != nullptr || count == 0);
  auto set = given.errors().empty() ? gezhang::c_api::load({files, count})
                                    : gezhang::Result<gezhang::PolicySet>(given.errors());
  put_faults(set.errors(), faults);
  return set ? new gezhang_policies{*std::move(set)} : nullptr;
}

char* gezhang_regions(const gezhang_policies* policies) noexcept {
  return policies == nullptr ? nullptr : owned_text(to_json(policies->set.regions()));
}

void gezhang_free_policies(gezhang_policies* policies) noexcept { delete policies; }

}  // extern "C"
