#include "json/parse.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "decimal.h"
#include "json/path.h"
#include "json/write.h"

namespace gezhang::json {
namespace {

// Receives nlohmann's SAX events. Its own tree is not used: it would fold duplicate keys silently
// and turn 0.1 into a binary fraction.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  Builder(std::string_view text, std::string_view file, const Limits& limits)
      : text_(text), file_(file), limits_(limits) {}

  bool null() { return place({}); }
  bool boolean(bool value) {
    Node node;
    node.kind = NodeKind::kBoolean;
    node.boolean = value;
    return place(std::move(node));
  }
  bool number_integer(number_integer_t value) { return number(decimal::format(value, 0, false)); }
  bool number_unsigned(number_unsigned_t value) {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) {
      return fail(ErrorCode::kLimitExceeded, "a number past 64 bits", "");
    }
    return number(decimal::format(static_cast<std::int64_t>(value), 0, false));
  }
  bool number_float(number_float_t /*binary fraction: not wanted*/, const string_t& text) {
    return number(text);
  }
  bool string(string_t& value) {
    if (value.size() > limits_.string_bytes) return too_long();
    Node node;
    node.kind = NodeKind::kString;
    node.text = std::move(value);
    return place(std::move(node));
  }
  bool binary(binary_t& /*never in JSON text*/) { return false; }

  bool start_object(std::size_t /*unknown*/) { return open(NodeKind::kObject); }
  bool end_object() { return close(); }
  bool start_array(std::size_t /*unknown*/) { return open(NodeKind::kArray); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    if (name.size() > limits_.string_bytes) return too_long();
    Node& object = *open_.back();
    if (object.members.size() >= limits_.entries) return too_many();
    if (object.find(name) != nullptr) {
      // Not the end of reading: the other faults of the file are wanted as well.
      report(ErrorCode::kDuplicateKey, name, "", pointer() + "/" + escape_pointer(name));
    }
    object.members.push_back({std::move(name), Node{}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string& last_token,
                   const nlohmann::detail::exception& /*its text names the library*/) {
    // The position counts the bytes read, the last of which is part of the offending token.
    const std::size_t end = std::min(position == 0 ? 0 : position - 1, text_.size());
    const std::string_view before = text_.substr(0, end);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    std::int64_t column = 1;
    for (const char c : before.substr(line_start)) {
      if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) ++column;
    }
    report(ErrorCode::kBadJson,
           "line " + decimal::format(line, 0, false) + ", column " +
               decimal::format(column, 0, false) + ": " + printable(last_token),
           "", "");
    return false;
  }

  Result<Node> finish(bool complete) && {
    if (!errors_.empty()) return std::move(errors_);
    if (!complete) return Error{ErrorCode::kBadJson, std::string(file_), "", 0, "", "", ""};
    return std::move(root_);
  }

 private:
  bool number(std::string text) {
    if (text.size() > limits_.string_bytes) return too_long();
    Node node;
    node.kind = NodeKind::kNumber;
    node.text = std::move(text);
    return place(std::move(node));
  }

  bool open(NodeKind kind) {
    if (open_.size() >= limits_.depth) {
      return fail(ErrorCode::kLimitExceeded, "more than " + count(limits_.depth) + " levels",
                  "at most " + count(limits_.depth) + " levels");
    }
    Node node;
    node.kind = kind;
    Node* placed = nullptr;
    if (!place(std::move(node), &placed)) return false;
    open_.push_back(placed);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  // An open array may move its items while it grows, but never while one of them is open: the open
  // one is the last, and nothing is appended to its parent before it is closed.
  bool place(Node node, Node** placed = nullptr) {
    Node* target = nullptr;
    if (open_.empty()) {
      target = &(root_ = std::move(node));
    } else if (open_.back()->kind == NodeKind::kObject) {
      target = &(open_.back()->members.back().value = std::move(node));
    } else {
      if (open_.back()->items.size() >= limits_.entries) return too_many();
      target = &open_.back()->items.emplace_back(std::move(node));
    }
    if (placed != nullptr) *placed = target;
    return true;
  }

  bool too_long() {
    return fail(ErrorCode::kLimitExceeded,
                "a text of more than " + count(limits_.string_bytes) + " bytes",
                "at most " + count(limits_.string_bytes) + " bytes");
  }
  bool too_many() {
    return fail(ErrorCode::kLimitExceeded, "more than " + count(limits_.entries) + " entries",
                "at most " + count(limits_.entries) + " entries");
  }
  bool fail(ErrorCode code, std::string found, std::string expected) {
    report(code, std::move(found), std::move(expected), pointer());
    return false;
  }
  void report(ErrorCode code, std::string found, std::string expected, std::string where) {
    errors_.push_back(
        {code, std::string(file_), std::move(where), 0, std::move(found), std::move(expected), ""});
  }

  // Where the reader stands now: the keys and indices of everything open.
  std::string pointer() const {
    std::string where;
    for (const Node* node : open_) {
      where += '/';
      if (node->kind == NodeKind::kObject) {
        if (!node->members.empty()) where += escape_pointer(node->members.back().name);
      } else {
        where += count(node->items.empty() ? 0 : node->items.size() - 1);
      }
    }
    // The innermost container has not placed the value that failed; its own place is the answer.
    const std::size_t last = where.rfind('/');
    return last == std::string::npos ? where : where.substr(0, last);
  }

  static std::string count(std::size_t number) {
    return decimal::format(static_cast<std::int64_t>(number), 0, false);
  }
  static std::string printable(const std::string& token) {
    std::string shown;
    for (const char c : token.substr(0, 40)) {
      shown +=
          static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e ? '?' : c;
    }
    return shown.empty() ? "end of text" : shown;
  }

  std::string_view text_;
  std::string_view file_;
  const Limits& limits_;
  Node root_;
  std::vector<Node*> open_;
  Errors errors_;
};

void write_canonical(const Node& node, Writer& writer) {
  switch (node.kind) {
    case NodeKind::kNull:
      writer.null();
      break;
    case NodeKind::kBoolean:
      writer.boolean(node.boolean);
      break;
    case NodeKind::kNumber:
      writer.raw(node.text);
      break;
    case NodeKind::kString:
      writer.string(node.text);
      break;
    case NodeKind::kArray:
      writer.begin_array();
      for (const Node& item : node.items) write_canonical(item, writer);
      writer.end_array();
      break;
    case NodeKind::kObject: {
      std::vector<const NodeMember*> sorted;
      for (const NodeMember& member : node.members) sorted.push_back(&member);
      std::sort(sorted.begin(), sorted.end(),
                [](const NodeMember* a, const NodeMember* b) { return a->name < b->name; });
      writer.begin_object();
      for (const NodeMember* member : sorted) {
        writer.key(member->name);
        write_canonical(member->value, writer);
      }
      writer.end_object();
      break;
    }
  }
}

}  // namespace

Result<Node> parse(std::string_view text, std::string_view file, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Error{
        ErrorCode::kLimitExceeded,
        std::string(file),
        "",
        0,
        decimal::format(static_cast<std::int64_t>(text.size()), 0, false) + " bytes",
        "at most " + decimal::format(static_cast<std::int64_t>(limits.bytes), 0, false) + " bytes",
        ""};
  }
  Builder builder(text, file, limits);
  const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return std::move(builder).finish(complete);
}

std::string canonical(const Node& node) {
  Writer writer;
  write_canonical(node, writer);
  return std::move(writer).take();
}

}  // namespace gezhang::json
