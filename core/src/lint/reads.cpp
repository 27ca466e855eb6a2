#include "lint/reads.h"

#include "decision/known_facts.h"

namespace gezhang {
namespace {

constexpr std::int64_t kFirstYear = 1900;
constexpr std::int64_t kLastYear = 2199;

class Reader {
 public:
  Reader(const Vocabulary& vocabulary, const Chain& chain)
      : vocabulary_(vocabulary), chain_(chain) {}

  void read(const Expression& expression, const Value* by) {
    for (const ExpressionNode& node : expression.nodes) {
      switch (node.operation) {
        case Operation::kName:
          node.fact >= 0 ? read_fact(node.fact, by) : read_value(node.name);
          break;
        case Operation::kOn:
          reads_.day = true;
          break;
        case Operation::kProductPrice:
          for (const std::string_view id : {known_facts::kProduct, known_facts::kPremium})
            read_fact(vocabulary_.find_fact(id), by);
          break;
        case Operation::kLiteral:
          read_literal(node);
          break;
        default:
          break;
      }
    }
  }

  Reads take() && { return std::move(reads_); }

 private:
  void read_fact(int fact, const Value* by) {
    if (fact >= 0) reads_.facts.emplace(fact, by);
  }

  void read_value(const std::string& id) {
    for (const RegionFile* file : chain_) {
      for (const Value& value : file->values) {
        if (value.id != id || !reads_.values.insert(&value).second) continue;
        for (const ValueRow& row : value.rows) {
          for (const Expression* part : {&row.when, &row.is, &row.provisional}) read(*part, &value);
        }
      }
    }
  }

  void read_literal(const ExpressionNode& node) {
    if (node.type.kind == Kind::kDate) {
      const Date date = Date::from_days(node.value);
      reads_.dates.insert(date);
      reads_.years.insert(date.year());
    } else if (node.type.kind == Kind::kCount && node.value >= kFirstYear &&
               node.value <= kLastYear) {
      reads_.years.insert(node.value);
    }
  }

  const Vocabulary& vocabulary_;
  const Chain& chain_;
  Reads reads_;
};

// Every day of the first year, the days around each date that is written, and the first and last
// day of each month of each year that is.
void add_days_read(const Period& period, const Reads& reads, std::set<Date>& days) {
  constexpr std::int64_t kDaysOfAYear = 366;
  for (std::int64_t i = 0; i < kDaysOfAYear; ++i)
    days.insert(Date::from_days(period.from.days() + i));
  for (const Date date : reads.dates) {
    for (std::int64_t i = -1; i <= 1; ++i) days.insert(Date::from_days(date.days() + i));
  }
  for (const std::int64_t year : reads.years) {
    for (int month = 1; month <= 12; ++month) {
      const Date first = *Date::from_civil(year, month, 1);
      days.insert(first);
      days.insert(Date::from_days(first.days() - 1));
    }
    days.insert(*Date::from_civil(year, 12, 31));
  }
}

}  // namespace

Reads reads_of(const LintedPolicies& policies, const Chain& chain,
               std::span<const Expression* const> expressions) {
  Reader reader(policies.vocabulary(), chain);
  for (const Expression* expression : expressions) reader.read(*expression, nullptr);
  return std::move(reader).take();
}

std::vector<const Expression*> expressions_of(const Entry& entry) {
  std::vector<const Expression*> expressions = {&entry.when, &entry.rule};
  for (const Reading& reading : entry.readings) expressions.push_back(&reading.rule);
  return expressions;
}

Reads reads_of(const LintedPolicies& policies, const Chain& chain, const Entry& entry) {
  return reads_of(policies, chain, expressions_of(entry));
}

std::vector<Date> days_of(const Chain& chain, const Period& period, const Reads& reads) {
  std::set<Date> days = {period.from};
  for (const Value* value : reads.values) {
    days.insert(value->period.from);
    days.insert(value->period.end());
  }
  for (const Product* product : products_of(chain)) {
    for (const Edition& edition : product->editions) {
      days.insert(edition.from);
      if (edition.until) days.insert(*edition.until);
    }
  }
  if (reads.day) add_days_read(period, reads, days);
  std::erase_if(days, [&](Date day) { return !period.in_force(day); });
  return {days.begin(), days.end()};
}

}  // namespace gezhang
