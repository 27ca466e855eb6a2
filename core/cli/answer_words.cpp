#include "answer_words.h"

#include <algorithm>

namespace gezhang::cli {

std::string say(Language language, const char* zh_hans, const char* en) {
  return language == Language::kEn ? en : zh_hans;
}

std::string joined(const std::vector<std::string>& items, const std::string& separator) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : separator) + item;
  return list;
}

const char* mark(EntryState state) {
  switch (state) {
    case EntryState::kMet:
      return "✓";
    case EntryState::kFailed:
      return "✗";
    case EntryState::kUnknown:
      return "?";
  }
  return "";
}

const char* mark(const EntryReport& entry) {
  if (!entry.kind.empty()) return "·";
  if (entry.least) return entry.decisive ? "▸" : "·";
  return mark(entry.state);
}

std::string region_name(const std::vector<RegionInfo>& regions, RegionCode code,
                        Language language) {
  const auto found = std::find_if(regions.begin(), regions.end(),
                                  [&](const RegionInfo& info) { return info.code == code; });
  return found == regions.end() ? code.to_text() : found->name.in(language);
}

std::string amount_text(const AmountRange& amount) {
  const std::string least = amount.least.to_display();
  return amount.least == amount.most ? least : least + " – " + amount.most.to_display();
}

std::string verdict_text(const Answer& answer, Language language) {
  std::string word;
  switch (answer.verdict) {
    case Verdict::kYes:
      word = say(language, "可以", "Yes");
      break;
    case Verdict::kNo:
      word = say(language, "不可以", "No");
      break;
    case Verdict::kAuthority:
      word = say(language, "由经办机构认定", "The office decides");
      break;
    case Verdict::kDisputed:
      word = say(language, "依据有不同读法，按较少的算",
                 "Sources can be read differently; the lesser counts");
      break;
    case Verdict::kDepends:
      word = say(language, "要看情况", "It depends");
      break;
    case Verdict::kUnrecorded:
      word = say(language, "没有收录：没有查到允许这样做的依据",
                 "Not recorded: no rule that permits it was found");
      break;
  }
  if (answer.amount && answer.verdict != Verdict::kNo) {
    word += "  " + amount_text(*answer.amount);
  }
  if (answer.grade != 0) {
    word += say(language, "（依据等级 ", "  (evidence grade ") + std::string(1, answer.grade) +
            (answer.stale ? say(language, "，两年多没有核实", ", not confirmed for over two years")
                          : "") +
            say(language, "）", ")");
  }
  return word;
}

std::vector<std::string> amount_notes(const Answer& answer, Language language) {
  std::vector<std::string> notes;
  if (!answer.cause.empty())
    notes.push_back(say(language, "原因：余额为零。", "Because the balance is zero."));
  if (!answer.choices.empty()) {
    std::vector<std::string> choices;
    for (const Money choice : answer.choices) choices.push_back(choice.to_display());
    notes.push_back(say(language, "可选金额：", "Amounts on offer: ") + joined(choices, ", "));
  }
  if (answer.payment) {
    notes.push_back(
        say(language, "个账付 ", "From the account ") + answer.payment->from_account.to_display() +
        say(language, "，现金付 ", ", in cash ") + answer.payment->in_cash.to_display());
  }
  if (!answer.exact) {
    notes.push_back(say(language, "（情形太多，没有逐一核完）",
                        "(too many cases: not every one was examined)"));
  }
  return notes;
}

std::string boundary_text(Language language) {
  return say(language, "这不是经办机构的决定。可拨打 12393（医保）核实。",
             "Not a decision of the authority. Hotline: 12393.");
}

}  // namespace gezhang::cli
