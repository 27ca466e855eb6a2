// What is wished for beside what the account may pay: the split, and warnings where the wish goes
// further. `amount` itself never looks at the wish (§7 of the design).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "decision/question_program.h"
#include "gezhang/answer.h"
#include "gezhang/facts.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// Fills `payment` and the warnings about it, from an answer whose verdict, amount and choices
/// stand.
void fill_payment(const Vocabulary& vocabulary, const QuestionProgram& question, const Facts& facts,
                  std::span<const Possible> registers, Answer& answer);

/// Whether the question may ask for the fact at all.
[[nodiscard]] bool may_ask(const Fact& fact, const Question& question);

/// The facts that a wish of this question is made of.
[[nodiscard]] bool is_part_of_a_wish(const Fact& fact);

}  // namespace gezhang
