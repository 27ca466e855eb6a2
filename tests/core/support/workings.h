// ShownExpression: one expression over facts, products and values of its own, as an answer shows
// it.
//
//   ShownExpression left("account.total - ¥2000", Kind::kMoney);
//   left.working({{"account.total", yuan("4200.00")}}).zh_hans;   // "¥4,200.00 − ¥2,000.00 = …"
//
// Every fact has a name in English beside the Chinese one: 余额, "balance".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "decision/arithmetic.h"
#include "decision/working.h"
#include "program/evaluate.h"

namespace gezhang::test {

/// What is known, by fact; the rest is unknown.
using Given = std::map<std::string, Possible, std::less<>>;

[[nodiscard]] Possible yuan(std::string_view amount);
[[nodiscard]] Possible yuan(std::string_view least, std::string_view most);
[[nodiscard]] Possible number(std::int64_t count);
[[nodiscard]] Possible percent(std::string_view rate);
[[nodiscard]] Possible day(std::string_view date);
[[nodiscard]] Possible truth(bool value);

class ShownExpression {
 public:
  /// The day asked about is 2024-06-01. Throws where the text cannot be read or does not have the
  /// type.
  ShownExpression(std::string_view text, Kind wanted);

  [[nodiscard]] Working working(const Given& given = {}) const;
  [[nodiscard]] std::vector<std::string> arithmetic(const Given& given = {},
                                                    Language language = Language::kZhHans) const;

 private:
  [[nodiscard]] std::vector<Possible> registers(const Given& given) const;

  Vocabulary vocabulary_;
  std::vector<Product> products_;
  std::vector<const Product*> product_list_;
  Expression expression_;
  Program program_;
  LoweredExpression lowered_;
};

}  // namespace gezhang::test
