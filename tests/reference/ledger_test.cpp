// A thousand random lives of an account under random rules. A longer run, or one life again:
// `prove --ledgers N --count M`.
#include <gtest/gtest.h>

#include <iostream>

#include "reference/prove_ledger.h"

namespace gezhang::reference {
namespace {

TEST(Ledgers, AgreeWithLivingDayByDay) {
  const LedgerProof proof = prove_ledgers(1, GEZHANG_PAIRS_PER_SHARD, 3);
  std::cout << "ledgers: " << proof.lives << " lives, " << proof.lines << " lines\n";
  for (const std::string& fault : proof.faults) ADD_FAILURE() << fault;
  EXPECT_EQ(proof.differing, 0);
  EXPECT_GE(proof.lines, 10 * proof.lives);
}

}  // namespace
}  // namespace gezhang::reference
