#include "native/workload_answers.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "gezhang/money.h"
#include "workload/verdict_code.h"

namespace gezhang::bench {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kStatusNames[] = {"employed", "retired", "flexible", "unemployed",
                                             "resident"};
constexpr std::string_view kEventNames[] = {"none",         "death",        "emigration",
                                            "leaves_china", "conscription", "moves_away"};
constexpr std::string_view kRelationNames[] = {
    "self",        "spouse",     "parent",        "child",        "sibling",
    "grandparent", "grandchild", "parent_in_law", "child_in_law", "other"};
constexpr std::string_view kSchemeNames[] = {"employee", "resident", "none"};
constexpr std::string_view kBooleans[] = {"false", "true"};

// In the order of their bits.
constexpr std::string_view kWithdrawRequirements[] = {"has-account", "event", "nothing-promised",
                                                      "not-in-work"};
constexpr std::string_view kShareRequirements[] = {"has-account", "near-relative",
                                                   "relative-insured", "registered", "floor"};
constexpr std::string_view kInsureRequirements[] = {"insured", "balance", "age", "status",
                                                    "yearly"};
constexpr Names kRequirements[] = {kWithdrawRequirements, kShareRequirements, kInsureRequirements};

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string written(Fact fact, std::int64_t value) {
  const auto position = static_cast<std::size_t>(value);
  switch (fact) {
    case kStatus:
      return in_quotes(kStatusNames[position]);
    case kEvent:
      return in_quotes(kEventNames[position]);
    case kRelation:
      return in_quotes(kRelationNames[position]);
    case kScheme:
      return in_quotes(kSchemeNames[position]);
    case kRegistered:
      return std::string(kBooleans[position]);
    case kAge:
      return std::to_string(value);
    default:
      return in_quotes(Money::from_fen(value).to_decimal());
  }
}

}  // namespace

std::string facts_json(const Inputs& inputs, std::size_t row) {
  std::string json = "{";
  for (std::size_t fact = 0; fact < kFacts; ++fact) {
    if (fact > 0) json += ',';
    json += in_quotes(kFactIds[fact]) + ':' +
            written(static_cast<Fact>(fact), inputs.columns[fact][row]);
  }
  return json + '}';
}

void put_answer(const Answer& answer, std::size_t question, std::size_t row, Outputs& outputs) {
  std::uint64_t failed = 0;
  const Names names = kRequirements[question];
  for (const EntryReport& report : answer.requirements) {
    if (report.state != EntryState::kFailed) continue;
    failed |=
        std::uint64_t{1} << (std::find(names.begin(), names.end(), report.id) - names.begin());
  }
  QuestionOutputs& columns = outputs.questions[question];
  columns.verdicts[row] = code_of(answer.verdict);
  columns.amounts[row] = answer.amount ? answer.amount->most.fen() : -1;
  columns.failed[row] = failed;
}

}  // namespace gezhang::bench
