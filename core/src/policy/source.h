// Source: a document that a policy rests on, and how far it can be trusted.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "gezhang/date.h"
#include "gezhang/text.h"

namespace gezhang {

/// A official text · B official or mainstream press · C secondary · D unverified · X must not be a
/// rule. In order of trust, so that the weakest of several is the greatest.
enum class Grade { kA, kB, kC, kD, kX };

/// As policies write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 5> kGradeIds = {"A", "B", "C", "D", "X"};

[[nodiscard]] constexpr char grade_letter(Grade grade) { return "ABCDX"[static_cast<int>(grade)]; }

struct Source {
  std::string id;
  std::string title;
  std::string number;
  std::string issuer;
  std::string published;  // a date, month or year, as far as it is known
  std::string url;
  Grade grade = Grade::kX;
  std::string checked;  // the day on which somebody last looked
  Text note;
};

/// A citation: a source, and where in it.
struct Citation {
  std::string source;
  std::string clause;
};

}  // namespace gezhang
