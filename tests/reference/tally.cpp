#include "reference/tally.h"

#include <cstddef>
#include <iterator>

namespace gezhang::reference {
namespace {

// "1.25": `part` in hundredths of a per cent of `whole`.
std::string per_cent(std::int64_t part, std::int64_t whole) {
  const std::int64_t hundredths = whole == 0 ? 0 : part * 10'000 / whole;
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (rest.size() == 1 ? ".0" : ".") + rest + " %";
}

}  // namespace

void Tally::add(const Tally& other) {
  pairs += other.pairs;
  completions += other.completions;
  undetermined += other.undetermined;
  determinable += other.determinable;
  contradictions += other.contradictions;
  false_certainty += other.false_certainty;
  needless += other.needless;
  inexact += other.inexact;
  other_faults += other.other_faults;
  changes += other.changes;
  refused += other.refused;
  impossible += other.impossible;
  for (std::size_t i = 0; i < std::size(verdicts); ++i) verdicts[i] += other.verdicts[i];
}

std::string Tally::text() const {
  const auto named = [](const char* name, std::int64_t count) {
    return std::string(", ") + name + " " + std::to_string(count);
  };
  return "pairs " + std::to_string(pairs) + named("completions", completions) +
         named("undetermined", undetermined) + named("determinable", determinable) +
         named("contradictions", contradictions) + named("false certainty", false_certainty) +
         named("needless refusals", needless) + named("exact:false", inexact) + " (" +
         per_cent(inexact, pairs) + ")" + named("other faults", other_faults) +
         named("changes tried", changes) + named("policies refused", refused) +
         named("without a completion", impossible) + "; no " + std::to_string(verdicts[0]) +
         named("unrecorded", verdicts[1]) + named("authority", verdicts[2]) +
         named("disputed", verdicts[3]) + named("yes", verdicts[4]) + named("depends", verdicts[5]);
}

}  // namespace gezhang::reference
