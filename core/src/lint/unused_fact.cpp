// unused-fact: a fact that a region declares and no entry of it or its children reads (a fault); or
// a fact of the vocabulary that lists a question whose entries read it nowhere, so that it is never
// asked for there (a note: rules for it may still be to come).
// Mend it by removing the fact, or the question from its list.
#include <algorithm>
#include <map>
#include <set>

#include "decimal.h"
#include "decision/payment.h"
#include "lint/lints.h"
#include "lint/reads.h"

namespace gezhang {
namespace {

using FactsRead = std::map<std::string, std::set<int>, std::less<>>;  // by question

FactsRead facts_read(const LintedPolicies& policies) {
  FactsRead read;
  for (const RegionFile& file : policies.regions()) {
    const Chain chain = policies.chain(file);
    for (const RegionFile* one : chain) {
      for (const QuestionRules& rules : one->questions) {
        for (const Entry& entry : rules.entries) {
          for (const auto& [fact, value] : reads_of(policies, chain, entry).facts)
            read[rules.question].insert(fact);
        }
      }
    }
  }
  return read;
}

// What a relation links to a fact that is read is of use as well: the other follows from it.
void add_linked(const Vocabulary& vocabulary, std::set<int>& read) {
  for (std::size_t before = 0; before != read.size();) {
    before = read.size();
    for (const Relation& relation : vocabulary.relations) {
      std::set<int> linked;
      for (const ExpressionNode& node : relation.holds.nodes) {
        if (node.operation == Operation::kName && node.fact >= 0) linked.insert(node.fact);
      }
      const bool touches =
          std::any_of(linked.begin(), linked.end(), [&](int fact) { return read.contains(fact); });
      if (touches) read.insert(linked.begin(), linked.end());
    }
  }
}

std::string numbered(std::string_view prefix, std::size_t number) {
  return std::string(prefix) + decimal::format(static_cast<std::int64_t>(number), 0, false);
}

void look_at_region_facts(const LintedPolicies& policies, const FactsRead& read,
                          Findings& findings) {
  const std::vector<Fact>& facts = policies.vocabulary().facts;
  for (const RegionFile& file : policies.regions()) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i].owner != file.code) continue;
      const std::string pointer = numbered("/facts/", place++);
      const bool is_read = std::any_of(read.begin(), read.end(), [&](const auto& question) {
        return question.second.contains(static_cast<int>(i));
      });
      if (is_read) continue;
      findings.fault(file.file, pointer,
                     {facts[i].id + "：没有条目读它", facts[i].id + ": no entry reads it"},
                     {"写上用到它的条目，或删去它", "write the entry that needs it, or remove it"});
    }
  }
}

void look_at_vocabulary(const Vocabulary& vocabulary, FactsRead read, Findings& findings) {
  for (auto& [question, facts] : read) add_linked(vocabulary, facts);
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    const Fact& fact = vocabulary.facts[i];
    if (fact.owner || is_part_of_a_wish(fact)) continue;
    for (std::size_t k = 0; k < fact.questions.size(); ++k) {
      const auto known = read.find(fact.questions[k]);
      if (known != read.end() && known->second.contains(static_cast<int>(i))) continue;
      findings.note(
          std::string(PolicySet::kVocabularyFile),
          numbered(numbered("/facts/", i) + "/questions/", k),
          {fact.id + "：" + fact.questions[k] + " 的条目都不读它",
           fact.id + ": no entry of " + fact.questions[k] + " reads it"},
          {"写上用到它的条目，或从 questions 里去掉 " + fact.questions[k],
           "write the entry that needs it, or take " + fact.questions[k] + " off its `questions`"});
    }
  }
}

}  // namespace

void lint_unused_fact(LintedPolicies& policies, Findings& findings) {
  const FactsRead read = facts_read(policies);
  look_at_region_facts(policies, read, findings);
  look_at_vocabulary(policies.vocabulary(), read, findings);
}

}  // namespace gezhang
