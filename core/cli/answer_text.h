// An answer as text for people.
#pragma once

#include <string>

#include "gezhang/answer.h"
#include "gezhang/text.h"

namespace gezhang::cli {

/// The verdict with its amount and grade, one line: "可以  ¥500.00（依据等级 C）".
[[nodiscard]] std::string verdict_text(const Answer& answer, Language language);

/// `region` and `question` are their names in `language`.
[[nodiscard]] std::string answer_text(const Answer& answer, const std::string& region,
                                      const std::string& question, Language language);

}  // namespace gezhang::cli
