#include "gezhang/region_code.h"

#include "decimal.h"

namespace gezhang {

std::optional<RegionCode> RegionCode::parse(std::string_view text) {
  if (text.size() != 6 || text.front() < '1' || text.front() > '9') return std::nullopt;
  const auto number = decimal::parse(text, 0);
  if (!number) return std::nullopt;
  return RegionCode(static_cast<std::int32_t>(*number));
}

std::string RegionCode::to_text() const { return decimal::format(number_, 0, false); }

}  // namespace gezhang
