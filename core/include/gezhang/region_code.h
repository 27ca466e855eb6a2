// RegionCode: the six-digit code of a pooling region (统筹区), after GB/T 2260.
//
//   auto suzhou = RegionCode::parse("320500");
//   suzhou->to_text();   // "320500"
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gezhang {

class RegionCode {
 public:
  constexpr RegionCode() = default;
  /// Exactly six digits, the first not zero. Whether such a region exists is the index's matter.
  [[nodiscard]] static std::optional<RegionCode> parse(std::string_view text);

  /// 100000: the one region that has no parent.
  [[nodiscard]] static constexpr RegionCode nation() { return RegionCode(100000); }

  [[nodiscard]] constexpr std::int32_t number() const { return number_; }
  [[nodiscard]] std::string to_text() const;

  friend constexpr auto operator<=>(RegionCode, RegionCode) = default;

 private:
  explicit constexpr RegionCode(std::int32_t number) : number_(number) {}
  std::int32_t number_ = 0;
};

}  // namespace gezhang
