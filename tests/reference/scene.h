// Scene: what counts for one question in one region on one day (§5 of the design): the entries in
// force after replacements, repeals and final bans, and the nearest value of each name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reference/policy.h"

namespace gezhang::reference {

struct PlacedEntry {
  const Entry* entry = nullptr;
  int region = 0;
  bool may_lack = false;    // some value that it uses is not recorded for every situation
  bool sufficient = true;   // of a ground: its evidence is good enough
  bool names_payee = true;  // of a ground: it pays somebody whom the asker may name
  std::size_t issue = 0;    // of readings: the position of their issue
};

struct Scene {
  const Policy* policy = nullptr;
  const Question* question = nullptr;
  int region = 0;
  std::int64_t on = 0;
  std::vector<PlacedEntry> entries;         // save the grounds; parents first, in file order
  std::vector<PlacedEntry> grounds;         // in the order in which they are tried
  std::vector<const Value*> values;         // by name; null where none is in force
  std::vector<std::size_t> reading_counts;  // by issue
  int product = -1;                         // facts; -1 where the vocabulary has them not
  int premium = -1;
  int people = -1;
};

[[nodiscard]] Scene open_scene(const Policy& policy, int region, std::int64_t on,
                               const std::string& question);

/// Facts that the rules of a scene read, by number. A premium that was not given is no part of what
/// the account must cover.
[[nodiscard]] std::vector<bool> facts_read(const Scene& scene, bool premium_given);

}  // namespace gezhang::reference
