#include "json/write_errors.h"

namespace gezhang::json {

void write_errors(const Errors& errors, Writer& writer) {
  writer.begin_array();
  for (const Error& error : errors) {
    writer.begin_object();
    writer.key("code").string(error_id(error.code));
    if (!error.file.empty()) writer.key("file").string(error.file);
    writer.key("pointer").string(error.pointer);
    if (error.column > 0) writer.key("column").integer(error.column);
    if (!error.found.empty()) writer.key("found").string(error.found);
    if (!error.expected.empty()) writer.key("expected").string(error.expected);
    if (!error.nearest.empty()) writer.key("nearest").string(error.nearest);
    writer.key("message").text({message(error, Language::kZhHans), message(error, Language::kEn)});
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace gezhang::json
