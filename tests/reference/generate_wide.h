// Random policies over balances of any size, none of them known.
//
// So many values cannot be tried one by one. But where balances are only compared with multiples of
// one amount, and with each other, what comes of them turns at sums of a few such multiples: values
// on and around those stand for all the others. (The conditions make a totally unimodular system,
// so each region of it, and each extreme of an amount in it, has a corner among them.)
#pragma once

#include <utility>

#include "reference/features.h"
#include "reference/policy.h"
#include "reference/random.h"
#include "reference/situation.h"

namespace gezhang::reference {

[[nodiscard]] std::pair<Policy, Situation> generate_wide(Random& random, const Features& features);

}  // namespace gezhang::reference
