#include "batch/object_spans.h"

#include <cstddef>

namespace gezhang::cli {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {
    // The parser takes a byte order mark for no part of the text.
    if (text_.starts_with("\xef\xbb\xbf")) text_.remove_prefix(3);
  }

  std::optional<std::vector<MemberSpan>> run() {
    std::vector<MemberSpan> members;
    if (!take('{')) return std::nullopt;
    if (!take('}')) {
      do {
        MemberSpan member;
        if (!string(member.key) || !take(':') || !value(member.value)) return std::nullopt;
        members.push_back(member);
      } while (take(','));
      if (!take('}')) return std::nullopt;
    }
    skip_space();
    if (at_ != text_.size()) return std::nullopt;
    return members;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  bool take(char wanted) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool string(std::string_view& span) {
    skip_space();
    return text_.substr(at_).starts_with('"') && value(span);
  }

  bool value(std::string_view& span) {
    skip_space();
    const std::size_t begin = at_;
    if (!skip_value()) return false;
    span = text_.substr(begin, at_ - begin);
    return true;
  }

  bool skip_value() {
    if (at_ == text_.size()) return false;
    if (text_[at_] == '"') return skip_string();
    if (text_[at_] == '{' || text_[at_] == '[') return skip_brackets();
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '}' && !is_space(text_[at_]))
      ++at_;
    return at_ > begin;
  }

  bool skip_string() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        return true;
      }
      if (text_[at_] == '\\') ++at_;
    }
    return false;
  }

  // To the bracket that closes the first one; which kind closes which, the reader will see.
  bool skip_brackets() {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        if (!skip_string()) return false;
        continue;
      }
      ++at_;
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) return true;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::vector<MemberSpan>> object_spans(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace gezhang::cli
