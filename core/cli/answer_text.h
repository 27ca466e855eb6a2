// An answer as text for people.
#pragma once

#include <string>

#include "gezhang/answer.h"
#include "gezhang/text.h"

namespace gezhang::cli {

/// `region` and `question` are their names in `language`.
[[nodiscard]] std::string answer_text(const Answer& answer, const std::string& region,
                                      const std::string& question, Language language);

}  // namespace gezhang::cli
