#include "policy/chain_check.h"

#include <algorithm>
#include <functional>
#include <set>

#include "decimal.h"
#include "decision/known_facts.h"
#include "expression/checker.h"
#include "expression/parser.h"
#include "nearest_name.h"
#include "policy/bounds.h"
#include "sort_short.h"

namespace gezhang {
namespace {

constexpr std::size_t kMostMembers = 64;
constexpr std::size_t kMostReadingChoices = 16;
constexpr Type kBoolType{Kind::kBool, -1};
constexpr Type kMoneyType{Kind::kMoney, -1};

std::string numbered(std::string_view prefix, std::size_t number) {
  return std::string(prefix) + decimal::format(static_cast<std::int64_t>(number), 0, false);
}

std::string shown(const Period& period) {
  return period.from.to_text() + " – " + (period.until ? period.until->to_text() : "");
}

// Every expression of a value, with the type that its place wants.
template <typename Visit>
void each_expression(Value& value, Visit visit) {
  for (ValueRow& row : value.rows) {
    const bool is_row = value.form != ValueForm::kIs;
    visit(row.when, kBoolType, row.pointer);
    visit(row.is, value.type, row.pointer + "/is");
    visit(row.provisional, value.type, row.pointer + (is_row ? "/provisional" : "/is"));
  }
}
template <typename Visit>
void each_expression(const Value& value, Visit visit) {
  for (const ValueRow& row : value.rows) {
    visit(row.when);
    visit(row.is);
    visit(row.provisional);
  }
}

// Where a value says what it is.
std::string form_pointer(const Value& value) {
  switch (value.form) {
    case ValueForm::kIs:
      return value.pointer + "/is";
    case ValueForm::kTiers:
      return value.pointer + "/tiers";
    case ValueForm::kTable:
      return value.pointer + "/table";
  }
  return value.pointer;
}

// Names of values that an expression uses.
std::vector<std::string> used_values(const Expression& expression) {
  std::vector<std::string> used;
  for (const ExpressionNode& node : expression.nodes) {
    if (node.operation == Operation::kName && node.fact < 0) used.push_back(node.name);
  }
  return used;
}

std::vector<std::string> used_values(const Value& value) {
  std::vector<std::string> used;
  each_expression(value, [&](const Expression& expression) {
    for (std::string& id : used_values(expression)) used.push_back(std::move(id));
  });
  return used;
}

class ChainCheck {
 public:
  ChainCheck(const PolicyData& data, RegionFile& file, Errors& errors)
      : data_(data), file_(file), chain_(data.chain_of(file.code)), errors_(errors) {}

  void run() {
    check_products();
    make_scope();
    check_duplicate_values();
    check_without();
    for (Value& value : file_.values) check_value(value);
    find_order();
    prove_values();
    for (Value& value : file_.values) {
      check_citations(value.cites, value.pointer);
      for (const ValueRow& row : value.rows) check_citations(row.cites, row.pointer);
      check_coverage(used_values(value), value.period, form_pointer(value));
    }
    for (QuestionRules& rules : file_.questions) check_question(rules);
    check_account();
    prove_inherited();
    for (const Rumour& rumour : file_.rumours) {
      check_citations(rumour.cites, rumour.pointer);
      for (std::size_t i = 0; i < rumour.questions.size(); ++i) {
        check_question_id(rumour.questions[i], rumour.pointer + numbered("/questions/", i));
      }
    }
  }

 private:
  void check_products() {
    const std::vector<const Product*> products = products_of(chain_);
    std::set<std::string> seen;
    std::size_t members = 0;
    for (const Fact& fact : data_.vocabulary.facts) {
      if (!fact.members_from_products) continue;
      members = fact.members.size();
      for (const Member& member : fact.members) seen.insert(member.id);
    }
    for (const Product* product : products) {
      if (!seen.insert(product->id).second && is_own(product)) {
        report(ErrorCode::kDuplicateId, product_pointer(product) + "/id", product->id);
      }
    }
    if (members + products.size() > kMostMembers) {
      report(ErrorCode::kLimitExceeded, "/products", numbered("", products.size()) + " products",
             numbered("at most ", kMostMembers - members) + " with those of the parents");
    }
    for (const Product& product : file_.products) {
      for (const Edition& edition : product.editions) {
        check_citations(edition.cites, edition.pointer);
        check_price(edition);
      }
    }
  }

  // A price is a premium: the proof that nothing overflows reckons with premiums within their
  // bounds.
  void check_price(const Edition& edition) {
    const int premium = data_.vocabulary.find_fact(known_facts::kPremium);
    if (!edition.price || premium < 0) return;
    const Range hard = data_.vocabulary.facts[static_cast<std::size_t>(premium)].hard;
    if (hard.contains(edition.price->fen())) return;
    report(
        ErrorCode::kOutOfRange, edition.pointer + "/price", edition.price->to_decimal(),
        Money::from_fen(hard.least).to_decimal() + " – " + Money::from_fen(hard.most).to_decimal());
  }

  bool is_own(const Product* product) const {
    return !file_.products.empty() && product >= &file_.products.front() &&
           product <= &file_.products.back();
  }
  std::string product_pointer(const Product* product) const {
    return numbered("/products/", static_cast<std::size_t>(product - file_.products.data()));
  }

  void make_scope() {
    scope_.vocabulary = &data_.vocabulary;
    for (const RegionFile* file : chain_) scope_.regions.push_back(file->code);
    for (const Product* product : products_of(chain_)) scope_.products.push_back(product->id);
    for (const RegionFile* file : chain_) {
      for (const Value& value : file->values) scope_.values.emplace(value.id, value.type);
    }
  }

  void check_duplicate_values() {
    for (std::size_t i = 0; i < file_.values.size(); ++i) {
      const Value& value = file_.values[i];
      if (data_.vocabulary.find_fact(value.id) >= 0) {
        report(ErrorCode::kDuplicateId, value.pointer + "/id", value.id,
               "a name that is not a fact");
      }
      for (const RegionFile* parent : chain_) {
        if (parent == &file_) continue;
        for (const Value& inherited : parent->values) check_override(value, inherited, *parent);
      }
      for (std::size_t j = 0; j < i; ++j) {
        const Value& other = file_.values[j];
        if (other.id != value.id) continue;
        if (other.type != value.type)
          report(ErrorCode::kTypeMismatch, value.pointer + "/type", value.id);
        if (other.period.overlaps(value.period)) {
          report(ErrorCode::kOverlappingPeriods, value.pointer,
                 value.id + " " + shown(value.period),
                 "a period apart from " + shown(other.period));
        }
      }
    }
  }

  void check_override(const Value& value, const Value& inherited, const RegionFile& parent) {
    if (inherited.id != value.id) return;
    if (!value.replaces) {
      report(ErrorCode::kDuplicateId, value.pointer + "/id", value.id,
             "an id that " + parent.code.to_text() + " does not use, or \"replaces\": true");
    }
    // The parent's expressions have been checked with the parent's type.
    if (inherited.type != value.type) {
      report(ErrorCode::kTypeMismatch, value.pointer + "/type", kind_id(value.type.kind),
             kind_id(inherited.type.kind));
    }
  }

  void check_value(Value& value) {
    if (value.by.valid()) check_by(value);
    each_expression(value, [&](Expression& expression, Type wanted, const std::string& pointer) {
      // What is made of a faulty `by` would only tell its fault again.
      if (value.by.valid() && faulty_.contains(&value.by) && wanted == kBoolType) return;
      check(expression, wanted, pointer);
    });
  }

  // Tiers and tables go by anything that has bounds or members.
  void check_by(Value& value) {
    constexpr Kind kKinds[] = {Kind::kCount, Kind::kMoney, Kind::kDate,
                               Kind::kRate,  Kind::kBool,  Kind::kChoice};
    const std::string pointer = form_pointer(value) + "/by";
    Errors faults;
    const Type type = type_of(value.by, scope_, faults);
    const bool fits =
        std::find(std::begin(kKinds), std::end(kKinds), type.kind) != std::end(kKinds);
    if (type.kind != Kind::kError && !fits) {
      faults.push_back({ErrorCode::kTypeMismatch, "", "", 1, std::string(kind_id(type.kind)),
                        "a count, money, date, rate, bool or choice", ""});
    }
    if (!faults.empty()) faulty_.insert(&value.by);
    place(std::move(faults), pointer);
  }

  void check_without() {
    for (std::size_t i = 0; i < file_.without.size(); ++i) {
      const int fact = scope_.find_fact(file_.without[i]);
      const bool number =
          fact >= 0 && is_interval(data_.vocabulary.facts[static_cast<std::size_t>(fact)].kind);
      if (number) continue;
      report(ErrorCode::kUnknownFact, numbered("/without/", i), file_.without[i],
             "a fact that is a number",
             nearest_name(file_.without[i], data_.vocabulary.fact_ids()));
    }
  }

  static bool has_value(const RegionFile& file, const std::string& id) {
    return std::any_of(file.values.begin(), file.values.end(),
                       [&](const Value& value) { return value.id == id; });
  }

  // Values may need each other in any order, but not in a circle. Parents have been checked
  // already, and cannot need a child's values. A value in a circle has no bounds, and neither has
  // what uses it.
  void find_order() {
    for (const RegionFile* file : chain_) {
      for (const Value& value : file->values) values_[value.id].push_back(&value);
    }
    std::map<std::string, int> state;  // 0 new, 1 on the way, 2 done
    const std::function<void(const std::string&, int)> visit = [&](const std::string& id,
                                                                   int depth) {
      state[id] = 1;
      if (depth > kMaximumExpressionDepth) {
        // Values are compiled into each other: their depth is a depth of recursion.
        report(ErrorCode::kLimitExceeded, "/values", id,
               "at most 64 values that need one another in a row");
        unprovable_.insert(id);
        state[id] = 2;
        return;
      }
      for (const Value* value : values_[id]) {
        for (const std::string& used : used_values(*value)) {
          if (!values_.contains(used)) continue;
          if (state[used] == 1) {
            unprovable_.insert(id);
            if (has_value(file_, id)) {
              std::string circle = id;
              circle += " → ";
              circle += used;
              report(ErrorCode::kCycle, form_pointer(*value), circle);
            }
          } else if (state[used] == 0) {
            visit(used, depth + 1);
          }
        }
      }
      state[id] = 2;
      order_.push_back(id);
    };
    for (const auto& [id, versions] : values_) {
      if (state[id] == 0) visit(id, 1);
    }
  }

  void prove_values() {
    bounds_.emplace(data_.vocabulary, scope_.products.size());
    for (const std::string& id : order_) {
      for (const Value* value : values_[id]) {
        prove_value(id, *value);
      }
    }
  }

  void prove_value(const std::string& id, const Value& value) {
    for (const ValueRow& row : value.rows) {
      for (const Expression* expression : {&row.when, &row.is, &row.provisional}) {
        const bool is_condition = expression == &row.when;
        if (expression->nodes.empty()) continue;
        if (!usable(*expression)) {
          unprovable_.insert(id);
          continue;
        }
        Errors faults;
        const Possible bounds = bounds_->prove(*expression, faults);
        if (!faults.empty()) unprovable_.insert(id);
        if (!is_condition) bounds_->add_value(id, value.type, bounds);
        const bool plain = value.form == ValueForm::kIs;
        if (has_value(file_, id)) {
          place(std::move(faults), plain ? form_pointer(value) : row.pointer);
        } else {
          blame(faults, *expression, id);
        }
      }
    }
    // A row that could not be read leaves the value without bounds.
    if (std::any_of(value.rows.begin(), value.rows.end(),
                    [](const ValueRow& row) { return !row.figure().valid(); })) {
      unprovable_.insert(id);
    }
  }

  bool check_question_id(const std::string& id, const std::string& pointer) {
    if (data_.vocabulary.find_question(id) >= 0) return true;
    const std::vector<std::string> known = data_.vocabulary.question_ids();
    report(ErrorCode::kUnknownQuestion, pointer, id, "a question of the vocabulary",
           nearest_name(id, known));
    return false;
  }

  void check_question(QuestionRules& rules) {
    if (!check_question_id(rules.question, "/questions/" + rules.question)) return;
    check_issue_count(rules);
    check_rules(rules);
  }

  void check_account() {
    check_rules(file_.account);
    for (const Entry& entry : file_.account.entries) {
      // What the account is made of cannot hang on what the citizen has not said yet.
      const bool is_plain = entry.role == Role::kAccountYear || entry.role == Role::kBuckets;
      if (is_plain && !entry.when.nodes.empty())
        report(ErrorCode::kUnknownKey, entry.pointer + "/when", "when");
    }
  }

  static bool is_amount(Role role) {
    return role == Role::kLimit || role == Role::kDeduction || role == Role::kInterest ||
           role == Role::kCredits;
  }

  void check_rules(QuestionRules& rules) {
    for (const Repeal& repeal : rules.repeals) check_citations(repeal.cites, repeal.pointer);
    for (std::size_t i = 0; i < rules.entries.size(); ++i) {
      Entry& entry = rules.entries[i];
      check_citations(entry.cites, entry.pointer);
      check(entry.when, kBoolType, entry.pointer + "/when");
      check(entry.rule, is_amount(entry.role) ? kMoneyType : kBoolType, rule_pointer(entry));
      prove(entry.when, entry.pointer + "/when");
      prove(entry.rule, rule_pointer(entry));
      check_coverage(used_values(entry.when), entry.period, entry.pointer + "/when");
      check_coverage(used_values(entry.rule), entry.period, rule_pointer(entry));
      check_readings(entry, rules.question);
      for (std::size_t j = 0; j < i; ++j) check_same_id(rules.entries[j], entry);
      for (const RegionFile* parent : chain_) {
        if (parent != &file_) check_parent_id(*parent, rules.question, entry);
      }
    }
  }

  void check_readings(Entry& entry, const std::string& question) {
    const bool amount = entry.role == Role::kLimit;
    for (Reading& reading : entry.readings) {
      const std::string pointer = reading.pointer + (amount ? "/is" : "/holds");
      check_citations(reading.cites, reading.pointer);
      check(reading.rule, amount ? kMoneyType : kBoolType, pointer);
      prove(reading.rule, pointer);
      check_coverage(used_values(reading.rule), entry.period, pointer);
    }
    if (entry.issue.empty()) return;
    // What switches together has to have the same readings, or nobody could say which go together.
    for (const RegionFile* file : chain_) {
      const QuestionRules* rules = file->rules_for(question);
      if (rules == nullptr) continue;
      for (const Entry& other : rules->entries) {
        if (&other == &entry) return;  // later ones are compared when they are checked themselves
        if (other.issue != entry.issue) continue;
        const bool same = std::equal(
            entry.readings.begin(), entry.readings.end(), other.readings.begin(),
            other.readings.end(), [](const Reading& a, const Reading& b) { return a.id == b.id; });
        if (same) continue;
        std::string expected;
        for (const Reading& reading : other.readings) {
          expected += (expected.empty() ? "" : ", ") + reading.id;
        }
        report(ErrorCode::kBadValue, entry.pointer + "/readings", entry.issue, expected);
        return;
      }
    }
  }

  static std::string rule_pointer(const Entry& entry) {
    if (entry.role == Role::kCredits) return entry.pointer + "/a_year";
    return entry.pointer + (is_amount(entry.role) ? "/is" : "/holds");
  }

  // Every choice of readings is computed: their number has to stay small.
  void check_issue_count(const QuestionRules& rules) {
    std::map<std::string, std::size_t> issues;
    for (const RegionFile* file : chain_) {
      const QuestionRules* known = file->rules_for(rules.question);
      if (known == nullptr) continue;
      for (const Entry& entry : known->entries) {
        if (!entry.issue.empty()) issues[entry.issue] = entry.readings.size();
      }
    }
    std::size_t choices = 1;
    for (const auto& [issue, readings] : issues) {
      choices *= std::max<std::size_t>(readings, 1);
      if (choices <= kMostReadingChoices) continue;
      report(ErrorCode::kLimitExceeded, "/questions/" + rules.question, issue,
             numbered("at most ", kMostReadingChoices) + " choices of readings together");
      return;
    }
  }

  // One id is one thing within its section of the question; its versions follow one another.
  void check_same_id(const Entry& earlier, const Entry& entry) {
    if (earlier.id != entry.id || earlier.role != entry.role) return;
    if (earlier.period.overlaps(entry.period)) {
      report(ErrorCode::kOverlappingPeriods, entry.pointer, entry.id + " " + shown(entry.period),
             "a period apart from " + shown(earlier.period));
    }
  }

  void check_parent_id(const RegionFile& parent, const std::string& question, const Entry& entry) {
    const QuestionRules* rules = parent.rules_for(question);
    if (rules == nullptr || entry.replaces) return;
    for (const Entry& inherited : rules->entries) {
      if (inherited.id != entry.id || inherited.role != entry.role) continue;
      report(ErrorCode::kDuplicateId, entry.pointer + "/id", entry.id,
             "an id that " + parent.code.to_text() + " does not use, or \"replaces\": true");
      return;
    }
  }

  void check_citations(const std::vector<Citation>& cites, const std::string& pointer) {
    for (std::size_t i = 0; i < cites.size(); ++i) {
      if (find_source(chain_, file_, cites[i].source) != nullptr) continue;
      std::vector<std::string> names;
      for (const RegionFile* file : chain_) {
        for (const Source& source : file->sources) names.push_back(source.id);
      }
      report(ErrorCode::kUnknownSource, pointer + numbered("/cites/", i), cites[i].source,
             "the id of a source of this region or a parent", nearest_name(cites[i].source, names));
    }
  }

  // On every day on which the user is in force, the value has to be: otherwise the answer of that
  // day would rest on nothing.
  void check_coverage(const std::vector<std::string>& used, const Period& user,
                      const std::string& pointer) {
    for (const std::string& id : used) {
      const auto versions = values_.find(id);
      if (versions == values_.end()) continue;  // reported as an unknown name
      std::vector<const Period*> periods;
      for (const Value* value : versions->second) periods.push_back(&value->period);
      sort_short(periods, [](const Period* a, const Period* b) { return a->from < b->from; });
      Date covered = user.from;
      for (const Period* period : periods) {
        if (period->from <= covered && period->end() > covered) covered = period->end();
      }
      if (covered < user.end()) {
        report(ErrorCode::kValueGap, pointer, id + " (" + covered.to_text() + ")",
               "a value for every day from " + user.from.to_text());
      }
    }
  }

  void check(Expression& expression, Type wanted, const std::string& pointer) {
    Errors faults;
    check_expression(expression, wanted, scope_, faults);
    if (!faults.empty()) faulty_.insert(&expression);
    place(std::move(faults), pointer);
  }

  void prove(const Expression& expression, const std::string& pointer) {
    if (!usable(expression)) return;
    Errors faults;
    (void)bounds_->prove(expression, faults);
    place(std::move(faults), pointer);
  }

  // A value that is replaced here stands in the parents' expressions as well: what was proved of
  // them with their own says nothing any more.
  void prove_inherited() {
    if (file_.values.empty()) return;
    for (const RegionFile* parent : chain_) {
      if (parent == &file_) continue;
      for (const QuestionRules& rules : parent->questions) prove_inherited(rules);
      prove_inherited(parent->account);
    }
  }

  void prove_inherited(const QuestionRules& rules) {
    for (const Entry& entry : rules.entries) {
      prove_inherited(entry.when, entry.id);
      prove_inherited(entry.rule, entry.id);
      for (const Reading& reading : entry.readings) prove_inherited(reading.rule, entry.id);
    }
  }

  void prove_inherited(const Expression& expression, const std::string& id) {
    if (!expression.valid() || own_value_in(expression) == nullptr || !usable(expression)) return;
    Errors faults;
    (void)bounds_->prove(expression, faults);
    blame(faults, expression, id);
  }

  // Faults of something inherited stand where this file replaces a value that it uses.
  void blame(const Errors& faults, const Expression& expression, const std::string& id) {
    const Value* own = faults.empty() ? nullptr : own_value_in(expression);
    if (own == nullptr) return;  // it is the parent's own fault, and has been told with its file
    for (const Error& fault : faults)
      report(fault.code, form_pointer(*own), id, "what the inherited " + id + " can compute with");
  }

  // The first value of this file that the expression uses, itself or through other values.
  const Value* own_value_in(const Expression& expression) const {
    std::set<std::string> seen;
    std::vector<std::string> open = used_values(expression);
    while (!open.empty()) {
      const std::string id = std::move(open.back());
      open.pop_back();
      const auto versions = values_.find(id);
      if (versions == values_.end() || !seen.insert(id).second) continue;
      for (const Value& value : file_.values) {
        if (value.id == id) return &value;
      }
      for (const Value* value : versions->second) {
        for (std::string& used : used_values(*value)) open.push_back(std::move(used));
      }
    }
    return nullptr;
  }

  // Nothing is proved of what is faulty, or rests on it: its fault has been told once.
  bool usable(const Expression& expression) const {
    if (!expression.valid() || faulty_.contains(&expression)) return false;
    const std::vector<std::string> used = used_values(expression);
    return all_resolved(expression) &&
           std::none_of(used.begin(), used.end(),
                        [&](const std::string& id) { return unprovable_.contains(id); });
  }
  // A parent's faulty expression has been reported with its file; it must not be lowered here.
  static bool all_resolved(const Expression& expression) {
    return std::all_of(expression.nodes.begin(), expression.nodes.end(),
                       [](const ExpressionNode& node) { return node.type.kind != Kind::kError; });
  }

  void place(Errors faults, const std::string& pointer) {
    for (Error& fault : faults) {
      fault.file = file_.file;
      fault.pointer = pointer;
      errors_.push_back(std::move(fault));
    }
  }
  void report(ErrorCode code, std::string_view pointer, std::string_view found,
              std::string_view expected = {}, std::string_view nearest = {}) {
    errors_.push_back({code, file_.file, std::string(pointer), 0, std::string(found),
                       std::string(expected), std::string(nearest)});
  }

  const PolicyData& data_;
  RegionFile& file_;
  Chain chain_;
  Errors& errors_;
  Scope scope_;
  std::optional<BoundsProof> bounds_;
  std::map<std::string, std::vector<const Value*>> values_;  // of the whole chain, by id
  std::vector<std::string> order_;                           // their ids, each after those it needs
  std::set<const Expression*> faulty_;
  std::set<std::string> unprovable_;  // values that are faulty or rest on faulty ones
};

}  // namespace

void check_chain(const PolicyData& data, RegionFile& file, Errors& errors) {
  ChainCheck(data, file, errors).run();
}

void check_index(const PolicyData& data, const std::string& index_file, Errors& errors) {
  const auto report = [&](const std::string& file, ErrorCode code, std::string_view pointer,
                          std::string_view found, std::string_view expected,
                          std::string_view nearest = {}) {
    errors.push_back({code, file, std::string(pointer), 0, std::string(found),
                      std::string(expected), std::string(nearest)});
  };
  for (std::size_t i = 0; i < data.index.size(); ++i) {
    const IndexedRegion& region = data.index[i];
    if (region.code == RegionCode{}) continue;  // malformed, and reported as such
    const std::string pointer = numbered("/regions/", i);
    if (data.index_position.at(region.code) != i) {
      report(index_file, ErrorCode::kDuplicateId, pointer + "/code", region.code.to_text(),
             "a code of its own");
    }
    if (!region.parent && region.code != RegionCode::nation()) {
      // A second root would be free of the nation's bans, and a no would come out as a yes.
      report(index_file, ErrorCode::kMissingParent, pointer, "", "a code of the index");
      continue;
    }
    if (!region.parent) {
      // Without the nation's file its bans would be missing, and a no would come out as a yes.
      if (data.find_file(region.code) == nullptr) {
        report(index_file, ErrorCode::kMissingFile, pointer, "",
               "a file for " + region.code.to_text());
      }
      continue;
    }
    if (data.find_region(*region.parent) == nullptr) {
      report(index_file, ErrorCode::kMissingParent, pointer + "/parent", region.parent->to_text(),
             "a code of the index");
    }
    // As many steps as there are regions reach the nation, or go round in a circle.
    const IndexedRegion* above = &region;
    std::size_t steps = 0;
    while (above != nullptr && above->parent && steps <= data.index.size()) {
      above = data.find_region(*above->parent);
      ++steps;
    }
    if (steps > data.index.size()) {
      report(index_file, ErrorCode::kCycle, pointer + "/parent", region.parent->to_text(),
             "a region above it");
    }
  }
  const std::vector<std::string> codes = data.region_codes();
  for (const RegionFile& file : data.files) {
    if (file.code == RegionCode{}) continue;
    const IndexedRegion* region = data.find_region(file.code);
    if (region == nullptr) {
      report(file.file, ErrorCode::kUnknownRegion, "/region", file.code.to_text(),
             "a code of " + index_file, nearest_name(file.code.to_text(), codes));
    } else if (region->parent != file.parent) {
      report(file.file, ErrorCode::kMissingParent, "/parent",
             file.parent ? file.parent->to_text() : "",
             region->parent ? region->parent->to_text() : "no parent");
    }
    if (&data.files[data.file_position.at(file.code)] != &file) {
      report(file.file, ErrorCode::kDuplicateId, "/region", file.code.to_text(),
             "one file a region");
    }
  }
}

}  // namespace gezhang
