// The files of a policy.
#include <array>

#include "reference/calendar.h"
#include "reference/json.h"
#include "reference/policy.h"

namespace gezhang::reference {
namespace {

constexpr std::array<const char*, 6> kTypes = {"bool", "money", "rate", "count", "date", "choice"};

struct Section {
  Role role;
  const char* key;
  bool ordered;  // the order of its entries has a meaning
};
constexpr std::array<Section, 7> kSections = {{{Role::kGround, "grounds", true},
                                               {Role::kRequirement, "requirements", false},
                                               {Role::kLimit, "limits", false},
                                               {Role::kMenu, "menu", false},
                                               {Role::kPayment, "payment", true},
                                               {Role::kClosed, "closed", false},
                                               {Role::kDiscretion, "discretion", false}}};

class PolicyWriter {
 public:
  PolicyWriter(const Policy& policy, Random* order) : policy_(policy), order_(order) {}

  std::vector<PolicyFile> files() {
    std::vector<PolicyFile> made = {
        {std::string(PolicySet::kVocabularyFile), vocabulary().text(order_)},
        {std::string(PolicySet::kIndexFile), index().text(order_)}};
    for (std::size_t i = 0; i < policy_.regions.size(); ++i) {
      if (!policy_.regions[i].has_file) continue;
      made.push_back({"regions/" + policy_.regions[i].code + ".json", region(i).text(order_)});
    }
    if (order_ != nullptr) order_->shuffle(made);
    return made;
  }

 private:
  // A list whose order means nothing comes in any order where that is wanted.
  template <typename Item, typename Write>
  Json list(const std::vector<Item>& items, Write write, bool ordered = false) {
    std::vector<const Item*> placed;
    for (const Item& item : items) placed.push_back(&item);
    if (order_ != nullptr && !ordered) order_->shuffle(placed);
    Json array = Json::array();
    for (const Item* item : placed) array.push(write(*item));
    return array;
  }

  Json vocabulary() {
    Json object = Json::object();
    object.set("facts", list(facts_of(-1), [&](const Fact* item) { return fact(*item); }));
    object.set("questions",
               list(policy_.questions, [&](const Question& item) { return question(item); }));
    if (!policy_.relations.empty()) {
      object.set("relations", list(policy_.relations, [&](const Relation& item) {
                   return Json::object()
                       .set("id", Json::string(item.id))
                       .set("holds", expression(item.holds))
                       .set("text", Json::words(item.id));
                 }));
    }
    return object;
  }

  std::vector<const Fact*> facts_of(int region) const {
    std::vector<const Fact*> facts;
    for (const Fact& fact : policy_.facts) {
      if (fact.region == region) facts.push_back(&fact);
    }
    return facts;
  }

  Json fact(const Fact& fact) {
    Json object = Json::object();
    object.set("id", Json::string(fact.id))
        .set("type", Json::string(kTypes[static_cast<std::size_t>(fact.type)]))
        .set("name", Json::words(fact.id))
        .set("text", Json::words(fact.id + "？"))
        .set("help",
             Json::object().set("why", Json::words("为什么")).set("where", Json::words("在哪里")))
        .set("changes", Json::string("you"))
        .set("cost", Json::raw(std::to_string(fact.cost)));
    Json questions = Json::array();
    for (const Question& question : policy_.questions) questions.push(Json::string(question.id));
    object.set("questions", std::move(questions));
    if (fact.type == Type::kChoice) {
      object.set("members", list(fact.members, [](const std::string& id) {
                   return Json::object().set("id", Json::string(id)).set("text", Json::words(id));
                 }));
      if (fact.has_products) object.set("members_from", Json::string("products"));
    } else if (fact.type != Type::kBool) {
      const int number = policy_.find_fact(fact.id);
      object.set("hard", Json::object()
                             .set("from", Json::raw(policy_.written(number, fact.least)))
                             .set("to", Json::raw(policy_.written(number, fact.most))));
    }
    return object;
  }

  static Json question(const Question& question) {
    Json object = Json::object();
    object.set("id", Json::string(question.id))
        .set("text", Json::words(question.id + "？"))
        .set("amount", Json::words("金额"));
    if (!question.payees.empty()) {
      Json payees = Json::array();
      for (const std::string& payee : question.payees) payees.push(Json::string(payee));
      object.set("payees", std::move(payees));
    }
    if (question.ground_grade != 'X')
      object.set("ground_grade", Json::string(std::string(1, question.ground_grade)));
    return object;
  }

  Json index() {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < policy_.regions.size(); ++i) positions.push_back(i);
    return Json::object().set("regions", list(positions, [&](std::size_t position) {
                                Json object = Json::object();
                                object.set("code", Json::string(policy_.regions[position].code));
                                set_parent(object, position);
                                object.set("name", Json::words(policy_.regions[position].code));
                                return object;
                              }));
  }

  void set_parent(Json& object, std::size_t region) const {
    if (region > 0) object.set("parent", Json::string(policy_.regions[region - 1].code));
  }

  Json region(std::size_t position) {
    const Region& region = policy_.regions[position];
    Json object = Json::object();
    object.set("region", Json::string(region.code));
    set_parent(object, position);
    object.set("name", Json::words(region.code));
    if (!region.sources.empty()) object.set("sources", list(region.sources, source));
    const std::vector<const Fact*> own = facts_of(static_cast<int>(position));
    if (!own.empty()) {
      object.set("facts", list(own, [&](const Fact* item) { return fact(*item); }));
    }
    if (!region.without.empty()) {
      object.set("without",
                 list(region.without, [](const std::string& id) { return Json::string(id); }));
    }
    if (!region.values.empty())
      object.set("values", list(region.values, [&](const Value& item) { return value(item); }));
    std::vector<const Product*> products;
    for (const Product& product : policy_.products) {
      if (product.region == static_cast<int>(position)) products.push_back(&product);
    }
    if (!products.empty()) {
      object.set("products", list(products, [&](const Product* item) { return product(*item); }));
    }
    Json questions = Json::object();
    for (const Rules& rules : region.questions) questions.set(rules.question, of_question(rules));
    if (!questions.empty()) object.set("questions", std::move(questions));
    return object;
  }

  static Json source(const Source& source) {
    return Json::object()
        .set("id", Json::string(source.id))
        .set("title", Json::string(source.id))
        .set("issuer", Json::string("医保局"))
        .set("grade", Json::string(std::string(1, source.grade)))
        .set("checked", Json::string("2024-05-01"));
  }

  Json value(const Value& value) {
    const ValueName& name = policy_.values[static_cast<std::size_t>(value.name)];
    Json object = Json::object();
    object.set("id", Json::string(name.id))
        .set("type", Json::string(kTypes[static_cast<std::size_t>(name.type)]));
    if (value.form == Form::kIs) {
      object.set("is", expression(value.expr));
    } else {
      // The first row that matches counts: their order is their meaning.
      const bool is_table = value.form == Form::kTable;
      Json rows = list(
          value.rows, [&](const Row& item) { return row(item, value.expr, is_table); }, true);
      object.set(is_table ? "table" : "tiers",
                 Json::object().set("by", expression(value.expr)).set("rows", std::move(rows)));
    }
    set_period(object, value.period);
    set_cites(object, value.cites);
    if (value.replaces) object.set("replaces", Json::raw("true"));
    return object;
  }

  Json row(const Row& row, const Expr& by, bool is_table) {
    Json object = Json::object();
    const auto end = [&](const char* key, const std::optional<std::int64_t>& bound) {
      if (bound) object.set(key, Json::string(spelled(by, *bound)));
    };
    if (is_table) {
      end("key", row.key);
    } else {
      end("at_least", row.at_least);
      end("above", row.above);
      end("at_most", row.at_most);
      end("below", row.below);
    }
    if (row.is) object.set("is", expression(*row.is));
    if (row.provisional) object.set("provisional", expression(*row.provisional));
    return object;
  }

  std::string spelled(const Expr& by, std::int64_t number) const {
    if (by.type == Type::kChoice) return policy_.member_name(by.index, number);
    return (number < 0 && by.type != Type::kDate ? "-" : "") +
           literal_text(by.type, number < 0 && by.type != Type::kDate ? -number : number);
  }

  Json product(const Product& product) {
    return Json::object()
        .set("id", Json::string(product.id))
        .set("name", Json::words(product.id))
        .set("editions", list(product.editions, [](const Edition& edition) {
               Json object = Json::object();
               object.set("from", Json::string(date_text(edition.from)));
               if (edition.until) object.set("until", Json::string(date_text(*edition.until)));
               if (edition.price)
                 object.set("price", Json::string("¥" + money_text(*edition.price)));
               object.set("cites", Json::array().push(Json::string("s0")));
               return object;
             }));
  }

  Json of_question(const Rules& rules) {
    Json object = Json::object();
    for (const Section& section : kSections) {
      std::vector<const Entry*> entries;
      for (const Entry& entry : rules.entries) {
        if (entry.role == section.role) entries.push_back(&entry);
      }
      if (entries.empty()) continue;
      object.set(section.key,
                 list(
                     entries, [&](const Entry* item) { return entry(*item); }, section.ordered));
    }
    if (!rules.repeals.empty()) {
      object.set("repeals", list(rules.repeals, [](const Repeal& repeal) {
                   return Json::object()
                       .set("id", Json::string(repeal.id))
                       .set("from", Json::string(date_text(repeal.from)))
                       .set("because", Json::words("不再适用"))
                       .set("cites", Json::array().push(Json::string("s0")));
                 }));
    }
    return object;
  }

  Json entry(const Entry& entry) {
    constexpr std::array<const char*, 3> kPayments = {"full", "top_up", "unclear"};
    Json object = Json::object();
    object.set("id", Json::string(entry.id)).set("text", Json::words(entry.id));
    set_period(object, entry.period);
    set_cites(object, entry.cites);
    if (entry.when) object.set("when", expression(*entry.when));
    const char* rule_key = entry.role == Role::kLimit ? "is" : "holds";
    if (entry.rule) object.set(rule_key, expression(*entry.rule));
    if (!entry.readings.empty()) {
      object.set("issue", Json::string(entry.issue));
      object.set("readings", list(
                                 entry.readings,
                                 [&](const Reading& reading) {
                                   return Json::object()
                                       .set("id", Json::string(reading.id))
                                       .set(rule_key, expression(reading.rule))
                                       .set("text", Json::words(reading.id))
                                       .set("cites", Json::array().push(Json::string("s0")));
                                 },
                                 true));
    }
    if (entry.role == Role::kGround) object.set("payee", Json::string(entry.payee));
    if (entry.role == Role::kPayment) {
      object.set("is", Json::string(kPayments[static_cast<std::size_t>(entry.payment)]));
    }
    if (entry.role == Role::kMenu) {
      object.set("amounts", list(entry.amounts, [](std::int64_t amount) {
                   return Json::string("¥" + money_text(amount));
                 }));
    }
    if (entry.replaces) object.set("replaces", Json::raw("true"));
    if (entry.final) object.set("final", Json::raw("true"));
    return object;
  }

  static void set_period(Json& object, const Period& period) {
    object.set(period.only_seen ? "seen_from" : "from", Json::string(date_text(period.from)));
    if (period.until) object.set("until", Json::string(date_text(*period.until)));
    if (period.confirmed) object.set("confirmed", Json::string(date_text(*period.confirmed)));
    if (period.historic) object.set("historic", Json::raw("true"));
  }

  static void set_cites(Json& object, const std::vector<std::string>& cites) {
    Json list = Json::array();
    for (const std::string& cite : cites) list.push(Json::string(cite));
    object.set("cites", std::move(list));
  }

  Json expression(const Expr& expr) const { return Json::string(shown(expr, policy_)); }

  const Policy& policy_;
  Random* order_;
};

}  // namespace

std::vector<PolicyFile> files_of(const Policy& policy, Random* order) {
  return PolicyWriter(policy, order).files();
}

}  // namespace gezhang::reference
