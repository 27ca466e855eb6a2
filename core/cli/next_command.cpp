#include <cstdio>
#include <map>
#include <vector>

#include "commands.h"
#include "fact_words.h"
#include "options.h"
#include "request.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang next --region CODE --on DATE [--question Q[,Q…]]… [--policies DIR]\n"
    "                     [--facts FILE|-|'{…}'] [--json] [--lang zh-Hans|en]\n"
    "\n"
    "接下来该问什么，最能定下答案的在前。\n"
    "What to ask next, the question that settles most first.\n"
    "\n"
    "  --question Q     可写多个，默认 withdraw,share,insure / several; by default those three\n"
    "  其余同 gezhang check / the others as for gezhang check\n"
    "\n"
    "退出码 / Exit: 0 有答案 an answer was given · 2 输入有误 the input was bad\n";

constexpr const char* kHeadlines = "withdraw,share,insure";

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> items;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = list.find(',', begin);
    items.push_back(list.substr(begin, end == std::string::npos ? end : end - begin));
    if (end == std::string::npos) return items;
    begin = end + 1;
  }
}

class NextText {
 public:
  NextText(const Region& region, const std::string& facts, Language language)
      : region_(region), facts_(facts), language_(language), words_(region, language) {}

  std::string run(const std::vector<NextFact>& asks) {
    line(region_.name().in(language_) + " · " + region_.on().to_text());
    line("");
    if (asks.empty()) {
      line(say("没有要问的了：再多知道什么，答案也不会变。",
               "Nothing is left to ask: no further fact can change the answers."));
      return std::move(text_);
    }
    line(say("接下来要问：", "To be asked next:"));
    int number = 0;
    for (const NextFact& ask : asks) put_ask(ask, ++number);
    return std::move(text_);
  }

 private:
  std::string say(const char* zh_hans, const char* en) const {
    return language_ == Language::kEn ? en : zh_hans;
  }

  void put_ask(const NextFact& ask, int number) {
    line("");
    line(std::to_string(number) + ". " + words_.question(ask.fact) + "  [" + ask.fact + "]");
    put("选项：", "Choices: ", joined(words_.choices(ask.fact)));
    put("为什么问：", "Why: ", words_.why(ask.fact));
    put("在哪里查：", "Where to look: ", words_.where(ask.fact));
    for (const auto& [question, entries] : ask.settles) {
      const std::string texts = joined(texts_of(question, entries));
      put("关系到：", "Settles: ",
          region_.question_text(question).in(language_) +
              (texts.empty() ? "" : say("——", " — ") + texts));
    }
  }

  std::vector<std::string> texts_of(const std::string& question,
                                    const std::vector<std::string>& entries) {
    std::vector<std::string> texts;
    for (const std::string& entry : entries) {
      const std::string& text = entries_of(question)[entry];
      texts.push_back(text.empty() ? entry : text);
    }
    return texts;
  }

  // The texts of a question's entries by their ids.
  std::map<std::string, std::string>& entries_of(const std::string& question) {
    const auto [place, is_new] = entries_.try_emplace(question);
    if (!is_new) return place->second;
    if (const Result<Answer> answer = region_.check_json(question, facts_, Depth::kReasons)) {
      for (const auto* list : {&answer->grounds, &answer->requirements, &answer->limits}) {
        for (const EntryReport& entry : *list)
          place->second.emplace(entry.id, entry.text.in(language_));
      }
    }
    return place->second;
  }

  void put(const char* zh_hans, const char* en, const std::string& text) {
    if (!text.empty()) line("   " + say(zh_hans, en) + text);
  }
  std::string joined(const std::vector<std::string>& items) const {
    std::string list;
    for (const std::string& item : items) list += (list.empty() ? "" : say("；", "; ")) + item;
    return list;
  }
  void line(const std::string& text) { text_ += text + "\n"; }

  const Region& region_;
  const std::string& facts_;
  Language language_;
  FactWords words_;
  std::map<std::string, std::map<std::string, std::string>> entries_;
  std::string text_;
};

}  // namespace

int next_command(std::span<const std::string> words) {
  constexpr OptionSpec kSpecs[] = {{"policies"}, {"region"},     {"question", true, true},
                                   {"on"},       {"facts"},      {"json", false},
                                   {"lang"},     {"help", false}};
  Options options = parse_options(words, kSpecs);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  check_request_options({"region", "on"}, "next", options);
  if (!options.faults.empty()) return report_faults(options.faults);

  std::vector<std::string> faults;
  const auto request = read_request(options, faults);
  if (!request) return report_faults(faults);
  const Result<Region> region = request->set.open(options.get("region"), options.get("on"));
  if (!region) return report_errors(region.errors(), *request);

  const std::vector<std::string> names =
      split(options.has("question") ? options.get("question") : kHeadlines);
  const std::vector<std::string_view> questions(names.begin(), names.end());
  const Result<Facts> facts = region->read_facts(request->input);
  if (!facts) return report_errors(facts.errors(), *request);
  const Result<std::vector<NextFact>> asks = region->next(questions, *facts);
  if (!asks) return report_errors(asks.errors(), *request);
  const std::string text = request->as_json
                               ? to_json(*asks) + "\n"
                               : NextText(*region, request->input, request->language).run(*asks);
  std::fputs(text.c_str(), stdout);
  return kAnswered;
}

}  // namespace gezhang::cli
