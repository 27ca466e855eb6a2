#include "gezhang/compare.h"

#include <algorithm>

#include "json/write_answer.h"

namespace gezhang {
namespace {

bool same_entry(const EntryReport& a, const EntryReport& b) {
  return a.state == b.state && a.decisive == b.decisive && a.least == b.least && a.most == b.most &&
         a.text == b.text && a.working == b.working && a.from == b.from;
}

// By its id: an entry that a city has replaced is still the same question put to the same facts.
void compare_entries(const char* role, const std::vector<EntryReport>& ones,
                     const std::vector<EntryReport>& others, Comparison& comparison) {
  const auto find = [](const std::vector<EntryReport>& entries, const std::string& id) {
    return std::find_if(entries.begin(), entries.end(),
                        [&](const EntryReport& entry) { return entry.id == id; });
  };
  const bool differs = comparison.differs();
  for (const EntryReport& one : ones) {
    const auto other = find(others, one.id);
    EntryDifference difference{role, one.id, false, one, std::nullopt};
    if (other != others.end()) {
      if (same_entry(one, *other)) continue;
      difference.other = *other;
    }
    difference.responsible =
        differs && (one.decisive || (difference.other && difference.other->decisive));
    comparison.entries.push_back(std::move(difference));
  }
  for (const EntryReport& other : others) {
    if (find(ones, other.id) != ones.end()) continue;
    comparison.entries.push_back({role, other.id, differs && other.decisive, std::nullopt, other});
  }
}

void write_entry(json::Writer& writer, const char* key, const std::optional<EntryReport>& entry) {
  if (!entry) return;
  writer.key(key).begin_object();
  if (!entry->least) writer.key("state").string(json::state_id(entry->state));
  json::write_range(writer, entry->least, entry->most);
  writer.key("decisive").boolean(entry->decisive);
  writer.key("text").text(entry->text);
  json::write_working(writer, entry->working);
  writer.key("from").string(entry->from.to_text());
  writer.end_object();
}

}  // namespace

bool Comparison::differs() const { return one != other || one_amount != other_amount; }

Comparison compare(const Answer& one, const Answer& other) {
  Comparison comparison;
  comparison.question = one.question;
  comparison.one_region = one.region;
  comparison.other_region = other.region;
  comparison.one_on = one.on;
  comparison.other_on = other.on;
  comparison.one = one.verdict;
  comparison.other = other.verdict;
  comparison.one_amount = one.amount;
  comparison.other_amount = other.amount;
  compare_entries("ground", one.grounds, other.grounds, comparison);
  compare_entries("requirement", one.requirements, other.requirements, comparison);
  compare_entries("limit", one.limits, other.limits, comparison);
  return comparison;
}

std::string to_json(const Comparison& comparison) {
  json::Writer writer;
  const auto side = [&](const char* key, RegionCode region, Date on, Verdict verdict,
                        const std::optional<AmountRange>& amount) {
    writer.key(key).begin_object();
    writer.key("region").string(region.to_text());
    writer.key("on").string(on.to_text());
    writer.key("verdict").string(verdict_id(verdict));
    json::write_amount(writer, amount);
    writer.end_object();
  };
  writer.begin_object();
  writer.key("question").string(comparison.question);
  writer.key("differs").boolean(comparison.differs());
  side("one", comparison.one_region, comparison.one_on, comparison.one, comparison.one_amount);
  side("other", comparison.other_region, comparison.other_on, comparison.other,
       comparison.other_amount);
  writer.key("entries").begin_array();
  for (const EntryDifference& entry : comparison.entries) {
    writer.begin_object();
    writer.key("role").string(entry.role);
    writer.key("id").string(entry.id);
    writer.key("responsible").boolean(entry.responsible);
    write_entry(writer, "one", entry.one);
    write_entry(writer, "other", entry.other);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace gezhang
