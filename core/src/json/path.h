// Path: where a reader stands in a JSON document, as a chain on the stack; text is made only for
// errors.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gezhang::json {

/// A reference token of a JSON pointer (RFC 6901): "~" and "/" are escaped. A key longer than any
/// of ours is cut: untrusted text could repeat it in every one of its faults.
[[nodiscard]] std::string escape_pointer(std::string_view token);

class Path {
 public:
  Path() = default;
  [[nodiscard]] Path at(std::string_view key) const { return Path(this, key, 0); }
  [[nodiscard]] Path at(std::size_t index) const { return Path(this, {}, index); }
  /// "/questions/insure/limits/0"
  [[nodiscard]] std::string pointer() const;

 private:
  Path(const Path* parent, std::string_view key, std::size_t index)
      : parent_(parent), key_(key), index_(index) {}

  const Path* parent_ = nullptr;
  std::string_view key_;  // data() is null for an index
  std::size_t index_ = 0;
};

}  // namespace gezhang::json
