// Corners: the completions of a set of inputs at which an amount is largest or smallest.
//
// An amount such as `account.total - account.committed` is extreme where one fact is high and the
// other low. Following the sign with which each fact enters finds that corner at once; halving
// intervals would take thousands of evaluations to come near it.
#pragma once

#include <span>

#include "decision/situation.h"
#include "program/program.h"

namespace gezhang {

/// The one possibility at either end: of an interval its bound, of a set its first or last member.
[[nodiscard]] Possible lowest(Possible possible, bool interval);
[[nodiscard]] Possible highest(Possible possible, bool interval);

/// Moves the facts that `reg` reads in `corner` to the ends of `inputs` that make it largest
/// (`upward`) or smallest. `registers` are those of `inputs`. Exact where each fact enters with one
/// sign and no undecided condition stands between; elsewhere a good guess, which the caller
/// evaluates anyway.
void move_to_corner(const Program& program, std::span<const Possible> registers,
                    const Inputs& inputs, int reg, bool upward, Inputs& corner);

}  // namespace gezhang
