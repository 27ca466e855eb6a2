// The decision of §6 of the design as steps of a program: from the states of entries to one
// register that holds the verdict and one that holds the amount.
//
// As steps, the decision is evaluated like any rule: over sets of possibilities for one citizen,
// and over whole columns for many, with the same meaning.
#pragma once

#include "decision/question_program.h"
#include "gezhang/answer.h"

namespace gezhang {

/// Fills `question.decision` and the states of its entries. The entries, their lowered expressions
/// and the grounds' ranks must be there.
void lower_decision(QuestionProgram& question);

}  // namespace gezhang
