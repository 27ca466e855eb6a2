#include "answer_text.h"

#include <algorithm>
#include <vector>

#include "text_writer.h"

namespace gezhang::cli {
namespace {

class AnswerText : private TextWriter {
 public:
  AnswerText(const Answer& answer, Language language) : TextWriter(language), answer_(answer) {}

  std::string run(const std::string& region, const std::string& question) {
    line(region + " · " + answer_.on.to_text() + " · " + question);
    line("");
    line(verdict_text(answer_, language_));
    for (const std::string& note : amount_notes(answer_, language_)) line(note);
    section(say("理由", "Reasons"), answer_.grounds);
    section("", answer_.requirements);
    section(say("金额", "Amount"), answer_.limits);
    asks();
    examples();
    for (const Warning& warning : answer_.warnings)
      line(say("注意：", "Note: ") + warning.text.in(language_));
    section(say("过去的规则（现在是否有效没有查到）",
                "Last known rules (whether they still hold is not known)"),
            answer_.last_known);
    if (!answer_.rests_on.empty())
      line(say("以上按假设计算：", "This rests on assumptions: ") + joined(answer_.rests_on, ", "));
    documents();
    line("");
    line(boundary_text(language_));
    return std::move(text_);
  }

 private:
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
    line(say("还需要知道：", "Still to be known: ") + joined(facts, ", "));
  }

  void examples() {
    for (const Example& example : answer_.for_example) {
      std::vector<std::string> facts;
      for (const auto& [fact, value] : example.facts) facts.push_back(fact + " = " + value);
      line(say("  例：", "  e.g. ") + joined(facts, ", ") + " → " +
           std::string(verdict_id(example.verdict)) +
           (example.amount ? " " + example.amount->to_display() : ""));
    }
  }

  void documents() {
    if (documents_.empty()) return;
    line("");
    line(say("依据", "Documents"));
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const CitedSource& cite = documents_[i];
      line("  [" + std::to_string(i + 1) + "] " +
           document_words(cite, {cite.number, cite.clause, cite.issuer, cite.published}) +
           say("，核对于 ", ", checked ") + cite.checked);
      if (!cite.url.empty()) line("      " + cite.url);
    }
  }

  const Answer& answer_;
  std::vector<CitedSource> documents_;
};

}  // namespace

std::string answer_text(const Answer& answer, const std::string& region,
                        const std::string& question, Language language) {
  return AnswerText(answer, language).run(region, question);
}

}  // namespace gezhang::cli
