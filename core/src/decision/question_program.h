// QuestionProgram: one question of one region on one day, compiled. Built when a region is opened.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "policy/in_force.h"
#include "policy/policy_data.h"
#include "program/lower.h"
#include "program/program.h"

namespace gezhang {

/// A value that an entry uses, itself or through other values.
struct PlacedValue {
  const Value* value = nullptr;
  const RegionFile* file = nullptr;

  friend bool operator==(const PlacedValue&, const PlacedValue&) = default;
};

/// An entry in force, with the registers that hold its condition and its rule.
struct CompiledEntry {
  const Entry* entry = nullptr;
  const RegionFile* file = nullptr;
  LoweredExpression when;  // root -1: always applies
  LoweredExpression rule;  // root -1: has none (menu, payment, note)
  std::vector<PlacedValue> values;
};

/// A ground among the entries, and what the question thinks of it.
struct GroundRank {
  std::size_t entry = 0;
  bool sufficient = true;   // its evidence is good enough to open the door
  bool names_payee = true;  // it pays somebody whom the asker may name
};

struct QuestionProgram {
  const Question* question = nullptr;
  Program program;
  std::vector<CompiledEntry> entries;  // by role, in the order of Role; parents first
  std::vector<GroundRank> grounds;     // in the order in which they are tried: nearest region first
  std::vector<PlacedEntry> lapsed;
  std::vector<std::unique_ptr<const Entry>> made;  // entries that follow from products' seasons

  // Registers of what is wished for, where it can decide the answer (an account that must cover the
  // whole of it); -1 otherwise.
  int premium_slot = -1;
  int people_slot = -1;
  int product_register = -1;
  bool price_reads_premium = false;  // some expression wants the price, so the premium is asked for
  std::uint64_t priced_products =
      0;  // members of the products' domain whose price today is recorded

  [[nodiscard]] bool must_cover() const { return premium_slot >= 0; }
};

/// `chain` must outlive the result.
[[nodiscard]] QuestionProgram compile_question(const Vocabulary& vocabulary, const Chain& chain,
                                               Date on, const Question& question);

}  // namespace gezhang
