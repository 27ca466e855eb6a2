// Errors as a list in JSON.
#pragma once

#include "gezhang/error.h"
#include "json/write.h"

namespace gezhang::json {

void write_errors(const Errors& errors, Writer& writer);

}  // namespace gezhang::json
