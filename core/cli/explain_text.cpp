#include "explain_text.h"

#include <algorithm>

#include "fact_words.h"
#include "text_writer.h"

namespace gezhang::cli {
namespace {

constexpr std::size_t kDeep = 6;  // columns: what belongs to the line above

class ExplainText : private TextWriter {
 public:
  ExplainText(const Answer& answer, const Region& region, const std::vector<RegionInfo>& regions,
              Language language)
      : TextWriter(language),
        answer_(answer),
        region_(region),
        regions_(regions),
        words_(region, language) {}

  std::string run() {
    line(region_.name().in(language_) + " · " + answer_.on.to_text() + " · " +
         region_.question_text(answer_.question).in(language_));
    line("");
    line(verdict_text(answer_, language_));
    for (const std::string& note : amount_notes(answer_, language_)) line(note);
    outcomes();
    entries(say("允许的依据", "What permits it"), answer_.grounds);
    entries(say("条件", "Requirements"), answer_.requirements);
    entries(say("金额", "Amount"), answer_.limits);
    changes();
    asks();
    examples();
    papers();
    entries(say("过去的规则（现在是否有效没有查到）",
                "Last known rules (whether they still hold is not known)"),
            answer_.last_known);
    rumours();
    warnings();
    line("");
    line(boundary_text(language_));
    return std::move(text_);
  }

 private:
  void outcomes() {
    if (answer_.outcomes.empty()) return;
    title(answer_.outcomes.size() > 1 ? say("会怎样（看情况，其中之一）", "What follows (one of)")
                                      : say("会怎样", "What follows"));
    for (const AnswerOutcome& outcome : answer_.outcomes) {
      std::string item = outcome.text.in(language_);
      if (outcome.working_days > 0) {
        const std::string days = std::to_string(outcome.working_days);
        item += say("，", ", ") + days + say(" 个工作日", " working days");
      }
      line("  · " + item);
      if (!outcome.closes.empty()) deep(outcome.closes.in(language_));
    }
  }

  void entries(const std::string& heading, const std::vector<EntryReport>& list) {
    if (list.empty()) return;
    title(heading);
    for (const EntryReport& entry : list) put(entry);
  }

  void put(const EntryReport& entry) {
    line(std::string("  ") + mark(entry) + " " + entry.text.in(language_));
    if (!entry.working.empty()) deep(say("算：", "Working: ") + entry.working.in(language_));
    for (const Text& step : entry.arithmetic) deep("  " + step.in(language_));
    for (const ProvisionalFigure& figure : entry.provisional) deep(figure.text.in(language_));
    readings(entry);
    if (entry.state == EntryState::kFailed && !entry.fix.empty())
      deep("→ " + entry.fix.in(language_));
    if (entry.from != answer_.region)
      deep(say("来自：", "From: ") + region_name(regions_, entry.from, language_));
    if (entry.since) deep(say("始于：", "Since: ") + entry.since->to_text());
    if (entry.confirmed) deep(say("最晚见到：", "Last seen: ") + entry.confirmed->to_text());
    for (const CitedSource& cite : entry.cites) document(cite);
  }

  void readings(const EntryReport& entry) {
    if (entry.readings.empty()) return;
    deep(say("原文有几种读法，按最稳妥的算：",
             "It can be read in several ways; the most cautious counts:"));
    for (const ReadingReport& way : entry.readings) {
      deep("  ~ " + way.text.in(language_) +
           (way.working.empty() ? "" : say("：", ": ") + way.working.in(language_)));
    }
  }

  // Whole where it is first cited, by its number afterwards.
  void document(const CitedSource& cite) {
    const auto found =
        std::find_if(documents_.begin(), documents_.end(),
                     [&](const CitedSource& known) { return known.source == cite.source; });
    const std::string number = "[" + std::to_string(found - documents_.begin() + 1) + "]";
    const std::string clause = cite.clause.empty() ? "" : say("，", ", ") + cite.clause;
    if (found != documents_.end()) {
      deep(say("依据：", "Document: ") + number + clause);
      return;
    }
    documents_.push_back(cite);
    deep(say("依据：", "Document: ") + number + " " +
         document_words(cite, {cite.number, cite.issuer, cite.published, cite.clause}) +
         say("，核对于 ", ", checked ") + cite.checked);
    if (!cite.url.empty()) deep("  " + cite.url);
    if (!cite.note.empty()) deep("  " + cite.note.in(language_));
  }

  void changes() {
    if (answer_.changes.empty()) return;
    title(say("怎样会改变结果", "What would change it"));
    group(Changes::kYou, say("您可以做的", "What you can do"));
    group(Changes::kTime, say("等到时候就会变的", "What waiting will do"));
    group(Changes::kNever, say("改不了、但情况不同就会不同的", "What cannot be changed"));
  }

  void group(Changes who, const std::string& heading) {
    bool is_first = true;
    for (const Change& change : answer_.changes) {
      if (change.who != who) continue;
      if (is_first) line("  " + heading);
      is_first = false;
      line("    · " + condition(change) + " → " + consequence(change));
    }
  }

  std::string condition(const Change& change) {
    std::vector<std::string> parts;
    if (change.on) parts.push_back(say("到 ", "on ") + change.on->to_text());
    for (const auto& [fact, value] : change.set)
      parts.push_back(words_.name(fact) + say("：", ": ") + words_.value(fact, value));
    return joined(parts);
  }

  std::string consequence(const Change& change) const {
    Answer then;
    then.verdict = change.then;
    if (change.most) then.amount = AmountRange{*change.most, *change.most};
    return verdict_text(then, language_);
  }

  void asks() {
    if (answer_.ask.empty()) return;
    title(say("还需要知道", "Still to be known"));
    for (const Ask& ask : answer_.ask) {
      line("  ? " + words_.question(ask.fact) + "  [" + ask.fact + "]");
      const std::string where = words_.where(ask.fact);
      if (!where.empty()) deep(where);
    }
  }

  void examples() {
    if (answer_.for_example.empty()) return;
    title(say("比如", "For example"));
    for (const Example& example : answer_.for_example) {
      std::vector<std::string> facts;
      for (const auto& [fact, value] : example.facts)
        facts.push_back(words_.name(fact) + say("：", ": ") + words_.value(fact, value));
      Answer then;
      then.verdict = example.verdict;
      if (example.amount) then.amount = AmountRange{*example.amount, *example.amount};
      line("  · " + joined(facts) + " → " + verdict_text(then, language_));
    }
  }

  void papers() {
    if (!answer_.documents.empty()) title(say("要带的材料", "What to bring"));
    for (const AnswerDocument& document : answer_.documents) {
      std::string item;
      for (const Text& one : document.any_of)
        item += (item.empty() ? "" : say(" 或 ", " or ")) + one.in(language_);
      line("  · " + item);
    }
    if (!answer_.steps.empty()) title(say("怎样办", "What to do"));
    for (std::size_t i = 0; i < answer_.steps.size(); ++i)
      line("  " + std::to_string(i + 1) + ". " + answer_.steps[i].text.in(language_));
  }

  void rumours() {
    if (answer_.rumours.empty()) return;
    title(say("没有根据的传言", "Claims without support"));
    for (const AnswerRumour& rumour : answer_.rumours) {
      line("  × " + rumour.text.in(language_));
      if (!rumour.because.empty()) deep(rumour.because.in(language_));
      for (const CitedSource& cite : rumour.cites) document(cite);
    }
  }

  void warnings() {
    if (!answer_.warnings.empty() || !answer_.rests_on.empty()) title(say("注意", "Note"));
    for (const Warning& warning : answer_.warnings) line("  · " + warning.text.in(language_));
    if (answer_.rests_on.empty()) return;
    std::vector<std::string> names;
    for (const std::string& fact : answer_.rests_on) names.push_back(words_.name(fact));
    line("  · " + say("以上按假设计算：", "This rests on assumptions: ") + joined(names));
  }

  std::string joined(const std::vector<std::string>& items) const {
    return cli::joined(items, say("，", ", "));
  }
  void title(const std::string& text) {
    line("");
    line(text);
  }
  void deep(const std::string& text) { line(std::string(kDeep, ' ') + text); }

  const Answer& answer_;
  const Region& region_;
  const std::vector<RegionInfo>& regions_;
  FactWords words_;
  std::vector<CitedSource> documents_;
};

}  // namespace

std::string explain_text(const Answer& answer, const Region& region,
                         const std::vector<RegionInfo>& regions, Language language) {
  return ExplainText(answer, region, regions, language).run();
}

}  // namespace gezhang::cli
