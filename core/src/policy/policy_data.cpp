#include "policy/policy_data.h"

#include <algorithm>

namespace gezhang {

const IndexedRegion* PolicyData::find_region(RegionCode code) const {
  const auto found = index_position.find(code);
  return found == index_position.end() ? nullptr : &index[found->second];
}

const RegionFile* PolicyData::find_file(RegionCode code) const {
  const auto found = file_position.find(code);
  return found == file_position.end() ? nullptr : &files[found->second];
}

Chain PolicyData::chain_of(RegionCode code) const {
  Chain chain;
  std::size_t steps =
      0;  // bounded: the index may hold a circle while its faults are being collected
  for (const IndexedRegion* region = find_region(code); region != nullptr && steps <= index.size();
       region = region->parent ? find_region(*region->parent) : nullptr, ++steps) {
    if (const RegionFile* file = find_file(region->code)) chain.push_back(file);
  }
  if (rates) chain.push_back(&*rates);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<std::string> PolicyData::region_codes() const {
  std::vector<std::string> codes;
  codes.reserve(index.size());
  for (const IndexedRegion& region : index) codes.push_back(region.code.to_text());
  return codes;
}

const Source* find_source(const Chain& chain, const RegionFile& file, std::string_view id) {
  auto nearest = std::find(chain.rbegin(), chain.rend(), &file);
  for (; nearest != chain.rend(); ++nearest) {
    for (const Source& source : (*nearest)->sources) {
      if (source.id == id) return &source;
    }
  }
  return nullptr;
}

Grade grade_of(const Chain& chain, const RegionFile& file, const std::vector<Citation>& cites) {
  Grade best = Grade::kX;
  for (const Citation& citation : cites) {
    if (const Source* source = find_source(chain, file, citation.source)) {
      best = std::min(best, source->grade);
    }
  }
  return best;
}

std::vector<const Product*> products_of(const Chain& chain) {
  std::vector<const Product*> products;
  for (const RegionFile* file : chain) {
    for (const Product& product : file->products) products.push_back(&product);
  }
  return products;
}

}  // namespace gezhang
