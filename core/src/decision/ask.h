// The next questions: which missing facts can still change the answer, the best one first.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "decision/explore.h"
#include "decision/situation.h"
#include "gezhang/answer.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// A question under way: what is known of it, and what its search has found.
struct Inquiry {
  const QuestionProgram* question = nullptr;
  const Situation* situation = nullptr;
  const Exploration* exploration = nullptr;
  Explorer* explorer = nullptr;
};

/// A missing fact, over all inquiries together.
struct AskedFact {
  int fact = -1;
  std::int64_t remaining = 0;  // expected cost of what is still to be asked afterwards, thousandths
  std::vector<std::pair<std::size_t, std::vector<std::string>>> settles;  // inquiry, its entries
};

/// Every fact listed has been shown to matter: two completions that differ in it, and in nothing
/// but what follows from it, lead to different verdicts or amounts. Where a verdict depends, at
/// least one is listed. The best is the one after which the least is expected to remain, its own
/// cost included; equals stand in the vocabulary's order.
[[nodiscard]] std::vector<AskedFact> facts_to_ask(const Vocabulary& vocabulary,
                                                  const std::vector<Inquiry>& inquiries);

}  // namespace gezhang
