// Checks the vocabulary's relations: names and types, and that none of them forbids a fact by
// itself.
#pragma once

#include <string>

#include "gezhang/error.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// Resolves the relations' expressions in place. Errors: unknown_name, type_mismatch, overflow,
/// contradiction (a relation that no facts within their bounds can keep).
void check_relations(Vocabulary& vocabulary, const std::string& file, Errors& errors);

}  // namespace gezhang
