// JSON text to Nodes, with the bounds on untrusted input.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gezhang/error.h"
#include "json/limits.h"
#include "json/node.h"

namespace gezhang::json {

/// Errors: duplicate_key, in the order of the text, and at the end bad_json (with line and column)
/// or limit_exceeded; `file` names the text in them. A duplicate key leaves the tree readable (both
/// values are in it), so that the other faults can be found as well; after the other errors there
/// is no tree.
[[nodiscard]] std::optional<Node> parse(std::string_view text, std::string_view file,
                                        Errors& errors, const Limits& limits = {});

/// The same value written without spaces and with its keys sorted by bytes: what a receipt
/// hashes.
std::string canonical(const Node& node);

}  // namespace gezhang::json
