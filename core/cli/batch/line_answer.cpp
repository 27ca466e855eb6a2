#include "batch/line_answer.h"

#include <utility>

#include "batch/line_reader.h"

namespace gezhang::cli {
namespace {

// A line of 4 MiB has room for a million faults; these are enough to see what is wrong with it.
constexpr std::size_t kMostFaults = 100;

// Within the line, the facts are a part. A key that stands twice was seen when the line was read.
void report_facts(const Errors& found, Errors& errors) {
  for (const Error& fault : found) {
    if (fault.code == ErrorCode::kDuplicateKey) continue;
    if (errors.size() > kMostFaults) return;
    Error error = fault;
    if (error.code != ErrorCode::kUnknownQuestion) error.pointer.insert(0, "/facts");
    errors.push_back(std::move(error));
  }
}

// The result as JSON: of a brief one the verdict and the amount, which need no words.
std::optional<std::string> answer_of(const BatchLine& line, const BatchSettings& settings,
                                     RegionCache& regions, Errors& errors) {
  // What is missing has been reported.
  if (line.region.empty() || line.on.empty()) return std::nullopt;
  const Result<Region> region = regions.open(line.region, line.on);
  if (!region) {
    errors.insert(errors.end(), region.errors().begin(), region.errors().end());
    return std::nullopt;
  }
  if (line.facts.empty()) return std::nullopt;
  if (line.question.empty()) {
    report_facts(region->read_facts(line.facts).errors(), errors);
    return std::nullopt;
  }
  if (settings.brief) {
    const Result<Facts> facts = region->read_facts(line.facts);
    if (!facts) return report_facts(facts.errors(), errors), std::nullopt;
    const Result<Decision> decision = region->decide(line.question, *facts);
    if (decision) return to_json(*decision);
    report_facts(decision.errors(), errors);
    return std::nullopt;
  }
  const Result<Answer> answer = region->check_json(line.question, line.facts, settings.depth);
  if (answer) return to_json(*answer);
  report_facts(answer.errors(), errors);
  return std::nullopt;
}

struct Outcome {
  std::string id;
  std::optional<std::string> answer;
  Errors errors;  // where there are any, the answer does not count
};

Outcome outcome_of(std::string_view text, const BatchSettings& settings, RegionCache& regions) {
  Outcome outcome;
  if (const auto glance = glance_at_batch_line(text, settings.defaults)) {
    outcome.id = glance->id;
    outcome.answer = answer_of(*glance, settings, regions, outcome.errors);
    if (outcome.answer) return outcome;
    outcome.errors.clear();
  }
  // There is a fault, so the whole line is read, to tell every one.
  const BatchLine line = read_batch_line(text, settings.defaults, outcome.errors);
  outcome.answer = answer_of(line, settings, regions, outcome.errors);
  if (outcome.id.empty()) outcome.id = line.id;
  return outcome;
}

// {"line":3,"id":"a", and then the keys of `object`.
void print(const std::string& number, const std::string& id, const std::string& object,
           std::string& output) {
  output += "{\"line\":" + number;
  if (!id.empty()) output += ",\"id\":" + id;
  output += ',';
  output.append(object, 1);
  output += '\n';
}

Error more_than(std::size_t most, const char* unit) {
  const std::string bound = std::to_string(most) + " " + unit;
  return {ErrorCode::kLimitExceeded, "", "", 0, "more than " + bound, "at most " + bound, ""};
}

void keep_the_first(Errors& errors) {
  if (errors.size() <= kMostFaults) return;
  errors.resize(kMostFaults);
  errors.push_back(more_than(kMostFaults, "faults"));
}

}  // namespace

void answer_line(const Chunk::Line& line, const BatchSettings& settings, RegionCache& regions,
                 Chunk& chunk) {
  Outcome outcome;
  if (line.too_long) {
    outcome.errors.push_back(more_than(LineReader::kMaxBytes, "bytes"));
  } else {
    outcome = outcome_of(chunk.text_of(line), settings, regions);
  }
  const std::string number = std::to_string(line.number);
  if (outcome.answer && outcome.errors.empty()) {
    print(number, outcome.id, *outcome.answer, chunk.output);
    return;
  }
  chunk.has_bad_lines = true;
  keep_the_first(outcome.errors);
  print(number, outcome.id, to_json(outcome.errors), chunk.output);
  for (const Error& error : outcome.errors)
    chunk.faults += "gezhang: line " + number + ": " + describe(error, settings.language) + "\n";
}

}  // namespace gezhang::cli
