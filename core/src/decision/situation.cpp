#include "decision/situation.h"

#include <algorithm>

#include "decision/known_facts.h"
#include "gezhang/date.h"

namespace gezhang {
namespace {

constexpr std::size_t kMostCases = 4096;

// The age on the day of somebody whose birth date is known in whatever form.
KnownFact age_of(int age_fact, const KnownFact& birth, Date on) {
  const auto age_at = [&](std::int64_t born) { return years_between(Date::from_days(born), on); };
  KnownFact age{age_fact, age_at(birth.most), age_at(birth.least), {}, false};
  for (const std::int64_t born : birth.any_of) age.any_of.push_back(age_at(born));
  return age;
}

// Only what both allow; false where nothing is left.
bool narrow(KnownFact& known, const KnownFact& other) {
  const Range both = meet({known.least, known.most}, {other.least, other.most});
  if (both.is_empty()) return false;
  const bool was_list = !known.any_of.empty() || !other.any_of.empty();
  if (known.any_of.empty()) known.any_of = other.any_of;
  std::erase_if(known.any_of, [&](std::int64_t value) {
    const bool excluded =
        !other.any_of.empty() &&
        std::find(other.any_of.begin(), other.any_of.end(), value) == other.any_of.end();
    return excluded || !both.contains(value);
  });
  if (was_list && known.any_of.empty()) return false;
  std::sort(known.any_of.begin(), known.any_of.end());
  known.any_of.erase(std::unique(known.any_of.begin(), known.any_of.end()), known.any_of.end());
  known.least = was_list ? known.any_of.front() : both.least;
  known.most = was_list ? known.any_of.back() : both.most;
  return true;
}

// The age follows from the birth date; where both are given they have to agree, and an age that
// nobody can have is refused as if it had been given.
Result<Facts> with_age(const Vocabulary& vocabulary, Date on, const Facts& facts) {
  const KnownFact* birth = facts.find(vocabulary.find_fact(known_facts::kBirthDate));
  const int age_fact = vocabulary.find_fact(known_facts::kAge);
  if (birth == nullptr || age_fact < 0) return facts;
  const Range hard = vocabulary.facts[static_cast<std::size_t>(age_fact)].hard;
  KnownFact age = age_of(age_fact, *birth, on);
  bool agrees = narrow(age, {age_fact, hard.least, hard.most, {}, false});
  Facts reconciled;
  for (const KnownFact& known : facts.known) {
    if (known.fact == age_fact) {
      agrees = agrees && narrow(age, known);
      age.assumed = known.assumed;
    } else {
      reconciled.known.push_back(known);
    }
  }
  if (!agrees) {
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

// Every combination of the numbers that are known to be one of a list; false where they are too
// many.
bool expand(std::vector<Inputs>& cases, std::size_t slot, const std::vector<std::int64_t>& any_of) {
  if (any_of.empty()) return true;
  if (cases.size() * any_of.size() > kMostCases) return false;
  std::vector<Inputs> expanded;
  for (const Inputs& one : cases) {
    for (const std::int64_t value : any_of) {
      expanded.push_back(one);
      expanded.back()[slot] = Possible::of(Range::exactly(value));
    }
  }
  cases = std::move(expanded);
  return true;
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
    const Fact& fact = vocabulary.facts[static_cast<std::size_t>(slot.fact)];
    if (fact.members_from_products &&
        (input.mask() & ~first_members(question.program.prices.size())) != 0) {
      // Facts that were read for a region with more products than this one has.
      return Error{ErrorCode::kUnknownMember,  "", "/" + fact.id, 0, "",
                   "a product of this region", ""};
    }
    if (static_cast<int>(i) == question.premium_slot) {
      situation.wish.premium_given = known != nullptr;
      // A premium that is not given is not unknown: cover is then no part of the question.
      if (known == nullptr && !question.price_reads_premium) input = {0, 0};
    }
    situation.lists.push_back(known != nullptr ? known->any_of : std::vector<std::int64_t>{});
    situation.inputs.push_back(input);
    situation.unknown.push_back(!is_single(input, slot.interval));
  }
  situation.cases = {situation.inputs};
  for (std::size_t i = 0; i < question.program.slots.size(); ++i) {
    situation.complete = expand(situation.cases, i, situation.lists[i]) && situation.complete;
  }
  if (situation.cases.size() == 1) {
    for (const bool high : {false, true})
      situation.likely.push_back(likely_completion(vocabulary, question, situation.inputs, high));
  }
  return situation;
}

}  // namespace gezhang
