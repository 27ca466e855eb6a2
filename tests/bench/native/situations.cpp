#include "native/situations.h"

#include <map>
#include <optional>
#include <utility>

#include "cases/case_file.h"
#include "json/parse.h"
#include "native/policies.h"

namespace gezhang::bench {
namespace {

std::vector<Case> read_cases() {
  std::vector<Case> cases;
  std::vector<std::string> faults;
  Errors errors;
  for (const auto& path : real_policies().case_files) {
    const std::optional<std::string> text = cli::read_file(path, faults);
    if (!text) continue;
    for (Case& one : read_case_file(*text, path.string(), errors).cases) {
      cases.push_back(std::move(one));
    }
  }
  if (!errors.empty()) must(Result<int>(errors));
  return cases;
}

class Regions {
 public:
  const Region& open(const std::string& code, const std::string& on) {
    const auto key = std::pair(code, on);
    auto found = opened_.find(key);
    if (found == opened_.end()) found = opened_.emplace(key, must(set_.open(code, on))).first;
    return found->second;
  }

 private:
  PolicySet set_ = must(PolicySet::load(real_policies().files));
  std::map<std::pair<std::string, std::string>, Region> opened_;
};

std::vector<Situation> make_situations() {
  std::vector<Situation> situations;
  Regions regions;
  for (const Case& one : read_cases()) {
    const Region& region = regions.open(one.region, one.on);
    Errors errors;
    const std::optional<json::Node> all = json::parse(one.facts, one.id, errors);
    if (!all) must(Result<int>(errors));
    for (std::size_t removed = 0; removed < all->members.size(); ++removed) {
      json::Node rest = *all;
      const std::string name = rest.members[removed].name;
      rest.members.erase(rest.members.begin() + static_cast<std::ptrdiff_t>(removed));
      // Some cases are there for what they refuse; with one fact less most still are.
      const std::string facts_json = json::canonical(rest);
      const Result<Facts> facts = region.read_facts(facts_json);
      if (!facts || !region.check(one.question, *facts)) continue;
      situations.push_back({one.region + "/" + one.id + " without " + name, region, one.question,
                            facts_json, *facts});
    }
  }
  return situations;
}

}  // namespace

const std::vector<Situation>& situations_with_a_fact_removed() {
  static const std::vector<Situation> situations = make_situations();
  return situations;
}

}  // namespace gezhang::bench
