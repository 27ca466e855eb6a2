// ObjectReader: takes the known keys out of a JSON object, one by one, and reports every key that
// nobody asked for. Faults are collected, so that a maintainer sees all of them at once.
//
//   ObjectReader object(node, path, faults);
//   entry.id = object.required_string("id");
//   object.finish({"id", "text", …});
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "gezhang/date.h"
#include "gezhang/error.h"
#include "gezhang/region_code.h"
#include "gezhang/text.h"
#include "json/limits.h"
#include "json/node.h"
#include "json/path.h"

namespace gezhang::json {

/// Collects the faults of one file, up to a number that a person could still read: untrusted text
/// can hold a fault in every fourth byte.
class Faults {
 public:
  Faults(std::string file, Errors& errors, std::size_t most = Limits{}.faults)
      : file_(std::move(file)), errors_(errors), most_(most) {}

  void report(ErrorCode code, const std::string& pointer, std::string_view found,
              std::string_view expected = {}, std::string_view nearest = {});
  [[nodiscard]] const std::string& file() const { return file_; }
  /// No further one is kept.
  [[nodiscard]] bool full() const { return reported_ > most_; }

 private:
  std::string file_;
  Errors& errors_;
  std::size_t most_;
  std::size_t reported_ = 0;
};

/// A node as a short text for an error: a string or number as it stands, "an object" and the like.
[[nodiscard]] std::string shown(const Node& node);

/// Text for an error message, cut to a readable length on a character boundary.
[[nodiscard]] std::string shortened(std::string_view text);

/// {"zh-Hans": …, "en": …} as a node of its own, such as an item of a list.
[[nodiscard]] Text read_text(const Node& node, const Path& path, Faults& faults);

class ObjectReader {
 public:
  ObjectReader(const Node& node, const Path& path, Faults& faults);

  [[nodiscard]] const Path& path() const { return path_; }
  [[nodiscard]] Faults& faults() { return faults_; }
  [[nodiscard]] bool has(std::string_view key) const { return node_.find(key) != nullptr; }
  /// A node of any kind, or null.
  [[nodiscard]] const Node* find(std::string_view key) const { return node_.find(key); }

  // A node of the wanted kind, or null where it is absent (reported if required) or of another kind
  // (always reported).
  const Node* required(std::string_view key, NodeKind kind);
  const Node* optional(std::string_view key, NodeKind kind);

  std::string required_string(std::string_view key);
  std::string optional_string(std::string_view key);
  bool optional_boolean(std::string_view key);
  /// {"zh-Hans": …, "en": …}; zh-Hans is required within it.
  Text required_text(std::string_view key);
  Text optional_text(std::string_view key);
  std::optional<Date> required_date(std::string_view key);
  std::optional<Date> optional_date(std::string_view key);
  /// The index of the member within `names`; reported, with the nearest name, where it is none of
  /// them.
  std::optional<std::size_t> required_choice(std::string_view key,
                                             std::span<const std::string_view> names);
  std::optional<std::size_t> required_choice(std::string_view key,
                                             std::initializer_list<std::string_view> names) {
    return required_choice(key, std::span(names.begin(), names.size()));
  }

  /// Six digits; reported where it is not.
  std::optional<RegionCode> required_region_code(std::string_view key);

  /// Reports every key that is not in `known`.
  void finish(std::span<const std::string_view> known);
  void finish(std::initializer_list<std::string_view> known) {
    finish(std::span(known.begin(), known.size()));
  }

 private:
  const Node& node_;
  const Path& path_;
  Faults& faults_;
};

}  // namespace gezhang::json
