#include "support/real_policies.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace gezhang::test {

std::vector<PolicyFile> real_policies() {
  namespace fs = std::filesystem;
  const fs::path folder = GEZHANG_POLICIES_DIR;
  std::vector<fs::path> paths = {folder / PolicySet::kVocabularyFile,
                                 folder / PolicySet::kRatesFile};
  for (const auto& entry : fs::recursive_directory_iterator(folder / "regions")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".json") && !name.ends_with(".cases.json")) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<PolicyFile> files;
  for (const fs::path& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    files.push_back({path.lexically_relative(folder).generic_string(),
                     {std::istreambuf_iterator<char>(stream), {}}});
  }
  return files;
}

}  // namespace gezhang::test
