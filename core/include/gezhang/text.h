// Text: words for people, in each language that a policy gives. zh-Hans is always present.
#pragma once

#include <string>

namespace gezhang {

enum class Language { kZhHans, kEn };

struct Text {
  std::string zh_hans;
  std::string en;

  [[nodiscard]] bool empty() const { return zh_hans.empty() && en.empty(); }
  /// The text in `language`, or in Chinese where that one is missing.
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::kEn && !en.empty() ? en : zh_hans;
  }
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace gezhang
