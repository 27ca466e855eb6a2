#include "policy/bounds.h"

#include <gtest/gtest.h>

#include "expression/checker.h"
#include "expression/parser.h"
#include "support/expressions.h"
#include "support/policies.h"

namespace gezhang {
namespace {

class BoundsProofTest : public testing::Test {
 protected:
  Possible prove(std::string_view text, Kind wanted) {
    errors_.clear();
    Expression expression = parse_expression(text, errors_);
    const Scope scope{&vocabulary_, {}, {{"v.n", {Kind::kCount, -1}}}, {}};
    check_expression(expression, {wanted, -1}, scope, errors_);
    EXPECT_TRUE(errors_.empty()) << test::told(errors_);
    return proof_.prove(expression, errors_);
  }
  ErrorCode code() const {
    EXPECT_EQ(errors_.size(), 1U);
    return errors_.empty() ? ErrorCode::kBadJson : errors_[0].code;
  }

  Vocabulary vocabulary_ = test::vocabulary_of(
      {test::money_fact("a.m", "-10.00", "20.00"), test::count_fact("a.n", 0, 100),
       test::bool_fact("a.p"), test::money_fact("purchase.premium", "0.00", "500.00"),
       test::product_fact()});
  BoundsProof proof_{vocabulary_, 2};
  Errors errors_;
};

TEST_F(BoundsProofTest, GivesWhatFactsWithinTheirBoundsAllow) {
  EXPECT_EQ(prove("a.m * 3 + ¥1", Kind::kMoney).range(), (Range{-2900, 6100}));
  EXPECT_TRUE(prove("a.p", Kind::kBool).truth().is_unknown());
  EXPECT_TRUE(prove("a.m <= ¥20", Kind::kBool).truth().is_true());
  EXPECT_EQ(prove("product.price", Kind::kMoney).range(), (Range{0, 50000}));
  EXPECT_TRUE(errors_.empty());
}

TEST_F(BoundsProofTest, JoinsTheVersionsOfAValue) {
  proof_.add_value("v.n", {Kind::kCount, -1}, {2, 3});
  proof_.add_value("v.n", {Kind::kCount, -1}, {7, 9});
  EXPECT_EQ(prove("v.n", Kind::kCount).range(), (Range{2, 9}));
}

TEST_F(BoundsProofTest, RefusesADivisorThatCouldBeZero) {
  (void)prove("round(a.m / a.n, down, ¥0.01)", Kind::kMoney);
  EXPECT_EQ(code(), ErrorCode::kDivisionByZero);
  (void)prove("round(a.m / max(a.n, 1), down, ¥0.01)", Kind::kMoney);
  EXPECT_TRUE(errors_.empty());
}

TEST_F(BoundsProofTest, RefusesWhatCouldLeave64Bits) {
  (void)prove("¥1 + a.m * 900000000000000 * 900000000", Kind::kMoney);
  EXPECT_EQ(code(), ErrorCode::kOverflow);
  EXPECT_GT(errors_[0].column, 1);
  (void)prove("round(a.m * 1000000000 * 30%, down, ¥0.01) * 1000000", Kind::kMoney);
  EXPECT_TRUE(errors_.empty());
  (void)prove("add_months(on, a.n * 90000000000000) > on", Kind::kBool);
  EXPECT_EQ(code(), ErrorCode::kOverflow);
  (void)prove("add_months(on, 9223372036854775807) > on", Kind::kBool);
  EXPECT_EQ(code(), ErrorCode::kOverflow);
}

TEST(WholeDomain, IsEveryValueThatAFactMayHave) {
  const Vocabulary vocabulary =
      test::vocabulary_of({test::count_fact("a.n", 3, 5), test::bool_fact("a.p"),
                           test::choice_fact("a.c", {"x", "y", "z"}), test::product_fact()});
  EXPECT_EQ(whole_domain(vocabulary.facts[0], 2), (Possible{3, 5}));
  EXPECT_TRUE(whole_domain(vocabulary.facts[1], 2).truth().is_unknown());
  EXPECT_EQ(whole_domain(vocabulary.facts[2], 2).mask(), 7U);
  EXPECT_EQ(whole_domain(vocabulary.facts[3], 2).mask(), 7U);
  EXPECT_EQ(whole_domain(vocabulary.facts[3], 63).mask(), ~std::uint64_t{0});
}

TEST_F(BoundsProofTest, JoinsTheVersionsOfACondition) {
  Errors errors;
  Expression expression = parse_expression("v.p", errors);
  Scope scope;
  scope.vocabulary = &vocabulary_;
  scope.values = {{"v.p", {Kind::kBool, -1}}};
  check_expression(expression, {Kind::kBool, -1}, scope, errors);
  proof_.add_value("v.p", {Kind::kBool, -1}, Possible::of(Truth::yes()));
  EXPECT_TRUE(proof_.prove(expression, errors).truth().is_true());
  proof_.add_value("v.p", {Kind::kBool, -1}, Possible::of(Truth::no()));
  EXPECT_TRUE(proof_.prove(expression, errors).truth().is_unknown());
  EXPECT_TRUE(errors.empty()) << test::told(errors);
}

TEST(BoundsProof, TakesNoPriceForGrantedWhereThereIsNoPremium) {
  const Vocabulary vocabulary = test::vocabulary_of({test::product_fact()});
  Scope scope;
  scope.vocabulary = &vocabulary;
  Errors errors;
  Expression expression = parse_expression("product.price", errors);
  check_expression(expression, {Kind::kMoney, -1}, scope, errors);
  EXPECT_EQ(BoundsProof(vocabulary, 0).prove(expression, errors).range(), (Range{0, 0}));
  EXPECT_TRUE(errors.empty()) << test::told(errors);
}

}  // namespace
}  // namespace gezhang
