// Decision: a verdict and an amount without the words; NextFact: what to ask for next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gezhang/answer.h"

namespace gezhang {

struct Decision {
  Verdict verdict = Verdict::kUnrecorded;
  bool exact = true;                  ///< false where the search for completions ended at its bound
  std::optional<AmountRange> amount;  ///< none where nothing limits it, or nothing is recorded
  std::uint64_t failed = 0;           ///< bit i: the i-th requirement surely fails, as in a Batch
};

/// A missing fact that can change the answer to some of the questions.
struct NextFact {
  std::string fact;
  std::int64_t cost = 0;       ///< how hard it is to answer, as the vocabulary says
  std::int64_t remaining = 0;  ///< thousandths: the cost of what is expected to remain afterwards
  std::vector<std::pair<std::string, std::vector<std::string>>> settles;  ///< question, its entries
};

/// {"verdict":…,"exact":…,"amount":{…}}
[[nodiscard]] std::string to_json(const Decision& decision);
/// {"ask":[{"fact":…,"settles":{…},"cost":…,"remaining":…}]}
[[nodiscard]] std::string to_json(const std::vector<NextFact>& next);

}  // namespace gezhang
