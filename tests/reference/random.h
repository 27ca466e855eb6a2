// Random: numbers that are the same for a seed on every machine and in every build, so that a pair
// that fails can be made again from its seed alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace gezhang::reference {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// splitmix64 (Steele, Lea, Flood): neighbouring seeds give unrelated numbers.
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31U);
  }

  /// Both ends included.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    const auto count = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<std::int64_t>(next() % count);
  }
  /// Below `count`, which is above zero.
  std::size_t index(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  bool chance(int percent) { return between(1, 100) <= percent; }

  template <typename Item>
  const Item& one_of(const std::vector<Item>& items) {
    return items[index(items.size())];
  }

  /// The position of one of the weights, each as likely as it is heavy.
  std::size_t weighted(std::initializer_list<int> weights) {
    int whole = 0;
    for (const int weight : weights) whole += weight;
    auto drawn = between(1, whole);
    std::size_t position = 0;
    for (const int weight : weights) {
      drawn -= weight;
      if (drawn <= 0) return position;
      ++position;
    }
    return position - 1;
  }

  template <typename Item>
  void shuffle(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[index(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace gezhang::reference
