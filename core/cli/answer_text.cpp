#include "answer_text.h"

#include <algorithm>
#include <vector>

namespace gezhang::cli {
namespace {

class AnswerText {
 public:
  AnswerText(const Answer& answer, Language language) : answer_(answer), language_(language) {}

  std::string run(const std::string& region, const std::string& question) {
    line(region + " · " + answer_.on.to_text() + " · " + question);
    line("");
    line(verdict_text(answer_, language_));
    if (!answer_.cause.empty()) line(say("原因：余额为零。", "Because the balance is zero."));
    if (!answer_.choices.empty())
      line(say("可选金额：", "Amounts on offer: ") + amounts(answer_.choices));
    if (answer_.payment) {
      line(say("个账付 ", "From the account ") + answer_.payment->from_account.to_display() +
           say("，现金付 ", ", in cash ") + answer_.payment->in_cash.to_display());
    }
    if (!answer_.exact)
      line(say("（情形太多，没有逐一核完）", "(too many cases: not every one was examined)"));
    section(say("理由", "Reasons"), answer_.grounds);
    section("", answer_.requirements);
    section(say("上限", "Limits"), answer_.limits);
    asks();
    examples();
    for (const Warning& warning : answer_.warnings)
      line(say("注意：", "Note: ") + warning.text.in(language_));
    section(say("过去的规则（现在是否有效没有查到）",
                "Last known rules (whether they still hold is not known)"),
            answer_.last_known);
    if (!answer_.rests_on.empty())
      line(say("以上按假设计算：", "This rests on assumptions: ") + joined(answer_.rests_on));
    documents();
    line("");
    line(say("这不是经办机构的决定。可拨打 12393（医保）核实。",
             "Not a decision of the authority. Hotline: 12393."));
    return std::move(text_);
  }

 private:
  std::string say(const char* zh_hans, const char* en) const {
    return language_ == Language::kEn ? en : zh_hans;
  }

  void section(const std::string& title, const std::vector<EntryReport>& entries) {
    if (entries.empty()) return;
    if (!title.empty()) {
      line("");
      line(title);
    }
    for (const EntryReport& entry : entries) {
      std::string item = std::string("  ") + mark(entry) + " " + entry.text.in(language_);
      if (!entry.working.empty()) item += say("：", ": ") + entry.working.in(language_);
      line(item + "  " + references(entry));
      if (entry.state == EntryState::kFailed && !entry.fix.empty())
        line("      → " + entry.fix.in(language_));
    }
  }

  const char* mark(const EntryReport& entry) const {
    if (!entry.kind.empty()) return "·";
    if (entry.least) return entry.decisive ? "▸" : "·";
    switch (entry.state) {
      case EntryState::kMet:
        return "✓";
      case EntryState::kFailed:
        return "✗";
      case EntryState::kUnknown:
        return "?";
    }
    return "";
  }

  // "[1][2]": the documents are listed once, at the end.
  std::string references(const EntryReport& entry) {
    std::string marks;
    for (const CitedSource& cite : entry.cites) {
      const auto same = [&](const CitedSource& known) {
        return known.source == cite.source && known.clause == cite.clause;
      };
      auto found = std::find_if(documents_.begin(), documents_.end(), same);
      if (found == documents_.end()) found = documents_.insert(documents_.end(), cite);
      marks += "[" + std::to_string(found - documents_.begin() + 1) + "]";
    }
    return marks;
  }

  void asks() {
    if (answer_.ask.empty()) return;
    std::vector<std::string> facts;
    for (const Ask& ask : answer_.ask) facts.push_back(ask.fact);
    line("");
    line(say("还需要知道：", "Still to be known: ") + joined(facts));
  }

  void examples() {
    for (const Example& example : answer_.for_example) {
      std::vector<std::string> facts;
      for (const auto& [fact, value] : example.facts) facts.push_back(fact + " = " + value);
      line(say("  例：", "  e.g. ") + joined(facts) + " → " +
           std::string(verdict_id(example.verdict)));
    }
  }

  void documents() {
    if (documents_.empty()) return;
    line("");
    line(say("依据", "Documents"));
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const CitedSource& cite = documents_[i];
      std::string item = "  [" + std::to_string(i + 1) + "] " + cite.title;
      for (const std::string& part : {cite.number, cite.clause, cite.issuer, cite.published}) {
        if (!part.empty()) item += say("，", ", ") + part;
      }
      item += say("；等级 ", "; grade ") + std::string(1, cite.grade) +
              say("，核对于 ", ", checked ") + cite.checked;
      line(item);
      if (!cite.url.empty()) line("      " + cite.url);
    }
  }

  static std::string amounts(const std::vector<Money>& list) {
    std::vector<std::string> shown;
    for (const Money amount : list) shown.push_back(amount.to_display());
    return joined(shown);
  }
  static std::string joined(const std::vector<std::string>& items) {
    std::string list;
    for (const std::string& item : items) list += (list.empty() ? "" : ", ") + item;
    return list;
  }
  void line(const std::string& text) { text_ += text + "\n"; }

  const Answer& answer_;
  Language language_;
  std::vector<CitedSource> documents_;
  std::string text_;
};

}  // namespace

std::string verdict_text(const Answer& answer, Language language) {
  const auto say = [&](const char* zh_hans, const char* en) {
    return std::string(language == Language::kEn ? en : zh_hans);
  };
  std::string word;
  switch (answer.verdict) {
    case Verdict::kYes:
      word = say("可以", "Yes");
      break;
    case Verdict::kNo:
      word = say("不可以", "No");
      break;
    case Verdict::kAuthority:
      word = say("由经办机构认定", "The office decides");
      break;
    case Verdict::kDisputed:
      word =
          say("依据有不同读法，按较少的算", "Sources can be read differently; the lesser counts");
      break;
    case Verdict::kDepends:
      word = say("要看情况", "It depends");
      break;
    case Verdict::kUnrecorded:
      word = say("没有收录：没有查到允许这样做的依据",
                 "Not recorded: no rule that permits it was found");
      break;
  }
  if (answer.amount && answer.verdict != Verdict::kNo) {
    const auto& [least, most] = *answer.amount;
    word +=
        "  " + (least == most ? most.to_display() : least.to_display() + " – " + most.to_display());
  }
  if (answer.grade != 0) {
    word += say("（依据等级 ", "  (evidence grade ") + std::string(1, answer.grade) +
            (answer.stale ? say("，两年多没有核实", ", not confirmed for over two years") : "") +
            say("）", ")");
  }
  return word;
}

std::string answer_text(const Answer& answer, const std::string& region,
                        const std::string& question, Language language) {
  return AnswerText(answer, language).run(region, question);
}

}  // namespace gezhang::cli
