// Text of policies: one region's file, or several of a chain with a form feed between them, which
// JSON text cannot hold. What loads is opened before and after the reform, and asked everything.
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "decision/known_facts.h"
#include "json/parse.h"
#include "support.h"
#include "support/real_policies.h"

namespace gezhang::fuzz {
namespace {

constexpr char kBetweenFiles = '\f';

// For a city's file that comes alone.
constexpr const char* kNation = R"({"region":"100000","name":{"zh-Hans":"全国"}})";

json::Node read(const PolicyFile& file) {
  Errors errors;
  auto root = json::parse(file.text, file.name, errors);
  expect(root.has_value(), "the policies of this clone can be read");
  return *std::move(root);
}

// All of it is read again for each input, so texts become a single character.
void shorten(json::Node& node) {
  std::erase_if(node.members, [](const json::NodeMember& member) { return member.name == "en"; });
  for (json::NodeMember& member : node.members) {
    if (member.name == "zh-Hans") member.value.text = "文";
    shorten(member.value);
  }
  for (json::Node& item : node.items) shorten(item);
}

// Keeps the items of a list whose text under `key` is one of `wanted`.
void keep(json::Node& root, std::string_view list, std::string_view key,
          const std::set<std::string>& wanted) {
  for (json::NodeMember& member : root.members) {
    if (member.name != list) continue;
    std::erase_if(member.value.items,
                  [&](const json::Node& item) { return !wanted.contains(item.find(key)->text); });
  }
}

// The vocabulary and the index are the real ones, as far as the policies of this clone need them:
// each of these is a seed as it stands.
struct Fixed {
  std::vector<PolicyFile> files;
  std::vector<std::string> questions;
};

Fixed make_fixed() {
  json::Node vocabulary;
  json::Node index;
  json::Node rates;
  std::set<std::string> codes;
  std::string rules;
  for (const PolicyFile& file : test::real_policies()) {
    const json::Node root = read(file);
    if (file.name == PolicySet::kVocabularyFile) {
      vocabulary = root;
    } else if (file.name == PolicySet::kIndexFile) {
      index = root;
    } else if (file.name == PolicySet::kRatesFile) {
      rates = root;
    } else {
      codes.insert(root.find("region")->text);
      rules += file.text;
    }
  }
  // The engine understands some facts that no rule may name.
  std::set<std::string> named = {std::string(known_facts::kPremium),
                                 std::string(known_facts::kExpense),
                                 std::string(known_facts::kSharing)};
  for (const json::NodeMember& member : vocabulary.members) {
    if (member.name != "facts") rules += json::canonical(member.value);
  }
  for (const json::Node& fact : vocabulary.find("facts")->items) {
    const std::string& id = fact.find("id")->text;
    if (rules.find(id) != std::string::npos) named.insert(id);
  }
  keep(vocabulary, "facts", "id", named);
  keep(index, "regions", "code", codes);
  shorten(vocabulary);
  shorten(index);
  shorten(rates);

  Fixed made;
  made.files = {{std::string(PolicySet::kVocabularyFile), json::canonical(vocabulary)},
                {std::string(PolicySet::kIndexFile), json::canonical(index)},
                {std::string(PolicySet::kRatesFile), json::canonical(rates)}};
  made.questions = question_ids(made.files);
  return made;
}

const Fixed& fixed() {
  static const Fixed kFixed = make_fixed();
  return kFixed;
}

void run(std::string_view text) {
  std::vector<PolicyFile> files = fixed().files;
  while (true) {
    const std::size_t end = text.find(kBetweenFiles);
    files.push_back(
        {"regions/" + std::to_string(files.size()) + ".json", std::string(text.substr(0, end))});
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  Result<PolicySet> set = PolicySet::load(files);
  const bool lacks_nation =
      set.errors().size() == 1 && set.errors().front().code == ErrorCode::kMissingFile;
  if (lacks_nation) {
    files.push_back({"regions/nation.json", kNation});
    set = PolicySet::load(files);
  }
  if (!set) return expect_told(set.errors());
  for (const RegionInfo& info : set->regions()) {
    if (!info.has_file) continue;
    for (const char* on : {"2016-06-01", "2026-11-22"}) {
      const Result<Region> region = set->open(info.code.to_text(), on);
      expect(region.ok(), "a region of the index opens on any day");
      expect_readable(region->describe_questions());
      check_everything(*region, fixed().questions, Facts{});
    }
  }
}

}  // namespace
}  // namespace gezhang::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gezhang::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
