#include "workload/inputs.h"

namespace gezhang::bench {
namespace {

// Marsaglia's xorshift with 32 bits.
class Generator {
 public:
  std::uint32_t below(std::uint32_t end) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_ % end;
  }

  bool one_in(std::uint32_t chances) { return below(chances) == 0; }

 private:
  std::uint32_t state_ = 20261122;
};

// The amounts at which the rules change; one draw in eight is such an amount, or a fen beside it.
constexpr std::array<std::uint32_t, 6> kThresholds = {50'000,  100'000, 180'000,
                                                      200'000, 300'000, 600'000};

std::uint32_t draw_balance(Generator& draw) {
  if (draw.one_in(16)) return 0;
  if (draw.one_in(8)) return kThresholds[draw.below(kThresholds.size())] + draw.below(3) - 1;
  return draw.below(1'200'000);
}

}  // namespace

Inputs draw_inputs(std::size_t rows) {
  Generator draw;
  Inputs inputs;
  inputs.rows = rows;
  for (auto& column : inputs.columns) column.reserve(rows);
  const auto put = [&](Fact fact, std::uint32_t value) { inputs.columns[fact].push_back(value); };
  // Each draw a statement of its own: the order of evaluation must be the same in both languages.
  for (std::size_t row = 0; row < rows; ++row) {
    put(kStatus, draw.below(kStatuses));
    put(kAge, draw.below(101));
    const std::uint32_t prior_years = draw_balance(draw);
    put(kPriorYears, prior_years);
    const std::uint32_t current_year = draw.one_in(4) ? 0 : draw.below(300'000);
    put(kTotal, prior_years + current_year);
    const std::uint32_t committed = draw.one_in(3) ? draw.below(200'000) : 0;
    put(kCommitted, committed);
    put(kEvent, draw.below(kEvents));
    put(kRelation, draw.below(kRelations));
    put(kScheme, draw.below(kSchemes));
    put(kRegistered, draw.below(2));
    const std::uint32_t used = draw.one_in(2) ? 0 : draw.below(250'000);
    put(kUsedThisYear, used);
  }
  return inputs;
}

}  // namespace gezhang::bench
