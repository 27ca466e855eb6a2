// Rate: an exact share in millionths, written as a percentage.
//
//   Rate::parse("1.5%")->millionths();   // 15000
//   Rate::from_millionths(28000).to_percent();   // "2.8%"
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gezhang {

class Rate {
 public:
  /// Millionths in one whole: the fixed scale of every rate.
  static constexpr std::int64_t kScale = 1'000'000;

  constexpr Rate() = default;
  [[nodiscard]] static constexpr Rate from_millionths(std::int64_t value) { return Rate(value); }

  /// A percentage with at most four decimals and a percent sign: "1.5%", "-0.35%".
  [[nodiscard]] static std::optional<Rate> parse(std::string_view percent);

  [[nodiscard]] constexpr std::int64_t millionths() const { return millionths_; }
  /// Without needless zeros: "2.8%", "30%".
  [[nodiscard]] std::string to_percent() const;

  friend constexpr auto operator<=>(Rate, Rate) = default;

 private:
  explicit constexpr Rate(std::int64_t millionths) : millionths_(millionths) {}
  std::int64_t millionths_ = 0;
};

}  // namespace gezhang
