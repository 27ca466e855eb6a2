// Bucket: a part of a personal account. Which parts there are depends on the region and the date.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gezhang {

enum class Bucket : std::uint8_t {
  kSingle,       ///< the whole, where the region keeps one account
  kCurrentYear,  ///< 当年: credited in this settlement year
  kPriorYears,   ///< 历年: carried over from earlier ones
  kPreReform,    ///< credited before a local reform, or into a financial zone: freely withdrawable
};

inline constexpr std::size_t kBucketCount = 4;

/// As policies, histories and results write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, kBucketCount> kBucketIds = {
    "single", "current_year", "prior_years", "pre_reform"};

[[nodiscard]] constexpr std::size_t position_of(Bucket bucket) {
  return static_cast<std::size_t>(bucket);
}

[[nodiscard]] constexpr std::string_view bucket_id(Bucket bucket) {
  return kBucketIds[position_of(bucket)];
}

}  // namespace gezhang
