// ObjectSpans: where the members of a JSON object stand in its text. Nothing is read or copied, so
// that a line's facts reach the core's own reader as they are, and are read once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace gezhang::cli {

struct MemberSpan {
  std::string_view key;    // with its quotes
  std::string_view value;  // a text with its quotes, an object with its braces
};

/// Empty where `text` is not one object. That a value ends where it seems to is no promise that it
/// is JSON: whoever uses it reads it.
[[nodiscard]] std::optional<std::vector<MemberSpan>> object_spans(std::string_view text);

}  // namespace gezhang::cli
