// Texts that leave the library through the C interface, for gezhang_free_text.
#pragma once

#include <string_view>

#include "gezhang/error.h"

namespace gezhang::c_api {

/// A copy that ends with a NUL. JSON has none within: its writer escapes it.
[[nodiscard]] char* owned_text(std::string_view text);

/// The faults of a call into `faults`, unless that is NULL; NULL itself where there are none.
void put_faults(const Errors& errors, char** faults);

}  // namespace gezhang::c_api
