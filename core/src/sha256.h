// SHA-256 (FIPS 180-4), for the receipt that names the exact policies behind an answer.
#pragma once

#include <string>
#include <string_view>

namespace gezhang {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace gezhang
