#include "json/read_facts.h"

#include <algorithm>

#include "json/object_reader.h"
#include "json/parse.h"
#include "json/read_value.h"
#include "nearest_name.h"

namespace gezhang::json {
namespace {

class FactsReader {
 public:
  FactsReader(const OpenRegion& region, Faults& faults)
      : region_(region), vocabulary_(region.data->vocabulary), faults_(faults) {}

  Facts read(const Node& root, const Path& top) {
    ObjectReader object(root, top, faults_);
    Facts facts;
    for (const auto& [id, node] : root.members) {
      const Path here = top.at(id);
      const int fact = region_.find_fact(id);
      if (fact < 0) {
        faults_.report(ErrorCode::kUnknownFact, here.pointer(), id, "",
                       nearest_name(id, region_.fact_ids()));
        continue;
      }
      KnownFact known;
      known.fact = fact;
      if (read_fact(vocabulary_.facts[static_cast<std::size_t>(fact)], node, here, known))
        facts.known.push_back(known);
    }
    return facts;
  }

 private:
  // False where nothing is known: null says 不清楚.
  bool read_fact(const Fact& fact, const Node& node, const Path& path, KnownFact& known) {
    if (node.kind == NodeKind::kNull) return false;
    if (node.kind != NodeKind::kObject) return read_single(fact, node, path, known);
    ObjectReader object(node, path, faults_);
    if (const Node* assumed = node.find("assume")) {
      object.finish({"assume"});
      known.assumed = true;
      return read_single(fact, *assumed, path.at("assume"), known);
    }
    if (const Node* list = node.find("any_of")) {
      object.finish({"any_of"});
      return read_any_of(fact, *list, path.at("any_of"), known);
    }
    if (is_interval(fact.kind)) {
      object.finish({"from", "to"});
      return read_interval(fact, node, path, known);
    }
    faults_.report(ErrorCode::kWrongKind, path.pointer(), "an object",
                   expected(fact) + ", or {\"any_of\": […]}");
    return false;
  }

  bool read_single(const Fact& fact, const Node& node, const Path& path, KnownFact& known) {
    const auto value = read_value(fact, node, path);
    if (!value) return false;
    known.least = *value;
    known.most = is_interval(fact.kind) ? *value : 0;
    return true;
  }

  bool read_any_of(const Fact& fact, const Node& list, const Path& path, KnownFact& known) {
    if (list.kind != NodeKind::kArray || list.items.empty()) {
      faults_.report(ErrorCode::kWrongKind, path.pointer(), shown(list),
                     "a list of at least one value");
      return false;
    }
    bool complete = true;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const auto value = read_value(fact, list.items[i], path.at(i));
      if (!value) {
        complete = false;
      } else if (is_interval(fact.kind)) {
        known.any_of.push_back(*value);
      } else {
        known.least |= *value;
      }
    }
    if (!complete || known.any_of.empty()) return complete;
    std::sort(known.any_of.begin(), known.any_of.end());
    known.any_of.erase(std::unique(known.any_of.begin(), known.any_of.end()), known.any_of.end());
    known.least = known.any_of.front();
    known.most = known.any_of.back();
    return true;
  }

  bool read_interval(const Fact& fact, const Node& node, const Path& path, KnownFact& known) {
    known.least = fact.hard.least;
    known.most = fact.hard.most;
    bool complete = true;
    bool has_end = false;
    const auto read_end = [&](std::string_view key, std::int64_t& end) {
      const Node* bound = node.find(key);
      if (bound == nullptr || bound->kind == NodeKind::kNull) return;
      has_end = true;
      const auto value = read_value(fact, *bound, path.at(key));
      if (value) {
        end = *value;
      } else {
        complete = false;
      }
    };
    read_end("from", known.least);
    read_end("to", known.most);
    // An interval with no end says nothing: the fact stays unknown.
    if (complete && !has_end) return false;
    if (complete && known.least > known.most) {
      faults_.report(ErrorCode::kBadValue, path.pointer(), "from > to", "from <= to");
      return false;
    }
    return complete;
  }

  // The number, or of a bool or choice the single bit of its set.
  std::optional<std::int64_t> read_value(const Fact& fact, const Node& node, const Path& path) {
    if (fact.kind == Kind::kBool) {
      if (node.kind == NodeKind::kBoolean) return Truth::of(node.boolean).bits();
      return wrong(fact, node, path);
    }
    if (fact.kind == Kind::kChoice) return read_member(fact, node, path);
    const auto number = read_number(node, fact.kind);
    if (!number) return wrong(fact, node, path);
    if (!fact.hard.contains(*number)) {
      faults_.report(
          ErrorCode::kOutOfRange, path.pointer(), shown(node),
          written(fact.hard.least, fact.kind) + " – " + written(fact.hard.most, fact.kind));
      return std::nullopt;
    }
    return number;
  }

  std::optional<std::int64_t> read_member(const Fact& fact, const Node& node, const Path& path) {
    if (node.kind != NodeKind::kString) return wrong(fact, node, path);
    const std::vector<std::string> members = region_.members_of(fact);
    const auto found = std::find(members.begin(), members.end(), node.text);
    if (found == members.end()) {
      faults_.report(ErrorCode::kUnknownMember, path.pointer(), shown(node), expected(fact),
                     nearest_name(node.text, members));
      return std::nullopt;
    }
    return static_cast<std::int64_t>(std::uint64_t{1}
                                     << static_cast<unsigned>(found - members.begin()));
  }

  std::optional<std::int64_t> wrong(const Fact& fact, const Node& node, const Path& path) {
    // Text that could be meant is a bad value; anything else is the wrong kind of data.
    const bool readable = is_interval(fact.kind) &&
                          (node.kind == NodeKind::kString || node.kind == NodeKind::kNumber);
    faults_.report(readable ? ErrorCode::kBadValue : ErrorCode::kWrongKind, path.pointer(),
                   shown(node), expected(fact));
    return std::nullopt;
  }

  std::string expected(const Fact& fact) const {
    if (fact.kind != Kind::kChoice) return expected_form(fact.kind);
    std::string list;
    for (const std::string& member : region_.members_of(fact))
      list += (list.empty() ? "one of " : ", ") + member;
    return list;
  }

  const OpenRegion& region_;
  const Vocabulary& vocabulary_;
  Faults& faults_;
};

}  // namespace

Facts read_facts(const Node& root, const Path& path, const OpenRegion& region, Faults& faults) {
  return FactsReader(region, faults).read(root, path);
}

Result<Facts> read_facts(std::string_view text, const OpenRegion& region) {
  Errors errors;
  const std::optional<Node> root = parse(text, "", errors);
  if (!root) return errors;
  Faults faults("", errors);
  const Path top;
  Facts facts = read_facts(*root, top, region, faults);
  if (!errors.empty()) return errors;
  return facts;
}

}  // namespace gezhang::json
