#include "expression/checker.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "expression/parser.h"
#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary =
      test::vocabulary_of({test::bool_fact("f.b"), test::money_fact("f.m"),
                           test::rate_fact("f.r", "0%", "100%"), test::count_fact("f.c", 0, 100),
                           test::date_fact("f.d"), test::choice_fact("f.x", {"self", "spouse"}),
                           test::choice_fact("f.y", {"self", "other"}), test::product_fact()});
  return kVocabulary;
}

Errors faults(std::string_view text, Kind wanted = Kind::kBool) {
  const Scope scope{
      &vocabulary(), {"hmb"}, {{"v.m", {Kind::kMoney, -1}}, {"v.c", {Kind::kCount, -1}}}, {}};
  Errors errors;
  Expression expression = parse_expression(text, errors);
  EXPECT_TRUE(errors.empty()) << text << "\n" << test::told(errors);
  check_expression(expression, {wanted, -1}, scope, errors);
  return errors;
}

// The codes of the faults with their columns: "type_mismatch 7".
std::vector<std::string> codes(std::string_view text, Kind wanted = Kind::kBool) {
  std::vector<std::string> found;
  for (const Error& error : faults(text, wanted)) {
    found.push_back(std::string(error_id(error.code)) + " " + std::to_string(error.column));
  }
  return found;
}

void accepts(std::string_view text, Kind wanted) {
  EXPECT_EQ(codes(text, wanted), std::vector<std::string>{}) << text;
}
void refuses(std::string_view text, Kind wanted, std::string_view fault) {
  EXPECT_EQ(codes(text, wanted), std::vector<std::string>{std::string(fault)}) << text;
}

// One name of each type: the tables below go through every pair.
struct Named {
  const char* name;
  Kind kind;
};
constexpr Named kNamed[] = {
    {"f.b", Kind::kBool},  {"f.m", Kind::kMoney}, {"(f.m * f.r)", Kind::kFractionalMoney},
    {"f.r", Kind::kRate},  {"f.c", Kind::kCount}, {"f.d", Kind::kDate},
    {"f.x", Kind::kChoice}};

bool money_like(Kind kind) { return kind == Kind::kMoney || kind == Kind::kFractionalMoney; }

// The type of a sum, or kError where there is none.
Kind sum_of(Kind a, Kind b) {
  if (money_like(a) && money_like(b)) return a == Kind::kFractionalMoney ? a : b;
  return a == b && (a == Kind::kRate || a == Kind::kCount) ? a : Kind::kError;
}

Kind product_of(Kind a, Kind b) {
  if (b == Kind::kCount && (money_like(a) || a == Kind::kRate || a == Kind::kCount)) return a;
  if (a == Kind::kCount && (money_like(b) || b == Kind::kRate)) return b;
  const bool share =
      (a == Kind::kMoney && b == Kind::kRate) || (a == Kind::kRate && b == Kind::kMoney);
  return share ? Kind::kFractionalMoney : Kind::kError;
}

void expect_result(const std::string& text, Kind result) {
  const Kind wanted = result == Kind::kFractionalMoney ? Kind::kMoney : result;
  const std::string whole =
      result == Kind::kFractionalMoney ? "round(" + text + ", down, ¥0.01)" : text;
  if (result == Kind::kError) {
    // Whatever is wanted, the operands are at fault, and only once.
    const Errors found = faults(text, Kind::kBool);
    ASSERT_EQ(found.size(), 1U) << text << "\n" << test::told(found);
    EXPECT_EQ(found[0].code, ErrorCode::kTypeMismatch) << text;
  } else {
    accepts(whole, wanted);
  }
}

TEST(Checker, AddsOnlyWhatHasTheSameUnit) {
  for (const Named& a : kNamed) {
    for (const Named& b : kNamed) {
      for (const char* sign : {" + ", " - "})
        expect_result(std::string(a.name) + sign + b.name, sum_of(a.kind, b.kind));
    }
  }
}

TEST(Checker, MultipliesOnlyByCountsAndMoneyByRates) {
  for (const Named& a : kNamed) {
    for (const Named& b : kNamed)
      expect_result(std::string(a.name) + " * " + b.name, product_of(a.kind, b.kind));
  }
}

TEST(Checker, ComparesOnlyWhatHasTheSameUnit) {
  for (const Named& a : kNamed) {
    for (const Named& b : kNamed) {
      if (a.kind == Kind::kBool || a.kind == Kind::kChoice || b.kind == Kind::kBool ||
          b.kind == Kind::kChoice)
        continue;
      const std::string text = std::string(a.name) + " < " + b.name;
      const bool fits = a.kind == b.kind || (money_like(a.kind) && money_like(b.kind));
      EXPECT_EQ(codes(text).size(), fits ? 0U : 1U) << text;
    }
  }
}

TEST(Checker, OrdersOnlyNumbersAndDates) {
  refuses("f.b < f.b", Kind::kBool, "type_mismatch 5");
  refuses("f.x < self", Kind::kBool, "type_mismatch 5");
  accepts("f.b == f.b", Kind::kBool);
  accepts("f.x != self", Kind::kBool);
}

TEST(Checker, ComparesUnroundedMoneyByOrderButNotByEquality) {
  accepts("f.m * f.r <= f.m", Kind::kBool);
  refuses("f.m * f.r == f.m", Kind::kBool, "rounding_needed 11");
  refuses("f.m != f.m * f.r", Kind::kBool, "rounding_needed 5");
  accepts("round(f.m * f.r, down, ¥0.01) == f.m", Kind::kBool);
}

TEST(Checker, ShowsNoUnroundedMoney) {
  refuses("f.m * 30%", Kind::kMoney, "rounding_needed 5");
  accepts("round(f.m * 30%, down, ¥0.01)", Kind::kMoney);
  refuses("min(f.m * 30%, f.m)", Kind::kMoney, "rounding_needed 1");
  refuses("if f.b then f.m * 30% else f.m", Kind::kMoney, "rounding_needed 1");
}

TEST(Checker, WantsConditionsWhereConditionsStand) {
  refuses("f.b and f.m", Kind::kBool, "type_mismatch 9");
  refuses("f.c or f.b", Kind::kBool, "type_mismatch 1");
  refuses("not f.c", Kind::kBool, "type_mismatch 5");
  refuses("if f.c then ¥1 else ¥2", Kind::kMoney, "type_mismatch 4");
  refuses("f.m", Kind::kBool, "type_mismatch 1");
  refuses("f.b", Kind::kMoney, "type_mismatch 1");
}

TEST(Checker, WantsTheSameTypeInBothBranches) {
  accepts("if f.b then ¥1 else f.m", Kind::kMoney);
  refuses("if f.b then ¥1 else 1", Kind::kMoney, "type_mismatch 21");
  accepts("(if f.b then f.b else true) and f.b", Kind::kBool);
}

TEST(Checker, ReadsMembersFromTheirNeighbour) {
  accepts("f.x == spouse", Kind::kBool);
  accepts("spouse == f.x", Kind::kBool);
  accepts("f.x in [self, spouse]", Kind::kBool);
  accepts("(if f.b then f.x else self) == spouse", Kind::kBool);
  accepts("(if f.b then self else f.x) == spouse", Kind::kBool);
  accepts("purchase.product in [other, hmb]", Kind::kBool);
  refuses("f.x == f.y", Kind::kBool, "type_mismatch 8");
  refuses("f.x == f.x", Kind::kBool, "type_mismatch 5");
  refuses("self", Kind::kBool, "unknown_name 1");
}

TEST(Checker, NamesTheNearestMember) {
  const Errors errors = faults("f.x in [self, spose]");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].code, ErrorCode::kUnknownMember);
  EXPECT_EQ(errors[0].column, 15);
  EXPECT_EQ(errors[0].expected, "one of self, spouse");
  EXPECT_EQ(errors[0].nearest, "spouse");
}

TEST(Checker, NamesTheNearestFactOrValue) {
  const Errors errors = faults("purchase.prodct == other");
  ASSERT_EQ(errors.size(), 1U) << test::told(errors);
  EXPECT_EQ(errors[0].code, ErrorCode::kUnknownName);
  EXPECT_EQ(errors[0].nearest, "purchase.product");
  EXPECT_EQ(faults("product.pric > ¥1").at(0).nearest, "product.price");
}

TEST(Checker, ReportsEveryFaultAndNoneTwice) {
  EXPECT_EQ(codes("no.such == other and f.c > f.m and f.x == nobody"),
            (std::vector<std::string>{"unknown_name 1", "type_mismatch 28", "unknown_member 43"}));
}

TEST(Checker, TakesListsOfOneType) {
  accepts("f.c in [1, 2, v.c]", Kind::kBool);
  accepts("f.m in [¥1, v.m]", Kind::kBool);
  refuses("f.c in [1, ¥2]", Kind::kBool, "type_mismatch 12");
  refuses("f.x in [f.x]", Kind::kBool, "type_mismatch 9");
}

TEST(Checker, TakesOneTypeInMinMaxAndClamp) {
  accepts("min(f.m, ¥1, v.m)", Kind::kMoney);
  accepts("clamp(f.c, 1, 2)", Kind::kCount);
  accepts("max(f.d, on)", Kind::kDate);
  refuses("min(f.m, 1)", Kind::kMoney, "type_mismatch 10");
  refuses("max(f.b, true)", Kind::kBool, "type_mismatch 1");
}

TEST(Checker, DividesOnlyInsideRound) {
  refuses("f.m / 2", Kind::kMoney, "rounding_needed 5");
  refuses("round(f.m / 2 + ¥1, down, ¥0.01)", Kind::kMoney, "rounding_needed 11");
}

TEST(Checker, RoundsQuotientsToTheTypeOfTheStep) {
  accepts("round(f.m / f.c, down, ¥0.01)", Kind::kMoney);
  accepts("round(f.m * f.r / f.c, down, ¥0.01)", Kind::kMoney);
  accepts("round(f.m / f.r, down, ¥0.01)", Kind::kMoney);
  accepts("round(f.m / f.m, down, 0.01%)", Kind::kRate);
  accepts("round(f.m / f.m, down, 1)", Kind::kCount);
  accepts("round(f.c / f.c, up, 1)", Kind::kCount);
  accepts("round(f.c / f.c, up, 1%)", Kind::kRate);
  accepts("round(f.r / f.c, half_up, 0.1%)", Kind::kRate);
  refuses("round(f.c / f.m, down, 1)", Kind::kCount, "type_mismatch 11");
  refuses("round(f.m * f.r / f.r, down, ¥0.01)", Kind::kMoney, "type_mismatch 17");
  refuses("round(f.r / f.r, down, 1%)", Kind::kRate, "type_mismatch 11");
  refuses("round(f.m / f.c, down, 1)", Kind::kCount, "type_mismatch 11");
  refuses("round(f.d / f.c, down, 1)", Kind::kCount, "type_mismatch 11");
}

TEST(Checker, RoundsOtherValuesToAStepOfTheirOwnType) {
  accepts("round(f.m, down, ¥100)", Kind::kMoney);
  accepts("round(f.c, up, 10)", Kind::kCount);
  accepts("round(f.r, half_up, 1%)", Kind::kRate);
  refuses("round(f.m, down, 1)", Kind::kCount, "type_mismatch 1");
  refuses("round(f.d, down, 2022-01-01)", Kind::kDate, "type_mismatch 1");
  refuses("round(f.b, down, true)", Kind::kBool, "type_mismatch 1");
}

TEST(Checker, CountsBetweenDates) {
  accepts("years_between(f.d, on)", Kind::kCount);
  accepts("months_between(f.d, 2022-01-01)", Kind::kCount);
  accepts("add_months(f.d, f.c)", Kind::kDate);
  accepts("year(on) + month(f.d) + day(f.d)", Kind::kCount);
  refuses("years_between(f.d, f.c)", Kind::kCount, "type_mismatch 20");
  refuses("add_months(f.d, ¥1)", Kind::kDate, "type_mismatch 17");
  refuses("year(f.c)", Kind::kCount, "type_mismatch 6");
  refuses("f.d + 1", Kind::kDate, "type_mismatch 7");
}

TEST(Checker, NegatesNumbersOnly) {
  accepts("-f.m", Kind::kMoney);
  accepts("-f.r", Kind::kRate);
  accepts("-f.c", Kind::kCount);
  refuses("-f.b", Kind::kBool, "type_mismatch 2");
  refuses("-f.d", Kind::kDate, "type_mismatch 2");
}

TEST(Checker, KnowsThePriceOfTheProduct) { accepts("product.price <= f.m", Kind::kBool); }

TEST(Checker, LeavesWhatCouldNotBeParsedAlone) {
  Errors errors;
  Expression unread;
  const Scope scope{&vocabulary(), {}, {}, {}};
  check_expression(unread, {Kind::kBool, -1}, scope, errors);
  EXPECT_TRUE(errors.empty());
}

TEST(Checker, BlamesNoNeighbourOfAFaultyOperand) {
  // The column is that of the name that is not known; nothing else is said.
  const std::pair<const char*, Kind> faulty[] = {
      {"no.such and f.b", Kind::kBool}, {"-no.such", Kind::kCount},
      {"no.such * 2", Kind::kCount},    {"no.such in [1, 2]", Kind::kBool},
      {"no.such == self", Kind::kBool},
  };
  for (const auto& [text, kind] : faulty) {
    EXPECT_EQ(codes(text, kind).size(), 1U) << text;
    EXPECT_EQ(faults(text, kind).at(0).found, "no.such") << text;
  }
  refuses("2 * no.such", Kind::kCount, "unknown_name 5");
  refuses("f.c in [no.such, 2]", Kind::kBool, "unknown_name 9");
  refuses("min(no.such, f.c)", Kind::kCount, "unknown_name 5");
  refuses("max(f.c, no.such)", Kind::kCount, "unknown_name 10");
  refuses("if f.b then no.such else f.c", Kind::kCount, "unknown_name 13");
  refuses("if f.b then f.c else no.such", Kind::kCount, "unknown_name 22");
  refuses("round(no.such, down, 1)", Kind::kCount, "unknown_name 7");
  refuses("round(no.such / 2, down, 1)", Kind::kCount, "unknown_name 7");
  refuses("round(2 / no.such, down, 1)", Kind::kCount, "unknown_name 11");
}

TEST(Checker, TakesABareNameForAMemberOnlyWhereAChoiceExplainsIt) {
  refuses("self + 1", Kind::kCount, "unknown_name 1");
  refuses("f.x == (if f.b then self else spouse)", Kind::kBool, "type_mismatch 5");
}

TEST(Checker, SaysThatAMinusHasSpacesWhereAHyphenJoinsAName) {
  EXPECT_NE(faults("f.c-1 > 0").at(0).expected.find("a minus has spaces"), std::string::npos);
  EXPECT_EQ(faults("f.e > 0").at(0).expected.find("a minus has spaces"), std::string::npos);
}

TEST(Checker, LooksForNoUnroundedMoneyInAList) {
  refuses("f.m * f.r in [f.m * f.r]", Kind::kBool, "rounding_needed 11");
  refuses("round(f.m * f.r, down, ¥0.01) in [f.m * f.r]", Kind::kBool, "type_mismatch 39");
}

TEST(Checker, RoundsToNoStepOfAnotherUnit) {
  refuses("round(f.c, down, ¥1)", Kind::kMoney, "type_mismatch 1");
  refuses("round(f.c / f.c, down, ¥1)", Kind::kMoney, "type_mismatch 11");
  refuses("round(f.m / f.b, down, ¥0.01)", Kind::kMoney, "type_mismatch 11");
}

TEST(Checker, KnowsNoPriceWhereProductsAreNotToBeChosen) {
  for (const std::string& product : {test::bool_fact("f.b"), test::bool_fact("purchase.product")}) {
    const Vocabulary other = test::vocabulary_of({product});
    Scope scope;
    scope.vocabulary = &other;
    Errors errors;
    Expression expression = parse_expression("product.price > ¥1", errors);
    check_expression(expression, {Kind::kBool, -1}, scope, errors);
    ASSERT_EQ(errors.size(), 1U) << product;
    EXPECT_EQ(errors[0].code, ErrorCode::kUnknownName) << product;
  }
}

}  // namespace
}  // namespace gezhang
