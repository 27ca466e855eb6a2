// read_json: JSON text as a node, or its faults.
#pragma once

#include <string_view>

#include "json/parse.h"
#include "support/must.h"

namespace gezhang::test {

[[nodiscard]] inline Result<json::Node> read_json(std::string_view text, std::string_view file = "",
                                                  const json::Limits& limits = {}) {
  Errors errors;
  auto node = json::parse(text, file, errors, limits);
  if (!errors.empty()) return errors;
  if (!node) return Error{};  // a reader that fails says why
  return *std::move(node);
}

}  // namespace gezhang::test
