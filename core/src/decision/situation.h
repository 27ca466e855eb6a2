// Situation: what one question's program is given: a set of possibilities for every slot.
#pragma once

#include <vector>

#include "decision/question_program.h"
#include "decision/relations.h"
#include "gezhang/facts.h"
#include "gezhang/result.h"

namespace gezhang {

struct Situation {
  Inputs inputs;               // the hull of everything that is possible
  std::vector<Inputs> cases;   // several where a number is known to be one of a list; else the hull
  std::vector<Inputs> likely;  // ordinary completions, tried first: they make the better examples
  std::vector<std::vector<std::int64_t>> lists;  // by slot: an any_of, ascending, else empty
  bool complete = true;       // false: the lists combine to more cases than are looked at
  std::vector<bool> unknown;  // by slot: more than one possibility is left
  Relations relations;
};

/// Errors: contradiction, where facts exclude each other on this day.
Result<Situation> make_situation(const Vocabulary& vocabulary, const QuestionProgram& question,
                                 const Facts& facts);

}  // namespace gezhang
