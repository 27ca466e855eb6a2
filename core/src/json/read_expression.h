// Reads an expression that stands under a key of an object.
#pragma once

#include <string_view>

#include "expression/expression.h"
#include "json/object_reader.h"

namespace gezhang::json {

/// Not valid() where it is missing or cannot be read, which has then been reported with its place.
[[nodiscard]] Expression read_expression(ObjectReader& object, std::string_view key,
                                         Errors& errors);

}  // namespace gezhang::json
