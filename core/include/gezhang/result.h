// Result<T>: a value, or every fault that stood in its way.
//
//   Result<Date> on = read_date(text);
//   if (!on) return on.errors();     // a list: no fault hides behind the first
//   use(*on);
//
// The library neither throws nor aborts: WebAssembly is linked without exceptions, and a caller in
// another language could not catch them.
#pragma once

#include <optional>
#include <utility>

#include "gezhang/error.h"

namespace gezhang {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}          // NOLINT(google-explicit-constructor)
  Result(Errors errors) : errors_(std::move(errors)) {}  // NOLINT(google-explicit-constructor)
  Result(Error error) {
    errors_.push_back(std::move(error));
  }  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& operator*() const& { return *value_; }
  [[nodiscard]] T& operator*() & { return *value_; }
  [[nodiscard]] T&& operator*() && { return *std::move(value_); }
  [[nodiscard]] const T* operator->() const { return &*value_; }
  [[nodiscard]] T* operator->() { return &*value_; }

  /// Empty exactly where there is a value.
  [[nodiscard]] const Errors& errors() const { return errors_; }

 private:
  std::optional<T> value_;
  Errors errors_;
};

}  // namespace gezhang
