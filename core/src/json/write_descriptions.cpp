// What a form needs to know of facts, questions and regions, as JSON.
#include "json/write_descriptions.h"

#include <algorithm>

#include "gezhang/policy_set.h"
#include "json/read_value.h"
#include "json/write.h"

namespace gezhang {
namespace json {
namespace {

void write_range(Writer& writer, std::string_view key, Range range, Kind kind) {
  const auto end = [&](std::int64_t value) {
    if (kind == Kind::kCount) {
      writer.integer(value);
    } else {
      writer.string(written(value, kind));
    }
  };
  writer.key(key).begin_object();
  writer.key("from");
  end(range.least);
  writer.key("to");
  end(range.most);
  writer.end_object();
}

void write_member(Writer& writer, std::string_view id, const Text& text) {
  writer.begin_object();
  writer.key("id").string(id);
  writer.key("text").text(text);
  writer.end_object();
}

}  // namespace

std::string describe_fact(const OpenRegion& region, const Fact& fact) {
  Writer writer;
  writer.begin_object();
  writer.key("id").string(fact.id);
  writer.key("type").string(kind_id(fact.kind));
  writer.key("name").text(fact.name);
  writer.key("text").text(fact.text);
  writer.key("help").begin_object();
  writer.key("why").text(fact.why);
  writer.key("where").text(fact.where);
  writer.end_object();
  if (!fact.unit.empty()) writer.key("unit").text(fact.unit);
  if (fact.kind == Kind::kChoice) {
    writer.key("members").begin_array();
    // Products first: "another one" is the answer when none of the names fits.
    if (fact.members_from_products) {
      for (const Product* product : region.products) {
        if (product->edition_on(region.on) != nullptr)
          write_member(writer, product->id, product->name);
      }
    }
    for (const Member& member : fact.members) write_member(writer, member.id, member.text);
    writer.end_array();
  }
  if (is_interval(fact.kind)) {
    write_range(writer, "hard", fact.hard, fact.kind);
    if (fact.plausible) write_range(writer, "plausible", *fact.plausible, fact.kind);
  }
  writer.key("changes").string(changes_id(fact.changes));
  writer.end_object();
  return std::move(writer).take();
}

std::string describe_questions(const OpenRegion& region) {
  Writer writer;
  writer.begin_array();
  for (const QuestionProgram& question : region.questions) {
    writer.begin_object();
    writer.key("id").string(question.question->id);
    writer.key("text").text(question.question->text);
    writer.key("amount").text(question.question->amount);
    const bool recorded =
        std::any_of(question.entries.begin(), question.entries.end(),
                    [](const CompiledEntry& entry) { return entry.entry->role == Role::kGround; });
    writer.key("recorded").boolean(recorded);
    writer.end_object();
  }
  writer.end_array();
  return std::move(writer).take();
}

}  // namespace json

std::string to_json(const std::vector<RegionInfo>& regions) {
  json::Writer writer;
  writer.begin_array();
  for (const RegionInfo& region : regions) {
    writer.begin_object();
    writer.key("code").string(region.code.to_text());
    if (region.parent) writer.key("parent").string(region.parent->to_text());
    writer.key("name").text(region.name);
    writer.key("file").boolean(region.has_file);
    writer.key("questions").begin_array();
    for (const std::string& question : region.questions) writer.string(question);
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
  return std::move(writer).take();
}

}  // namespace gezhang
