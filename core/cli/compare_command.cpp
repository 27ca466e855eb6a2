#include <algorithm>
#include <cstdio>
#include <optional>

#include "commands.h"
#include "gezhang/compare.h"
#include "options.h"
#include "request.h"
#include "text_writer.h"

namespace gezhang::cli {
namespace {

constexpr const char* kHelp =
    "用法 / Usage: gezhang compare --region A[,B] --on D1[,D2] --question Q\n"
    "                        [--policies DIR] [--facts FILE|-|'{…}'] [--json] [--lang zh-Hans|en]\n"
    "\n"
    "同一情形在两地、两天，或此地此时与彼地彼时，答案差在哪里，由哪几条规定造成。\n"
    "Where the answer differs between two regions, two days, or both, and by which rules.\n"
    "\n"
    "退出码 / Exit: 0 有答案 an answer was given · 2 输入有误 the input was bad\n";

struct Pair {
  std::string one;
  std::string other;
};

// "A" stands for both sides.
std::optional<Pair> read_pair(const std::string& given) {
  const std::size_t comma = given.find(',');
  if (comma == std::string::npos) return Pair{given, given};
  Pair pair{given.substr(0, comma), given.substr(comma + 1)};
  if (pair.one.empty() || pair.other.empty() || pair.other.find(',') != std::string::npos)
    return std::nullopt;
  return pair;
}

// What is wrong on both sides is told once.
Errors together(Errors one, const Errors& other) {
  for (const Error& error : other) {
    if (std::find(one.begin(), one.end(), error) == one.end()) one.push_back(error);
  }
  return one;
}

class CompareText : private TextWriter {
 public:
  CompareText(const Region& one, const Region& other, Language language)
      : TextWriter(language), one_(one), other_(other) {}

  std::string run(const Answer& one, const Answer& other) {
    line(one_.question_text(one.question).in(language_));
    line("");
    line(side(one_, 'A') + verdict_text(one, language_));
    line(side(other_, 'B') + verdict_text(other, language_));
    const Comparison comparison = compare(one, other);
    line("");
    if (!comparison.differs()) {
      line(say("答案没有不同。", "The answers are the same."));
      return std::move(text_);
    }
    line(say("差别来自", "What makes the difference"));
    for (const EntryDifference& entry : comparison.entries) {
      if (!entry.responsible) continue;
      put('A', entry.one);
      put('B', entry.other);
      line("");
    }
    text_.pop_back();
    return std::move(text_);
  }

 private:
  std::string side(const Region& region, char name) const {
    return std::string(1, name) + "  " + region.name().in(language_) + " · " +
           region.on().to_text() + say("：", ": ");
  }

  void put(char name, const std::optional<EntryReport>& entry) {
    const std::string start = std::string("  ") + name + "  ";
    if (!entry) {
      line(start + say("没有这一条", "no such rule"));
      return;
    }
    line(start + state(*entry) + entry->text.in(language_) +
         (entry->working.empty() ? "" : say("：", ": ") + entry->working.in(language_)));
    for (const CitedSource& cite : entry->cites) {
      line("       " + document_words(cite, {cite.number, cite.clause, cite.published}));
    }
  }

  static std::string state(const EntryReport& entry) {
    if (entry.least) return "";
    return std::string(mark(entry.state)) + " ";
  }

  const Region& one_;
  const Region& other_;
};

}  // namespace

int compare_command(std::span<const std::string> words) {
  Options options = parse_options(words, kRequestOptions);
  if (options.has("help")) {
    std::fputs(kHelp, stdout);
    return kAnswered;
  }
  check_request_options({"region", "question", "on"}, "compare", options);
  const auto codes = read_pair(options.get("region"));
  const auto days = read_pair(options.get("on"));
  if (!codes) options.faults.push_back("--region " + options.get("region") + ": expected A or A,B");
  if (!days) options.faults.push_back("--on " + options.get("on") + ": expected D1 or D1,D2");
  if (codes && days && codes->one == codes->other && days->one == days->other &&
      options.has("region") && options.has("on")) {
    options.faults.emplace_back("nothing to compare: give --region A,B or --on D1,D2");
  }
  if (!options.faults.empty()) return report_faults(options.faults);

  std::vector<std::string> faults;
  const auto request = read_request(options, faults);
  if (!request) return report_faults(faults);
  const Result<Region> one = request->set.open(codes->one, days->one);
  const Result<Region> other = request->set.open(codes->other, days->other);
  if (!one || !other) return report_errors(together(one.errors(), other.errors()), *request);
  const Result<Answer> first =
      one->check_json(options.get("question"), request->input, Depth::kReasons);
  const Result<Answer> second =
      other->check_json(options.get("question"), request->input, Depth::kReasons);
  if (!first || !second) return report_errors(together(first.errors(), second.errors()), *request);

  if (request->as_json) {
    std::printf("%s\n", to_json(compare(*first, *second)).c_str());
  } else {
    std::fputs(CompareText(*one, *other, request->language).run(*first, *second).c_str(), stdout);
  }
  return kAnswered;
}

}  // namespace gezhang::cli
