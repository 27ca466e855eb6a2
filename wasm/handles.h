// What both links of the binding share: the objects that JavaScript holds handles of.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gezhang/ledger.h"
#include "gezhang/policy_set.h"

namespace gezhang::wasm {

// A batch with the memory that JavaScript reads and writes: doubles, because 64-bit integers stay
// off the boundary, and every amount is exact in one.
struct OpenBatch {
  Batch batch;
  std::size_t columns = 0;
  std::size_t room = 0;               // rows that the memory holds
  std::vector<double> shared;         // the columns one after the other, then the three results
  std::vector<std::int64_t> numbers;  // the same columns as the core wants them
  std::vector<std::uint8_t> verdicts;
  std::vector<std::int64_t> amounts;
  std::vector<std::uint64_t> failed;
};

// Handles instead of pointers: a stale one is an error, not a crash.
struct Handles {
  int next = 1;
  std::map<int, std::vector<PolicyFile>> pending;
  std::map<int, PolicySet> sets;
  std::map<int, Region> regions;
  std::map<int, OpenBatch> batches;
  std::map<int, Account> accounts;
};

inline Handles& handles() {
  static Handles instance;
  return instance;
}

/// {"errors":[…]}
std::string bad_handle();

/// {"handle":n}
std::string handle_json(int handle);

/// Names with commas between them: ids have none.
std::vector<std::string_view> names_in(std::string_view list);

}  // namespace gezhang::wasm
