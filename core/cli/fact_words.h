// FactWords: facts and their values in words for people.
//
//   FactWords words(region, Language::kZhHans);
//   words.name("account.prior_years");                   // 历年结余
//   words.value("account.prior_years", "\"6000.00\"");   // ¥6,000.00
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "json/node.h"

namespace gezhang::cli {

class FactWords {
 public:
  FactWords(const Region& region, Language language) : region_(region), language_(language) {}

  /// The id where the vocabulary has no such fact, so that nothing is lost.
  [[nodiscard]] std::string name(const std::string& fact);
  [[nodiscard]] std::string question(const std::string& fact);
  [[nodiscard]] std::string why(const std::string& fact);
  [[nodiscard]] std::string where(const std::string& fact);
  /// What may be chosen, in words; empty for what is no choice.
  [[nodiscard]] std::vector<std::string> choices(const std::string& fact);
  /// `value` is JSON text, as in an answer's examples and changes.
  [[nodiscard]] std::string value(const std::string& fact, const std::string& value);

 private:
  const json::Node& description(const std::string& fact);
  [[nodiscard]] std::string text_of(const json::Node* node) const;

  const Region& region_;
  Language language_;
  std::map<std::string, json::Node> descriptions_;
};

}  // namespace gezhang::cli
