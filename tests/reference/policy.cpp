#include "reference/policy.h"

#include "reference/calendar.h"

namespace gezhang::reference {
namespace {

constexpr std::int64_t kManyValues = 2000;

class PolicyNames : public Names {
 public:
  explicit PolicyNames(const Policy& policy) : policy_(policy) {}
  [[nodiscard]] std::string fact(int index) const override {
    return policy_.facts[static_cast<std::size_t>(index)].id;
  }
  [[nodiscard]] std::string value(int index) const override {
    return policy_.values[static_cast<std::size_t>(index)].id;
  }
  [[nodiscard]] std::string member(int fact, std::int64_t number) const override {
    return policy_.member_name(fact, number);
  }

 private:
  const Policy& policy_;
};

}  // namespace

bool Fact::is_wide() const {
  return type != Type::kBool && type != Type::kChoice && most - least > kManyValues;
}

bool Period::holds(std::int64_t on) const {
  if (on < from || (until && on >= *until)) return false;
  return !historic || !confirmed || on <= *confirmed;
}

const Edition* Product::on_sale(std::int64_t on) const {
  for (const Edition& edition : editions) {
    if (edition.from <= on && (!edition.until || on < *edition.until)) return &edition;
  }
  return nullptr;
}

const Rules* Region::rules_of(const std::string& question) const {
  for (const Rules& rules : questions) {
    if (rules.question == question) return &rules;
  }
  return nullptr;
}

int Policy::find_fact(const std::string& id) const {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

int Policy::find_region(const std::string& code) const {
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (regions[i].code == code) return static_cast<int>(i);
  }
  return -1;
}

const Question* Policy::find_question(const std::string& id) const {
  for (const Question& question : questions) {
    if (question.id == id) return &question;
  }
  return nullptr;
}

std::int64_t Policy::member_count(int fact, int region) const {
  const Fact& choice = facts[static_cast<std::size_t>(fact)];
  auto count = static_cast<std::int64_t>(choice.members.size());
  if (!choice.has_products) return count;
  for (const Product& product : products) {
    if (product.region <= region) ++count;
  }
  return count;
}

std::string Policy::member_name(int fact, std::int64_t number) const {
  const Product* product = product_of(fact, number);
  if (product != nullptr) return product->id;
  return facts[static_cast<std::size_t>(fact)].members[static_cast<std::size_t>(number)];
}

const Product* Policy::product_of(int fact, std::int64_t number) const {
  const Fact& choice = facts[static_cast<std::size_t>(fact)];
  const auto own = static_cast<std::int64_t>(choice.members.size());
  if (!choice.has_products || number < own) return nullptr;
  return &products[static_cast<std::size_t>(number - own)];
}

std::string Policy::written(int fact, std::int64_t value) const {
  switch (facts[static_cast<std::size_t>(fact)].type) {
    case Type::kBool:
      return value != 0 ? "true" : "false";
    case Type::kMoney:
      return "\"" + money_text(value) + "\"";
    case Type::kRate:
      return "\"" + rate_text(value) + "\"";
    case Type::kCount:
      return std::to_string(value);
    case Type::kDate:
      return "\"" + date_text(value) + "\"";
    case Type::kChoice:
      return "\"" + member_name(fact, value) + "\"";
  }
  return "";
}

std::string shown(const Expr& expr, const Policy& policy) {
  return expression_text(expr, PolicyNames(policy));
}

}  // namespace gezhang::reference
