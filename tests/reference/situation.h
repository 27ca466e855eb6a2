// Situation: who asks what, where and when, and what is known of each fact.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reference/evaluate.h"
#include "reference/policy.h"

namespace gezhang::reference {

/// What is known of one fact.
struct Knowledge {
  std::vector<std::int64_t> possible;  // the values that it may have; ascending
  bool said = false;                   // something was given for it

  std::string json;             // how that is written; "" where it is left out
  bool stand_for_more = false;  // those that are listed stand for all between them
};

struct Situation {
  int region = 0;
  std::int64_t on = 0;
  std::string question;
  std::vector<Knowledge> facts;  // by number; of a fact that does not exist here, nothing possible
  bool premium_given = false;

  [[nodiscard]] std::string on_text() const;
  /// The facts as JSON; `order`, where given, shuffles them.
  [[nodiscard]] std::string facts_json(const Policy& policy, Random* order = nullptr) const;
};

/// Everything that a fact may be in a region on a day where nothing is said of it. Not for a fact
/// of too many values.
[[nodiscard]] std::vector<std::int64_t> whole_domain(const Policy& policy, int fact, int region,
                                                     std::int64_t on);

/// Whether the fact is declared there, and whether it is zero there whatever is said.
[[nodiscard]] bool exists_in(const Policy& policy, int fact, int region);
[[nodiscard]] bool is_without(const Policy& policy, int fact, int region);

/// The same situation with one fact known exactly.
[[nodiscard]] Situation with_exact(const Policy& policy, const Situation& situation, int fact,
                                   std::int64_t value);

}  // namespace gezhang::reference
