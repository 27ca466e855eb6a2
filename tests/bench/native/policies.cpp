#include "native/policies.h"

#include "workload/inputs.h"

namespace gezhang::bench {
namespace {

cli::PolicyFolder read_folder(const std::filesystem::path& folder) {
  std::vector<std::string> faults;
  cli::PolicyFolder read = cli::read_policy_folder(folder, faults);
  for (const std::string& fault : faults) std::fprintf(stderr, "%s\n", fault.c_str());
  if (!faults.empty()) std::exit(1);
  return read;
}

}  // namespace

const cli::PolicyFolder& workload_policies() {
  static const cli::PolicyFolder folder = read_folder(GEZHANG_BENCH_POLICIES_DIR);
  return folder;
}

const cli::PolicyFolder& real_policies() {
  static const cli::PolicyFolder folder = read_folder(GEZHANG_POLICIES_DIR);
  return folder;
}

const Region& workload_region() {
  static const Region region =
      must(must(PolicySet::load(workload_policies().files)).open(kRegion, kOn));
  return region;
}

}  // namespace gezhang::bench
