#include "reference/evaluate.h"

#include <algorithm>
#include <array>
#include <optional>

#include "reference/calendar.h"

namespace gezhang::reference {
namespace {

std::int64_t small(Number number) { return static_cast<std::int64_t>(number); }

// The greatest whole number that is not above a / b; b is above zero.
Number floor_of(Number a, Number b) {
  Number whole = a / b;
  if (whole * b > a) --whole;
  return whole;
}

Number round_to(Number above, Number below, Rounding rounding) {
  if (below < 0) {
    above = -above;
    below = -below;
  }
  switch (rounding) {
    case Rounding::kDown:
      return floor_of(above, below);
    case Rounding::kUp:
      return -floor_of(-above, below);
    case Rounding::kHalfUp:  // a half goes up: the floor of what is half a step more
      return floor_of(above * 2 + below, below * 2);
  }
  return 0;
}

// Whether a row of tiers holds the number, or the row of a table is the one of this key.
bool matches(const Row& row, const Value& value, Number number) {
  const auto scaled = [&](std::int64_t bound) {
    return value.expr.type == Type::kMoney ? Number{bound} * kMillion : Number{bound};
  };
  if (value.form == Form::kTable) return number == scaled(row.key);
  if (row.at_least && number < scaled(*row.at_least)) return false;
  if (row.above && number <= scaled(*row.above)) return false;
  if (row.at_most && number > scaled(*row.at_most)) return false;
  return !(row.below && number >= scaled(*row.below));
}

const Expr* row_rule(const Value& value, const Scene& scene, const Completion& facts) {
  const Number number = evaluate(value.expr, scene, facts);
  for (const Row& row : value.rows) {
    if (matches(row, value, number)) return row.is ? &*row.is : &*row.provisional;
  }
  return nullptr;
}

const Value* value_of(const Expr& expr, const Scene& scene) {
  return scene.values[static_cast<std::size_t>(expr.index)];
}

bool holds(const Expr& expr, const Scene& scene, const Completion& facts) {
  return evaluate(expr, scene, facts) != 0;
}

// The verdict under one choice of readings.
class Judge {
 public:
  Judge(const Scene& scene, const Completion& facts, bool premium_given,
        const std::vector<std::size_t>& readings)
      : scene_(scene), facts_(facts), premium_given_(premium_given), readings_(readings) {}

  Decision run() const {
    if (some(Role::kRequirement, [&](const PlacedEntry& entry) { return fails(entry); }) ||
        is_out_of_season()) {
      return no();
    }
    bool any_ground = false;
    const PlacedEntry* opens = nullptr;  // the first sufficient ground that holds
    for (const PlacedEntry& ground : scene_.grounds) {
      if (!is_so(ground)) continue;
      any_ground = true;
      if (ground.sufficient && opens == nullptr) opens = &ground;
    }
    if (!any_ground && some(Role::kClosed, [&](const PlacedEntry& entry) { return is_so(entry); }))
      return no();
    if (opens != nullptr && !opens->names_payee) return no();
    const std::int64_t amount = offer(limit());
    if (amount <= 0) return no();
    const std::optional<Number> need = needed();
    if (need && *need > amount) return no();
    if (opens == nullptr || something_is_not_recorded()) return {Ruling::kUnrecorded, false, 0};
    if (some(Role::kDiscretion, [&](const PlacedEntry& entry) { return is_so(entry); }))
      return {Ruling::kAuthority, true, amount};
    return {Ruling::kYes, true, amount};
  }

 private:
  static Decision no() { return {Ruling::kNo, true, 0}; }

  template <typename Test>
  bool some(Role role, const Test& test) const {
    return std::any_of(scene_.entries.begin(), scene_.entries.end(), [&](const PlacedEntry& entry) {
      return entry.entry->role == role && test(entry);
    });
  }

  const Expr& rule(const PlacedEntry& placed) const {
    const Entry& entry = *placed.entry;
    return entry.readings.empty() ? *entry.rule : entry.readings[readings_[placed.issue]].rule;
  }

  bool recorded(const Expr& expr) const { return is_recorded(expr, scene_, facts_); }
  bool recorded(const PlacedEntry& placed) const {
    if (!placed.may_lack) return true;
    const Entry& entry = *placed.entry;
    const bool has_rule = entry.rule || !entry.readings.empty();
    return (!entry.when || recorded(*entry.when)) && (!has_rule || recorded(rule(placed)));
  }
  // Of a recorded entry.
  bool applies(const PlacedEntry& placed) const {
    return !placed.entry->when || holds(*placed.entry->when, scene_, facts_);
  }

  bool fails(const PlacedEntry& placed) const {
    return recorded(placed) && applies(placed) && !holds(rule(placed), scene_, facts_);
  }
  bool is_so(const PlacedEntry& placed) const {
    return recorded(placed) && applies(placed) && holds(rule(placed), scene_, facts_);
  }

  const Product* product() const {
    if (scene_.product < 0) return nullptr;
    return scene_.policy->product_of(scene_.product, fact(scene_.product));
  }
  // Before the last sale that is known has ended. Whether there is a later one is not recorded.
  bool is_out_of_season() const { return is_not_on_sale() && !is_past_the_last_sale(); }
  bool is_not_on_sale() const {
    const Product* bought = product();
    return bought != nullptr && !bought->editions.empty() && bought->on_sale(scene_.on) == nullptr;
  }
  bool is_past_the_last_sale() const {
    const std::vector<Edition>& editions = product()->editions;
    return std::all_of(editions.begin(), editions.end(), [&](const Edition& edition) {
      return edition.until && *edition.until <= scene_.on;
    });
  }

  std::int64_t limit() const {
    std::int64_t least = kUnlimited;
    for (const PlacedEntry& placed : scene_.entries) {
      if (placed.entry->role != Role::kLimit || !recorded(placed) || !applies(placed)) continue;
      least = std::min(least, small(evaluate(rule(placed), scene_, facts_) / kMillion));
    }
    return least;
  }

  std::int64_t offer(std::int64_t limit) const {
    bool has_menu = false;
    std::int64_t largest = 0;
    for (const PlacedEntry& placed : scene_.entries) {
      if (placed.entry->role != Role::kMenu || !recorded(placed) || !applies(placed)) continue;
      has_menu = true;
      for (const std::int64_t amount : placed.entry->amounts) {
        if (amount <= limit) largest = std::max(largest, amount);
      }
    }
    return has_menu ? largest : limit;
  }

  // What the account must cover the whole of, if there is anything.
  std::optional<Number> needed() const {
    const Entry* last = nullptr;
    for (const PlacedEntry& placed : scene_.entries) {
      if (placed.entry->role == Role::kPayment && recorded(placed) && applies(placed))
        last = placed.entry;
    }
    if (last == nullptr || last->payment != Payment::kFull) return std::nullopt;
    if (scene_.product < 0 || scene_.premium < 0 || scene_.people < 0) return std::nullopt;
    const Number people = fact(scene_.people);
    if (premium_given_) return people * fact(scene_.premium);
    const Product* bought = product();
    const Edition* edition = bought == nullptr ? nullptr : bought->on_sale(scene_.on);
    if (edition == nullptr || !edition->price) return std::nullopt;
    return people * *edition->price;
  }

  bool something_is_not_recorded() const {
    if (is_not_on_sale() && is_past_the_last_sale()) return true;
    return std::any_of(scene_.entries.begin(), scene_.entries.end(),
                       [&](const PlacedEntry& placed) {
                         const Role role = placed.entry->role;
                         if (role == Role::kMenu || role == Role::kPayment || recorded(placed))
                           return false;
                         const auto& when = placed.entry->when;
                         return !when || !recorded(*when) || holds(*when, scene_, facts_);
                       });
  }

  std::int64_t fact(int number) const { return facts_[static_cast<std::size_t>(number)]; }

  const Scene& scene_;
  const Completion& facts_;
  bool premium_given_;
  const std::vector<std::size_t>& readings_;
};

// The next choice of readings; false after the last.
bool advance(std::vector<std::size_t>& readings, const std::vector<std::size_t>& counts) {
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (++readings[i] < counts[i]) return true;
    readings[i] = 0;
  }
  return false;
}

Number quotient(const Expr& expr, const Scene& scene, const Completion& facts) {
  const Number above = evaluate(expr.parts[0], scene, facts);
  const Number below = evaluate(expr.parts[1], scene, facts);
  const Number step = evaluate(expr.parts[2], scene, facts);
  // By a rate, and of two like things as a rate: a rate is a number of millionths.
  const bool by_rate = expr.parts[1].type == Type::kRate;
  const bool as_rate = expr.type == Type::kRate && expr.parts[0].type != Type::kRate;
  const Number scaled = by_rate || as_rate ? above * kMillion : above;
  return round_to(scaled, below * step, expr.rounding) * step;
}

}  // namespace

std::string_view ruling_id(Ruling ruling) {
  constexpr std::array<std::string_view, 5> kIds = {"no", "unrecorded", "authority", "disputed",
                                                    "yes"};
  return kIds[static_cast<std::size_t>(ruling)];
}

Number evaluate(const Expr& expr, const Scene& scene, const Completion& facts) {
  const auto at = [&](std::size_t part) { return evaluate(expr.parts[part], scene, facts); };
  const Number scale = expr.type == Type::kMoney ? kMillion : 1;
  switch (expr.op) {
    case Op::kLiteral:
    case Op::kMember:
      return expr.number * scale;
    case Op::kFact:
      return facts[static_cast<std::size_t>(expr.index)] * scale;
    case Op::kValue: {
      const Value& value = *value_of(expr, scene);
      if (value.form == Form::kIs) return evaluate(value.expr, scene, facts);
      return evaluate(*row_rule(value, scene, facts), scene, facts);
    }
    case Op::kOn:
      return scene.on;
    case Op::kPrice: {
      // Of a product without a recorded price, what the premium is.
      const auto bought = facts[static_cast<std::size_t>(scene.product)];
      const Product* product = scene.policy->product_of(scene.product, bought);
      const Edition* edition = product == nullptr ? nullptr : product->on_sale(scene.on);
      if (edition != nullptr && edition->price) return Number{*edition->price} * kMillion;
      return Number{facts[static_cast<std::size_t>(scene.premium)]} * kMillion;
    }
    case Op::kNot:
      return at(0) == 0 ? 1 : 0;
    case Op::kNegate:
      return -at(0);
    case Op::kAnd:
      return at(0) != 0 && at(1) != 0 ? 1 : 0;
    case Op::kOr:
      return at(0) != 0 || at(1) != 0 ? 1 : 0;
    case Op::kEqual:
      return at(0) == at(1) ? 1 : 0;
    case Op::kNotEqual:
      return at(0) != at(1) ? 1 : 0;
    case Op::kLess:
      return at(0) < at(1) ? 1 : 0;
    case Op::kLessOrEqual:
      return at(0) <= at(1) ? 1 : 0;
    case Op::kGreater:
      return at(0) > at(1) ? 1 : 0;
    case Op::kGreaterOrEqual:
      return at(0) >= at(1) ? 1 : 0;
    case Op::kIn: {
      const Number value = at(0);
      for (std::size_t i = 1; i < expr.parts.size(); ++i) {
        if (value == at(i)) return 1;
      }
      return 0;
    }
    case Op::kAdd:
      return at(0) + at(1);
    case Op::kSubtract:
      return at(0) - at(1);
    case Op::kMultiply: {
      const bool first_is_rate = expr.parts[0].type == Type::kRate;
      const bool second_is_rate = expr.parts[1].type == Type::kRate;
      const Number product = at(0) * at(1);
      // A rate of an amount; a rate times a count stays a rate.
      const bool of_money = expr.type == Type::kMoney && (first_is_rate || second_is_rate);
      return of_money ? product / kMillion : product;
    }
    case Op::kIf:
      return at(0) != 0 ? at(1) : at(2);
    case Op::kMin:
    case Op::kMax: {
      Number found = at(0);
      for (std::size_t i = 1; i < expr.parts.size(); ++i) {
        found = expr.op == Op::kMin ? std::min(found, at(i)) : std::max(found, at(i));
      }
      return found;
    }
    case Op::kClamp:
      return std::min(std::max(at(0), at(1)), at(2));
    case Op::kRound: {
      const Number step = at(1);
      return round_to(at(0), step, expr.rounding) * step;
    }
    case Op::kRoundQuotient:
      return quotient(expr, scene, facts);
    case Op::kYearsBetween:
      return completed_years(small(at(0)), small(at(1)));
    case Op::kMonthsBetween:
      return completed_months(small(at(0)), small(at(1)));
    case Op::kAddMonths:
      return plus_months(small(at(0)), small(at(1)));
    case Op::kYear:
      return civil_of(small(at(0))).year;
    case Op::kMonth:
      return civil_of(small(at(0))).month;
    case Op::kDay:
      return civil_of(small(at(0))).day;
  }
  return 0;
}

bool is_recorded(const Expr& expr, const Scene& scene, const Completion& facts) {
  if (expr.op == Op::kValue) {
    const Value* value = value_of(expr, scene);
    if (value == nullptr || !is_recorded(value->expr, scene, facts)) return false;
    if (value->form == Form::kIs) return true;
    const Expr* rule = row_rule(*value, scene, facts);
    return rule != nullptr && is_recorded(*rule, scene, facts);
  }
  return std::all_of(expr.parts.begin(), expr.parts.end(),
                     [&](const Expr& part) { return is_recorded(part, scene, facts); });
}

Decision decide(const Scene& scene, const Completion& facts, bool premium_given) {
  std::vector<std::size_t> readings(scene.reading_counts.size());
  Decision joined = Judge(scene, facts, premium_given, readings).run();
  bool disputed = false;
  while (advance(readings, scene.reading_counts)) {
    const Decision other = Judge(scene, facts, premium_given, readings).run();
    if (other == joined) continue;
    disputed = true;
    // The conservative amount is the least that some choice of readings has.
    if (other.has_amount) {
      joined.amount = joined.has_amount ? std::min(joined.amount, other.amount) : other.amount;
      joined.has_amount = true;
    }
  }
  if (disputed) joined.ruling = Ruling::kDisputed;
  return joined;
}

}  // namespace gezhang::reference
