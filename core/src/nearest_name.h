// The nearest valid name to one that was misspelled, for errors that say what was probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gezhang {

/// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours), the
/// first one of equals, never the name itself; empty where none is near: more than a third of the
/// longer name, or 4 edits.
[[nodiscard]] std::string nearest_name(std::string_view name,
                                       std::span<const std::string> candidates);

}  // namespace gezhang
