#include "batch/region_cache.h"

#include <optional>

namespace gezhang::cli {

Result<Region> RegionCache::open(const std::string& code, const std::string& on) {
  const std::string key = code + "\n" + on;
  if (const auto region = find(key)) return *region;
  // Not under the lock: two threads may open the same region, and nobody waits for another.
  Result<Region> region = set_.open(code, on);
  if (region) keep(key, *region);
  return region;
}

std::optional<Region> RegionCache::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto place = places_.find(key);
  if (place == places_.end()) return std::nullopt;
  kept_.splice(kept_.begin(), kept_, place->second);
  return place->second->region;
}

void RegionCache::keep(const std::string& key, const Region& region) {
  const std::lock_guard lock(mutex_);
  if (places_.contains(key)) return;
  if (kept_.size() >= most_) {
    places_.erase(kept_.back().key);
    kept_.pop_back();
  }
  kept_.push_front({key, region});
  places_.emplace(key, kept_.begin());
}

}  // namespace gezhang::cli
