// QuestionProgram: one question of one region on one day, compiled. Built when a region is opened.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "policy/in_force.h"
#include "policy/policy_data.h"
#include "program/contract.h"
#include "program/lower.h"
#include "program/program.h"

namespace gezhang {

/// A row of a value that has documents or a provisional figure of its own.
struct CompiledRow {
  const ValueRow* row = nullptr;
  int matched = -1;      // the register that tells whether this row is the one that counts
  int is = -1;           // of the final figure, -1 where there is none
  int provisional = -1;  // of the provisional one
};

/// A value that entries use.
struct CompiledValue {
  const Value* value = nullptr;
  const RegionFile* file = nullptr;
  int reg = -1;
  int recorded = -1;  // whether any of its rows applies
  std::vector<CompiledRow> rows;
  std::vector<int> uses;  // values that it rests on, itself first: positions in `values`
};

/// An entry in force, with the registers that hold its condition and its rule.
struct CompiledEntry {
  const Entry* entry = nullptr;
  const RegionFile* file = nullptr;
  LoweredExpression when;                   // root -1: always applies
  LoweredExpression rule;                   // root -1: has none (menu, payment, note)
  std::vector<LoweredExpression> readings;  // then `rule.root` is what the readings together allow
  int issue = -1;                           // position in `issues`
  int applies = -1;                         // whether it applies
  int state = -1;  // of a requirement: not when, or holds; of a ground and the like: when and holds
  int when_recorded = -1;   // whether the values of its condition are recorded; without them it
                            // does not apply
  int recorded = -1;        // whether all the values that it needs are
  std::vector<int> values;  // that it uses, itself or through others: positions in `values`
};

/// A ground among the entries, and what the question thinks of it.
struct GroundRank {
  std::size_t entry = 0;
  bool sufficient = true;   // its evidence is good enough to open the door
  bool names_payee = true;  // it pays somebody whom the asker may name
};

/// The registers of a decision, in the order in which they decide (§6 of the design).
struct DecisionRegisters {
  int passes = -1;        // no recorded requirement fails
  int lacks_any = -1;     // no ground holds
  int lacks = -1;         // no ground of sufficient evidence holds
  int pays_another = -1;  // the first sufficient ground that holds pays somebody else
  int closed = -1;        // the source rules all else out
  int limit = -1;         // the least of the limits that apply
  int offered = -1;       // narrowed to the menus
  int full = -1;          // the account has to cover the whole price
  int unclear = -1;       // nothing says whether it has to
  int needed = -1;        // a price is known
  int need = -1;          // the price of everybody who is insured
  int covered = -1;       // not full, or not needed, or within what is offered
  int gap = -1;           // something that applies needs a value that is not recorded
  int discretion = -1;    // the text leaves the decision to the office
  int verdict = -1;       // members: Verdict
};

/// What the readings of an ambiguous text are about.
struct Issue {
  std::string id;
  int slot = -1;
  int readings = 0;
};

/// A relation of the vocabulary, over this question's slots.
struct CompiledRelation {
  const Relation* relation = nullptr;
  Constraint constraint;
};

struct QuestionProgram {
  const Question* question = nullptr;
  Program program;
  std::size_t read_slots = 0;  // the first: what the rules read; the others follow from them
  std::vector<CompiledEntry> entries;  // by role, in the order of Role; parents first
  std::vector<GroundRank> grounds;     // in the order in which they are tried: nearest region first
  std::vector<CompiledValue> values;
  std::vector<Issue> issues;
  std::vector<CompiledRelation> relations;
  std::vector<PlacedEntry> lapsed;
  std::vector<std::unique_ptr<const Entry>> made;  // entries that follow from products' seasons
  DecisionRegisters decision;
  int balance = -1;  // of `settle`: the register of what the interest is added to
  int on_slot = -1;  // of rules for several days: the day, which then is an input

  int premium_slot = -1;            // -1: the premium decides nothing here
  int premium_given_slot = -1;      // whether a premium was named at all
  bool rules_read_premium = false;  // some expression reads it, or the price that it stands in for
};

/// The days on which the same rules are in force: half-open.
struct Days {
  Date from;
  Date until;
};

/// The rules of the section `account`, and of `credit` beside them, for all of `days`: one program,
/// of which the day is an input. `chain` and `credit` must outlive the result.
[[nodiscard]] QuestionProgram compile_account(const Vocabulary& vocabulary, const Chain& chain,
                                              Days days, const Question& credit);

/// `chain` must outlive the result.
[[nodiscard]] QuestionProgram compile_question(const Vocabulary& vocabulary, const Chain& chain,
                                               Date on, const Question& question);

}  // namespace gezhang
