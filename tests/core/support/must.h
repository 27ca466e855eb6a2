// must: the value of a Result, where its faults are a failure of the test.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "gezhang/result.h"

namespace gezhang::test {

[[nodiscard]] std::string told(const Errors& errors);

template <typename T>
T must(Result<T> result) {
  // GoogleTest reports it as the test's failure, with the text.
  if (!result) throw std::runtime_error(told(result.errors()));
  return *std::move(result);
}

}  // namespace gezhang::test
