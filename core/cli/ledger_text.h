// A ledger as a table for people, and as CSV for spreadsheets.
#pragma once

#include <string>

#include "gezhang/ledger.h"
#include "gezhang/text.h"

namespace gezhang::cli {

/// `region` is its name in `language`.
[[nodiscard]] std::string ledger_text(const Ledger& ledger, const std::string& region,
                                      Language language);

/// A line a line of the ledger, amounts in yuan; of a band both ends, as least and most.
[[nodiscard]] std::string ledger_csv(const Ledger& ledger);

}  // namespace gezhang::cli
