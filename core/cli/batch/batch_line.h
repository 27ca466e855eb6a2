// One line of a batch: {"facts": {…}, "region"?, "question"?, "on"?, "id"?}.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gezhang/error.h"

namespace gezhang::cli {

struct BatchLine {
  std::string id;  // as JSON text, to be echoed; empty where there is none
  std::string region;
  std::string question;
  std::string on;
  std::string facts;  // as JSON text; empty where there are none that can be read
};

/// What a line leaves out is taken from `defaults`, the command's options; what neither gives is a
/// fault. Every fault of the line's own keys in `errors`; the facts are not looked into.
[[nodiscard]] BatchLine read_batch_line(std::string_view text, const BatchLine& defaults,
                                        Errors& errors);

/// The same for a line that is as it should be, without reading its facts: they are text that
/// whoever uses them has to read, and a region, question or day that does not exist stands as it
/// is. Empty for a line that read_batch_line has to look at.
[[nodiscard]] std::optional<BatchLine> glance_at_batch_line(std::string_view text,
                                                            const BatchLine& defaults);

}  // namespace gezhang::cli
