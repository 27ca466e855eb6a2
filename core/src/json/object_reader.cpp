#include "json/object_reader.h"

#include <algorithm>
#include <vector>

#include "decimal.h"
#include "nearest_name.h"

namespace gezhang::json {
namespace {

// Long enough to recognise a name or a date, short enough for one line of an error.
constexpr std::size_t kShownBytes = 60;

// Stands for a byte that is not UTF-8: an argument of the command may hold any bytes, and an error
// that repeats it must still be readable JSON.
constexpr std::string_view kReplacement = "�";

// The bytes of the first character, or 0 where they are not well-formed UTF-8 (RFC 3629).
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  // Overlong forms, surrogates, and what lies past U+10FFFF.
  const bool overlong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
  const bool outside = (lead == 0xed && byte(1) > 0x9f) || (lead == 0xf4 && byte(1) > 0x8f);
  return overlong || outside ? 0 : length;
}

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::kNull:
      return "null";
    case NodeKind::kBoolean:
      return "true or false";
    case NodeKind::kNumber:
      return "a number";
    case NodeKind::kString:
      return "text";
    case NodeKind::kArray:
      return "an array";
    case NodeKind::kObject:
      return "an object";
  }
  return {};
}

std::string joined(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

std::string nearest_of(std::string_view name, std::span<const std::string_view> names) {
  const std::vector<std::string> candidates(names.begin(), names.end());
  return nearest_name(name, candidates);
}

}  // namespace

std::string shortened(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    const std::string_view next = length == 0 ? kReplacement : text.substr(0, length);
    if (shown.size() + next.size() > kShownBytes) return shown + "…";
    shown += next;
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return shown;
}

std::string shown(const Node& node) {
  switch (node.kind) {
    case NodeKind::kBoolean:
      return node.boolean ? "true" : "false";
    case NodeKind::kNumber:
      return shortened(node.text);
    case NodeKind::kString:
      return "\"" + shortened(node.text) + "\"";
    default:
      return std::string(kind_name(node.kind));
  }
}

void Faults::report(ErrorCode code, const std::string& pointer, std::string_view found,
                    std::string_view expected, std::string_view nearest) {
  if (full()) return;
  if (++reported_ > most_) {
    errors_.push_back(
        {ErrorCode::kLimitExceeded, file_, "", 0,
         "more than " + decimal::format(static_cast<std::int64_t>(most_), 0, false) + " faults", "",
         ""});
    return;
  }
  errors_.push_back(
      {code, file_, pointer, 0, shortened(found), std::string(expected), std::string(nearest)});
}

ObjectReader::ObjectReader(const Node& node, const Path& path, Faults& faults)
    : node_(node), path_(path), faults_(faults) {
  if (node.kind != NodeKind::kObject) {
    faults.report(ErrorCode::kWrongKind, path.pointer(), shown(node), "an object");
  }
}

const Node* ObjectReader::optional(std::string_view key, NodeKind kind) {
  const Node* node = node_.find(key);
  if (node == nullptr) return nullptr;
  if (node->kind != kind) {
    faults_.report(ErrorCode::kWrongKind, path_.at(key).pointer(), shown(*node),
                   std::string(kind_name(kind)));
    return nullptr;
  }
  return node;
}

const Node* ObjectReader::required(std::string_view key, NodeKind kind) {
  if (node_.kind == NodeKind::kObject && !has(key)) {
    faults_.report(ErrorCode::kMissingKey, path_.pointer(), "", std::string(key));
  }
  return optional(key, kind);
}

std::string ObjectReader::required_string(std::string_view key) {
  const Node* node = required(key, NodeKind::kString);
  if (node == nullptr) return {};
  if (node->text.empty()) {
    faults_.report(ErrorCode::kBadValue, path_.at(key).pointer(), "\"\"", "text that is not empty");
  }
  return node->text;
}

std::string ObjectReader::optional_string(std::string_view key) {
  return has(key) ? required_string(key) : std::string();
}

bool ObjectReader::optional_boolean(std::string_view key) {
  const Node* node = optional(key, NodeKind::kBoolean);
  return node != nullptr && node->boolean;
}

Text read_text(const Node& node, const Path& path, Faults& faults) {
  ObjectReader languages(node, path, faults);
  Text text{languages.required_string("zh-Hans"), languages.optional_string("en")};
  languages.finish({"zh-Hans", "en"});
  return text;
}

Text ObjectReader::required_text(std::string_view key) {
  const Node* node = required(key, NodeKind::kObject);
  return node == nullptr ? Text{} : read_text(*node, path_.at(key), faults_);
}

Text ObjectReader::optional_text(std::string_view key) {
  const Node* node = optional(key, NodeKind::kObject);
  return node == nullptr ? Text{} : read_text(*node, path_.at(key), faults_);
}

std::optional<Date> ObjectReader::optional_date(std::string_view key) {
  const Node* node = optional(key, NodeKind::kString);
  if (node == nullptr) return std::nullopt;
  const auto date = Date::parse(node->text);
  if (!date) {
    faults_.report(ErrorCode::kBadValue, path_.at(key).pointer(), shown(*node),
                   "a date like \"2026-11-22\"");
  }
  return date;
}

std::optional<Date> ObjectReader::required_date(std::string_view key) {
  if (node_.kind == NodeKind::kObject && !has(key)) {
    faults_.report(ErrorCode::kMissingKey, path_.pointer(), "", std::string(key));
  }
  return optional_date(key);
}

std::optional<std::size_t> ObjectReader::required_choice(std::string_view key,
                                                         std::span<const std::string_view> names) {
  const Node* node = required(key, NodeKind::kString);
  if (node == nullptr) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), node->text);
  if (found == names.end()) {
    faults_.report(ErrorCode::kBadValue, path_.at(key).pointer(), shown(*node),
                   "one of " + joined(names), nearest_of(node->text, names));
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - names.begin());
}

std::optional<RegionCode> ObjectReader::required_region_code(std::string_view key) {
  const Node* node = required(key, NodeKind::kString);
  if (node == nullptr) return std::nullopt;
  const auto code = RegionCode::parse(node->text);
  if (!code) {
    faults_.report(ErrorCode::kBadValue, path_.at(key).pointer(), shown(*node),
                   "six digits like \"320500\"");
  }
  return code;
}

void ObjectReader::finish(std::span<const std::string_view> known) {
  for (const auto& [key, value] : node_.members) {
    if (faults_.full()) return;  // to look for the nearest key takes its time
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      faults_.report(ErrorCode::kUnknownKey, path_.at(key).pointer(), key,
                     "one of " + joined(known), nearest_of(key, known));
    }
  }
}

}  // namespace gezhang::json
