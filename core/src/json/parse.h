// JSON text to Nodes, with the bounds on untrusted input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gezhang/error.h"
#include "json/node.h"

namespace gezhang::json {

/// Bounds on what is read; past them an error, never a crash or an exhausted memory.
struct Limits {
  std::size_t bytes = std::size_t{4} * 1024 * 1024;
  std::size_t depth = 32;
  std::size_t entries = 4096;  // members of one object, or items of one array
  std::size_t string_bytes = std::size_t{64} * 1024;
};

/// Errors: bad_json (with line and column), duplicate_key, limit_exceeded; `file` names the text in
/// them. A duplicate key leaves the tree readable (both values are in it), so that the other faults
/// can be found as well; after the other errors there is no tree.
[[nodiscard]] std::optional<Node> parse(std::string_view text, std::string_view file,
                                        Errors& errors, const Limits& limits = {});

/// The same value written without spaces and with its keys sorted by bytes: what a receipt
/// hashes.
std::string canonical(const Node& node);

}  // namespace gezhang::json
