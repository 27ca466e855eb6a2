#include "ledger_text.h"

#include <algorithm>

#include "text_writer.h"

namespace gezhang::cli {
namespace {

std::string kind_text(LineKind kind, Language language) {
  const auto either = [&](const char* zh_hans, const char* en) {
    return say(language, zh_hans, en);
  };
  switch (kind) {
    case LineKind::kOpening:
      return either("期初", "opening");
    case LineKind::kCredit:
      return either("划入", "credit");
    case LineKind::kPreCredit:
      return either("预先划入全年", "credited ahead");
    case LineKind::kTrueUp:
      return either("清算补扣", "put right");
    case LineKind::kDeduction:
      return either("代扣", "deduction");
    case LineKind::kAdjust:
      return either("调整", "adjustment");
    case LineKind::kInterest:
      return either("利息", "interest");
    case LineKind::kRollover:
      return either("结转", "carry-over");
    case LineKind::kSpend:
      return either("支付", "spent");
    case LineKind::kWithdraw:
      return either("取出", "taken out");
    case LineKind::kTransferIn:
      return either("转入", "came in");
    case LineKind::kTransferOut:
      return either("转出", "went out");
    case LineKind::kPromise:
      return either("共济额度", "quota");
    case LineKind::kRelativeSpend:
      return either("家人支付", "relative spent");
    case LineKind::kRelease:
      return either("额度退回", "quota back");
    case LineKind::kShortfall:
      return either("补足透支", "overdraft made up");
    case LineKind::kClose:
      return either("清户", "closed");
  }
  return "";
}

std::string bucket_text(Bucket bucket, Language language) {
  switch (bucket) {
    case Bucket::kSingle:
      return say(language, "账户", "account");
    case Bucket::kCurrentYear:
      return say(language, "当年", "this year");
    case Bucket::kPriorYears:
      return say(language, "历年", "earlier years");
    case Bucket::kPreReform:
      return say(language, "改革前", "before the reform");
  }
  return "";
}

std::string bearer_text(std::string_view payee, Language language) {
  if (payee == "heir") return say(language, "给继承人", "to the heirs");
  if (payee == "pooled_fund") return say(language, "由统筹基金", "by the pooled fund");
  if (payee == "new_agency") return say(language, "转到新参保地", "to the new agency");
  return say(language, "本人", "the person");
}

std::string amount_text(Range fen) {
  return cli::amount_text({Money::from_fen(fen.least), Money::from_fen(fen.most)});
}

class LedgerText : private TextWriter {
 public:
  LedgerText(const Ledger& ledger, Language language) : TextWriter(language), ledger_(ledger) {}

  std::string run(const std::string& region) {
    line(region + " · " + ledger_.opened.to_text() + say(" 至 ", " to ") + ledger_.until.to_text());
    line("");
    for (const LedgerLine& entry : ledger_.lines) {
      if (entry.on <= ledger_.until) put(entry);
    }
    line("");
    line(say("余额：", "Balance: ") + balances(ledger_.at_end_of_history));
    gaps();
    months();
    wishes();
    rules();
    line("");
    line(boundary_text(language_));
    return std::move(text_);
  }

 private:
  void put(const LedgerLine& entry) {
    std::string item = entry.on.to_text() + "  " + kind_text(entry.kind, language_);
    if (!entry.payee.empty())
      item += say("（", " (") + bearer_text(entry.payee, language_) + say("）", ")");
    if (entry.kind != LineKind::kRollover) item += "  " + amount_text(entry.change);
    if (entry.in_cash != Range{0, 0})
      item += say("，现金 ", ", in cash ") + amount_text(entry.in_cash);
    item += "  → " + balances(entry.after);
    if (entry.rule >= 0) item += "  [" + std::to_string(entry.rule + 1) + "]";
    line(item);
    const Text working{entry.working_zh_hans, entry.working_en};
    if (!working.empty()) line("            " + say("算：", "Working: ") + working.in(language_));
  }

  std::string balances(const Balances& balances) const {
    std::string shown = amount_text(balances.total);
    std::string parts;
    for (std::size_t i = 0; i < kBucketCount; ++i) {
      const Bucket bucket = static_cast<Bucket>(i);
      if (bucket == Bucket::kSingle || balances.buckets[i] == Range{0, 0}) continue;
      parts += (parts.empty() ? "" : say("，", ", ")) + bucket_text(bucket, language_) + " " +
               amount_text(balances.buckets[i]);
    }
    if (balances.committed != Range{0, 0}) {
      parts += (parts.empty() ? "" : say("；", "; ")) +
               say("给家人的额度 ", "promised to relatives ") + amount_text(balances.committed);
    }
    return parts.empty() ? shown : shown + say("（", " (") + parts + say("）", ")");
  }

  void gaps() {
    for (const LedgerGap& gap : ledger_.gaps) {
      line(say("注意：", "Note: ") + gap.from.to_text() + say(" 至 ", " to ") +
           Date::from_days(gap.until.days() - 1).to_text() + say("，", ": ") +
           gap.text.in(language_));
    }
  }

  void months() {
    if (ledger_.months.empty()) return;
    line("");
    line(say("往后（按假设）", "To come (by the assumptions)"));
    for (const LedgerMonth& month : ledger_.months)
      line("  " + month.on.to_text() + "  " + balances(month.after));
  }

  void wishes() {
    for (const Earliest& earliest : ledger_.earliest) {
      line("");
      const auto day = [&](const std::optional<Date>& date) {
        return date ? date->to_text() : say("这段时间内不会", "not within this time");
      };
      line(earliest.question + say("：最早 ", ": at the earliest ") + day(earliest.possibly) +
           say("，最晚 ", ", at the latest ") + day(earliest.surely));
    }
  }

  void rules() {
    if (ledger_.rules.empty()) return;
    line("");
    line(say("依据", "Documents"));
    for (std::size_t i = 0; i < ledger_.rules.size(); ++i) {
      const EntryReport& rule = ledger_.rules[i];
      line("  [" + std::to_string(i + 1) + "] " + rule.text.in(language_));
      for (const CitedSource& cite : rule.cites) {
        line("      " +
             document_words(cite, {cite.number, cite.clause, cite.issuer, cite.published}));
      }
    }
  }

  const Ledger& ledger_;
};

std::string csv_amount(std::int64_t fen) { return Money::from_fen(fen).to_decimal(); }

void add_csv(std::string& csv, Range amount) {
  csv += "," + csv_amount(amount.least) + "," + csv_amount(amount.most);
}

}  // namespace

std::string ledger_text(const Ledger& ledger, const std::string& region, Language language) {
  return LedgerText(ledger, language).run(region);
}

std::string ledger_csv(const Ledger& ledger) {
  std::string csv = "on,kind,change_least,change_most,total_least,total_most";
  for (const std::string_view id : kBucketIds)
    csv += "," + std::string(id) + "_least," + std::string(id) + "_most";
  csv += ",committed_least,committed_most,in_cash_least,in_cash_most,rule,grade\r\n";
  for (const LedgerLine& line : ledger.lines) {
    csv += line.on.to_text() + "," + std::string(line_kind_id(line.kind));
    add_csv(csv, line.change);
    add_csv(csv, line.after.total);
    for (const Range bucket : line.after.buckets) add_csv(csv, bucket);
    add_csv(csv, line.after.committed);
    add_csv(csv, line.in_cash);
    // Ids and grades hold neither commas nor quotes.
    if (line.rule < 0) {
      csv += ",,\r\n";
      continue;
    }
    const EntryReport& rule = ledger.rules[static_cast<std::size_t>(line.rule)];
    csv += "," + rule.id + "," + std::string(1, rule.grade) + "\r\n";
  }
  return csv;
}

}  // namespace gezhang::cli
