// Loads a folder of policies, asks one question, and prints the verdict and the amount.
#include <gezhang/policy_set.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

int fail(const gezhang::Errors& errors) {
  for (const gezhang::Error& error : errors) {
    std::fprintf(stderr, "%s\n", describe(error, gezhang::Language::kEn).c_str());
  }
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::vector<gezhang::PolicyFile> files;
  for (const char* name : {"vocabulary.json", "regions/index.json", "regions/100000-national.json",
                           "regions/320500-city.json"}) {
    std::ifstream stream(std::string(argv[1]) + "/" + name, std::ios::binary);
    files.push_back({name, {std::istreambuf_iterator<char>(stream), {}}});
  }
  const auto set = gezhang::PolicySet::load(files);
  if (!set) return fail(set.errors());
  const auto region = set->open("320500", "2014-06-01");
  if (!region) return fail(region.errors());
  const auto answer = region->check_json(
      "insure", R"({"account.prior_years":"4200.00","relative.relation":"self"})");
  if (!answer) return fail(answer.errors());
  std::printf("%s %s\n", std::string(verdict_id(answer->verdict)).c_str(),
              answer->amount->most.to_decimal().c_str());
}
