// The proof of ledgers: random rules and lives, replayed by the engine and lived day by day.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gezhang::reference {

struct LedgerProof {
  std::int64_t lives = 0;
  std::int64_t lines = 0;      // of the engine's ledgers
  std::int64_t differing = 0;  // lives of which some day, the halves or a sum differs
  std::uint64_t next_seed = 0;
  std::vector<std::string> faults;  // the first of them, in full
};

[[nodiscard]] LedgerProof prove_ledgers(std::uint64_t seed, std::int64_t lives,
                                        std::size_t most_told);

}  // namespace gezhang::reference
