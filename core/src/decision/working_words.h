// The words of a working in both languages, spaces and brackets included; a new word is a line
// here.
#pragma once

#include <string_view>

#include "expression/expression.h"
#include "gezhang/text.h"

namespace gezhang {

struct WorkingWord {
  std::string_view zh_hans;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::kEn ? en : zh_hans;
  }
};

namespace words {

// What is known of a fact: name：是, name“配偶”, name（不清楚）.
inline constexpr WorkingWord kYes{"是", "yes"};
inline constexpr WorkingWord kNo{"否", "no"};
inline constexpr WorkingWord kNotKnown{"不清楚", "not known"};
inline constexpr WorkingWord kColon{"：", ": "};
inline constexpr WorkingWord kQuote{"“", " “"};
inline constexpr WorkingWord kUnquote{"”", "”"};
inline constexpr WorkingWord kOpen{"（", " ("};
inline constexpr WorkingWord kClose{"）", ")"};
inline constexpr WorkingWord kTo{" 至 ", " to "};

// Conditions.
inline constexpr WorkingWord kNot{"并非", "not"};
inline constexpr WorkingWord kAnd{" 且 ", " and "};
inline constexpr WorkingWord kOr{" 或 ", " or "};
inline constexpr WorkingWord kIsOneOf{"，在这些之中：", " is one of "};
inline constexpr WorkingWord kIsNotOneOf{"，不在这些之中：", " is not one of "};
inline constexpr WorkingWord kNextMember{"、", ", "};
inline constexpr WorkingWord kIf{"若 ", "if "};
inline constexpr WorkingWord kThen{" 则 ", " then "};
inline constexpr WorkingWord kElse{" 否则 ", " else "};

// Functions.
inline constexpr WorkingWord kLeastOf{"取小(", "the least of ("};
inline constexpr WorkingWord kGreatestOf{"取大(", "the greatest of ("};
inline constexpr WorkingWord kKeptWithin{"限在区间内(", "kept within ("};
inline constexpr WorkingWord kNextItem{"，", ", "};
inline constexpr WorkingWord kRoundedDown{"舍去不足 ", "rounded down to "};
inline constexpr WorkingWord kRoundedUp{"进位到 ", "rounded up to "};
inline constexpr WorkingWord kRoundedHalfUp{"四舍五入到 ", "rounded to the nearest "};

// Dates: 1960-03-01 至 2024-06-01 满 64 年.
inline constexpr WorkingWord kCompleted{" 满 ", ": "};
inline constexpr WorkingWord kCompletedYear{" 年", " completed year"};
inline constexpr WorkingWord kCompletedYears{" 年", " completed years"};
inline constexpr WorkingWord kCompletedMonth{" 个月", " completed month"};
inline constexpr WorkingWord kCompletedMonths{" 个月", " completed months"};
inline constexpr WorkingWord kPlus{" 加 ", " plus "};
inline constexpr WorkingWord kMonth{" 个月", " month"};
inline constexpr WorkingWord kMonths{" 个月", " months"};
// English puts these before the date, Chinese behind it.
inline constexpr WorkingWord kBeforeYear{"", "the year of "};
inline constexpr WorkingWord kAfterYear{" 的年份", ""};
inline constexpr WorkingWord kBeforeMonth{"", "the month of "};
inline constexpr WorkingWord kAfterMonth{" 的月份", ""};
inline constexpr WorkingWord kBeforeDay{"", "the day of "};
inline constexpr WorkingWord kAfterDay{" 的日", ""};

[[nodiscard]] constexpr WorkingWord rounded(Rounding rounding) {
  switch (rounding) {
    case Rounding::kDown:
      return kRoundedDown;
    case Rounding::kUp:
      return kRoundedUp;
    case Rounding::kHalfUp:
      return kRoundedHalfUp;
  }
  return {};
}

}  // namespace words
}  // namespace gezhang
