// unaskable: an entry reads a fact that does not list the entry's question, so that the page never
// asks for it there and the answer stays open. A value counts where entries use it, a child's in
// its parents' entries as well.
// Mend it by adding the question to the fact's `questions`.
#include "decision/payment.h"
#include "lint/lints.h"
#include "lint/reads.h"

namespace gezhang {
namespace {

void look_at(const LintedPolicies& policies, const RegionFile& file, const Chain& chain,
             const QuestionRules& rules, const Entry& entry, Findings& findings) {
  const Vocabulary& vocabulary = policies.vocabulary();
  const int position = vocabulary.find_question(rules.question);
  if (position < 0) return;
  const Question& question = vocabulary.questions[static_cast<std::size_t>(position)];
  for (const auto& [number, value] : reads_of(policies, chain, entry).facts) {
    const Fact& fact = vocabulary.facts[static_cast<std::size_t>(number)];
    if (may_ask(fact, question)) continue;
    // What a parent's entry reads by itself, or through a parent's value, is told with that file.
    const bool own_value = value != nullptr && !file.values.empty() &&
                           value >= &file.values.front() && value <= &file.values.back();
    const bool own_entry = file.rules_for(rules.question) == &rules;
    if (!own_entry && !own_value) continue;
    const std::string by = value == nullptr ? "" : "（" + value->id + "）";
    const std::string by_en = value == nullptr ? "" : " through " + value->id;
    findings.fault(
        file.file, own_entry ? entry.pointer : value->pointer,
        {entry.id + by + " 要读 " + fact.id + "，但它的 questions 里没有 " + question.id,
         entry.id + " reads " + fact.id + by_en + ", whose `questions` do not list " + question.id},
        {"在 " + fact.id + " 的 questions 里加上 " + question.id,
         "add " + question.id + " to the `questions` of " + fact.id});
  }
}

}  // namespace

void lint_unaskable(LintedPolicies& policies, Findings& findings) {
  for (const RegionFile& file : policies.regions()) {
    const Chain chain = policies.chain(file);
    for (const RegionFile* one : chain) {
      for (const QuestionRules& rules : one->questions) {
        for (const Entry& entry : rules.entries)
          look_at(policies, file, chain, rules, entry, findings);
      }
    }
  }
}

}  // namespace gezhang
