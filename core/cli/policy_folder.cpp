#include "policy_folder.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

#include "gezhang/bundle.h"
#include "gezhang/cases.h"

namespace gezhang::cli {
namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path, std::vector<std::string>& faults) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    faults.push_back(path.string() + ": is a folder, not a file");
    return std::nullopt;
  }
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    faults.push_back(path.string() + ": cannot be read");
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

std::string read_standard_input() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

namespace {

void report(const Errors& errors, const fs::path& path, std::vector<std::string>& faults) {
  for (Error error : errors) {
    error.file = path.string();
    faults.push_back(describe(error, Language::kZhHans));
  }
}

PolicyFolder read_bundle(const fs::path& folder, std::vector<std::string>& faults) {
  PolicyFolder read;
  const fs::path index_path = folder / kBundleIndex;
  const auto text = read_file(index_path, faults);
  if (!text) return read;
  const Result<std::vector<Pack>> index = read_bundle_index(*text);
  if (!index) {
    report(index.errors(), index_path, faults);
    return read;
  }
  for (const Pack& pack : *index) {
    const fs::path path = folder / (pack.name + ".json");
    const auto packed = read_file(path, faults);
    if (!packed) continue;
    Result<std::vector<PolicyFile>> files = read_pack(*packed, pack.sha256);
    if (!files) {
      report(files.errors(), path, faults);
      continue;
    }
    for (PolicyFile& file : *files) read.files.push_back(std::move(file));
  }
  return read;
}

}  // namespace

PolicyFolder read_policy_folder(const fs::path& folder, std::vector<std::string>& faults) {
  PolicyFolder read;
  std::error_code error;
  if (fs::exists(folder / kBundleIndex, error)) return read_bundle(folder, faults);
  if (!fs::is_directory(folder, error)) {
    faults.push_back("--policies " + folder.string() + ": no such folder");
    return read;
  }
  std::vector<fs::path> paths = {folder / PolicySet::kVocabularyFile,
                                 folder / PolicySet::kRatesFile};
  for (fs::recursive_directory_iterator entry(folder / "regions", error), end;
       !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() != ".json") continue;
    // A link that leads nowhere is a file that cannot be read, not the end of the listing.
    std::error_code not_a_file;
    if (!entry->is_regular_file(not_a_file)) {
      if (!entry->is_directory(not_a_file)) {
        faults.push_back(entry->path().string() + ": cannot be read");
      }
      continue;
    }
    if (is_case_file(entry->path().string())) {
      read.case_files.push_back(entry->path());
    } else {
      paths.push_back(entry->path());
    }
  }
  if (error) faults.push_back((folder / "regions").string() + ": " + error.message());
  std::sort(paths.begin() + 2, paths.end());
  std::sort(read.case_files.begin(), read.case_files.end());
  for (const fs::path& path : paths) {
    if (!fs::exists(path, error)) continue;  // loading names what is missing
    if (auto text = read_file(path, faults)) {
      read.files.push_back({path.lexically_relative(folder).generic_string(), *std::move(text)});
    }
  }
  return read;
}

std::vector<PolicyFile> read_case_files(const fs::path& folder_path, const PolicyFolder& folder,
                                        std::vector<std::string>& faults) {
  std::vector<PolicyFile> read;
  for (const fs::path& path : folder.case_files) {
    if (auto text = read_file(path, faults))
      read.push_back({path.lexically_relative(folder_path).generic_string(), *std::move(text)});
  }
  return read;
}

std::optional<PolicySet> load_policies(const PolicyFolder& folder, std::vector<std::string>& faults,
                                       Language language) {
  if (!faults.empty()) return std::nullopt;
  Result<PolicySet> set = PolicySet::load(folder.files);
  if (set) return *std::move(set);
  for (const Error& error : set.errors()) faults.push_back(describe(error, language));
  return std::nullopt;
}

}  // namespace gezhang::cli
