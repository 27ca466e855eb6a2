#include "fact_words.h"

#include "gezhang/money.h"
#include "json/parse.h"

namespace gezhang::cli {

const json::Node& FactWords::description(const std::string& fact) {
  const auto known = descriptions_.find(fact);
  if (known != descriptions_.end()) return known->second;
  json::Node node;
  if (const Result<std::string> described = region_.describe_fact(fact)) {
    Errors errors;
    if (auto parsed = json::parse(*described, "", errors)) node = *std::move(parsed);
  }
  return descriptions_.emplace(fact, std::move(node)).first->second;
}

std::string FactWords::text_of(const json::Node* node) const {
  if (node == nullptr) return {};
  const json::Node* english = node->find("en");
  const json::Node* text =
      language_ == Language::kEn && english != nullptr ? english : node->find("zh-Hans");
  return text == nullptr ? std::string() : text->text;
}

std::string FactWords::name(const std::string& fact) {
  const std::string text = text_of(description(fact).find("name"));
  return text.empty() ? fact : text;
}

std::string FactWords::question(const std::string& fact) {
  const std::string text = text_of(description(fact).find("text"));
  return text.empty() ? fact : text;
}

std::string FactWords::why(const std::string& fact) {
  const json::Node* help = description(fact).find("help");
  return help == nullptr ? std::string() : text_of(help->find("why"));
}

std::string FactWords::where(const std::string& fact) {
  const json::Node* help = description(fact).find("help");
  return help == nullptr ? std::string() : text_of(help->find("where"));
}

std::vector<std::string> FactWords::choices(const std::string& fact) {
  std::vector<std::string> texts;
  if (const json::Node* members = description(fact).find("members")) {
    for (const json::Node& member : members->items) texts.push_back(text_of(member.find("text")));
  }
  return texts;
}

std::string FactWords::value(const std::string& fact, const std::string& value) {
  Errors errors;
  const auto node = json::parse(value, "", errors);
  if (!node) return value;
  if (node->kind == json::NodeKind::kBoolean) {
    if (language_ == Language::kEn) return node->boolean ? "yes" : "no";
    return node->boolean ? "是" : "否";
  }
  const json::Node& described = description(fact);
  if (const json::Node* members = described.find("members")) {
    for (const json::Node& member : members->items) {
      const json::Node* id = member.find("id");
      if (id != nullptr && id->text == node->text) return text_of(member.find("text"));
    }
  }
  const json::Node* type = described.find("type");
  if (type != nullptr && type->text == "money") {
    if (const auto amount = Money::parse(node->text)) return amount->to_display();
  }
  return node->text.empty() ? value : node->text;
}

}  // namespace gezhang::cli
