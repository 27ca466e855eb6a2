#include "json/parse.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "decimal.h"
#include "json/object_reader.h"
#include "json/path.h"
#include "json/write.h"

namespace gezhang::json {
namespace {

std::string count(std::size_t number) {
  return decimal::format(static_cast<std::int64_t>(number), 0, false);
}

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
    // Past 64 bits the text is kept all the same: the reader of the value refuses it, at its place.
    return number(std::to_string(value));
  }
  bool number_float(number_float_t /*binary fraction: not wanted*/, const string_t& text) {
    return number(text);
  }
  bool string(string_t& value) {
    if (value.size() > limits_.string_bytes) return too_long(value_pointer());
    Node node;
    node.kind = NodeKind::kString;
    node.text = std::move(value);
    return place(std::move(node));
  }
  static bool binary(binary_t& /*never in JSON text*/) { return false; }

  bool start_object(std::size_t /*unknown*/) { return open(NodeKind::kObject); }
  bool end_object() { return close(); }
  bool start_array(std::size_t /*unknown*/) { return open(NodeKind::kArray); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    if (name.size() > limits_.string_bytes) return too_long(container_pointer());
    Node& object = *open_.back();
    if (object.members.size() >= limits_.entries) return too_many();
    object.members.push_back({std::move(name), Node{}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*token: may hold what came before it*/,
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
               decimal::format(column, 0, false) + ": " + printable(text_.substr(end)),
           "", "");
    return false;
  }

  /// As far as it was read.
  [[nodiscard]] const Node& root() const { return root_; }
  [[nodiscard]] Node take() && { return std::move(root_); }
  /// What ended the reading.
  [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

 private:
  bool number(std::string text) {
    if (text.size() > limits_.string_bytes) return too_long(value_pointer());
    Node node;
    node.kind = NodeKind::kNumber;
    node.text = std::move(text);
    return place(std::move(node));
  }

  bool open(NodeKind kind) {
    if (open_.size() >= limits_.depth) {
      return fail(value_pointer(), "more than " + count(limits_.depth) + " levels",
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
    if (++nodes_ > limits_.nodes) {
      return fail(value_pointer(), "more than " + count(limits_.nodes) + " values",
                  "at most " + count(limits_.nodes) + " values");
    }
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

  bool too_long(std::string where) {
    return fail(std::move(where), "a text of more than " + count(limits_.string_bytes) + " bytes",
                "at most " + count(limits_.string_bytes) + " bytes");
  }
  bool too_many() {
    return fail(container_pointer(), "more than " + count(limits_.entries) + " entries",
                "at most " + count(limits_.entries) + " entries");
  }
  bool fail(std::string where, std::string found, std::string expected) {
    report(ErrorCode::kLimitExceeded, std::move(found), std::move(expected), std::move(where));
    return false;
  }
  void report(ErrorCode code, std::string found, std::string expected, std::string where) {
    fault_ = {code, std::string(file_), std::move(where), 0, std::move(found), std::move(expected),
              ""};
  }

  // The place of the value that is being read.
  std::string value_pointer() const {
    std::string where;
    for (const Node* node : open_) {
      where += '/';
      const bool innermost = node == open_.back();
      if (node->kind == NodeKind::kObject) {
        if (!node->members.empty()) where += escape_pointer(node->members.back().name);
      } else if (innermost) {
        where += count(node->items.size());
      } else {
        where += count(node->items.empty() ? 0 : node->items.size() - 1);
      }
    }
    return where;
  }
  // The place of the innermost object or array.
  std::string container_pointer() const {
    const std::string where = value_pointer();
    return open_.empty() ? where : where.substr(0, where.rfind('/'));
  }

  // What stands there, as far as it tells something: the rest of the line.
  static std::string printable(std::string_view rest) {
    const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
    return rest.empty()   ? "end of text"
           : line.empty() ? "end of line"
                          : shortened(line.substr(0, 40));
  }

  std::string_view text_;
  std::string_view file_;
  const Limits& limits_;
  Node root_;
  std::vector<Node*> open_;
  std::size_t nodes_ = 0;
  std::optional<Error> fault_;
};

// By name; members of one name in the order of the text.
void sort_members(const Node& object, std::vector<const NodeMember*>& sorted) {
  sorted.clear();
  for (const NodeMember& member : object.members) sorted.push_back(&member);
  std::sort(sorted.begin(), sorted.end(), [](const NodeMember* a, const NodeMember* b) {
    const int order = a->name.compare(b->name);
    return order != 0 ? order < 0 : a < b;
  });
}

// Finds the keys that an object has already. Once all of it is read, since to look for each key
// among those before it takes a time that grows with the square of their number.
class DuplicateKeys {
 public:
  DuplicateKeys(std::string_view file, std::size_t most, Errors& errors)
      : file_(file), most_(most), errors_(errors) {}

  // In the order of the text, whatever the level.
  void report(const Node& node, const Path& path) {
    for (std::size_t i = 0; i < node.items.size(); ++i) report(node.items[i], path.at(i));
    const std::vector<const NodeMember*> repeated = repeated_members(node);
    auto next = repeated.begin();
    for (const NodeMember& member : node.members) {
      const Path here = path.at(member.name);
      if (next != repeated.end() && *next == &member) {
        report_one(member.name, here);
        ++next;
      }
      report(member.value, here);
    }
  }

 private:
  std::vector<const NodeMember*> repeated_members(const Node& object) {
    std::vector<const NodeMember*> repeated;
    if (object.members.size() < 2) return repeated;
    sort_members(object, sorted_);
    for (std::size_t i = 1; i < sorted_.size(); ++i) {
      if (sorted_[i]->name == sorted_[i - 1]->name) repeated.push_back(sorted_[i]);
    }
    std::sort(repeated.begin(), repeated.end());
    return repeated;
  }

  void report_one(const std::string& name, const Path& path) {
    if (found_ == most_) {
      errors_.push_back({ErrorCode::kLimitExceeded, std::string(file_), "", 0,
                         "more than " + count(most_) + " duplicate keys", "", ""});
    } else if (found_ < most_) {
      errors_.push_back({ErrorCode::kDuplicateKey, std::string(file_), path.pointer(), 0,
                         shortened(name), "", ""});
    }
    ++found_;
  }

  std::string_view file_;
  std::size_t most_;
  std::size_t found_ = 0;
  std::vector<const NodeMember*> sorted_;
  Errors& errors_;
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
      sort_members(node, sorted);
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

std::optional<Node> parse(std::string_view text, std::string_view file, Errors& errors,
                          const Limits& limits) {
  if (text.size() > limits.bytes) {
    errors.push_back({ErrorCode::kLimitExceeded, std::string(file), "", 0,
                      count(text.size()) + " bytes", "at most " + count(limits.bytes) + " bytes",
                      ""});
    return std::nullopt;
  }
  Builder builder(text, file, limits);
  const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  DuplicateKeys(file, limits.faults, errors).report(builder.root(), Path());
  if (builder.fault()) errors.push_back(*builder.fault());
  if (!complete) return std::nullopt;
  return std::move(builder).take();
}

std::string canonical(const Node& node) {
  Writer writer;
  write_canonical(node, writer);
  return std::move(writer).take();
}

}  // namespace gezhang::json
