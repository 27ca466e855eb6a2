// missing-english (a note): a text has no English one, so that people who read English get Chinese.
// Mend it by writing `en` beside `zh-Hans`.
#include "json/parse.h"
#include "json/path.h"
#include "lint/lints.h"

namespace gezhang {
namespace {

using json::Node;
using json::NodeKind;
using json::Path;

// Every object of a file that is a text, wherever it stands: what is said to people is written in
// no other way.
void look_at(const Node& node, const Path& path, const std::string& file, Findings& findings) {
  for (std::size_t i = 0; i < node.items.size(); ++i)
    look_at(node.items[i], path.at(i), file, findings);
  for (const json::NodeMember& member : node.members)
    look_at(member.value, path.at(member.name), file, findings);
  if (node.find("zh-Hans") == nullptr) return;
  const Node* en = node.find("en");
  if (en != nullptr && en->kind == NodeKind::kString && !en->text.empty()) return;
  findings.note(file, path.pointer(), {"没有英文", "there is no English text"},
                {"写上 en", "write `en`"});
}

}  // namespace

void lint_missing_english(LintedPolicies& policies, Findings& findings) {
  for (const PolicyFile& file : policies.files()) {
    Errors none;  // it has been read before
    if (const std::optional<Node> root = json::parse(file.text, file.name, none)) {
      const Path top;
      look_at(*root, top, file.name, findings);
    }
  }
}

}  // namespace gezhang
