#include "expression/lexer.h"

#include <algorithm>

#include "decimal.h"
#include "gezhang/date.h"
#include "gezhang/money.h"
#include "gezhang/rate.h"
#include "json/object_reader.h"

namespace gezhang {
namespace {

constexpr std::string_view kYuan = "¥";
constexpr std::string_view kFullWidthYuan = "￥";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool has_date_shape(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == '0' ? !is_digit(text[i]) : text[i] != '-') return false;
  }
  return true;
}

bool begins_with_region_code(std::string_view text) {
  constexpr std::size_t kDigits = 6;
  if (text.size() < kDigits + 2 || text[kDigits] != '.' || !is_letter(text[kDigits + 1]))
    return false;
  return std::all_of(text.begin(), text.begin() + kDigits, is_digit);
}

class Lexer {
 public:
  Lexer(std::string_view text, Errors& errors) : text_(text), errors_(errors) {}

  std::vector<Token> run() {
    while (true) {
      skip_space();
      start_ = position_;
      if (position_ >= text_.size()) break;
      if (!read_token()) break;
    }
    start_ = position_;
    add(TokenKind::kEnd);
    return std::move(tokens_);
  }

 private:
  bool read_token() {
    if (text_.substr(position_).starts_with(kYuan)) return read_money();
    const char c = text_[position_];
    if (is_digit(c)) return read_number();
    if (is_letter(c)) return read_name();
    return read_symbol();
  }

  bool read_money() {
    position_ += kYuan.size();
    const std::size_t digits = position_;
    take_number();
    const auto money = Money::parse(text_.substr(digits, position_ - digits));
    if (!money) return fail("an amount like ¥3000 or ¥6387.85");
    return add_literal(Kind::kMoney, money->fen());
  }

  bool read_number() {
    // A date has no spaces: 2022-09-01. With spaces it is a subtraction of counts.
    if (const auto date = Date::parse(text_.substr(position_, 10))) {
      position_ += 10;
      return add_literal(Kind::kDate, date->days());
    }
    if (has_date_shape(text_.substr(position_, 10))) {
      position_ += 10;
      return fail("a day that exists");
    }
    // A region's own fact begins with its code: 330900.pharmacy_grade.
    if (begins_with_region_code(text_.substr(position_))) return read_name();
    take_number();
    if (position_ < text_.size() && text_[position_] == '%') {
      ++position_;
      const auto rate = Rate::parse(token_text());
      if (!rate) return fail("a rate like 30% or 2.8%, at most four decimals");
      return add_literal(Kind::kRate, rate->millionths());
    }
    const auto count = decimal::parse(token_text(), 0);
    if (!count) return fail("a whole number; amounts are written ¥12.50, rates 12.5%");
    return add_literal(Kind::kCount, *count);
  }

  // Letters, digits, "_", dots, and hyphens between them: sh-huhuibao is one name, which is why a
  // minus needs a space on its right or left.
  bool read_name() {
    while (position_ < text_.size()) {
      const char c = text_[position_];
      const bool joins = (c == '-' || c == '.') && position_ + 1 < text_.size() &&
                         (is_letter(text_[position_ + 1]) || is_digit(text_[position_ + 1]));
      if (!is_letter(c) && !is_digit(c) && !joins) break;
      ++position_;
    }
    const std::string_view name = token_text();
    if (name == "true" || name == "false") return add_literal(Kind::kBool, name == "true" ? 1 : 0);
    add(TokenKind::kName);
    return true;
  }

  bool read_symbol() {
    constexpr std::string_view kTwo[] = {"==", "!=", "<=", ">="};
    constexpr std::string_view kOne = "<>+-*/()[],";
    for (const std::string_view symbol : kTwo) {
      if (text_.substr(position_).starts_with(symbol)) {
        position_ += 2;
        add(TokenKind::kSymbol);
        return true;
      }
    }
    if (kOne.find(text_[position_]) != std::string_view::npos) {
      ++position_;
      add(TokenKind::kSymbol);
      return true;
    }
    const bool full_width = text_.substr(position_).starts_with(kFullWidthYuan);
    const bool assignment = text_[position_] == '=';
    take_character();
    if (full_width) return fail("¥ (half width)");
    if (assignment) return fail("== (a comparison)");
    return fail("a name, a literal or one of == != < <= > >= + - * / ( ) [ ] ,");
  }

  void skip_space() {
    while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\n' ||
                                        text_[position_] == '\t' || text_[position_] == '\r')) {
      ++position_;
    }
  }
  void take_number() {
    while (position_ < text_.size() && (is_digit(text_[position_]) || text_[position_] == '.'))
      ++position_;
  }
  void take_character() {
    ++position_;
    while (position_ < text_.size() &&
           (static_cast<unsigned char>(text_[position_]) & 0xc0) == 0x80) {
      ++position_;
    }
  }
  std::string_view token_text() const { return text_.substr(start_, position_ - start_); }

  std::int64_t column_of_start() {
    // Counted on from the last token, so that a long expression is not counted again and again.
    for (; counted_ < start_; ++counted_) {
      if ((static_cast<unsigned char>(text_[counted_]) & 0xc0) != 0x80) ++column_;
    }
    return column_;
  }

  void add(TokenKind kind) {
    tokens_.push_back({kind, std::string(token_text()), Kind::kError, 0, column_of_start()});
  }
  bool add_literal(Kind type, std::int64_t value) {
    add(TokenKind::kLiteral);
    tokens_.back().type = type;
    tokens_.back().value = value;
    return true;
  }
  bool fail(std::string_view expected) {
    errors_.push_back({ErrorCode::kSyntax, "", "", column_of_start(), json::shortened(token_text()),
                       std::string(expected), ""});
    return false;
  }

  std::string_view text_;
  Errors& errors_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  std::size_t start_ = 0;
  std::size_t counted_ = 0;
  std::int64_t column_ = 1;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Errors& errors) {
  return Lexer(text, errors).run();
}

}  // namespace gezhang
