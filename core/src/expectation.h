// What was expected, in Chinese. An Error keeps `expected` in one short English form, which
// programs and logs can match; people who keep policies or fill in the page read Chinese first.
#pragma once

#include <string>
#include <string_view>

namespace gezhang {

/// The phrase in Chinese; names, numbers and examples within it stay as they are.
[[nodiscard]] std::string expectation_in_chinese(std::string_view expected);

}  // namespace gezhang
