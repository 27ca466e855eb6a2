#include "json/read_expression.h"

#include "expression/parser.h"

namespace gezhang::json {

Expression read_expression(ObjectReader& object, std::string_view key, Errors& errors) {
  const std::string text = object.required_string(key);
  if (text.empty()) return {};
  Errors found;
  Expression read = parse_expression(text, found);
  for (Error& error : found) {
    error.file = object.faults().file();
    error.pointer = object.path().at(key).pointer();
    errors.push_back(std::move(error));
  }
  return read;
}

}  // namespace gezhang::json
