// Policy: a small set of policies as plain data, and the files in which the core reads it.
//
// Facts, values and products have one number each in the whole policy. Its regions stand in one
// line, the nation first: what a region may name is what it and those before it declare.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gezhang/policy_set.h"
#include "reference/expression.h"
#include "reference/random.h"

namespace gezhang::reference {

struct Fact {
  std::string id;
  Type type = Type::kBool;
  std::vector<std::string> members;  // of a choice, without the products
  bool has_products = false;         // the products on sale are members as well
  std::int64_t least = 0;            // of a number: the hard range
  std::int64_t most = 0;
  std::vector<std::int64_t> anchors;  // of a number: where the rules are likely to turn
  std::int64_t cost = 1;
  int region = -1;  // the region that declares it; -1: the vocabulary

  /// Too many values to try them all.
  [[nodiscard]] bool is_wide() const;
};

/// Half-open; a historic one ends after it was last confirmed.
struct Period {
  std::int64_t from = 0;
  bool only_seen = false;
  std::optional<std::int64_t> until;
  std::optional<std::int64_t> confirmed;
  bool historic = false;

  [[nodiscard]] bool holds(std::int64_t on) const;
};

struct Source {
  std::string id;
  char grade = 'A';
};

enum class Role { kGround, kRequirement, kLimit, kMenu, kPayment, kClosed, kDiscretion };
enum class Payment { kFull, kTopUp, kUnclear };

struct Reading {
  std::string id;
  Expr rule;
};

struct Entry {
  Role role = Role::kRequirement;
  std::string id;
  Period period;
  std::vector<std::string> cites;
  std::optional<Expr> when;
  std::optional<Expr> rule;  // of what holds or is; absent where there are readings
  std::string issue;
  std::vector<Reading> readings;
  std::string payee = "self";           // of a ground
  Payment payment = Payment::kUnclear;  // of a payment
  std::vector<std::int64_t> amounts;    // of a menu
  bool replaces = false;
  bool final = false;
};

struct Repeal {
  std::string id;
  std::int64_t from = 0;
};

struct Rules {
  std::string question;
  std::vector<Entry> entries;
  std::vector<Repeal> repeals;
};

/// A row of tiers (ends that are absent are open) or of a table (with a key).
struct Row {
  std::optional<std::int64_t> at_least;
  std::optional<std::int64_t> above;
  std::optional<std::int64_t> at_most;
  std::optional<std::int64_t> below;
  std::int64_t key = 0;
  std::optional<Expr> is;
  std::optional<Expr> provisional;
};

enum class Form { kIs, kTiers, kTable };

struct Value {
  int name = -1;  // in Policy::values
  Form form = Form::kIs;
  Expr expr;  // what it is, or what its rows go by
  std::vector<Row> rows;
  Period period;
  std::vector<std::string> cites;
  bool replaces = false;
};

struct ValueName {
  std::string id;
  Type type = Type::kMoney;
  int region = 0;  // the first region that may name it
};

struct Edition {
  std::int64_t from = 0;
  std::optional<std::int64_t> until;
  std::optional<std::int64_t> price;
};

struct Product {
  std::string id;
  int region = 0;
  std::vector<Edition> editions;

  [[nodiscard]] const Edition* on_sale(std::int64_t on) const;
};

struct Region {
  std::string code;
  bool has_file = true;
  std::vector<Source> sources;
  std::vector<Value> values;
  std::vector<std::string> without;  // ids of facts
  std::vector<Rules> questions;

  [[nodiscard]] const Rules* rules_of(const std::string& question) const;
};

struct Question {
  std::string id;
  std::vector<std::string> payees;  // empty: anybody
  char ground_grade = 'X';
};

struct Relation {
  std::string id;
  Expr holds;
};

struct Policy {
  std::vector<Fact> facts;
  std::vector<Question> questions;
  std::vector<Relation> relations;
  std::vector<ValueName> values;
  std::vector<Product> products;  // in the order of their regions
  std::vector<Region> regions;    // each the parent of the next

  /// Position, or -1.
  [[nodiscard]] int find_fact(const std::string& id) const;
  [[nodiscard]] int find_region(const std::string& code) const;
  [[nodiscard]] const Question* find_question(const std::string& id) const;

  /// How many members a choice has in a region: its own, and the products known there.
  [[nodiscard]] std::int64_t member_count(int fact, int region) const;
  [[nodiscard]] std::string member_name(int fact, std::int64_t number) const;
  /// The product that is a member of the choice, or null.
  [[nodiscard]] const Product* product_of(int fact, std::int64_t number) const;

  /// A value of a fact as the JSON of facts has it.
  [[nodiscard]] std::string written(int fact, std::int64_t value) const;
};

/// The facts that the engine itself understands: a product with its price, for one person or more.
inline constexpr const char* kProductFact = "purchase.product";
inline constexpr const char* kPremiumFact = "purchase.premium";
inline constexpr const char* kPeopleFact = "purchase.people";

/// The files that the core loads. `order`, where given, shuffles the keys of every object and every
/// list whose order means nothing.
[[nodiscard]] std::vector<PolicyFile> files_of(const Policy& policy, Random* order = nullptr);

[[nodiscard]] std::string shown(const Expr& expr, const Policy& policy);

}  // namespace gezhang::reference
