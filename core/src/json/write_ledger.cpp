// A ledger as JSON: its keys in their fixed order, absent when empty.
#include "gezhang/ledger.h"
#include "gezhang/version.h"
#include "json/write_answer.h"

namespace gezhang {
namespace {

using json::Writer;

// One number where it is exact, else both ends.
void write_amount(Writer& writer, std::string_view key, Range amount) {
  writer.key(key);
  const auto text = [](std::int64_t fen) { return Money::from_fen(fen).to_decimal(); };
  if (amount.is_exact()) {
    writer.string(text(amount.least));
    return;
  }
  writer.begin_object();
  writer.key("least").string(text(amount.least));
  writer.key("most").string(text(amount.most));
  writer.end_object();
}

void write_balances(Writer& writer, const Balances& balances) {
  write_amount(writer, "total", balances.total);
  for (std::size_t i = 0; i < kBucketCount; ++i) {
    if (balances.buckets[i] != Range{0, 0})
      write_amount(writer, kBucketIds[i], balances.buckets[i]);
  }
  if (balances.committed != Range{0, 0}) write_amount(writer, "committed", balances.committed);
}

void write_line(Writer& writer, const LedgerLine& line) {
  writer.begin_object();
  writer.key("on").string(line.on.to_text());
  writer.key("kind").string(line_kind_id(line.kind));
  write_amount(writer, "change", line.change);
  write_balances(writer, line.after);
  if (line.in_cash != Range{0, 0}) write_amount(writer, "in_cash", line.in_cash);
  if (!line.payee.empty()) writer.key("payee").string(line.payee);
  if (line.event >= 0) writer.key("event").integer(line.event);
  if (line.rule >= 0) writer.key("rule").integer(line.rule);
  json::write_working(writer, {line.working_zh_hans, line.working_en});
  writer.end_object();
}

void write_rule(Writer& writer, const EntryReport& rule) {
  writer.begin_object();
  writer.key("id").string(rule.id);
  writer.key("text").text(rule.text);
  writer.key("from").string(rule.from.to_text());
  writer.key("grade").string(std::string_view(&rule.grade, 1));
  json::write_cites(writer, rule.cites);
  writer.end_object();
}

template <typename Item, typename Write>
void write_list(Writer& writer, std::string_view key, const std::vector<Item>& items, Write write) {
  if (items.empty()) return;
  writer.key(key).begin_array();
  for (const Item& item : items) write(item);
  writer.end_array();
}

}  // namespace

std::string to_json(const Ledger& ledger) {
  Writer writer;
  writer.begin_object();
  writer.key("region").string(ledger.region.to_text());
  writer.key("opened").string(ledger.opened.to_text());
  writer.key("until").string(ledger.until.to_text());
  writer.key("balance").begin_object();
  write_balances(writer, ledger.at_end_of_history);
  writer.end_object();
  write_list(writer, "lines", ledger.lines,
             [&](const LedgerLine& line) { write_line(writer, line); });
  write_list(writer, "rules", ledger.rules,
             [&](const EntryReport& rule) { write_rule(writer, rule); });
  write_list(writer, "gaps", ledger.gaps, [&](const LedgerGap& gap) {
    writer.begin_object();
    writer.key("id").string(gap.id);
    writer.key("from").string(gap.from.to_text());
    writer.key("until").string(gap.until.to_text());
    writer.key("text").text(gap.text);
    writer.end_object();
  });
  write_list(writer, "months", ledger.months, [&](const LedgerMonth& month) {
    writer.begin_object();
    writer.key("on").string(month.on.to_text());
    write_balances(writer, month.after);
    writer.end_object();
  });
  write_list(writer, "earliest", ledger.earliest, [&](const Earliest& earliest) {
    writer.begin_object();
    writer.key("question").string(earliest.question);
    if (earliest.possibly) writer.key("possibly").string(earliest.possibly->to_text());
    if (earliest.surely) writer.key("surely").string(earliest.surely->to_text());
    writer.end_object();
  });
  writer.key("receipt").begin_object();
  writer.key("engine").string(engine_version());
  writer.key("policies").string("sha256:" + ledger.policies);
  writer.end_object();
  writer.end_object();
  return std::move(writer).take();
}

}  // namespace gezhang
