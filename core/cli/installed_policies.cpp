#include "installed_policies.h"

#include <filesystem>
#include <system_error>

#ifdef __APPLE__
#include <mach-o/dyld.h>

#include <cstdint>
#endif

#include "policy_folder.h"

namespace gezhang::cli {
namespace fs = std::filesystem;
namespace {

// With every link resolved: a link to the command in another folder is still this installation.
// Empty where the system does not tell.
fs::path own_file() {
  std::error_code error;
#ifdef __APPLE__
  std::uint32_t size = 0;
  _NSGetExecutablePath(nullptr, &size);
  std::string name(size, '\0');
  if (_NSGetExecutablePath(name.data(), &size) != 0) return {};
  return fs::canonical(name.c_str(), error);
#else
  return fs::canonical("/proc/self/exe", error);
#endif
}

}  // namespace

std::optional<std::string> installed_policies() {
  const fs::path program = own_file();
  if (program.empty()) return std::nullopt;
  const fs::path folder = (program.parent_path() / GEZHANG_POLICIES_FROM_BIN).lexically_normal();
  std::error_code error;
  if (!fs::exists(folder / kBundleIndex, error)) return std::nullopt;
  return folder.string();
}

}  // namespace gezhang::cli
