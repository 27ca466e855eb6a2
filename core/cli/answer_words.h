// What every text about an answer says in the same words.
#pragma once

#include <string>
#include <vector>

#include "gezhang/answer.h"
#include "gezhang/policy_set.h"
#include "gezhang/text.h"

namespace gezhang::cli {

/// The text in the language of the reader.
[[nodiscard]] std::string say(Language language, const char* zh_hans, const char* en);

/// The items with `separator` between.
[[nodiscard]] std::string joined(const std::vector<std::string>& items,
                                 const std::string& separator);

/// "✓", "✗" or "?".
[[nodiscard]] const char* mark(EntryState state);

/// Of a condition its state; "▸" before a limit that binds, "·" before all else.
[[nodiscard]] const char* mark(const EntryReport& entry);

/// The name of a region as the index has it; its code where it is not there.
[[nodiscard]] std::string region_name(const std::vector<RegionInfo>& regions, RegionCode code,
                                      Language language);

/// "¥500.00", or "¥500.00 – ¥1,000.00".
[[nodiscard]] std::string amount_text(const AmountRange& amount);

/// The verdict with its amount and grade, one line: "可以  ¥500.00（依据等级 C）".
[[nodiscard]] std::string verdict_text(const Answer& answer, Language language);

/// What belongs to the amount: its cause, the amounts on offer, how it is paid, whether it is
/// exact.
[[nodiscard]] std::vector<std::string> amount_notes(const Answer& answer, Language language);

/// That this is no decision, and whom to call.
[[nodiscard]] std::string boundary_text(Language language);

}  // namespace gezhang::cli
