#include "lint/probe.h"

#include <utility>

#include "expression/parser.h"
#include "json/read_value.h"
#include "json/write.h"
#include "lint/reads.h"

namespace gezhang {
namespace {

// The question of a probe: no policy has rules for it.
constexpr std::string_view kAsked;

// The entry alone on that day: neither its evidence nor its parents count in a probe.
RegionFile make_asked(const RegionFile& file, Date on, std::vector<Entry> entries) {
  RegionFile asked;
  asked.code = file.code;
  asked.questions.push_back({std::string(kAsked), {}, {}});
  for (Entry& entry : entries) {
    entry.period = {on, false, {}, {}, false};
    asked.questions.back().entries.push_back(std::move(entry));
  }
  return asked;
}

}  // namespace

Probe::Probe(const LintedPolicies& policies, const RegionFile& file, Date on,
             std::vector<Entry> entries, Facts facts)
    : policies_(policies),
      on_(on),
      asked_(make_asked(file, on, std::move(entries))),
      chain_(policies.chain(file)),
      given_(std::move(facts)) {
  chain_.push_back(&asked_);
  question_.id = kAsked;
  const Vocabulary& vocabulary = policies.vocabulary();
  program_ = compile_question(vocabulary, chain_, on, question_);
  Result<Situation> situation = make_situation(vocabulary, program_, given_);
  if (!situation) return;
  situation_ = *std::move(situation);
  explorer_.emplace(program_);
  exploration_ = explorer_->explore(*situation_);
  if (explorer_->fault() != ArithmeticFault::kNone) exploration_.verdicts_exact = false;
}

std::string Probe::facts_of(const Completion& completion, int kept) {
  const OpenRegion names = policies_.names(chain_, on_);
  json::Writer writer;
  const auto write = [&](int position, std::int64_t value) {
    const Fact& fact = policies_.vocabulary().facts[static_cast<std::size_t>(position)];
    writer.key(fact.id).raw(json::written_fact(fact, names.members_of(fact), value));
  };
  writer.begin_object();
  for (const KnownFact& known : given_.known) write(known.fact, known.least);
  Inputs widened = completion.inputs;
  for (std::size_t slot = 0; slot < widened.size(); ++slot) {
    const int position = program_.program.slots[slot].fact;
    if (position < 0 || given_.find(position) != nullptr) continue;
    const Possible exact = widened[slot];
    widened[slot] = situation_->inputs[slot];
    const bool makes_none =
        explorer_->evaluate_once(widened).verdicts == completion.outcome.verdicts;
    if (makes_none && static_cast<int>(slot) != kept) continue;
    widened[slot] = exact;
    write(position, exact.least);
  }
  writer.end_object();
  return std::move(writer).take();
}

Entry open_ground() {
  Errors none;
  Entry ground;
  ground.role = Role::kGround;
  ground.id = "open";
  ground.rule = parse_expression("true", none);
  return ground;
}

}  // namespace gezhang
