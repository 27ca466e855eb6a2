#include "decision/shown_number.h"

#include <string_view>

#include "decimal.h"
#include "gezhang/date.h"
#include "gezhang/rate.h"

namespace gezhang {
namespace {

// The sign stands before the currency mark: -¥300.00.
void append_yuan(std::string& text, std::string_view amount) {
  const bool negative = amount.front() == '-';
  if (negative) amount.remove_prefix(1);
  text += negative ? "-¥" : "¥";
  text += amount;
}

}  // namespace

void append_number(std::string& text, std::int64_t value, Kind kind) {
  switch (kind) {
    case Kind::kMoney:
      append_yuan(text, decimal::format(value, 2, true));
      break;
    case Kind::kFractionalMoney: {
      std::string amount = decimal::format(value, 8, true);
      while (amount.back() == '0' && amount[amount.size() - 3] != '.') amount.pop_back();
      append_yuan(text, amount);
      break;
    }
    case Kind::kRate:
      text += Rate::from_millionths(value).to_percent();
      break;
    case Kind::kDate:
      text += Date::from_days(value).to_text();
      break;
    default:
      text += decimal::format(value, 0, false);
      break;
  }
}

}  // namespace gezhang
