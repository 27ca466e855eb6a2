// SHA-256 (FIPS 180-4), for the receipt that names the exact policies behind an answer.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gezhang {

/// A digest that grows. A copy goes on from the same point, so that texts of one beginning are not
/// read anew for each of them.
class Sha256 {
 public:
  void add(std::string_view bytes);
  /// Of all that was added, in 64 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const;

 private:
  void absorb(const char* block);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::string rest_;  // what does not fill a block yet
  std::uint64_t byte_count_ = 0;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace gezhang
