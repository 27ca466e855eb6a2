#include "json/read_region_file.h"

#include <algorithm>
#include <set>

#include "decimal.h"
#include "expression/parser.h"
#include "json/parse.h"
#include "json/read_account.h"
#include "json/read_expression.h"
#include "json/read_vocabulary.h"
#include "sort_short.h"

namespace gezhang::json {
namespace {

// More would be a text that nobody can apply at all.
constexpr std::size_t kMostReadings = 4;

class RegionFileReader {
 public:
  RegionFileReader(const Vocabulary& vocabulary, Faults& faults, Errors& errors)
      : vocabulary_(vocabulary), faults_(faults), errors_(errors) {}

  RegionFile read(const Node& root) {
    const Path top;
    ObjectReader object(root, top, faults_);
    RegionFile region;
    region.file = faults_.file();
    region.code = object.required_region_code("region").value_or(RegionCode{});
    if (object.has("parent")) region.parent = object.required_region_code("parent");
    region.covers = object.optional_string("covers");
    region.name = object.required_text("name");
    each(object, "sources",
         [&](const Node& node, const Path& at) { region.sources.push_back(source(node, at)); });
    each(object, "facts",
         [&](const Node& node, const Path& at) { region.facts.push_back(fact(node, at, region)); });
    region.without = without(object);
    each(object, "values",
         [&](const Node& node, const Path& at) { region.values.push_back(value(node, at)); });
    each(object, "products",
         [&](const Node& node, const Path& at) { region.products.push_back(product(node, at)); });
    if (const Node* questions = object.optional("questions", NodeKind::kObject)) {
      const Path here = top.at("questions");
      for (const auto& [id, node] : questions->members)
        region.questions.push_back(question(id, node, here.at(id)));
    }
    if (const Node* account = object.optional("account", NodeKind::kObject)) {
      const Path here = top.at("account");
      region.account = account_rules(*account, here);
    }
    each(object, "rumours",
         [&](const Node& node, const Path& at) { region.rumours.push_back(rumour(node, at)); });
    object.finish({"region", "parent", "covers", "name", "sources", "facts", "without", "values",
                   "products", "questions", "account", "rumours"});
    report_duplicates(region.facts, "/facts");
    report_duplicates(region.sources, "/sources");
    report_duplicates(region.products, "/products");
    report_duplicates(region.rumours, "/rumours");
    return region;
  }

  RegionFile read_rates(const Node& root) {
    const Path top;
    ObjectReader object(root, top, faults_);
    RegionFile rates;
    rates.file = faults_.file();
    each(object, "sources",
         [&](const Node& node, const Path& at) { rates.sources.push_back(source(node, at)); });
    each(object, "values",
         [&](const Node& node, const Path& at) { rates.values.push_back(value(node, at)); });
    object.finish({"sources", "values"});
    report_duplicates(rates.sources, "/sources");
    return rates;
  }

 private:
  template <typename Read>
  void each(ObjectReader& object, std::string_view key, Read read) {
    const Node* list = object.optional(key, NodeKind::kArray);
    if (list == nullptr) return;
    const Path here = object.path().at(key);
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Path at = here.at(i);
      read(list->items[i], at);
    }
  }

  template <typename Item>
  void report_duplicates(const std::vector<Item>& items, const std::string& pointer) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!seen.insert(items[i].id).second) {
        faults_.report(
            ErrorCode::kDuplicateId,
            pointer + "/" + decimal::format(static_cast<std::int64_t>(i), 0, false) + "/id",
            items[i].id);
      }
    }
  }

  Source source(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Source source;
    source.id = object.required_string("id");
    source.title = object.required_string("title");
    source.number = object.optional_string("number");
    source.issuer = object.required_string("issuer");
    source.published = object.optional_string("published");
    source.url = object.optional_string("url");
    if (!source.url.empty() && !source.url.starts_with("https://")) {
      // A page shows these as links: another scheme could run a script.
      faults_.report(ErrorCode::kBadValue, path.at("url").pointer(), source.url,
                     "an address that begins with https://");
    }
    source.grade = static_cast<Grade>(object.required_choice("grade", kGradeIds).value_or(4));
    if (const auto checked = object.required_date("checked")) source.checked = checked->to_text();
    source.note = object.optional_text("note");
    object.finish(
        {"id", "title", "number", "issuer", "published", "url", "grade", "checked", "note"});
    return source;
  }

  Value value(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Value value;
    value.id = object.required_string("id");
    value.pointer = path.pointer();
    if (!value.id.empty() && value.id.find('.') == std::string::npos) {
      // A bare name would be read as the member of a choice.
      faults_.report(ErrorCode::kBadValue, path.at("id").pointer(), value.id,
                     "a name with a dot, like insure.threshold");
    }
    constexpr Kind kKinds[] = {Kind::kBool, Kind::kMoney, Kind::kRate, Kind::kCount, Kind::kDate};
    if (const auto type =
            object.required_choice("type", {"bool", "money", "rate", "count", "date"})) {
      value.type = {kKinds[*type], -1};
    }
    value.period = period(object);
    value.cites = cites(object);
    value.replaces = object.optional_boolean("replaces");
    (void)object.optional_text("text");
    read_form(object, value);
    object.finish({"id", "type", "is", "tiers", "table", "from", "seen_from", "until", "confirmed",
                   "historic", "cites", "text", "replaces"});
    return value;
  }

  // Exactly one of `is`, `tiers` and `table`.
  void read_form(ObjectReader& object, Value& value) {
    const bool tiers = object.has("tiers");
    const bool table = object.has("table");
    if (static_cast<int>(tiers) + static_cast<int>(table) + static_cast<int>(object.has("is")) !=
        1) {
      faults_.report(ErrorCode::kMissingKey, object.path().pointer(), "",
                     "one of `is`, `tiers` and `table`");
      return;
    }
    if (!tiers && !table) {
      ValueRow row;
      row.pointer = object.path().pointer();
      row.is = expression(object, "is");
      value.rows.push_back(std::move(row));
      return;
    }
    const std::string_view key = tiers ? "tiers" : "table";
    value.form = tiers ? ValueForm::kTiers : ValueForm::kTable;
    const Node* node = object.required(key, NodeKind::kObject);
    if (node == nullptr) return;
    const Path here = object.path().at(key);
    ObjectReader form(*node, here, faults_);
    value.by = expression(form, "by");
    each(form, "rows", [&](const Node& row, const Path& at) {
      value.rows.push_back(tiers ? tier(row, at, value.by) : table_row(row, at, value.by));
    });
    form.finish({"by", "rows"});
    if (value.rows.empty()) faults_.report(ErrorCode::kMissingKey, here.pointer(), "", "rows");
  }

  ValueRow tier(const Node& node, const Path& path, const Expression& by) {
    ObjectReader object(node, path, faults_);
    ValueRow row;
    row.pointer = path.pointer();
    std::string condition;
    const auto read_end = [&](std::string_view inclusive, std::string_view exclusive,
                              std::string_view below, std::string_view strictly) {
      std::optional<TierEnd> end;
      const bool has_inclusive = object.has(inclusive);
      if (has_inclusive && object.has(exclusive)) {
        faults_.report(ErrorCode::kBadValue, path.pointer(),
                       std::string(inclusive) + " and " + std::string(exclusive), "one of them");
      }
      if (!has_inclusive && !object.has(exclusive)) return end;
      const Expression bound = expression(object, has_inclusive ? inclusive : exclusive);
      if (!bound.valid()) return end;
      if (bound.root_node().operation != Operation::kLiteral) {
        faults_.report(ErrorCode::kBadValue,
                       path.at(has_inclusive ? inclusive : exclusive).pointer(), bound.text,
                       "a literal like \"¥3000\"");
        return end;
      }
      end = TierEnd{bound.root_node().value, has_inclusive};
      condition += (condition.empty() ? "(" : " and (") + by.text + ") ";
      condition += std::string(has_inclusive ? below : strictly) + " " + bound.text;
      return end;
    };
    row.low = read_end("at_least", "above", ">=", ">");
    row.high = read_end("at_most", "below", "<=", "<");
    if (by.valid() && !condition.empty()) row.when = made(condition);
    row.is = expression(object, "is");
    object.finish({"at_least", "above", "at_most", "below", "is"});
    return row;
  }

  ValueRow table_row(const Node& node, const Path& path, const Expression& by) {
    ObjectReader object(node, path, faults_);
    ValueRow row;
    row.pointer = path.pointer();
    row.key = object.required_string("key");
    if (by.valid() && !row.key.empty()) {
      Errors found;
      (void)parse_expression(row.key, found);
      if (found.empty()) row.when = made("(" + by.text + ") == (" + row.key + ")");
      place(std::move(found), path.at("key").pointer());
    }
    if (object.has("is")) row.is = expression(object, "is");
    if (object.has("provisional")) row.provisional = expression(object, "provisional");
    if (!object.has("is") && !object.has("provisional")) {
      faults_.report(ErrorCode::kMissingKey, path.pointer(), "", "`is` or `provisional`");
    }
    if (object.has("cites")) row.cites = cites(object);
    object.finish({"key", "is", "provisional", "cites"});
    return row;
  }

  // An expression put together from parts that were read before: what could be wrong with it has
  // been told at its part.
  static Expression made(const std::string& text) {
    Errors ignored;
    return parse_expression(text, ignored);
  }

  Fact fact(const Node& node, const Path& path, const RegionFile& region) {
    Fact read = read_fact(node, path, faults_, vocabulary_);
    read.owner = region.code;
    const std::string prefix = region.code.to_text() + ".";
    if (!read.id.empty() && !read.id.starts_with(prefix)) {
      faults_.report(ErrorCode::kBadValue, path.at("id").pointer(), read.id,
                     "an id that begins with " + prefix);
    }
    return read;
  }

  std::vector<std::string> without(ObjectReader& object) {
    std::vector<std::string> ids;
    each(object, "without", [&](const Node& item, const Path& at) {
      if (item.kind == NodeKind::kString) {
        ids.push_back(item.text);
      } else {
        faults_.report(ErrorCode::kWrongKind, at.pointer(), shown(item), "the id of a fact");
      }
    });
    return ids;
  }

  Product product(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Product product{object.required_string("id"), object.required_text("name"), {}};
    if (product.id.find('.') != std::string::npos) {
      faults_.report(ErrorCode::kBadValue, path.at("id").pointer(), product.id,
                     "a name without a dot");
    }
    each(object, "editions", [&](const Node& edition_node, const Path& at) {
      product.editions.push_back(edition(edition_node, at));
    });
    object.finish({"id", "name", "editions"});
    for (std::size_t i = 0; i < product.editions.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const Edition& one = product.editions[i];
        const Edition& other = product.editions[j];
        if ((!other.until || one.from < *other.until) && (!one.until || other.from < *one.until)) {
          faults_.report(ErrorCode::kOverlappingPeriods, one.pointer, product.id,
                         "sales that do not overlap");
        }
      }
    }
    return product;
  }

  Edition edition(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Edition edition;
    edition.pointer = path.pointer();
    edition.from = object.required_date("from").value_or(Date{});
    edition.until = object.optional_date("until");
    if (edition.until && *edition.until <= edition.from) {
      faults_.report(ErrorCode::kBadPeriod, path.at("until").pointer(), edition.until->to_text(),
                     "a day after `from`");
    }
    if (const Node* price = node.find("price")) edition.price = amount(*price, path.at("price"));
    edition.cover = object.optional_text("cover");
    edition.cites = cites(object);
    object.finish({"from", "until", "price", "cover", "cites"});
    return edition;
  }

  QuestionRules question(const std::string& id, const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    QuestionRules rules{id, {}, {}};
    struct Section {
      std::string_view key;
      Role role;
    };
    constexpr Section kSections[] = {
        {"grounds", Role::kGround},        {"requirements", Role::kRequirement},
        {"limits", Role::kLimit},          {"menu", Role::kMenu},
        {"payment", Role::kPayment},       {"closed", Role::kClosed},
        {"discretion", Role::kDiscretion}, {"notes", Role::kNote}};
    for (const Section& section : kSections) {
      each(object, section.key, [&](const Node& entry_node, const Path& at) {
        rules.entries.push_back(entry(entry_node, at, section.role));
      });
    }
    each(object, "repeals", [&](const Node& repeal_node, const Path& at) {
      rules.repeals.push_back(repeal(repeal_node, at));
    });
    object.finish({"grounds", "requirements", "limits", "menu", "payment", "closed", "discretion",
                   "notes", "repeals"});
    return rules;
  }

  QuestionRules account_rules(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    QuestionRules rules{std::string(kAccountSection), {}, {}};
    for (const AccountPart& part : kAccountParts) {
      each(object, part.key, [&](const Node& entry_node, const Path& at) {
        ObjectReader entry(entry_node, at, faults_);
        Entry read = entry_head(entry, at, part.role);
        finish_entry(entry, read_account_terms(entry, read, errors_));
        rules.entries.push_back(std::move(read));
      });
    }
    each(object, "repeals", [&](const Node& repeal_node, const Path& at) {
      rules.repeals.push_back(repeal(repeal_node, at));
    });
    std::vector<std::string_view> known = {"repeals"};
    for (const AccountPart& part : kAccountParts) known.push_back(part.key);
    object.finish(known);
    return rules;
  }

  // What every entry has.
  Entry entry_head(ObjectReader& object, const Path& path, Role role) {
    Entry entry;
    entry.role = role;
    entry.pointer = path.pointer();
    entry.id = object.required_string("id");
    entry.text = object.required_text("text");
    entry.fix = object.optional_text("fix");
    entry.period = period(object);
    entry.cites = cites(object);
    if (object.has("when")) entry.when = expression(object, "when");
    entry.replaces = object.optional_boolean("replaces");
    entry.final = object.optional_boolean("final");
    return entry;
  }

  Entry entry(const Node& node, const Path& path, Role role) {
    ObjectReader object(node, path, faults_);
    Entry entry = entry_head(object, path, role);
    switch (role) {
      case Role::kGround:
        read_rule(object, "holds", entry);
        entry.payee = static_cast<Payee>(object.required_choice("payee", kPayeeIds).value_or(0));
        if (const Node* outcome = object.optional("outcome", NodeKind::kObject)) {
          entry.outcome = ground_outcome(*outcome, path.at("outcome"));
        }
        finish_entry(object, {"holds", "readings", "issue", "payee", "outcome"});
        break;
      case Role::kRequirement:
        read_rule(object, "holds", entry);
        finish_entry(object, {"holds", "readings", "issue"});
        break;
      case Role::kClosed:
      case Role::kDiscretion:
        entry.rule = expression(object, "holds");
        finish_entry(object, {"holds"});
        break;
      case Role::kLimit:
        read_rule(object, "is", entry);
        finish_entry(object, {"is", "readings", "issue"});
        break;
      case Role::kMenu:
        each(object, "amounts", [&](const Node& item, const Path& at) {
          if (const auto money = amount(item, at)) entry.amounts.push_back(*money);
        });
        sort_short(entry.amounts);
        if (std::adjacent_find(entry.amounts.begin(), entry.amounts.end()) != entry.amounts.end()) {
          faults_.report(ErrorCode::kDuplicateId, path.at("amounts").pointer(),
                         "the same amount twice");
        }
        if (entry.amounts.empty()) {
          faults_.report(ErrorCode::kMissingKey, path.pointer(), "", "amounts");
        }
        finish_entry(object, {"amounts"});
        break;
      case Role::kPayment:
        entry.payment = static_cast<Payment>(
            object.required_choice("is", {"full", "top_up", "unclear"}).value_or(2));
        finish_entry(object, {"is"});
        break;
      case Role::kNote:
        entry.note = static_cast<NoteKind>(
            object.required_choice("kind", {"documents", "steps", "channels", "warnings"})
                .value_or(3));
        finish_entry(object, {"kind"});
        break;
      default:  // the roles of the account have a section of their own
        break;
    }
    return entry;
  }

  // The rule itself, or the readings of an ambiguous one.
  void read_rule(ObjectReader& object, std::string_view key, Entry& entry) {
    const bool ambiguous = object.has("readings");
    if (!ambiguous && !object.has("issue")) {
      entry.rule = expression(object, key);
      return;
    }
    if (object.has(key)) {
      faults_.report(ErrorCode::kBadValue, object.path().at(key).pointer(), std::string(key),
                     "either it or `readings`");
    }
    entry.issue = object.required_string("issue");
    if (object.required("readings", NodeKind::kArray) == nullptr) return;
    each(object, "readings", [&](const Node& node, const Path& at) {
      ObjectReader reading(node, at, faults_);
      Reading read;
      read.pointer = at.pointer();
      read.id = reading.required_string("id");
      read.rule = expression(reading, key);
      read.text = reading.required_text("text");
      read.cites = cites(reading);
      reading.finish({"id", key, "text", "cites"});
      entry.readings.push_back(std::move(read));
    });
    const std::string here = object.path().at("readings").pointer();
    report_duplicates(entry.readings, here);
    if (entry.readings.size() < 2 || entry.readings.size() > kMostReadings) {
      faults_.report(ErrorCode::kLimitExceeded, here, "", "2 to 4 readings");
    }
  }

  // The keys that every entry may have, and those of its role.
  static void finish_entry(ObjectReader& object, const std::vector<std::string_view>& own) {
    std::vector<std::string_view> known = {"id",       "text",      "fix",      "when",
                                           "from",     "seen_from", "until",    "confirmed",
                                           "historic", "cites",     "replaces", "final"};
    known.insert(known.begin() + 1, own.begin(), own.end());
    object.finish(known);
  }

  GroundOutcome ground_outcome(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    GroundOutcome outcome;
    outcome.id = object.required_string("id");
    outcome.text = object.required_text("text");
    each(object, "documents", [&](const Node& item, const Path& at) {
      ObjectReader document(item, at, faults_);
      Document read;
      if (document.has("any_of")) {
        each(document, "any_of", [&](const Node& one, const Path& place) {
          read.any_of.push_back(read_text(one, place, faults_));
        });
        document.finish({"any_of"});
      } else {
        read.any_of.push_back(read_text(item, at, faults_));
      }
      outcome.documents.push_back(std::move(read));
    });
    each(object, "channels", [&](const Node& item, const Path& at) {
      outcome.channels.push_back(read_text(item, at, faults_));
    });
    if (const Node* days = object.optional("working_days", NodeKind::kNumber)) {
      const auto number = decimal::parse(days->text, 0);
      if (number && *number > 0) {
        outcome.working_days = *number;
      } else {
        faults_.report(ErrorCode::kBadValue, path.at("working_days").pointer(), days->text,
                       "a whole number");
      }
    }
    outcome.closes = object.optional_text("closes");
    object.finish({"id", "text", "documents", "channels", "working_days", "closes"});
    return outcome;
  }

  Repeal repeal(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Repeal repeal;
    repeal.pointer = path.pointer();
    repeal.id = object.required_string("id");
    repeal.from = object.required_date("from").value_or(Date{});
    repeal.because = object.required_text("because");
    repeal.cites = cites(object);
    object.finish({"id", "from", "because", "cites"});
    return repeal;
  }

  Rumour rumour(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Rumour rumour;
    rumour.pointer = path.pointer();
    rumour.id = object.required_string("id");
    each(object, "questions", [&](const Node& item, const Path& at) {
      if (item.kind == NodeKind::kString) {
        rumour.questions.push_back(item.text);
      } else {
        faults_.report(ErrorCode::kWrongKind, at.pointer(), shown(item), "text");
      }
    });
    if (rumour.questions.empty()) {
      faults_.report(ErrorCode::kMissingKey, path.pointer(), "", "questions");
    }
    rumour.text = object.required_text("text");
    rumour.because = object.required_text("because");
    rumour.cites = cites(object);
    object.finish({"id", "questions", "text", "because", "cites"});
    return rumour;
  }

  // "¥500" in a policy: the same spelling as in its expressions.
  std::optional<Money> amount(const Node& node, const Path& path) {
    constexpr std::string_view kYuan = "¥";
    if (node.kind == NodeKind::kString && node.text.starts_with(kYuan)) {
      const auto money = Money::parse(std::string_view(node.text).substr(kYuan.size()));
      if (money && *money > Money{}) return money;
    }
    faults_.report(ErrorCode::kBadValue, path.pointer(), shown(node),
                   "an amount above zero like \"¥500\"");
    return std::nullopt;
  }

  Period period(ObjectReader& object) {
    Period period;
    const bool from = object.has("from");
    const bool seen = object.has("seen_from");
    if (from == seen) {
      faults_.report(from ? ErrorCode::kBadPeriod : ErrorCode::kMissingKey, object.path().pointer(),
                     from ? "from and seen_from" : "", "one of `from` and `seen_from`");
    }
    period.only_seen = seen;
    period.from = object.optional_date(seen ? "seen_from" : "from").value_or(Date{});
    period.until = object.optional_date("until");
    period.confirmed = object.optional_date("confirmed");
    period.historic = object.optional_boolean("historic");
    if (period.until && *period.until <= period.from) {
      faults_.report(ErrorCode::kBadPeriod, object.path().at("until").pointer(),
                     period.until->to_text(), "a day after the start");
    }
    if (period.confirmed &&
        (*period.confirmed < period.from || (period.until && *period.confirmed >= *period.until))) {
      faults_.report(ErrorCode::kBadPeriod, object.path().at("confirmed").pointer(),
                     period.confirmed->to_text(), "a day between the start and the end");
    }
    if (period.historic && !period.confirmed) {
      faults_.report(ErrorCode::kMissingKey, object.path().pointer(), "",
                     "confirmed (a historic entry says when it was last seen)");
    }
    return period;
  }

  std::vector<Citation> cites(ObjectReader& object) {
    std::vector<Citation> citations;
    const Node* list = object.required("cites", NodeKind::kArray);
    if (list == nullptr) return citations;
    const Path here = object.path().at("cites");
    if (list->items.empty())
      faults_.report(ErrorCode::kBadValue, here.pointer(), "[]", "at least one source");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Node& item = list->items[i];
      if (item.kind == NodeKind::kString) {
        citations.push_back({item.text, ""});
        continue;
      }
      const Path at = here.at(i);
      ObjectReader citation(item, at, faults_);
      citations.push_back({citation.required_string("source"), citation.required_string("clause")});
      citation.finish({"source", "clause"});
    }
    return citations;
  }

  Expression expression(ObjectReader& object, std::string_view key) {
    return read_expression(object, key, errors_);
  }

  void place(Errors found, const std::string& pointer) {
    for (Error& error : found) {
      error.file = faults_.file();
      error.pointer = pointer;
      errors_.push_back(std::move(error));
    }
  }

  const Vocabulary& vocabulary_;
  Faults& faults_;
  Errors& errors_;
};

}  // namespace

RegionFile read_rates(const Node& root, const Vocabulary& vocabulary, Faults& faults,
                      Errors& errors) {
  RegionFile rates = RegionFileReader(vocabulary, faults, errors).read_rates(root);
  rates.canonical = canonical(root);
  return rates;
}

RegionFile read_region_file(const Node& root, const Vocabulary& vocabulary, Faults& faults,
                            Errors& errors) {
  RegionFile region = RegionFileReader(vocabulary, faults, errors).read(root);
  region.canonical = canonical(root);
  return region;
}

}  // namespace gezhang::json
