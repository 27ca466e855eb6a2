#include "gezhang/rate.h"

#include "decimal.h"

namespace gezhang {
namespace {
// A percentage has four decimals because a millionth is 0.0001 %.
constexpr int kPercentDecimals = 4;
}  // namespace

std::optional<Rate> Rate::parse(std::string_view percent) {
  if (percent.empty() || percent.back() != '%') return std::nullopt;
  percent.remove_suffix(1);
  const auto millionths = decimal::parse(percent, kPercentDecimals);
  if (!millionths) return std::nullopt;
  return Rate(*millionths);
}

std::string Rate::to_percent() const {
  std::string text = decimal::format(millionths_, kPercentDecimals, false);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text + "%";
}

}  // namespace gezhang
