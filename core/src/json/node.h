// Node: JSON as it was written. Numbers keep their text, because 0.10 must not become 0.1000000000001,
// and objects keep their order, because file order is the order in which reasons are shown.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gezhang::json {

enum class NodeKind { kNull, kBoolean, kNumber, kString, kArray, kObject };

struct Node {
  NodeKind kind = NodeKind::kNull;
  bool boolean = false;
  std::string text;  // of a string, or of a number as it stood
  std::vector<Node> items;
  std::vector<std::pair<std::string, Node>> members;

  [[nodiscard]] const Node* find(std::string_view key) const {
    for (const auto& [name, value] : members) {
      if (name == key) return &value;
    }
    return nullptr;
  }
};

}  // namespace gezhang::json
