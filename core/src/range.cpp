#include "gezhang/range.h"

#include <algorithm>

namespace gezhang {

bool add(Range a, Range b, Range& out) {
  return !__builtin_add_overflow(a.least, b.least, &out.least) &&
         !__builtin_add_overflow(a.most, b.most, &out.most);
}

bool subtract(Range a, Range b, Range& out) {
  return !__builtin_sub_overflow(a.least, b.most, &out.least) &&
         !__builtin_sub_overflow(a.most, b.least, &out.most);
}

bool multiply(Range a, Range b, Range& out) {
  // A product is monotone in each factor, so its extremes lie at the corners.
  std::int64_t corners[4];
  if (__builtin_mul_overflow(a.least, b.least, &corners[0]) ||
      __builtin_mul_overflow(a.least, b.most, &corners[1]) ||
      __builtin_mul_overflow(a.most, b.least, &corners[2]) ||
      __builtin_mul_overflow(a.most, b.most, &corners[3])) {
    return false;
  }
  out = {*std::min_element(corners, corners + 4), *std::max_element(corners, corners + 4)};
  return true;
}

}  // namespace gezhang
