#include "batch/batch_line.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "batch/object_spans.h"
#include "json/object_reader.h"
#include "json/parse.h"

namespace gezhang::cli {
namespace {

using json::Faults;
using json::Node;
using json::NodeKind;
using json::ObjectReader;
using json::Path;

bool may_be_id(const Node& node) {
  return node.kind == NodeKind::kString || node.kind == NodeKind::kNumber;
}

// A line of the batch is a text of its own for the parser, whose "line 1" would mislead.
void leave_out_line_number(Errors& errors) {
  constexpr std::string_view kAlways = "line 1, ";
  for (Error& error : errors) {
    if (error.code == ErrorCode::kBadJson && error.found.starts_with(kAlways))
      error.found.erase(0, kAlways.size());
  }
}

std::string read_id(const Node& root, const Path& top, Faults& faults) {
  const Node* id = root.find("id");
  if (id == nullptr) return {};
  if (may_be_id(*id)) return json::canonical(*id);
  faults.report(ErrorCode::kWrongKind, top.at("id").pointer(), json::shown(*id),
                "text or a number");
  return {};
}

// A key or a text; few have escapes, and those that do are left to the parser.
std::optional<std::string> glance_at_text(std::string_view quoted) {
  if (!quoted.starts_with('"')) return std::nullopt;
  if (quoted.find('\\') == std::string_view::npos)
    return std::string(quoted.substr(1, quoted.size() - 2));
  Errors errors;
  std::optional<Node> node = json::parse(quoted, "", errors);
  if (!node) return std::nullopt;
  return std::move(node->text);
}

std::optional<std::string> glance_at_id(std::string_view value) {
  Errors errors;
  const std::optional<Node> node = json::parse(value, "", errors);
  if (!node || !may_be_id(*node)) return std::nullopt;
  return std::string(value);
}

std::optional<std::string> glance_at_facts(std::string_view value) {
  if (!value.starts_with('{')) return std::nullopt;
  return std::string(value);
}

// A member of a line: where its value goes, and how it is looked at.
struct Key {
  std::string_view name;
  std::string BatchLine::*place;
  std::optional<std::string> (*glance)(std::string_view);
};

constexpr Key kKeys[] = {{"facts", &BatchLine::facts, glance_at_facts},
                         {"region", &BatchLine::region, glance_at_text},
                         {"question", &BatchLine::question, glance_at_text},
                         {"on", &BatchLine::on, glance_at_text},
                         {"id", &BatchLine::id, glance_at_id}};

}  // namespace

BatchLine read_batch_line(std::string_view text, const BatchLine& defaults, Errors& errors) {
  BatchLine line = defaults;
  const std::optional<Node> root = json::parse(text, "", errors);
  if (!root) {
    leave_out_line_number(errors);
    return line;
  }
  Faults faults("", errors);
  const Path top;
  ObjectReader object(*root, top, faults);
  line.id = read_id(*root, top, faults);
  const auto read = [&](std::string_view key, std::string& value) {
    if (object.has(key)) {
      value = object.required_string(key);
    } else if (value.empty() && root->kind == NodeKind::kObject) {
      const std::string name(key);
      faults.report(ErrorCode::kMissingKey, "", "", name + " / --" + name);
    }
  };
  read("region", line.region);
  read("question", line.question);
  read("on", line.on);
  if (const Node* facts = object.required("facts", NodeKind::kObject))
    line.facts = json::canonical(*facts);
  object.finish({"facts", "region", "question", "on", "id"});
  return line;
}

std::optional<BatchLine> glance_at_batch_line(std::string_view text, const BatchLine& defaults) {
  const auto members = object_spans(text);
  if (!members) return std::nullopt;
  BatchLine line = defaults;
  bool seen[std::size(kKeys)] = {};
  for (const MemberSpan& member : *members) {
    const auto name = glance_at_text(member.key);
    const auto* key = std::find_if(std::begin(kKeys), std::end(kKeys),
                                   [&](const Key& known) { return known.name == name; });
    if (key == std::end(kKeys) || std::exchange(seen[key - kKeys], true)) return std::nullopt;
    auto value = key->glance(member.value);
    if (!value) return std::nullopt;
    line.*key->place = *std::move(value);
  }
  const bool complete = std::all_of(std::begin(kKeys), std::end(kKeys), [&](const Key& key) {
    return key.name == "id" || !(line.*key.place).empty();
  });
  if (!complete) return std::nullopt;
  return line;
}

}  // namespace gezhang::cli
