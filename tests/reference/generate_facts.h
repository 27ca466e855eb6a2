// Random vocabularies: facts with small domains, the questions, and relations between facts.
#pragma once

#include "reference/features.h"
#include "reference/policy.h"
#include "reference/random.h"

namespace gezhang::reference {

/// Fills in the facts of the vocabulary, the questions and the relations.
void generate_vocabulary(Policy& policy, Random& random, const Features& features);

/// Days at which something is likely to begin or end.
[[nodiscard]] const std::vector<std::int64_t>& turning_days();

/// A fact of the region (-1: of the vocabulary) with a domain of its own.
[[nodiscard]] Fact generate_fact(Random& random, const std::string& id, Type type, int region);

}  // namespace gezhang::reference
