// Loads the policies that `gezhang bundle` has written, asks one question, and prints the verdict
// and the amount:
//
//   ask /usr/share/gezhang/policies
#include <gezhang/gezhang.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

int fail(const gezhang::Errors& errors) {
  for (const gezhang::Error& error : errors) {
    std::fprintf(stderr, "%s\n", describe(error, gezhang::Language::kEn).c_str());
  }
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string folder = std::string(argv[1]) + "/";
  const auto packs = gezhang::read_bundle_index(read(folder + "index.json"));
  if (!packs) return fail(packs.errors());
  std::vector<gezhang::PolicyFile> files;
  for (const gezhang::Pack& pack : *packs) {
    const auto packed = gezhang::read_pack(read(folder + pack.name + ".json"), pack.sha256);
    if (!packed) return fail(packed.errors());
    files.insert(files.end(), packed->begin(), packed->end());
  }

  const auto set = gezhang::PolicySet::load(files);
  if (!set) return fail(set.errors());
  const auto region = set->open("320500", "2016-06-01");
  if (!region) return fail(region.errors());
  const auto answer = region->check_json(
      "insure", R"({"account.prior_years":"4200.00","relative.relation":"self"})");
  if (!answer) return fail(answer.errors());
  std::printf("%s", std::string(verdict_id(answer->verdict)).c_str());
  // Where only some facts are known, the amount is from `least` to `most`.
  if (answer->amount) std::printf(" %s", answer->amount->most.to_decimal().c_str());
  std::printf("\n");
}
