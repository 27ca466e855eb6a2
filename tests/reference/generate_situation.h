// Random situations: what is asked, and what is known of the facts. They come from a completion
// that is possible, save the few that are meant to contradict themselves.
#pragma once

#include <optional>

#include "reference/policy.h"
#include "reference/random.h"
#include "reference/situation.h"

namespace gezhang::reference {

/// Nothing where no completion was found that the relations allow on the day.
[[nodiscard]] std::optional<Situation> generate_situation(const Policy& policy, Random& random);

}  // namespace gezhang::reference
