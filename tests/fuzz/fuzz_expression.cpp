// An expression of a policy: read, checked against every type, proved, and computed. What a set of
// possibilities yields must hold what each single possibility yields, and what is proved to stay
// within 64 bits must do so.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "expression/checker.h"
#include "expression/parser.h"
#include "json/write.h"
#include "policy/bounds.h"
#include "support.h"
#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang::fuzz {
namespace {

constexpr int kSamples = 6;

const std::vector<std::string>& facts() {
  static const std::vector<std::string> kFacts = {test::bool_fact("a.b"),
                                                  test::money_fact("a.m"),
                                                  test::rate_fact("a.r", "-50%", "200%"),
                                                  test::count_fact("a.n", -5, 60),
                                                  test::date_fact("a.d"),
                                                  test::choice_fact("a.c", {"x", "y", "z"}),
                                                  test::money_fact("purchase.premium"),
                                                  test::product_fact()};
  return kFacts;
}

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary = test::vocabulary_of(facts());
  return kVocabulary;
}

// A sequence of its own for each input: the same input must do the same again.
class Dice {
 public:
  explicit Dice(std::string_view text) {
    for (const char c : text) state_ = (state_ ^ static_cast<unsigned char>(c)) * kPrime;
  }
  std::uint64_t throw_up_to(std::uint64_t most) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return most == UINT64_MAX ? state_ : state_ % (most + 1);
  }

 private:
  static constexpr std::uint64_t kPrime = 1099511628211ULL;
  std::uint64_t state_ = 14695981039346656037ULL;
};

// Ends of intervals as often as their insides: that is where rules turn.
Possible one_of(const Fact& fact, Possible domain, Dice& dice) {
  if (is_interval(fact.kind)) {
    const Range range = domain.range();
    const auto width = static_cast<std::uint64_t>(range.most - range.least);
    switch (dice.throw_up_to(3)) {
      case 0:
        return Possible::of(Range::exactly(range.least));
      case 1:
        return Possible::of(Range::exactly(range.most));
      default:
        return Possible::of(
            Range::exactly(range.least + static_cast<std::int64_t>(dice.throw_up_to(width))));
    }
  }
  while (true) {
    const auto mask = Possible::member(static_cast<int>(dice.throw_up_to(63)));
    if ((mask.mask() & domain.mask()) != 0) return mask;
  }
}

bool holds(Possible whole, Possible part, Kind kind) {
  return is_interval(kind) ? whole.range().contains(part.range())
                           : (part.mask() & ~whole.mask()) == 0;
}

void compute(std::string_view text, Kind kind) {
  const test::CompiledExpression compiled(facts(), text, kind);
  std::vector<Possible> domains;
  for (const Fact& fact : vocabulary().facts) domains.push_back(whole_domain(fact, 0));
  expect(compiled.fault(domains) == ArithmeticFault::kNone, "what is proved can be computed");
  const Possible whole = compiled.run(domains);

  Dice dice(text);
  for (int sample = 0; sample < kSamples; ++sample) {
    std::vector<Possible> point;
    for (std::size_t i = 0; i < domains.size(); ++i) {
      point.push_back(one_of(vocabulary().facts[i], domains[i], dice));
    }
    const Possible outcome = compiled.run(point);
    expect(is_single(outcome, is_interval(kind)), "what is known gives one outcome");
    expect(holds(whole, outcome, kind), "a set holds the outcome of each of its members");
  }
}

std::string escaped(std::string_view text) {
  json::Writer writer;
  writer.string(text);
  const std::string quoted = std::move(writer).take();
  return quoted.substr(1, quoted.size() - 2);
}

// The same as a rule: a requirement, a limit, or a value that a requirement reads.
void rule(std::string_view text, Kind kind) {
  const std::string is = escaped(text);
  test::Rules rules;
  rules.grounds = {test::ground("g", "true")};
  std::string values;
  if (kind == Kind::kBool) {
    rules.requirements = {test::requirement("r", is)};
  } else if (kind == Kind::kMoney) {
    rules.limits = {test::limit("l", is)};
  } else {
    values = test::list("values", {test::value("v.v", kind_id(kind), is)}) + ", ";
    rules.requirements = {test::requirement("r", "v.v == v.v")};
  }
  test::Policies policies(facts());
  policies.nation(values + rules.as());
  const Result<PolicySet> set = PolicySet::load(policies.files());
  if (!set) return expect_told(set.errors());
  const Result<Region> region = set->open(test::kNation, test::kToday);
  expect(region.ok(), "a region of the index opens on any day");
  check_everything(*region, {"insure"}, Facts{});
}

void run(std::string_view text) {
  Errors errors;
  const Expression read = parse_expression(text, errors);
  expect(read.valid() == errors.empty(), "an expression is read or refused");
  if (!read.valid()) return expect_told(errors);
  Scope scope;
  scope.vocabulary = &vocabulary();
  for (const Kind kind : {Kind::kBool, Kind::kMoney, Kind::kRate, Kind::kCount, Kind::kDate}) {
    Expression checked = read;
    errors.clear();
    check_expression(checked, {kind, -1}, scope, errors);
    if (!errors.empty()) {
      expect_told(errors);
      continue;
    }
    (void)BoundsProof(vocabulary(), 0).prove(checked, errors);
    if (errors.empty()) {
      compute(text, kind);
    } else {
      expect_told(errors);
    }
    rule(text, kind);
  }
}

}  // namespace
}  // namespace gezhang::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gezhang::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
