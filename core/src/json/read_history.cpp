#include "json/read_history.h"

#include "json/object_reader.h"
#include "json/parse.h"
#include "json/read_facts.h"
#include "json/read_value.h"
#include "nearest_name.h"

namespace gezhang::json {
namespace {

// Each is put to the decision engine at the end of every month to come.
constexpr std::size_t kMostWishes = 16;

constexpr std::int64_t kLargestAmount = 9'999'999'999;  // fen, as the vocabulary bounds money

// A working life; a projection looks at every month of them.
constexpr std::int64_t kMostYears = 50;

// Ten million yuan in fen, for what is not known: low enough that what is added to it still fits.
constexpr std::int64_t kMoreThanAnybodyHas = 1'000'000'000;

enum class Sign { kAboveZero, kNotBelowZero, kAny };

class HistoryReader {
 public:
  HistoryReader(const OpenRegion& region, Faults& faults) : region_(region), faults_(faults) {}

  History read(const Node& root) {
    const Path top;
    ObjectReader object(root, top, faults_);
    History history;
    if (const Node* account = object.required("account", NodeKind::kObject))
      read_opening(*account, top.at("account"), history);
    history.until = object.required_date("until").value_or(Date{});
    if (object.has("credits")) read_credits(object, history);
    history.facts = facts(object);
    if (const Node* events = object.optional("events", NodeKind::kArray)) {
      const Path here = top.at("events");
      history.events.reserve(events->items.size());
      for (std::size_t i = 0; i < events->items.size(); ++i) {
        const Path at = here.at(i);
        history.events.push_back(event(events->items[i], at));
      }
    }
    if (const Node* node = object.optional("projection", NodeKind::kObject))
      history.projection = projection(*node, top.at("projection"), history.until);
    if (const Node* wishes = object.optional("wishes", NodeKind::kArray)) {
      const Path here = top.at("wishes");
      if (wishes->items.size() > kMostWishes) {
        faults_.report(ErrorCode::kLimitExceeded, here.pointer(), "", "at most 16 wishes");
        return history;
      }
      for (std::size_t i = 0; i < wishes->items.size(); ++i) {
        const Path at = here.at(i);
        history.wishes.push_back(wish(wishes->items[i], at));
      }
    }
    object.finish({"account", "until", "credits", "facts", "events", "projection", "wishes"});
    return history;
  }

 private:
  void read_opening(const Node& node, const Path& path, History& history) {
    ObjectReader object(node, path, faults_);
    history.opened = object.required_date("opened").value_or(Date{});
    for (std::size_t i = 0; i < kBucketCount; ++i)
      history.opening[i] = range(object, kBucketIds[i], Sign::kAny);
    history.pre_credited = range(object, "pre_credited", Sign::kNotBelowZero);
    std::vector<std::string_view> known = {"opened", "pre_credited"};
    known.insert(known.end(), kBucketIds.begin(), kBucketIds.end());
    object.finish(known);
  }

  // "listed", "by_rule", or the day from which they come by rule.
  void read_credits(ObjectReader& object, History& history) {
    const std::string how = object.required_string("credits");
    if (how == "by_rule") {
      history.by_rule_from = history.opened;
    } else if (how != "listed") {
      history.by_rule_from = Date::parse(how);
      if (!history.by_rule_from)
        faults_.report(ErrorCode::kBadValue, object.path().at("credits").pointer(), how,
                       "listed, by_rule, or a date like \"2023-01-01\"");
    }
  }

  LedgerEvent event(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    LedgerEvent event;
    event.on = object.required_date("on").value_or(Date{});
    const auto kind = object.required_choice("kind", kEventIds);
    if (!kind) return event;
    event.kind = static_cast<EventKind>(*kind);
    std::vector<std::string_view> known = {"on", "kind"};
    const auto amount = [&](bool needed, Sign sign) {
      known.emplace_back("amount");
      if (needed || object.has("amount")) event.amount = required_amount(object, "amount", sign);
    };
    const auto bucket = [&] {
      known.emplace_back("bucket");
      if (!object.has("bucket")) return;
      if (const auto which = object.required_choice("bucket", kBucketIds))
        event.bucket = static_cast<Bucket>(*which);
    };
    const auto own_facts = [&] {
      known.emplace_back("facts");
      event.facts = facts(object);
    };
    switch (event.kind) {
      case EventKind::kCredit:
        amount(false, Sign::kNotBelowZero);
        break;
      case EventKind::kPreCredit:
        amount(true, Sign::kNotBelowZero);
        break;
      case EventKind::kAdjust:
        amount(true, Sign::kAny);
        bucket();
        break;
      case EventKind::kInterest:
      case EventKind::kTransferIn:
        amount(true, Sign::kNotBelowZero);
        bucket();
        break;
      case EventKind::kSpend:
      case EventKind::kWithdraw:
        amount(true, Sign::kNotBelowZero);
        bucket();
        own_facts();
        break;
      case EventKind::kTransferOut:
        amount(false, Sign::kNotBelowZero);
        bucket();
        break;
      case EventKind::kBill:
        amount(true, Sign::kNotBelowZero);
        own_facts();
        break;
      case EventKind::kPromise:
        amount(true, Sign::kAboveZero);
        relative(object, event, known);
        break;
      case EventKind::kRelativeBill:
        amount(true, Sign::kNotBelowZero);
        relative(object, event, known);
        read_others(object, event);
        known.insert(known.end(), {"own_account", "before"});
        break;
      case EventKind::kRelease:
        relative(object, event, known);
        break;
      case EventKind::kFacts:
      case EventKind::kClose:
        own_facts();
        break;
    }
    object.finish(known);
    return event;
  }

  static void relative(ObjectReader& object, LedgerEvent& event,
                       std::vector<std::string_view>& known) {
    known.emplace_back("relative");
    event.relative = object.required_string("relative");
  }

  void read_others(ObjectReader& object, LedgerEvent& event) {
    if (object.has("own_account"))
      event.own_account = required_amount(object, "own_account", Sign::kNotBelowZero).value_or(0);
    const Node* before = object.optional("before", NodeKind::kArray);
    if (before == nullptr) return;
    const Path here = object.path().at("before");
    for (std::size_t i = 0; i < before->items.size(); ++i) {
      const Path at = here.at(i);
      event.before.push_back(amount_of(before->items[i], at, Sign::kNotBelowZero).value_or(0));
    }
  }

  Projection projection(const Node& node, const Path& path, Date from) {
    ObjectReader object(node, path, faults_);
    Projection projection;
    projection.until = object.has("calendar_years")
                           ? end_of_years(object, from)
                           : object.required_date("until").value_or(Date{});
    projection.facts = facts(object);
    projection.spending_a_year =
        range(object, "spending_a_year", Sign::kNotBelowZero).value_or(Range{0, 0});
    object.finish(
        {object.has("calendar_years") ? "calendar_years" : "until", "facts", "spending_a_year"});
    return projection;
  }

  // Who looks ahead counts whole years, and need not know a calendar: 2 is to the end of the second
  // year after this one.
  Date end_of_years(ObjectReader& object, Date from) {
    const Path here = object.path().at("calendar_years");
    const Node& node = *object.find("calendar_years");
    const auto years = read_number(node, Kind::kCount);
    if (!years || *years < 0 || *years > kMostYears) {
      faults_.report(ErrorCode::kOutOfRange, here.pointer(), shown(node), "a count from 0 to 50");
      return {};
    }
    return Date::from_civil(from.year() + *years, 12, 31).value_or(Date{});
  }

  Wish wish(const Node& node, const Path& path) {
    ObjectReader object(node, path, faults_);
    Wish wish;
    wish.question = object.required_string("question");
    const Vocabulary& vocabulary = region_.data->vocabulary;
    if (!wish.question.empty() && vocabulary.find_question(wish.question) < 0) {
      faults_.report(ErrorCode::kUnknownQuestion, path.at("question").pointer(), wish.question,
                     "a question of the vocabulary",
                     nearest_name(wish.question, vocabulary.question_ids()));
    }
    wish.facts = facts(object);
    if (object.has("at_least"))
      wish.at_least = required_amount(object, "at_least", Sign::kAboveZero);
    object.finish({"question", "facts", "at_least"});
    return wish;
  }

  Facts facts(ObjectReader& object) {
    const Node* node = object.optional("facts", NodeKind::kObject);
    return node == nullptr ? Facts{}
                           : read_facts(*node, object.path().at("facts"), region_, faults_);
  }

  // An amount; {"from", "to"}, of which an end may be left out; or null, where nothing is known.
  std::optional<Range> range(ObjectReader& object, std::string_view key, Sign sign) {
    if (!object.has(key)) return std::nullopt;
    const Node* rough = object.find(key);
    if (rough->kind == NodeKind::kNull) return Range{0, kMoreThanAnybodyHas};
    if (rough->kind != NodeKind::kObject) {
      const auto amount = required_amount(object, key, sign);
      return amount ? std::optional(Range::exactly(*amount)) : std::nullopt;
    }
    const Path here = object.path().at(key);
    ObjectReader ends(*rough, here, faults_);
    const auto end = [&](std::string_view name, std::int64_t otherwise) {
      return ends.has(name) ? required_amount(ends, name, sign) : std::optional(otherwise);
    };
    const auto from = end("from", 0);
    const auto to = end("to", kMoreThanAnybodyHas);
    ends.finish({"from", "to"});
    if (!from || !to) return std::nullopt;
    if (*to < *from) {
      faults_.report(ErrorCode::kBadValue, here.pointer(), "from > to", "from <= to");
      return std::nullopt;
    }
    return Range{*from, *to};
  }

  std::optional<std::int64_t> required_amount(ObjectReader& object, std::string_view key,
                                              Sign sign) {
    const Path here = object.path().at(key);
    const Node* node = object.find(key);
    if (node != nullptr) return amount_of(*node, here, sign);
    faults_.report(ErrorCode::kMissingKey, object.path().pointer(), "", std::string(key));
    return std::nullopt;
  }

  std::optional<std::int64_t> amount_of(const Node& node, const Path& path, Sign sign) {
    const auto fen = read_number(node, Kind::kMoney);
    if (!fen) {
      faults_.report(ErrorCode::kBadValue, path.pointer(), shown(node),
                     expected_form(Kind::kMoney));
      return std::nullopt;
    }
    const std::int64_t least = sign == Sign::kAny         ? -kLargestAmount
                               : sign == Sign::kAboveZero ? 1
                                                          : 0;
    if (*fen >= least && *fen <= kLargestAmount) return fen;
    faults_.report(ErrorCode::kOutOfRange, path.pointer(), shown(node),
                   written(least, Kind::kMoney) + " – " + written(kLargestAmount, Kind::kMoney));
    return std::nullopt;
  }

  const OpenRegion& region_;
  Faults& faults_;
};

}  // namespace

Result<History> read_history(std::string_view text, const OpenRegion& region) {
  Errors errors;
  const std::optional<Node> root = parse(text, "", errors);
  if (!root) return errors;
  Faults faults("", errors);
  History history = HistoryReader(region, faults).read(*root);
  if (!errors.empty()) return errors;
  return history;
}

}  // namespace gezhang::json
