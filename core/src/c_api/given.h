// Given: the texts that a caller of the C interface has passed, each NULL among them a fault.
//
//   Given given;
//   const std::string_view code = given.text("code", code_pointer);
//   if (!given.errors().empty()) …
#pragma once

#include <string_view>

#include "gezhang/error.h"

namespace gezhang::c_api {

class Given {
 public:
  /// Empty, with a fault, for NULL. `name` is the parameter's.
  std::string_view text(const char* name, const char* pointer) {
    if (pointer != nullptr) return pointer;
    is_there(name, false);
    return {};
  }

  /// A fault unless `there`.
  void is_there(const char* name, bool there) {
    if (there) return;
    errors_.push_back({ErrorCode::kWrongKind, "", std::string("/") + name, 0, "NULL", name, ""});
  }

  [[nodiscard]] const Errors& errors() const { return errors_; }

 private:
  Errors errors_;
};

}  // namespace gezhang::c_api
