// Reads a folder of policies from disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"

namespace gezhang::cli {

/// The whole file; empty optional, with a line in `faults`, where it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path,
                                     std::vector<std::string>& faults);

/// All text from standard input.
std::string read_standard_input();

struct PolicyFolder {
  std::vector<PolicyFile> files;                  // vocabulary, index and regions
  std::vector<std::filesystem::path> case_files;  // *.cases.json below regions/, sorted
};

/// Of a bundle's folder.
inline constexpr const char* kBundleIndex = "index.json";

/// `folder` as in `--policies`: vocabulary.json, rates.json and regions/ below it; or what
/// `gezhang bundle` has written.
PolicyFolder read_policy_folder(const std::filesystem::path& folder,
                                std::vector<std::string>& faults);

/// The folder's case files, named by their paths below it; a line in `faults` for each that cannot
/// be read.
std::vector<PolicyFile> read_case_files(const std::filesystem::path& folder_path,
                                        const PolicyFolder& folder,
                                        std::vector<std::string>& faults);

/// Loads a folder; on any fault prints every fault to standard error and returns nothing.
std::optional<PolicySet> load_policies(const PolicyFolder& folder, std::vector<std::string>& faults,
                                       Language language);

}  // namespace gezhang::cli
