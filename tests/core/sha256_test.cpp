#include "sha256.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace gezhang {
namespace {

// FIPS 180-4 and the examples that NIST publishes beside it.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                       "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// The padding turns at 55, 56 and 64 bytes; FIPS gives no vector there, so only that none is lost.
TEST(Sha256, TellsLengthsAroundABlockApart) {
  std::set<std::string> digests;
  for (std::size_t length = 50; length <= 130; ++length)
    digests.insert(sha256_hex(std::string(length, 'a')));
  EXPECT_EQ(digests.size(), 81U);
}

TEST(Sha256, GrowsToTheDigestOfTheWholeWhereverItIsCut) {
  const std::string text = [] {
    std::string made;
    for (int i = 0; i < 200; ++i) made += static_cast<char>('a' + i % 26);
    return made;
  }();
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    Sha256 digest;
    digest.add(std::string_view(text).substr(0, cut));
    const Sha256 begun = digest;
    digest.add(std::string_view(text).substr(cut));
    EXPECT_EQ(digest.hex(), sha256_hex(text)) << cut;
    EXPECT_EQ(begun.hex(), sha256_hex(text.substr(0, cut))) << cut;
  }
}

TEST(Sha256, TakesBytesThatAreNotText) {
  EXPECT_EQ(sha256_hex(std::string("\0", 1)),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  EXPECT_EQ(sha256_hex("\xff"), "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89");
}

}  // namespace
}  // namespace gezhang
