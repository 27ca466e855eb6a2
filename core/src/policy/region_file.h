// RegionFile: what one file under policies/regions says, before it is joined with its parents.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gezhang/region_code.h"
#include "gezhang/text.h"
#include "policy/entry.h"
#include "policy/vocabulary.h"

namespace gezhang {

/// A sale of a product: in a season, at a price.
struct Edition {
  Date from;
  std::optional<Date> until;  // the first day after the sale
  std::optional<Money> price;
  Text cover;
  std::vector<Citation> cites;
  std::string pointer;

  [[nodiscard]] bool on_sale(Date on) const { return from <= on && (!until || on < *until); }
};

struct Product {
  std::string id;
  Text name;
  std::vector<Edition> editions;

  /// The edition on sale that day, or null.
  [[nodiscard]] const Edition* edition_on(Date on) const {
    for (const Edition& edition : editions) {
      if (edition.on_sale(on)) return &edition;
    }
    return nullptr;
  }

  /// The last sale that is known has ended; whether there is a later one is not recorded.
  [[nodiscard]] bool is_past_the_last_sale(Date on) const {
    return std::all_of(editions.begin(), editions.end(), [&](const Edition& edition) {
      return edition.until && *edition.until <= on;
    });
  }
};

struct QuestionRules {
  std::string question;
  std::vector<Entry> entries;  // in file order within each role, roles in the order of Role
  std::vector<Repeal> repeals;
};

struct RegionFile {
  std::string file;  // as it was named on loading
  RegionCode code;
  std::optional<RegionCode> parent;
  std::string covers;
  Text name;
  std::vector<Source> sources;
  std::vector<Fact> facts;           // of its own, until loading moves them to the vocabulary
  std::vector<std::string> without;  // number facts that do not exist here: they are zero
  std::vector<Value> values;
  std::vector<Product> products;
  std::vector<QuestionRules> questions;
  QuestionRules account{std::string(kAccountSection), {}, {}};
  std::vector<Rumour> rumours;
  std::string canonical;   // the file in canonical JSON, for the receipt
  std::string chain_hash;  // SHA-256 of the canonical chain down to this file

  /// Those of a question, or of `kAccountSection`.
  [[nodiscard]] const QuestionRules* rules_for(std::string_view question) const {
    if (question == kAccountSection) return &account;
    for (const QuestionRules& rules : questions) {
      if (rules.question == question) return &rules;
    }
    return nullptr;
  }
};

/// A region of the index, whether it has a file or not.
struct IndexedRegion {
  RegionCode code;
  std::optional<RegionCode> parent;
  Text name;
};

}  // namespace gezhang
