#include "json/read_value.h"

#include <bit>

#include "decimal.h"
#include "gezhang/date.h"
#include "gezhang/money.h"
#include "gezhang/rate.h"
#include "json/write.h"

namespace gezhang::json {

std::optional<std::int64_t> read_number(const Node& node, Kind kind) {
  const bool is_number = node.kind == NodeKind::kNumber;
  if (!is_number && node.kind != NodeKind::kString) return std::nullopt;
  switch (kind) {
    case Kind::kMoney:
      if (const auto money = Money::parse(node.text)) return money->fen();
      return std::nullopt;
    case Kind::kRate:
      if (const auto rate = Rate::parse(node.text)) return rate->millionths();
      return std::nullopt;
    case Kind::kCount:
      return is_number ? decimal::parse(node.text, 0) : std::nullopt;
    case Kind::kDate:
      if (const auto date = Date::parse(node.text)) return date->days();
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::string expected_form(Kind kind) {
  switch (kind) {
    case Kind::kBool:
      return "true or false";
    case Kind::kMoney:
      return "yuan with at most two decimals, like \"4200.00\"";
    case Kind::kRate:
      return "a rate like \"1.5%\"";
    case Kind::kCount:
      return "a whole number";
    case Kind::kDate:
      return "a date like \"2026-11-22\"";
    default:
      return "the name of a choice";
  }
}

std::string written_fact(const Fact& fact, const std::vector<std::string>& members,
                         std::int64_t bits) {
  if (fact.kind == Kind::kBool) return Truth::from_bits(bits).is_true() ? "true" : "false";
  Writer writer;
  if (fact.kind == Kind::kChoice) {
    writer.string(
        members[static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(bits)))]);
  } else if (fact.kind == Kind::kCount) {
    writer.integer(bits);
  } else {
    writer.string(written(bits, fact.kind));
  }
  return std::move(writer).take();
}

std::string written(std::int64_t value, Kind kind) {
  switch (kind) {
    case Kind::kMoney:
      return Money::from_fen(value).to_decimal();
    case Kind::kRate:
      return Rate::from_millionths(value).to_percent();
    case Kind::kDate:
      return Date::from_days(value).to_text();
    default:
      return decimal::format(value, 0, false);
  }
}

}  // namespace gezhang::json
