// PolicyData: everything that was loaded, joined; immutable once loading has succeeded.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "policy/region_file.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// A region and its parents that have files: the rates first, then the nation.
using Chain = std::vector<const RegionFile*>;

struct PolicyData {
  Vocabulary vocabulary;
  std::vector<IndexedRegion> index;
  std::vector<RegionFile> files;
  std::optional<RegionFile> rates;  // policies/rates.json: above the nation in every chain
  std::map<RegionCode, std::size_t> index_position;
  std::map<RegionCode, std::size_t> file_position;

  [[nodiscard]] const IndexedRegion* find_region(RegionCode code) const;
  [[nodiscard]] const RegionFile* find_file(RegionCode code) const;
  /// `code` must be in the index, and the index free of cycles.
  [[nodiscard]] Chain chain_of(RegionCode code) const;
  [[nodiscard]] std::vector<std::string> region_codes() const;
};

/// The source that a citation in `file` means, or null: the file's own, else its nearest parent's
/// in `chain`. A child's source never stands in for one that a parent cites.
[[nodiscard]] const Source* find_source(const Chain& chain, const RegionFile& file,
                                        std::string_view id);

/// The evidence behind citations in `file`: several sources for one thing support each other, so
/// the best of them counts.
[[nodiscard]] Grade grade_of(const Chain& chain, const RegionFile& file,
                             const std::vector<Citation>& cites);

/// The products of a chain, parents first: their order is the order of the members of the products'
/// domain after the vocabulary's own, so that a parent's expressions keep their meaning in a child.
[[nodiscard]] std::vector<const Product*> products_of(const Chain& chain);

}  // namespace gezhang
