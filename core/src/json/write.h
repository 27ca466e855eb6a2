// Writer: appends JSON text in the order of the calls. The bytes are the contract ("same inputs,
// same bytes out" on every build), so nothing is sorted, spaced or guessed here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gezhang/text.h"

namespace gezhang::json {

class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  Writer& string(std::string_view value);
  Writer& integer(std::int64_t value);
  Writer& boolean(bool value);
  Writer& null();
  /// {"zh-Hans":…,"en":…}, leaving out an empty language.
  Writer& text(const Text& value);
  /// JSON text that is already written, such as a number kept as it stood.
  Writer& raw(std::string_view value);

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace gezhang::json
