#include "json/read_vocabulary.h"

#include <algorithm>

#include "decimal.h"
#include "json/read_expression.h"
#include "json/read_value.h"

namespace gezhang::json {
namespace {

// A choice is a bit set of 64 bits.
constexpr std::size_t kMostMembers = 64;

Changes changes_of(std::size_t choice) { return static_cast<Changes>(choice); }

std::optional<Changes> read_changes(ObjectReader& object) {
  const auto choice = object.required_choice("changes", {"you", "time", "never"});
  if (!choice) return std::nullopt;
  return changes_of(*choice);
}

std::vector<Member> read_members(ObjectReader& fact_object, Changes inherited) {
  std::vector<Member> members;
  const Node* list = fact_object.required("members", NodeKind::kArray);
  if (list == nullptr) return members;
  const Path here = fact_object.path().at("members");
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Path at = here.at(i);
    ObjectReader object(list->items[i], at, fact_object.faults());
    Member member{object.required_string("id"), object.required_text("text"), inherited};
    if (object.has("changes")) member.changes = read_changes(object).value_or(inherited);
    object.finish({"id", "text", "changes"});
    const bool twice = std::any_of(members.begin(), members.end(),
                                   [&](const Member& other) { return other.id == member.id; });
    if (twice)
      fact_object.faults().report(ErrorCode::kDuplicateId, at.at("id").pointer(), member.id);
    members.push_back(std::move(member));
  }
  if (members.empty() || members.size() > kMostMembers) {
    fact_object.faults().report(ErrorCode::kLimitExceeded, here.pointer(), "", "1 to 64 members");
  }
  return members;
}

std::optional<Range> read_range(ObjectReader& fact_object, std::string_view key, Kind kind) {
  const Node* node = fact_object.optional(key, NodeKind::kObject);
  if (node == nullptr) return std::nullopt;
  const Path here = fact_object.path().at(key);
  ObjectReader object(*node, here, fact_object.faults());
  std::int64_t ends[2] = {0, 0};
  bool complete = true;
  std::size_t position = 0;
  for (const std::string_view end : {"from", "to"}) {
    const Node* bound = node->find(end);
    const auto number = bound == nullptr ? std::nullopt : read_number(*bound, kind);
    if (number) {
      ends[position] = *number;
    } else {
      fact_object.faults().report(bound == nullptr ? ErrorCode::kMissingKey : ErrorCode::kBadValue,
                                  here.at(end).pointer(), bound == nullptr ? "" : shown(*bound),
                                  expected_form(kind));
      complete = false;
    }
    ++position;
  }
  object.finish({"from", "to"});
  if (!complete) return std::nullopt;
  if (ends[0] > ends[1]) {
    fact_object.faults().report(ErrorCode::kBadValue, here.pointer(), "", "from <= to");
    return std::nullopt;
  }
  return Range{ends[0], ends[1]};
}

std::optional<std::int64_t> read_usual(ObjectReader& fact_object, Kind kind, const Range& hard) {
  const Node* node =
      fact_object.optional("usual", kind == Kind::kCount ? NodeKind::kNumber : NodeKind::kString);
  if (node == nullptr) return std::nullopt;
  const auto value = read_number(*node, kind);
  const std::string here = fact_object.path().at("usual").pointer();
  if (!value) {
    fact_object.faults().report(ErrorCode::kBadValue, here, shown(*node), expected_form(kind));
  } else if (!hard.contains(*value)) {
    fact_object.faults().report(ErrorCode::kOutOfRange, here, shown(*node), "within hard");
  }
  return value;
}

Kind read_kind(ObjectReader& object) {
  constexpr Kind kKinds[] = {Kind::kBool,  Kind::kMoney, Kind::kRate,
                             Kind::kCount, Kind::kDate,  Kind::kChoice};
  const auto choice =
      object.required_choice("type", {"bool", "money", "rate", "count", "date", "choice"});
  return choice ? kKinds[*choice] : Kind::kBool;
}

std::vector<std::string> read_question_ids(ObjectReader& fact_object,
                                           const Vocabulary& vocabulary) {
  std::vector<std::string> ids;
  const Node* list = fact_object.required("questions", NodeKind::kArray);
  if (list == nullptr) return ids;
  const Path here = fact_object.path().at("questions");
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Node& item = list->items[i];
    if (item.kind != NodeKind::kString || vocabulary.find_question(item.text) < 0) {
      fact_object.faults().report(ErrorCode::kUnknownQuestion, here.at(i).pointer(), shown(item));
      continue;
    }
    ids.push_back(item.text);
  }
  return ids;
}

}  // namespace

Fact read_fact(const Node& node, const Path& path, Faults& faults, const Vocabulary& vocabulary) {
  ObjectReader object(node, path, faults);
  Fact fact;
  fact.id = object.required_string("id");
  if (!fact.id.empty() && fact.id.find('.') == std::string::npos) {
    faults.report(ErrorCode::kBadValue, path.at("id").pointer(), fact.id, "group.name");
  }
  fact.kind = read_kind(object);
  fact.name = object.required_text("name");
  fact.text = object.required_text("text");
  if (const Node* help = object.required("help", NodeKind::kObject)) {
    const Path here = path.at("help");
    ObjectReader help_object(*help, here, faults);
    fact.why = help_object.required_text("why");
    fact.where = help_object.required_text("where");
    help_object.finish({"why", "where"});
  }
  fact.unit = object.optional_text("unit");
  fact.changes = read_changes(object).value_or(Changes::kNever);
  if (const Node* cost = object.required("cost", NodeKind::kNumber)) {
    fact.cost = decimal::parse(cost->text, 0).value_or(0);
    if (fact.cost < 1 || fact.cost > 9) {
      faults.report(ErrorCode::kOutOfRange, path.at("cost").pointer(), cost->text, "1 to 9");
    }
  }
  fact.questions = read_question_ids(object, vocabulary);
  if (fact.kind == Kind::kChoice) {
    fact.members = read_members(object, fact.changes);
    if (object.has("members_from")) {
      fact.members_from_products = object.required_choice("members_from", {"products"}).has_value();
    }
  }
  if (is_interval(fact.kind)) {
    const auto hard = read_range(object, "hard", fact.kind);
    if (hard) {
      fact.hard = *hard;
    } else if (!object.has("hard")) {
      faults.report(ErrorCode::kMissingKey, path.pointer(), "", "hard");
    }
    fact.plausible = read_range(object, "plausible", fact.kind);
    fact.usual = read_usual(object, fact.kind, fact.hard);
  }
  if (fact.kind == Kind::kChoice) {
    object.finish({"id", "type", "name", "text", "help", "unit", "changes", "cost", "questions",
                   "members", "members_from"});
  } else {
    object.finish({"id", "type", "name", "text", "help", "unit", "changes", "cost", "questions",
                   "hard", "plausible", "usual"});
  }
  return fact;
}

namespace {

std::vector<Payee> read_payees(ObjectReader& question) {
  std::vector<Payee> payees;
  const Node* list = question.optional("payees", NodeKind::kArray);
  if (list == nullptr) return payees;
  const Path here = question.path().at("payees");
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Node& item = list->items[i];
    const auto* found = std::find(kPayeeIds.begin(), kPayeeIds.end(), item.text);
    if (item.kind != NodeKind::kString || found == kPayeeIds.end()) {
      question.faults().report(
          ErrorCode::kBadValue, here.at(i).pointer(), shown(item),
          "self, heir, relative, insurer, provider, new_agency or pooled_fund");
      continue;
    }
    payees.push_back(static_cast<Payee>(found - kPayeeIds.begin()));
  }
  return payees;
}

Relation read_relation(const Node& node, const Path& path, Faults& faults, Errors& errors) {
  ObjectReader object(node, path, faults);
  Relation relation;
  relation.pointer = path.pointer();
  relation.id = object.required_string("id");
  relation.holds = read_expression(object, "holds", errors);
  relation.text = object.required_text("text");
  relation.only_where_read = object.optional_boolean("only_where_read");
  object.finish({"id", "holds", "only_where_read", "text"});
  return relation;
}

}  // namespace

Vocabulary read_vocabulary(const Node& root, Faults& faults, Errors& errors) {
  const Path top;
  ObjectReader object(root, top, faults);
  Vocabulary vocabulary;
  // The questions first: the facts name them.
  if (const Node* list = object.required("questions", NodeKind::kArray)) {
    const Path here = top.at("questions");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Path at = here.at(i);
      ObjectReader question(list->items[i], at, faults);
      Question read;
      read.id = question.required_string("id");
      read.text = question.required_text("text");
      read.amount = question.required_text("amount");
      read.payees = read_payees(question);
      if (question.has("ground_grade")) {
        const auto grade = question.required_choice("ground_grade", kGradeIds);
        read.ground_grade = static_cast<Grade>(grade.value_or(0));
      }
      read.answer_is_amount = question.optional_boolean("answer_is_amount");
      question.finish({"id", "text", "amount", "payees", "ground_grade", "answer_is_amount"});
      if (vocabulary.find_question(read.id) >= 0) {
        faults.report(ErrorCode::kDuplicateId, at.at("id").pointer(), read.id);
      }
      vocabulary.questions.push_back(std::move(read));
    }
  }
  if (const Node* list = object.required("facts", NodeKind::kArray)) {
    const Path here = top.at("facts");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Path at = here.at(i);
      Fact fact = read_fact(list->items[i], at, faults, vocabulary);
      if (vocabulary.find_fact(fact.id) >= 0) {
        faults.report(ErrorCode::kDuplicateId, at.at("id").pointer(), fact.id);
      }
      vocabulary.facts.push_back(std::move(fact));
    }
  }
  if (const Node* list = object.optional("relations", NodeKind::kArray)) {
    const Path here = top.at("relations");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      vocabulary.relations.push_back(read_relation(list->items[i], here.at(i), faults, errors));
    }
  }
  object.finish({"facts", "questions", "relations"});
  return vocabulary;
}

std::vector<IndexedRegion> read_region_index(const Node& root, Faults& faults) {
  const Path top;
  ObjectReader object(root, top, faults);
  std::vector<IndexedRegion> regions;
  if (const Node* list = object.required("regions", NodeKind::kArray)) {
    const Path here = top.at("regions");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Path at = here.at(i);
      ObjectReader entry(list->items[i], at, faults);
      IndexedRegion region;
      region.code = entry.required_region_code("code").value_or(RegionCode{});
      if (entry.has("parent")) region.parent = entry.required_region_code("parent");
      region.name = entry.required_text("name");
      entry.finish({"code", "parent", "name"});
      regions.push_back(std::move(region));
    }
  }
  object.finish({"regions"});
  return regions;
}

}  // namespace gezhang::json
