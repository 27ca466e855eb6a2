#include "reference/json.h"

#include <string_view>

namespace gezhang::reference {
namespace {

// Control characters do not occur in what is written here, save the end of a line.
void write_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

}  // namespace

Json Json::words(const std::string& text) {
  return Json::object().set("zh-Hans", Json::string(text));
}

std::string Json::text(Random* order) const {
  std::string out;
  write(out, order);
  return out;
}

void Json::write(std::string& out, Random* order) const {
  switch (kind_) {
    case Kind::kObject: {
      std::vector<std::size_t> positions(members_.size());
      for (std::size_t i = 0; i < positions.size(); ++i) positions[i] = i;
      if (order != nullptr) order->shuffle(positions);
      out += '{';
      for (const std::size_t position : positions) {
        if (out.back() != '{') out += ',';
        write_string(out, members_[position].first);
        out += ':';
        members_[position].second.write(out, order);
      }
      out += '}';
      return;
    }
    case Kind::kArray:
      out += '[';
      for (const Json& item : items_) {
        if (out.back() != '[') out += ',';
        item.write(out, order);
      }
      out += ']';
      return;
    case Kind::kString:
      write_string(out, text_);
      return;
    case Kind::kRaw:
      out += text_;
      return;
  }
}

}  // namespace gezhang::reference
