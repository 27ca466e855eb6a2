#include "json/path.h"

#include "decimal.h"
#include "json/object_reader.h"

namespace gezhang::json {

std::string escape_pointer(std::string_view token) {
  std::string escaped;
  for (const char c : shortened(token)) {
    if (c == '~') {
      escaped += "~0";
    } else if (c == '/') {
      escaped += "~1";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string Path::pointer() const {
  if (parent_ == nullptr) return {};
  const std::string token = key_.data() == nullptr
                                ? decimal::format(static_cast<std::int64_t>(index_), 0, false)
                                : escape_pointer(key_);
  return parent_->pointer() + "/" + token;
}

}  // namespace gezhang::json
