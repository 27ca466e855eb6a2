// Truth: what all completions of the missing facts lead to, by trying every one of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reference/evaluate.h"
#include "reference/scene.h"
#include "reference/situation.h"

namespace gezhang::reference {

/// The verdicts and amounts of a set of completions.
struct Joined {
  std::uint64_t completions = 0;
  std::uint64_t rulings = 0;  // bits by Ruling
  std::optional<std::pair<std::int64_t, std::int64_t>> amount;

  void add(const Decision& decision);
  [[nodiscard]] bool is_single() const;
  /// "yes" … or "depends".
  [[nodiscard]] std::string verdict() const;
  friend bool operator==(const Joined&, const Joined&) = default;
};

/// Every completion of a situation with its decision. Facts that the rules do not read, and that no
/// relation links to one that they read, stay as they are: they cannot change anything.
class Truth {
 public:
  Truth(const Scene& scene, const Situation& situation);

  /// How many completions have to be tried for such a situation, the impossible ones included.
  [[nodiscard]] static double size(const Scene& scene, const Situation& situation);

  [[nodiscard]] const Joined& joined() const { return joined_; }
  [[nodiscard]] bool is_contradiction() const { return joined_.completions == 0; }

  /// Of the completions that agree with the values, pairs of fact and value.
  [[nodiscard]] Joined where(const std::vector<std::pair<int, std::int64_t>>& values) const;

  /// Two completions that differ in this fact, and otherwise only in what relations link to it,
  /// have different decisions.
  [[nodiscard]] bool matters(int fact) const;

  /// Facts that may have several values here.
  [[nodiscard]] const std::vector<int>& open_facts() const { return varied_; }
  /// The possible completion at or after a position (around the end).
  [[nodiscard]] Completion completion(std::uint64_t position) const;
  [[nodiscard]] std::uint64_t size() const { return cells_.size(); }

 private:
  struct Cell {
    bool possible = false;
    Decision decision;
  };

  void choose_facts(const Scene& scene, const Situation& situation);
  void try_all(const Scene& scene, bool premium_given);
  [[nodiscard]] std::size_t digit(std::size_t cell, std::size_t place) const;
  [[nodiscard]] std::int64_t value(std::size_t cell, std::size_t place) const;

  Completion base_;
  std::vector<int> varied_;
  std::vector<std::vector<std::int64_t>> domains_;  // of the varied facts
  std::vector<std::size_t> strides_;
  std::vector<const Expr*> relations_;
  std::vector<int> component_;  // of every fact: those linked by relations share one
  std::vector<Cell> cells_;
  Joined joined_;
};

/// Relations that count in a region.
[[nodiscard]] std::vector<const Expr*> relations_in(const Policy& policy, int region);
/// For every fact the number of its component: facts that relations link share one.
[[nodiscard]] std::vector<int> components_of(const Policy& policy,
                                             const std::vector<const Expr*>& relations);

}  // namespace gezhang::reference
