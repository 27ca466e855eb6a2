// others-only: for the citizen themself (`relative.relation` is self) the other facts of a relative
// do not exist; yet such a fact makes a difference to what an entry says then. The witness is such
// a case. What counts is what the entry means: `when: relative.relation in [spouse, child]` keeps
// oneself out as well as `!= self` does.
// Mend it by keeping oneself out in the entry's `when`.
#include <algorithm>

#include "decision/payment.h"
#include "lint/lints.h"
#include "lint/probe.h"
#include "lint/reads.h"

namespace gezhang {
namespace {

constexpr std::string_view kRelation = "relative.relation";
constexpr std::string_view kGroup = "relative.";

// A region's own facts of a relative stand behind its code: 330900.relative.lives_here.
bool is_of_a_relative(const Fact& fact) {
  std::string_view id = fact.id;
  if (fact.owner) id.remove_prefix(std::min(id.size(), fact.owner->to_text().size() + 1));
  return id.starts_with(kGroup) && id != kRelation;
}

// "For oneself", or nothing where the vocabulary cannot say so.
std::optional<Facts> oneself(const Vocabulary& vocabulary, const std::string& question) {
  const int relation = vocabulary.find_fact(kRelation);
  const int position = vocabulary.find_question(question);
  if (relation < 0 || position < 0) return std::nullopt;
  const Fact& fact = vocabulary.facts[static_cast<std::size_t>(relation)];
  if (!may_ask(fact, vocabulary.questions[static_cast<std::size_t>(position)])) return std::nullopt;
  const auto self = std::find_if(fact.members.begin(), fact.members.end(),
                                 [](const Member& member) { return member.id == "self"; });
  if (self == fact.members.end()) return std::nullopt;
  const Possible only = Possible::member(static_cast<int>(self - fact.members.begin()));
  return Facts{{{relation, only.least, only.most, {}, false}}};
}

// What the entry decides, put as a question of its own.
std::vector<Entry> asked(const Entry& entry) {
  if (entry.role == Role::kRequirement || entry.role == Role::kLimit) return {open_ground(), entry};
  Entry ground = entry.rule.valid() || !entry.readings.empty() ? entry : open_ground();
  ground.role = Role::kGround;
  ground.when = entry.when;
  return {ground};
}

// The facts of some completion that leads elsewhere with another value of the slot.
std::optional<std::string> difference(Probe& probe, std::size_t slot) {
  for (const Completion& completion : probe.exploration().completions) {
    for (const Possible value : probe.explorer().landmarks(probe.situation(), slot)) {
      const auto varied = Explorer::vary(probe.situation(), completion.inputs, slot, value);
      if (!varied) continue;
      const Outcome outcome = probe.explorer().evaluate_once(*varied);
      if (outcome != completion.outcome)
        return probe.facts_of({*varied, outcome}, static_cast<int>(slot));
    }
  }
  // Few completions are kept: the difference may lie elsewhere, and is then told without its place.
  const std::vector<Possible> values = probe.explorer().landmarks(probe.situation(), slot);
  for (const Possible value : values) {
    if (!probe.explorer().makes_a_difference(probe.situation(), slot, values.front(), value))
      continue;
    const Inputs& open = probe.situation().inputs;
    return probe.facts_of({open, probe.explorer().evaluate_once(open)});
  }
  return std::nullopt;
}

std::optional<Witness> witness(const LintedPolicies& policies, const RegionFile& file,
                               const std::string& question, const Entry& entry,
                               const Facts& facts) {
  const Vocabulary& vocabulary = policies.vocabulary();
  const Chain chain = policies.chain(file);
  const Reads reads = reads_of(policies, chain, entry);
  const auto is_read = [&](const auto& read) {
    return is_of_a_relative(vocabulary.facts[static_cast<std::size_t>(read.first)]);
  };
  if (std::none_of(reads.facts.begin(), reads.facts.end(), is_read)) return std::nullopt;
  for (const Date day : days_of(chain, entry.period, reads)) {
    Probe probe(policies, file, day, asked(entry), facts);
    if (!probe.is_possible()) continue;
    for (const auto& [fact, value] : reads.facts) {
      const int slot = probe.program().program.slot_of(fact);
      if (slot < 0 || !is_of_a_relative(vocabulary.facts[static_cast<std::size_t>(fact)])) continue;
      if (auto found = difference(probe, static_cast<std::size_t>(slot)))
        return Witness{*std::move(found), file.code.to_text(), day.to_text(), question};
    }
  }
  return std::nullopt;
}

}  // namespace

void lint_others_only(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    for (const QuestionRules& rules : file.questions) {
      const std::optional<Facts> self = oneself(policies.vocabulary(), rules.question);
      if (!self) continue;
      for (const Entry& entry : rules.entries) {
        const auto shown = witness(policies, file, rules.question, entry, *self);
        if (!shown) continue;
        findings.fault(file.file, entry.pointer,
                       {entry.id + "：问的是本人，却要看家人的情况",
                        entry.id + ": it asks about a relative where the matter is one’s own"},
                       {"在 when 里排除本人：relative.relation != self",
                        "keep oneself out in `when`: relative.relation != self"},
                       *shown);
      }
    }
  }
}

}  // namespace gezhang
