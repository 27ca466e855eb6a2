#include "decision/situation.h"

#include "decision/known_facts.h"
#include "gezhang/date.h"

namespace gezhang {
namespace {

constexpr std::size_t kMostCases = 4096;

// The age follows from the birth date; where both are given they have to agree.
Result<Facts> with_age(const Vocabulary& vocabulary, Date on, const Facts& facts) {
  const KnownFact* birth = facts.find(vocabulary.find_fact(known_facts::kBirthDate));
  const int age_fact = vocabulary.find_fact(known_facts::kAge);
  if (birth == nullptr || age_fact < 0) return facts;
  const Range derived{years_between(Date::from_days(birth->most), on),
                      years_between(Date::from_days(birth->least), on)};
  KnownFact age{age_fact, derived.least, derived.most, {}, birth->assumed};
  bool contradicts = false;
  Facts reconciled;
  for (const KnownFact& known : facts.known) {
    if (known.fact != age_fact) {
      reconciled.known.push_back(known);
      continue;
    }
    const Range both = meet({known.least, known.most}, derived);
    age = {age_fact, both.least, both.most, known.any_of, age.assumed || known.assumed};
    std::erase_if(age.any_of, [&](std::int64_t years) { return !derived.contains(years); });
    contradicts = both.is_empty() || (!known.any_of.empty() && age.any_of.empty());
    if (!age.any_of.empty()) {
      age.least = age.any_of.front();
      age.most = age.any_of.back();
    }
  }
  if (contradicts) {
    return Error{
        ErrorCode::kContradiction,
        "",
        "/" + std::string(known_facts::kBirthDate),
        0,
        Date::from_days(birth->least).to_text(),
        "a birth date that agrees with " + std::string(known_facts::kAge) + " on " + on.to_text(),
        ""};
  }
  reconciled.known.push_back(age);
  return reconciled;
}

// Every combination of the numbers that are known to be one of a list.
void expand(std::vector<Inputs>& cases, std::size_t slot, const std::vector<std::int64_t>& any_of) {
  if (any_of.empty() || cases.size() * any_of.size() > kMostCases) return;
  std::vector<Inputs> expanded;
  for (const Inputs& one : cases) {
    for (const std::int64_t value : any_of) {
      expanded.push_back(one);
      expanded.back()[slot] = Possible::of(Range::exactly(value));
    }
  }
  cases = std::move(expanded);
}

// Each unknown fact at one end of what is plausible, or where that excludes it, of what is
// possible.
Inputs likely_completion(const Vocabulary& vocabulary, const QuestionProgram& question,
                         Inputs inputs, bool high) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Slot& slot = question.program.slots[i];
    if (slot.interval) {
      const Fact& fact = vocabulary.facts[static_cast<std::size_t>(slot.fact)];
      const Range plausible = meet(inputs[i].range(), fact.plausible.value_or(inputs[i].range()));
      const Range range = plausible.is_empty() ? inputs[i].range() : plausible;
      inputs[i] = Possible::of(Range::exactly(high ? range.most : range.least));
    } else {
      // The lowest member in both: it is the most common one (self, employed, yes).
      const std::uint64_t mask = inputs[i].mask();
      inputs[i] = Possible::members(mask & (~mask + 1));
    }
  }
  return inputs;
}

}  // namespace

Result<Situation> make_situation(const Vocabulary& vocabulary, const QuestionProgram& question,
                                 Date on, const Facts& given) {
  const Result<Facts> reconciled = with_age(vocabulary, on, given);
  if (!reconciled) return reconciled.errors();
  const Facts& facts = *reconciled;
  Situation situation;
  for (std::size_t i = 0; i < question.program.slots.size(); ++i) {
    const Slot& slot = question.program.slots[i];
    const KnownFact* known = facts.find(slot.fact);
    Possible input = known != nullptr ? Possible{known->least, known->most} : slot.domain;
    if (static_cast<int>(i) == question.premium_slot) {
      situation.wish.premium_given = known != nullptr;
      // A premium that is not given is not unknown: it is no part of the question.
      if (known == nullptr) input = {0, 0};
    }
    if (known != nullptr && known->assumed) {
      situation.rests_on.push_back(vocabulary.facts[static_cast<std::size_t>(slot.fact)].id);
    }
    situation.inputs.push_back(input);
    situation.unknown.push_back(!is_single(input, slot.interval));
  }
  situation.cases = {situation.inputs};
  for (std::size_t i = 0; i < question.program.slots.size(); ++i) {
    const KnownFact* known = facts.find(question.program.slots[i].fact);
    if (known != nullptr) expand(situation.cases, i, known->any_of);
  }
  if (situation.cases.size() == 1) {
    for (const bool high : {false, true})
      situation.likely.push_back(likely_completion(vocabulary, question, situation.inputs, high));
  }
  return situation;
}

}  // namespace gezhang
