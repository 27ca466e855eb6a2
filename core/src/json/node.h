// Node: JSON as it was written. Numbers keep their text, because 0.10 must not become
// 0.1000000000001, and objects keep their order, because file order is the order in which reasons
// are shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gezhang::json {

enum class NodeKind { kNull, kBoolean, kNumber, kString, kArray, kObject };

struct NodeMember;

struct Node {
  NodeKind kind = NodeKind::kNull;
  bool boolean = false;
  std::string text;  // of a string, or of a number as it stood
  std::vector<Node> items;
  std::vector<NodeMember> members;

  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct NodeMember {
  std::string name;
  Node value;
};

inline const Node* Node::find(std::string_view key) const {
  for (const NodeMember& member : members) {
    if (member.name == key) return &member.value;
  }
  return nullptr;
}

}  // namespace gezhang::json
