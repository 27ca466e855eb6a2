#include "policy/relation_check.h"

#include <algorithm>

#include "expression/checker.h"
#include "policy/bounds.h"

namespace gezhang {

void check_relations(Vocabulary& vocabulary, const std::string& file, Errors& errors) {
  Scope scope;
  scope.vocabulary = &vocabulary;
  const BoundsProof proof(vocabulary, 0);
  for (std::size_t i = 0; i < vocabulary.relations.size(); ++i) {
    Relation& relation = vocabulary.relations[i];
    const auto report = [&](ErrorCode code, const std::string& where, const std::string& found,
                            const std::string& expected) {
      errors.push_back({code, file, relation.pointer + where, 0, found, expected, ""});
    };
    for (std::size_t j = 0; j < i; ++j) {
      if (vocabulary.relations[j].id == relation.id)
        report(ErrorCode::kDuplicateId, "/id", relation.id, "an id of its own");
    }
    Errors faults;
    check_expression(relation.holds, {Kind::kBool, -1}, scope, faults);
    if (faults.empty() && relation.holds.valid()) {
      const Possible holds = proof.prove(relation.holds, faults);
      if (faults.empty() && !holds.truth().may_be_true()) {
        report(ErrorCode::kContradiction, "/holds", relation.id, "a relation that facts can keep");
      }
    }
    if (!faults.empty()) relation.holds.root = -1;  // told once, and not used
    for (Error& fault : faults) {
      fault.file = file;
      fault.pointer = relation.pointer + "/holds";
      errors.push_back(std::move(fault));
    }
  }
}

}  // namespace gezhang
