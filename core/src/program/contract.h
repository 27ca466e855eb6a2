// Contracts a box of inputs by a condition that must hold: takes away what no completion that keeps
// the condition can have.
//
// Exact, so that every number left at an end is kept by some completion, where each input stands
// once in the condition and the condition is a comparison of sums, or an equality between two
// conditions on members; sound always.
#pragma once

#include <span>
#include <vector>

#include "program/program.h"

namespace gezhang {

/// A condition over inputs, as a program of its own.
struct Constraint {
  Program program;                // its inputs are slots of the box
  int root = -1;                  // its register
  std::vector<int> alternatives;  // registers of which one has to hold
  int whole = -1;          // of an equality `whole == …`: its slot; it moves with its parts
  std::vector<int> slots;  // that it reads, ascending
};

/// `program` and its `root` as a constraint; an `or` at its top becomes alternatives.
[[nodiscard]] Constraint make_constraint(Program program, int root);

/// Narrows `box` in place; false where nothing is left of it.
[[nodiscard]] bool contract(const Constraint& constraint, std::span<Possible> box,
                            std::span<const Slot> slots);

}  // namespace gezhang
