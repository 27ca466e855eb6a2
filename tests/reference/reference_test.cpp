// Ten thousand random pairs of a policy and a situation, in shards that run beside one another. A
// longer run, or one pair again: `prove --seed N --count M`.
#include <gtest/gtest.h>

#include <iostream>

#include "reference/prove.h"

namespace gezhang::reference {
namespace {

constexpr std::int64_t kPairsPerShard = GEZHANG_PAIRS_PER_SHARD;
constexpr std::int64_t kPairsOfAnySize = kPairsPerShard / 10;
constexpr std::uint64_t kSeedsPerShard = 1'000'000;
constexpr std::int64_t kMostRefusedPerMille = 20;
constexpr std::size_t kMostTold = 3;  // enough to see what is wrong

class Reference : public testing::TestWithParam<int> {};

TEST_P(Reference, AgreesWithTryingEveryCompletion) {
  const auto shard = static_cast<std::uint64_t>(GetParam());
  const Proof proof = prove(shard * kSeedsPerShard, kPairsPerShard, Features{}, kMostTold);
  std::cout << "reference: " << proof.tally.text() << '\n';
  for (const Fault& fault : proof.faults) ADD_FAILURE() << fault.text;
  EXPECT_EQ(proof.tally.false_certainty, 0);
  EXPECT_EQ(proof.tally.needless, 0);
  EXPECT_EQ(proof.tally.inexact, 0);
  EXPECT_EQ(proof.tally.other_faults, 0);
  EXPECT_EQ(proof.tally.pairs, kPairsPerShard);
  // A proof over policies that are refused, or that leave nothing open, would prove little.
  EXPECT_LE(proof.tally.refused * 1000, kPairsPerShard * kMostRefusedPerMille);
  EXPECT_GE(proof.tally.undetermined, kPairsPerShard / 5);
  EXPECT_GE(proof.tally.determinable, kPairsPerShard / 5);
}

INSTANTIATE_TEST_SUITE_P(Shards, Reference, testing::Range(1, 11));

class AnySize : public testing::TestWithParam<int> {};

TEST_P(AnySize, AgreesWithTryingEveryTurn) {
  const Features features = Features{};
  const auto shard = static_cast<std::uint64_t>(GetParam());
  const Proof proof = prove_wide(shard * kSeedsPerShard, kPairsOfAnySize, features, kMostTold);
  std::cout << "reference, any size: " << proof.tally.text() << '\n';
  EXPECT_EQ(proof.tally.false_certainty, 0);
  EXPECT_EQ(proof.tally.refused, 0);
  if (!features.any_size) return;
  for (const Fault& fault : proof.faults) ADD_FAILURE() << fault.text;
  EXPECT_EQ(proof.tally.needless, 0);
  EXPECT_EQ(proof.tally.inexact, 0);
  EXPECT_EQ(proof.tally.other_faults, 0);
}

INSTANTIATE_TEST_SUITE_P(Shards, AnySize, testing::Range(1, 5));

}  // namespace
}  // namespace gezhang::reference
