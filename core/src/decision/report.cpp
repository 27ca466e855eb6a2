#include "decision/report.h"

#include <algorithm>

#include "decision/arithmetic.h"
#include "decision/working.h"
#include "policy/policy_data.h"

namespace gezhang {
namespace {

Possible at(std::span<const Possible> registers, int reg) {
  return registers[static_cast<std::size_t>(reg)];
}

std::string shown(Possible amount) {
  const Range range = amount.range();
  const std::string least = Money::from_fen(range.least).to_display();
  return range.is_exact() ? least : least + " – " + Money::from_fen(range.most).to_display();
}

// A figure that waits for the final one, or the final one beside what stood for it.
Text provisional_text(const CompiledRow& row, Kind kind, std::span<const Possible> registers) {
  const auto number = [&](int reg) {
    return kind == Kind::kMoney ? shown(at(registers, reg)) : std::string();
  };
  const std::string provisional = number(row.provisional);
  if (row.is >= 0) {
    const std::string final_figure = number(row.is);
    return {
        "正式数 " + final_figure + "，此前暂按 " + provisional,
        "the final figure is " + final_figure + "; before, it was provisionally " + provisional};
  }
  return {"正式数还没有公布，暂按 " + provisional,
          "the final figure is not published yet; provisionally " + provisional};
}

}  // namespace

EntryState entry_state(Truth truth) {
  if (truth.is_true()) return EntryState::kMet;
  return truth.is_false() ? EntryState::kFailed : EntryState::kUnknown;
}

Money not_below_zero(std::int64_t fen) { return Money::from_fen(std::max<std::int64_t>(fen, 0)); }

EntryReport Reporter::describe(const CompiledEntry& entry,
                               std::span<const Possible> registers) const {
  EntryReport report = describe(*entry.entry, *entry.file);
  for (const int used : entry.values)
    add_value(question_.values[static_cast<std::size_t>(used)], registers, report);
  if (!entry.readings.empty()) {
    add_readings(entry, registers, report);
  } else if (!entry.rule.registers.empty()) {
    report.working = working(entry.entry->rule, entry.rule, registers);
    if (entry.entry->role == Role::kLimit)
      report.arithmetic = arithmetic(entry.entry->rule, entry.rule, registers);
  }
  return report;
}

EntryReport Reporter::describe(const Entry& entry, const RegionFile& file) const {
  EntryReport report;
  report.id = entry.id;
  report.text = entry.text;
  report.fix = entry.fix;
  report.from = file.code;
  report.grade = grade_letter(grade_of(region_.chain, file, entry.cites));
  report.cites = cited(entry.cites, file);
  return report;
}

void Reporter::add_readings(const CompiledEntry& entry, std::span<const Possible> registers,
                            EntryReport& report) const {
  report.issue = entry.entry->issue;
  for (std::size_t i = 0; i < entry.readings.size(); ++i) {
    const Reading& reading = entry.entry->readings[i];
    const LoweredExpression& lowered = entry.readings[i];
    ReadingReport told;
    told.id = reading.id;
    told.text = reading.text;
    told.working = working(reading.rule, lowered, registers);
    told.cites = cited(reading.cites, *entry.file);
    const Possible value = at(registers, lowered.root);
    if (entry.entry->role == Role::kLimit) {
      told.least = not_below_zero(value.least);
      told.most = not_below_zero(value.most);
    } else {
      told.state = entry_state(value.truth());
    }
    report.readings.push_back(std::move(told));
  }
}

// The documents behind the numbers in the working, where the entry does not cite them itself, and
// the figures among them that are not final.
void Reporter::add_value(const CompiledValue& used, std::span<const Possible> registers,
                         EntryReport& report) const {
  add_cites(used.value->cites, *used.file, report);
  for (const CompiledRow& row : used.rows) {
    if (!at(registers, row.matched).truth().is_true()) continue;
    add_cites(row.row->cites, *used.file, report);
    if (row.provisional < 0) continue;
    report.provisional.push_back(
        {used.value->id, provisional_text(row, used.value->type.kind, registers)});
  }
}

void Reporter::add_cites(const std::vector<Citation>& cites, const RegionFile& file,
                         EntryReport& report) const {
  for (CitedSource& cite : cited(cites, file)) {
    const bool is_known =
        std::any_of(report.cites.begin(), report.cites.end(), [&](const CitedSource& known) {
          return known.source == cite.source && known.clause == cite.clause;
        });
    if (!is_known) report.cites.push_back(std::move(cite));
  }
}

std::vector<CitedSource> Reporter::cited(const std::vector<Citation>& cites,
                                         const RegionFile& file) const {
  std::vector<CitedSource> sources;
  for (const Citation& citation : cites) {
    const Source* source = find_source(region_.chain, file, citation.source);
    if (source == nullptr) continue;  // not reached: loading refuses an unknown source
    sources.push_back({source->id, source->title, source->number, source->issuer, source->published,
                       source->url, grade_letter(source->grade), source->checked, citation.clause,
                       source->note});
  }
  return sources;
}

Text Reporter::working(const Expression& expression, const LoweredExpression& lowered,
                       std::span<const Possible> registers) const {
  Working made =
      working_of(expression, lowered,
                 {region_.data->vocabulary, region_.products, registers, Language::kZhHans});
  return {std::move(made.zh_hans), std::move(made.en)};
}

std::vector<Text> Reporter::arithmetic(const Expression& expression,
                                       const LoweredExpression& lowered,
                                       std::span<const Possible> registers) const {
  const auto in = [&](Language language) {
    return arithmetic_of(expression, lowered,
                         {region_.data->vocabulary, region_.products, registers, language});
  };
  std::vector<std::string> zh_hans = in(Language::kZhHans);
  if (zh_hans.empty()) return {};
  std::vector<std::string> en = in(Language::kEn);
  std::vector<Text> steps;
  for (std::size_t i = 0; i < zh_hans.size(); ++i) {
    steps.push_back({std::move(zh_hans[i]), {}});
    if (i < en.size() && en[i] != steps[i].zh_hans) steps[i].en = std::move(en[i]);
  }
  return steps;
}

}  // namespace gezhang
