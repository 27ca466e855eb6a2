#include "decimal.h"

namespace gezhang::decimal {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Appends one digit; false where the number would leave 64 bits.
bool push_digit(std::int64_t& value, int digit) {
  return !__builtin_mul_overflow(value, std::int64_t{10}, &value) &&
         !__builtin_sub_overflow(value, std::int64_t{digit}, &value);
}

}  // namespace

std::optional<std::int64_t> parse(std::string_view text, int decimals) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);

  // Accumulated as a negative number, because its range is the larger one.
  std::int64_t value = 0;
  std::size_t position = 0;
  while (position < text.size() && is_digit(text[position])) {
    if (!push_digit(value, text[position++] - '0')) return std::nullopt;
  }
  if (position == 0) return std::nullopt;

  int missing = decimals;
  if (position < text.size()) {
    if (text[position++] != '.' || position == text.size()) return std::nullopt;
    for (; position < text.size(); ++position, --missing) {
      if (missing == 0 || !is_digit(text[position])) return std::nullopt;
      if (!push_digit(value, text[position] - '0')) return std::nullopt;
    }
  }
  for (; missing > 0; --missing) {
    if (!push_digit(value, 0)) return std::nullopt;
  }
  if (negative) return value;
  std::int64_t positive = 0;
  if (__builtin_sub_overflow(std::int64_t{0}, value, &positive)) return std::nullopt;
  return positive;
}

std::string format(std::int64_t scaled, int decimals, bool grouped) {
  // Unsigned negation is defined for the smallest 64-bit number too.
  std::uint64_t rest =
      scaled < 0 ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
  std::string reversed;
  for (int i = 0; i < decimals; ++i, rest /= 10) reversed += static_cast<char>('0' + rest % 10);
  if (decimals > 0) reversed += '.';
  int digits = 0;
  do {
    if (grouped && digits != 0 && digits % 3 == 0) reversed += ',';
    reversed += static_cast<char>('0' + rest % 10);
    rest /= 10;
    ++digits;
  } while (rest != 0);
  if (scaled < 0) reversed += '-';
  return {reversed.rbegin(), reversed.rend()};
}

}  // namespace gezhang::decimal
