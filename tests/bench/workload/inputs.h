// The inputs that every implementation is measured on: ten facts a row, drawn by a small generator
// in 32-bit integer arithmetic, so that C++ and JavaScript (inputs.mjs) draw the same.
//
//   const Inputs inputs = draw_inputs(100'000);
//   inputs.columns[kTotal][7];      // account.total of the eighth row, in fen
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gezhang::bench {

/// The rules were written for this place and day: tests/bench/policies.
inline constexpr std::string_view kRegion = "320500";
inline constexpr std::string_view kOn = "2024-06-01";
inline constexpr std::size_t kRows = 100'000;

enum Fact : std::size_t {
  kStatus,
  kAge,
  kTotal,
  kPriorYears,
  kCommitted,
  kEvent,
  kRelation,
  kScheme,
  kRegistered,
  kUsedThisYear,
  kFacts,
};

inline constexpr std::array<std::string_view, kFacts> kFactIds = {
    "person.status",          "person.age",        "account.total",
    "account.prior_years",    "account.committed", "event.kind",
    "relative.relation",      "relative.scheme",   "relative.registered",
    "purchase.used_this_year"};

// Positions of the members, in the vocabulary's order.
enum Status : std::int64_t { kEmployed, kRetired, kFlexible, kUnemployed, kResident, kStatuses };
enum Event : std::int64_t { kNoEvent, kDeath, kEmigration, kLeavesChina, kEvents = 6 };
enum Relation : std::int64_t {
  kSelf,
  kSpouse,
  kParent,
  kChild,
  kSibling,
  kGrandparent,
  kGrandchild,
  kRelations = 10,
};
enum Scheme : std::int64_t { kEmployeeScheme, kResidentScheme, kNoScheme, kSchemes };

/// Typed columns: fen, years, the position of a member, or 0 and 1.
struct Inputs {
  std::array<std::vector<std::int64_t>, kFacts> columns;
  std::size_t rows = 0;
};

[[nodiscard]] Inputs draw_inputs(std::size_t rows);

}  // namespace gezhang::bench
