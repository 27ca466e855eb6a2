#include "gezhang/policy_set.h"

#include <algorithm>
#include <map>

#include "decision/open_region.h"
#include "gezhang/ledger.h"
#include "json/object_reader.h"
#include "json/parse.h"
#include "json/read_region_file.h"
#include "json/read_vocabulary.h"
#include "ledger/account_rules.h"
#include "nearest_name.h"
#include "policy/chain_check.h"
#include "policy/policy_data.h"
#include "policy/relation_check.h"
#include "sha256.h"
#include "sort_short.h"

namespace gezhang {
namespace {

Error unknown_region(const PolicyData& data, RegionCode code) {
  return {ErrorCode::kUnknownRegion,
          "",
          "/region",
          0,
          code.to_text(),
          "a code of the region index",
          nearest_name(code.to_text(), data.region_codes())};
}

Error malformed_code(std::string_view code) {
  return {ErrorCode::kBadValue,         "", "/region", 0, json::shortened(code),
          "six digits like \"320500\"", ""};
}

// Reads each file on its own; what they say of each other is checked afterwards.
class Loader {
 public:
  explicit Loader(std::span<const PolicyFile> files) : files_(files) {}

  Result<std::shared_ptr<const PolicyData>> run() {
    report_duplicate_names();
    read_vocabulary();
    read_index();
    read_regions();
    if (!has_vocabulary_ || !has_index_) return errors_;
    check_relations(data_->vocabulary, std::string(PolicySet::kVocabularyFile), errors_);
    check_index(*data_, std::string(PolicySet::kIndexFile), errors_);
    check_chains();
    if (!errors_.empty()) return errors_;
    hash_chains();
    return std::shared_ptr<const PolicyData>(std::move(data_));
  }

 private:
  void report_duplicate_names() {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (files_[j].name != files_[i].name) continue;
        errors_.push_back({ErrorCode::kDuplicateId, files_[i].name, "", 0, files_[i].name,
                           "a name of its own", ""});
      }
    }
  }

  const PolicyFile* find(std::string_view name) {
    for (const PolicyFile& file : files_) {
      if (file.name == name) return &file;
    }
    errors_.push_back(
        {ErrorCode::kMissingFile, std::string(name), "", 0, "", std::string(name), ""});
    return nullptr;
  }

  template <typename Read>
  bool parse(const PolicyFile& file, Read read) {
    const std::optional<json::Node> root = json::parse(file.text, file.name, errors_);
    if (!root) return false;
    json::Faults faults(file.name, errors_);
    read(*root, faults);
    return true;
  }

  void read_vocabulary() {
    const PolicyFile* file = find(PolicySet::kVocabularyFile);
    has_vocabulary_ =
        file != nullptr && parse(*file, [&](const json::Node& root, json::Faults& faults) {
          data_->vocabulary = json::read_vocabulary(root, faults, errors_);
        });
  }

  void read_index() {
    const PolicyFile* file = find(PolicySet::kIndexFile);
    has_index_ = file != nullptr && parse(*file, [&](const json::Node& root, json::Faults& faults) {
                   data_->index = json::read_region_index(root, faults);
                 });
    for (std::size_t i = 0; i < data_->index.size(); ++i)
      data_->index_position.emplace(data_->index[i].code, i);
  }

  void read_regions() {
    for (const PolicyFile& file : files_) {
      if (file.name == PolicySet::kVocabularyFile || file.name == PolicySet::kIndexFile) continue;
      if (file.name == PolicySet::kRatesFile) {
        parse(file, [&](const json::Node& root, json::Faults& faults) {
          data_->rates = json::read_rates(root, data_->vocabulary, faults, errors_);
        });
        continue;
      }
      parse(file, [&](const json::Node& root, json::Faults& faults) {
        data_->files.push_back(json::read_region_file(root, data_->vocabulary, faults, errors_));
      });
    }
    // Positions are taken once the list has stopped growing; the order of the files on disk is
    // nobody's promise, so the order of the codes is used everywhere.
    sort_short(data_->files,
               [](const RegionFile& a, const RegionFile& b) { return a.code < b.code; });
    for (std::size_t i = 0; i < data_->files.size(); ++i)
      data_->file_position.emplace(data_->files[i].code, i);
    // One list of facts for everybody: a region's own stand behind the vocabulary's.
    for (RegionFile& file : data_->files) {
      for (Fact& fact : file.facts) data_->vocabulary.facts.push_back(std::move(fact));
      file.facts.clear();
    }
  }

  // A file outside the index has no parents to be checked with; that has been reported.
  std::vector<RegionFile*> parents_first() {
    std::vector<RegionFile*> sorted;
    for (RegionFile& file : data_->files) {
      if (data_->find_region(file.code) != nullptr) sorted.push_back(&file);
    }
    sort_short(sorted, [&](const RegionFile* a, const RegionFile* b) {
      return data_->chain_of(a->code).size() < data_->chain_of(b->code).size();
    });
    return sorted;
  }

  void check_chains() {
    if (data_->rates) check_chain(*data_, *data_->rates, errors_);
    for (RegionFile* file : parents_first()) check_chain(*data_, *file, errors_);
  }

  // The vocabulary is not part of it: it holds no rule. Once, here, and each text once: to hash
  // every chain from its beginning took longer than everything else together.
  void hash_chains() {
    std::map<const RegionFile*, Sha256> hashed;
    const auto hash = [&](RegionFile& file, Sha256 above) {
      above.add(file.canonical);
      // Two files cannot be shifted into one another.
      above.add("\n");
      file.chain_hash = above.hex();
      hashed.emplace(&file, above);
    };
    if (data_->rates) hash(*data_->rates, {});
    for (RegionFile* file : parents_first()) {
      const Chain chain = data_->chain_of(file->code);
      hash(*file, chain.size() > 1 ? hashed.at(chain[chain.size() - 2]) : Sha256());
    }
  }

  std::span<const PolicyFile> files_;
  std::shared_ptr<PolicyData> data_ = std::make_shared<PolicyData>();
  Errors errors_;
  bool has_vocabulary_ = false;
  bool has_index_ = false;
};

}  // namespace

Result<PolicySet> PolicySet::load(std::span<const PolicyFile> files) {
  auto data = Loader(files).run();
  if (!data) return data.errors();
  return PolicySet(*std::move(data));
}

Result<Region> PolicySet::open(RegionCode code, Date on) const {
  if (data_->find_region(code) == nullptr) {
    return unknown_region(*data_, code);
  }
  auto open = std::make_shared<OpenRegion>();
  open->data = data_;
  open->code = code;
  open->on = on;
  open->chain = data_->chain_of(code);
  open->products = products_of(open->chain);
  for (const Question& question : data_->vocabulary.questions) {
    open->questions.push_back(compile_question(data_->vocabulary, open->chain, on, question));
  }
  open->policies_hash = open->chain.back()->chain_hash;
  return Region(std::move(open));
}

Result<Region> PolicySet::open(std::string_view code, std::string_view on) const {
  Errors errors;
  const auto region = RegionCode::parse(code);
  if (!region) {
    errors.push_back(malformed_code(code));
  } else if (data_->find_region(*region) == nullptr) {
    errors.push_back(unknown_region(*data_, *region));
  }
  const auto date = Date::parse(on);
  if (!date) {
    errors.push_back({ErrorCode::kBadValue, "", "/on", 0, json::shortened(on),
                      "a date like \"2026-11-22\"", ""});
  }
  if (!errors.empty()) return errors;
  return open(*region, *date);
}

Result<Account> PolicySet::account(RegionCode code) const {
  if (data_->find_region(code) == nullptr) return unknown_region(*data_, code);
  return Account(make_account_rules(data_, code));
}

Result<Account> PolicySet::account(std::string_view code) const {
  const auto region = RegionCode::parse(code);
  if (!region) return malformed_code(code);
  return account(*region);
}

std::vector<RegionInfo> PolicySet::regions() const {
  std::vector<RegionInfo> regions;
  for (const IndexedRegion& indexed : data_->index) {
    RegionInfo info{indexed.code, indexed.parent, indexed.name, false, {}};
    if (const RegionFile* file = data_->find_file(indexed.code)) {
      info.has_file = true;
      for (const QuestionRules& rules : file->questions) {
        if (!rules.entries.empty()) info.questions.push_back(rules.question);
      }
    }
    regions.push_back(std::move(info));
  }
  return regions;
}

}  // namespace gezhang
