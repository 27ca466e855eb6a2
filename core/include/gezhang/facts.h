// Facts: what the citizen has said, in any of the forms of knowing: exactly, roughly, one of
// several, or put forward by the page as an assumption. What was not said is unknown, never zero or
// no.
//
//   auto region = set.open(code, on);
//   Result<Facts> facts = region->read_facts(R"({"account.prior_years":"4200.00"})");
#pragma once

#include <cstdint>
#include <vector>

namespace gezhang {

struct KnownFact {
  int fact = -1;           // position in the vocabulary
  std::int64_t least = 0;  // of a number or date: the interval's ends, in fen, millionths,
  std::int64_t most = 0;   //   count or days; of a bool or choice: `least` is the set's bits
  std::vector<std::int64_t> any_of;  // of a number: where only these are possible
  bool assumed = false;
};

struct Facts {
  std::vector<KnownFact> known;

  [[nodiscard]] const KnownFact* find(int fact) const {
    for (const KnownFact& item : known) {
      if (item.fact == fact) return &item;
    }
    return nullptr;
  }
};

}  // namespace gezhang
