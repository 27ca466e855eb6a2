// Parts of an answer that a comparison shows in the same form.
#pragma once

#include <optional>
#include <string_view>

#include "gezhang/answer.h"
#include "json/write.h"

namespace gezhang::json {

[[nodiscard]] std::string_view state_id(EntryState state);

/// Under "amount"; nothing where there is none.
void write_amount(Writer& writer, const std::optional<AmountRange>& amount);

/// Under "least" and "most", each where there is one.
void write_range(Writer& writer, const std::optional<Money>& least,
                 const std::optional<Money>& most);

/// Under "cites", as a list of documents.
void write_cites(Writer& writer, const std::vector<CitedSource>& cites);

/// Under "working", and "working_en" where that differs; nothing where there is nothing to show.
void write_working(Writer& writer, const Text& working);

}  // namespace gezhang::json
