// Json: a value to be written, whose objects may be written with their keys in any order.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reference/random.h"

namespace gezhang::reference {

class Json {
 public:
  [[nodiscard]] static Json object() { return Json(Kind::kObject, ""); }
  [[nodiscard]] static Json array() { return Json(Kind::kArray, ""); }
  [[nodiscard]] static Json string(std::string text) {
    return Json(Kind::kString, std::move(text));
  }
  /// A number, true, false or null, as it is written.
  [[nodiscard]] static Json raw(std::string text) { return Json(Kind::kRaw, std::move(text)); }
  /// {"zh-Hans": text}, as every text for people is written.
  [[nodiscard]] static Json words(const std::string& text);

  Json& set(std::string key, Json value) {
    members_.emplace_back(std::move(key), std::move(value));
    return *this;
  }
  Json& push(Json item) {
    items_.push_back(std::move(item));
    return *this;
  }
  [[nodiscard]] bool empty() const { return members_.empty() && items_.empty(); }

  /// `order`, where given, shuffles the keys of every object.
  [[nodiscard]] std::string text(Random* order = nullptr) const;

 private:
  enum class Kind { kObject, kArray, kString, kRaw };

  Json(Kind kind, std::string text) : kind_(kind), text_(std::move(text)) {}
  void write(std::string& out, Random* order) const;

  Kind kind_;
  std::string text_;
  std::vector<std::pair<std::string, Json>> members_;
  std::vector<Json> items_;
};

}  // namespace gezhang::reference
