// Vocabulary: the facts that a citizen may be asked for and the questions that may be asked. It is
// data (policies/vocabulary.json); nothing here names a fact of its own, save the few that the
// engine has to understand (core/src/decision/known_facts.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.h"
#include "expression/type.h"
#include "gezhang/answer.h"
#include "gezhang/range.h"
#include "gezhang/region_code.h"
#include "gezhang/text.h"
#include "policy/payee.h"
#include "policy/source.h"

namespace gezhang {

struct Member {
  std::string id;
  Text text;
  Changes changes = Changes::kNever;
};

struct Fact {
  std::string id;
  Kind kind = Kind::kBool;
  Text name;
  Text text;
  Text why;
  Text where;
  Text unit;
  std::vector<Member>
      members;  // of a choice; for the products, only those of the vocabulary itself
  bool members_from_products = false;
  Changes changes = Changes::kNever;
  std::int64_t cost = 1;  // how hard it is to answer; small is easy
  std::vector<std::string> questions;
  std::optional<RegionCode> owner;  // the region that declares it; none: everywhere
  Range hard;                       // fen, millionths, count or days; of a bool or choice: unused
  std::optional<Range> plausible;
  std::optional<std::int64_t> usual;  // what those who ask mostly have: for the order of questions
};

struct Question {
  std::string id;
  Text text;
  Text amount;
  std::vector<Payee> payees;       // to whom alone a yes may pay; empty: to anybody
  bool answer_is_amount = false;   // an amount that is not settled leaves the answer open
  Grade ground_grade = Grade::kX;  // the weakest evidence on which a ground may open the door
};

/// What is always true of some facts together: a completion of missing facts that breaks it cannot
/// occur, and given facts that break it contradict each other.
struct Relation {
  std::string id;
  Expression holds;
  bool only_where_read = false;  // binds only where the rules read all its facts: beside others, a
                                 // figure that nobody counts strictly is no reason to refuse
  Text text;
  std::string pointer;
};

struct Vocabulary {
  std::vector<Fact> facts;  // those of regions stand behind those of everywhere
  std::vector<Question> questions;
  std::vector<Relation> relations;

  /// Position in `facts`, or -1.
  [[nodiscard]] int find_fact(std::string_view id) const;
  /// Position in `questions`, or -1.
  [[nodiscard]] int find_question(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> fact_ids() const;
  [[nodiscard]] std::vector<std::string> question_ids() const;
};

}  // namespace gezhang
