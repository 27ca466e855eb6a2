// Policies: a tiny set of policies written in the test that needs it.
//
//   Policies policies({bool_fact("person.local_household")});
//   policies.nation("'questions': {'insure': {'grounds': [" + ground("g", "true") + "]}}");
//   policies.answer("{'person.local_household': true}").verdict;
//
// Texts are JSON with ' in place of ", so that they can be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gezhang/policy_set.h"
#include "support/must.h"

namespace gezhang::test {

/// The text with every ' as ".
[[nodiscard]] std::string json_text(std::string_view text);

// Facts of the vocabulary. `more` stands at the end of the object: ", 'plausible': {…}".
[[nodiscard]] std::string bool_fact(std::string_view id, std::string_view more = "");
[[nodiscard]] std::string money_fact(std::string_view id, std::string_view from = "0.00",
                                     std::string_view to = "99999999.99",
                                     std::string_view more = "");
[[nodiscard]] std::string rate_fact(std::string_view id, std::string_view from,
                                    std::string_view to);
[[nodiscard]] std::string count_fact(std::string_view id, int from, int to,
                                     std::string_view more = "");
[[nodiscard]] std::string date_fact(std::string_view id, std::string_view from = "1900-01-01",
                                    std::string_view to = "2100-12-31");
[[nodiscard]] std::string choice_fact(std::string_view id, const std::vector<std::string>& members,
                                      std::string_view more = "");
/// purchase.product: "other", and the products of the region.
[[nodiscard]] std::string product_fact();

/// A relation of the vocabulary.
[[nodiscard]] std::string relation(std::string_view id, std::string_view holds,
                                   std::string_view more = "");

// Entries and values. Each begins on 2020-01-01 and cites "source"; `more` is put at the end.
[[nodiscard]] std::string ground(std::string_view id, std::string_view holds,
                                 std::string_view more = "");
[[nodiscard]] std::string requirement(std::string_view id, std::string_view holds,
                                      std::string_view more = "");
[[nodiscard]] std::string limit(std::string_view id, std::string_view is,
                                std::string_view more = "");
[[nodiscard]] std::string menu(std::string_view id, const std::vector<std::string>& amounts,
                               std::string_view more = "");
[[nodiscard]] std::string payment(std::string_view id, std::string_view is,
                                  std::string_view more = "");
[[nodiscard]] std::string value(std::string_view id, std::string_view type, std::string_view is,
                                std::string_view more = "");
/// A value by "tiers" or a "table": a row for each range, or each member, of `key`.
[[nodiscard]] std::string value_by(std::string_view id, std::string_view type,
                                   std::string_view form, std::string_view key,
                                   const std::vector<std::string>& rows);
[[nodiscard]] std::string source(std::string_view id, std::string_view grade,
                                 std::string_view more = "");

/// One question's rules: its sections as lists of entries, empty ones left out.
struct Rules {
  std::vector<std::string> grounds;
  std::vector<std::string> requirements;
  std::vector<std::string> limits;
  std::vector<std::string> menu;
  std::vector<std::string> payment;
  std::vector<std::string> closed;
  std::vector<std::string> discretion;

  /// "'questions': {'insure': {…}}"
  [[nodiscard]] std::string as(std::string_view question = "insure") const;
};

[[nodiscard]] std::string list(std::string_view key, const std::vector<std::string>& items);

inline constexpr std::string_view kNation = "100000";
inline constexpr std::string_view kProvince = "320000";
inline constexpr std::string_view kCity = "320500";
inline constexpr std::string_view kToday = "2024-06-01";

class Policies {
 public:
  /// An index of the nation, a province and a city; questions withdraw, insure and pay.
  explicit Policies(const std::vector<std::string>& facts = {},
                    const std::vector<std::string>& relations = {});

  /// The nation's file: a source "source" of grade A, and `body`.
  Policies& nation(std::string_view body);
  Policies& nation(const Rules& rules) { return nation(rules.as()); }
  /// The file of a province or city; it has no sources of its own.
  Policies& region(std::string_view code, std::string_view parent, std::string_view body);
  /// Any file, in place of the one of that name.
  Policies& file(std::string_view name, std::string_view text);

  [[nodiscard]] const std::vector<PolicyFile>& files() const { return files_; }
  [[nodiscard]] Errors faults() const;
  // These throw, and so fail the test with every fault told, where something is wrong.
  [[nodiscard]] PolicySet load() const;
  [[nodiscard]] Region open(std::string_view code = kNation, std::string_view on = kToday) const;
  [[nodiscard]] Answer answer(std::string_view facts = "{}", std::string_view question = "insure",
                              std::string_view code = kNation, std::string_view on = kToday) const;

 private:
  std::vector<PolicyFile> files_;
};

/// "yes 100.00", "depends 0.00–100.00", "unrecorded".
[[nodiscard]] std::string outcome(const Answer& answer);

/// "code pointer" of each fault, in order.
[[nodiscard]] std::vector<std::string> places(const Errors& errors);

}  // namespace gezhang::test
