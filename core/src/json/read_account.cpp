#include "json/read_account.h"

#include <algorithm>

#include "decimal.h"
#include "json/read_expression.h"
#include "sort_short.h"

namespace gezhang::json {
namespace {

// Every month has these days.
constexpr std::int64_t kLastDayOfEveryMonth = 28;

constexpr std::string_view kEvery[] = {"month", "year_ahead"};
constexpr std::string_view kBearers[] = {"self", "pooled_fund"};

std::optional<Bucket> bucket_of(const Node& node, const Path& path, Faults& faults) {
  if (node.kind == NodeKind::kString) {
    const auto* const found = std::find(kBucketIds.begin(), kBucketIds.end(), node.text);
    if (found != kBucketIds.end()) return static_cast<Bucket>(found - kBucketIds.begin());
  }
  faults.report(ErrorCode::kBadValue, path.pointer(), shown(node),
                "one of single, current_year, prior_years, pre_reform");
  return std::nullopt;
}

Bucket required_bucket(ObjectReader& object) {
  return static_cast<Bucket>(object.required_choice("bucket", kBucketIds).value_or(0));
}

// Each at most once: money that is counted twice is money that nobody has.
std::vector<Bucket> required_buckets(ObjectReader& object, std::string_view key) {
  std::vector<Bucket> buckets;
  const Node* list = object.required(key, NodeKind::kArray);
  if (list == nullptr) return buckets;
  const Path here = object.path().at(key);
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Path at = here.at(i);
    const auto bucket = bucket_of(list->items[i], at, object.faults());
    if (!bucket) continue;
    if (std::find(buckets.begin(), buckets.end(), *bucket) != buckets.end())
      object.faults().report(ErrorCode::kDuplicateId, at.pointer(), bucket_id(*bucket));
    buckets.push_back(*bucket);
  }
  if (list->items.empty())
    object.faults().report(ErrorCode::kBadValue, here.pointer(), "[]", "at least one bucket");
  return buckets;
}

std::optional<MonthDay> month_day_of(const Node& node, const Path& path, Faults& faults) {
  if (node.kind == NodeKind::kString) {
    if (const auto day = MonthDay::parse(node.text)) return day;
  }
  faults.report(ErrorCode::kBadValue, path.pointer(), shown(node), "a day like \"07-01\"");
  return std::nullopt;
}

std::vector<MonthDay> posting_days(ObjectReader& object) {
  std::vector<MonthDay> days;
  const Node* list = object.optional("posts", NodeKind::kArray);
  if (list == nullptr) return days;
  const Path here = object.path().at("posts");
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    if (const auto day = month_day_of(list->items[i], here.at(i), object.faults()))
      days.push_back(*day);
  }
  sort_short(days);
  return days;
}

int credit_day(ObjectReader& object) {
  const Node* day = object.optional("day", NodeKind::kNumber);
  if (day == nullptr) return 1;
  const auto number = decimal::parse(day->text, 0);
  if (number && *number >= 1 && *number <= kLastDayOfEveryMonth) return static_cast<int>(*number);
  object.faults().report(ErrorCode::kOutOfRange, object.path().at("day").pointer(), day->text,
                         "1 – 28");
  return 1;
}

std::vector<CreditPart> credit_parts(ObjectReader& object) {
  std::vector<CreditPart> parts;
  const Node* list = object.required("into", NodeKind::kArray);
  if (list == nullptr) return parts;
  const Path here = object.path().at("into");
  Faults& faults = object.faults();
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Path at = here.at(i);
    ObjectReader part(list->items[i], at, faults);
    CreditPart read;
    read.bucket = required_bucket(part);
    const bool is_last = i + 1 == list->items.size();
    const std::string share = is_last ? std::string() : part.required_string("share");
    if (!share.empty()) {
      read.share = Rate::parse(share);
      const bool is_share =
          read.share && read.share->millionths() > 0 && read.share->millionths() < Rate::kScale;
      if (!is_share)
        faults.report(ErrorCode::kBadValue, at.at("share").pointer(), share, "a part like \"70%\"");
    }
    // The last part takes what is left, so that nothing is lost to rounding.
    if (is_last) {
      part.finish({"bucket"});
    } else {
      part.finish({"bucket", "share"});
    }
    parts.push_back(read);
  }
  std::int64_t shares = 0;
  for (const CreditPart& part : parts) shares += part.share ? part.share->millionths() : 0;
  if (parts.empty() || shares >= Rate::kScale)
    faults.report(ErrorCode::kBadValue, here.pointer(), "",
                  "parts that leave something to the last");
  return parts;
}

}  // namespace

std::vector<std::string_view> read_account_terms(ObjectReader& object, Entry& entry,
                                                 Errors& errors) {
  AccountTerms& terms = entry.account;
  switch (entry.role) {
    case Role::kAccountYear:
      if (const Node* begins = object.required("begins", NodeKind::kString)) {
        terms.begins =
            month_day_of(*begins, object.path().at("begins"), object.faults()).value_or(MonthDay{});
      }
      return {"begins"};
    case Role::kBuckets:
      terms.buckets = required_buckets(object, "keeps");
      return {"keeps"};
    case Role::kCredits:
      terms.ahead = object.required_choice("every", kEvery).value_or(0) == 1;
      terms.day = credit_day(object);
      terms.into = credit_parts(object);
      if (object.has("a_year")) entry.rule = read_expression(object, "a_year", errors);
      if (entry.rule.valid() && !terms.ahead) {
        object.faults().report(ErrorCode::kBadValue, object.path().at("a_year").pointer(),
                               "every month", "a credit of the whole year in advance");
      }
      return {"every", "day", "into", "a_year"};
    case Role::kDeduction:
      entry.rule = read_expression(object, "is", errors);
      return {"is"};
    case Role::kSpending:
      terms.buckets = required_buckets(object, "from_buckets");
      return {"from_buckets"};
    case Role::kInterest:
      terms.bucket = required_bucket(object);
      terms.posts = posting_days(object);
      entry.rule = read_expression(object, "is", errors);
      return {"bucket", "posts", "is"};
    case Role::kSharing:
      terms.one_payer = object.optional_boolean("one_payer");
      if (object.has("from_buckets")) terms.buckets = required_buckets(object, "from_buckets");
      return {"one_payer", "from_buckets"};
    case Role::kOverdraft:
      terms.bucket = required_bucket(object);
      return {"bucket"};
    case Role::kClosing:
      terms.to = static_cast<Payee>(object.required_choice("to", kPayeeIds).value_or(0));
      terms.shortfall =
          object.has("shortfall") && object.required_choice("shortfall", kBearers).value_or(0) == 1
              ? Payee::kPooledFund
              : Payee::kSelf;
      return {"to", "shortfall"};
    default:  // a quota needs nothing more; the rest are roles of questions
      return {};
  }
}

}  // namespace gezhang::json
