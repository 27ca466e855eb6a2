// RegionCache: the regions that were opened last. Opening compiles every question of a region's
// chain, which costs more than most answers.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

#include "gezhang/policy_set.h"

namespace gezhang::cli {

/// Safe to use from several threads.
class RegionCache {
 public:
  explicit RegionCache(const PolicySet& set, std::size_t most = kMost) : set_(set), most_(most) {}

  /// As PolicySet::open; a fault is not kept.
  [[nodiscard]] Result<Region> open(const std::string& code, const std::string& on);

 private:
  static constexpr std::size_t kMost = 64;

  struct Kept {
    std::string key;
    Region region;
  };

  [[nodiscard]] std::optional<Region> find(const std::string& key);
  void keep(const std::string& key, const Region& region);

  const PolicySet& set_;
  std::size_t most_;
  std::mutex mutex_;
  std::list<Kept> kept_;  // the one used last comes first
  std::unordered_map<std::string, std::list<Kept>::iterator> places_;
};

}  // namespace gezhang::cli
