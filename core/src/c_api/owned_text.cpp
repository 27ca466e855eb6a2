#include "c_api/owned_text.h"

#include <cstring>

#include "gezhang.h"

namespace gezhang::c_api {

char* owned_text(std::string_view text) {
  char* copy = new char[text.size() + 1];
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return copy;
}

void put_faults(const Errors& errors, char** faults) {
  if (faults != nullptr) *faults = errors.empty() ? nullptr : owned_text(to_json(errors));
}

}  // namespace gezhang::c_api

// As it is declared for C. NOLINTNEXTLINE(readability-non-const-parameter)
extern "C" void gezhang_free_text(char* text) noexcept { delete[] text; }
