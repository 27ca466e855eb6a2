// Turns a checked expression into steps of a program.
#pragma once

#include <string_view>
#include <vector>

#include "expression/expression.h"
#include "program/program.h"

namespace gezhang {

/// A step of `kind`; its sort follows from the kind, save of an input and a choice between sets.
[[nodiscard]] Step make_step(StepKind kind, int a, int b = -1, int c = -1);

/// Appends `step`, or finds the equal one that is already there; returns its register. What follows
/// from constants alone becomes a constant, and what a constant decides is left out.
int add_step(Program& program, const Step& step);

/// A register that always holds `value`.
int add_constant(Program& program, Possible value, Sort sort = Sort::kNumber);
int add_truth(Program& program, bool value);

/// A register that holds a slot's possibilities.
int add_input(Program& program, int slot, Sort sort);

/// Says where the names of an expression find their registers. What a name means depends on the
/// region and the date (a running program) or on neither (the proof of bounds), hence the
/// interface.
class NameRegisters {
 public:
  virtual ~NameRegisters() = default;
  virtual int fact(Program& program, int fact) = 0;
  virtual int value(Program& program, std::string_view id) = 0;
  virtual int on(Program& program) = 0;
  /// Of the premium, which stands in for the price of a product that has none on record.
  virtual int premium(Program& program) = 0;
};

/// The register of every node of the expression, by node; -1 for the inside of a member or
/// quotient.
struct LoweredExpression {
  std::vector<int> registers;
  int root = -1;
};

/// `expression` must be valid and checked without faults.
[[nodiscard]] LoweredExpression lower(const Expression& expression, NameRegisters& names,
                                      Program& program);

}  // namespace gezhang
