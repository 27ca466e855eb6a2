#include "lint/tiers.h"

#include <algorithm>

#include "json/read_value.h"

namespace gezhang {
namespace {

std::string shown_number(std::int64_t number, Kind kind) {
  return (kind == Kind::kMoney ? "¥" : "") + json::written(number, kind);
}

std::vector<TierSpan> tier_spans(const Value& value) {
  std::vector<TierSpan> spans;
  if (value.form != ValueForm::kTiers) return spans;
  for (const ValueRow& row : value.rows) {
    TierSpan span{INT64_MIN, INT64_MAX, &row};
    if (row.low) span.least = row.low->number;
    if (row.high) span.most = row.high->number;
    const bool leaves_low = row.low && !row.low->inclusive;
    const bool leaves_high = row.high && !row.high->inclusive;
    // Compared before the step inwards, which could leave 64 bits at their ends.
    if (span.least > span.most || ((leaves_low || leaves_high) && span.least == span.most))
      continue;
    if (leaves_low) ++span.least;
    if (leaves_high) --span.most;
    if (span.least <= span.most) spans.push_back(span);
  }
  std::stable_sort(spans.begin(), spans.end(), [](const TierSpan& a, const TierSpan& b) {
    return a.least != b.least ? a.least < b.least : a.most < b.most;
  });
  return spans;
}

}  // namespace

std::vector<TierSeam> tier_seams(const Value& value) {
  const std::vector<TierSpan> spans = tier_spans(value);
  std::vector<TierSeam> seams;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    const std::int64_t before = i == 1 ? INT64_MIN : seams.back().reached;
    seams.push_back({std::max(before, spans[i - 1].most), spans[i]});
  }
  return seams;
}

std::string shown_numbers(std::int64_t least, std::int64_t most, Kind kind) {
  if (least == most) return shown_number(least, kind);
  const std::string from = least == INT64_MIN ? "" : shown_number(least, kind) + " ";
  return from + "–" + (most == INT64_MAX ? "" : " " + shown_number(most, kind));
}

}  // namespace gezhang
