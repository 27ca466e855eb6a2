#include "decision/arithmetic.h"

#include <gtest/gtest.h>

#include "support/workings.h"

namespace gezhang {
namespace {

using test::day;
using test::Given;
using test::number;
using test::percent;
using test::ShownExpression;
using test::truth;
using test::yuan;

using Lines = std::vector<std::string>;

Lines steps(std::string_view text, const Given& given = {}, Language language = Language::kZhHans) {
  return ShownExpression(text, Kind::kMoney).arithmetic(given, language);
}

// Suzhou: a tier less what has been used.
TEST(Arithmetic, TakesOnlyTheBranchThatIsTaken) {
  constexpr const char* kTier =
      "(if account.total >= ¥6000 then ¥2000 else ¥1000) - account.used - purchase.premium";
  const Given used = {{"account.used", yuan("200.00")}, {"purchase.premium", yuan("99.00")}};
  Given given = used;
  given["account.total"] = yuan("4200.00");
  EXPECT_EQ(steps(kTier, given),
            (Lines{"¥1,000.00 − ¥200.00 = ¥800.00", "¥800.00 − ¥99.00 = ¥701.00"}));
  given["account.total"] = yuan("6000.00");
  EXPECT_EQ(steps(kTier, given),
            (Lines{"¥2,000.00 − ¥200.00 = ¥1,800.00", "¥1,800.00 − ¥99.00 = ¥1,701.00"}));
  EXPECT_EQ(steps(kTier, used), Lines{});  // which branch is not known
}

TEST(Arithmetic, LeavesOutTheStepsOfTheOtherBranchAndOfTheCondition) {
  constexpr const char* kText =
      "if account.total - account.used > ¥10 then ¥1 + ¥2 + ¥3 else ¥9 - account.total";
  EXPECT_EQ(steps(kText, {{"account.total", yuan("50.00")}, {"account.used", yuan("0.00")}}),
            (Lines{"¥1.00 + ¥2.00 = ¥3.00", "¥3.00 + ¥3.00 = ¥6.00"}));
  EXPECT_EQ(steps(kText, {{"account.total", yuan("5.00")}, {"account.used", yuan("0.00")}}),
            Lines{});
}

// Shenyang: half of the part above ¥2000.
TEST(Arithmetic, LeavesOutARoundingThatChangesNothing) {
  constexpr const char* kHalf = "round((account.total - ¥2000) * 50%, down, ¥0.01)";
  EXPECT_EQ(steps(kHalf, {{"account.total", yuan("10000.00")}}),
            (Lines{"¥10,000.00 − ¥2,000.00 = ¥8,000.00", "¥8,000.00 × 50% = ¥4,000.00"}));
  EXPECT_EQ(steps(kHalf, {{"account.total", yuan("10000.01")}}),
            (Lines{"¥10,000.01 − ¥2,000.00 = ¥8,000.01", "¥8,000.01 × 50% = ¥4,000.005",
                   "¥4,000.005 → ¥4,000.00（舍去不足 ¥0.01）"}));
  EXPECT_EQ(steps("round(account.total * 50%, down, ¥0.01)", {{"account.total", yuan("8.00")}}),
            Lines{});
}

TEST(Arithmetic, SaysHowItWasRounded) {
  const Given given = {{"account.total", yuan("44091.75")}};
  EXPECT_EQ(steps("round(account.total * 2.8%, down, ¥0.01)", given),
            (Lines{"¥44,091.75 × 2.8% = ¥1,234.569", "¥1,234.569 → ¥1,234.56（舍去不足 ¥0.01）"}));
  EXPECT_EQ(
      steps("round(account.total * 2.8%, down, ¥0.01)", given, Language::kEn),
      (Lines{"¥44,091.75 × 2.8% = ¥1,234.569", "¥1,234.569 → ¥1,234.56 (rounded down to ¥0.01)"}));
  EXPECT_EQ(steps("round(account.total * 2.8%, up, ¥1)", given).back(),
            "¥1,234.569 → ¥1,235.00（进位到 ¥1.00）");
  EXPECT_EQ(steps("round(account.total * 2.8%, up, ¥1)", given, Language::kEn).back(),
            "¥1,234.569 → ¥1,235.00 (rounded up to ¥1.00)");
  EXPECT_EQ(steps("round(account.total * 2.8%, half_up, ¥0.1)", given).back(),
            "¥1,234.569 → ¥1,234.60（四舍五入到 ¥0.10）");
  EXPECT_EQ(steps("round(account.total * 2.8%, half_up, ¥0.1)", given, Language::kEn).back(),
            "¥1,234.569 → ¥1,234.60 (rounded to the nearest ¥0.10)");
}

TEST(Arithmetic, DividesAndRoundsInOneStep) {
  constexpr const char* kThird = "round((account.total - ¥1) / 3, down, ¥0.01)";
  EXPECT_EQ(steps(kThird, {{"account.total", yuan("10.00")}}),
            (Lines{"¥10.00 − ¥1.00 = ¥9.00", "¥9.00 ÷ 3 = ¥3.00"}));
  EXPECT_EQ(steps(kThird, {{"account.total", yuan("11.00")}}),
            (Lines{"¥11.00 − ¥1.00 = ¥10.00", "¥10.00 ÷ 3 → ¥3.33（舍去不足 ¥0.01）"}));
  EXPECT_EQ(steps(kThird, {{"account.total", yuan("0.00")}}),
            (Lines{"¥0.00 − ¥1.00 = -¥1.00", "-¥1.00 ÷ 3 → -¥0.34（舍去不足 ¥0.01）"}));
  EXPECT_EQ(steps(kThird, {{"account.total", yuan("11.00")}}, Language::kEn).back(),
            "¥10.00 ÷ 3 → ¥3.33 (rounded down to ¥0.01)");
}

// Whether a quotient comes out even is told in the units of all three numbers.
TEST(Arithmetic, KnowsAnEvenQuotientInEveryUnit) {
  const Given given = {{"account.total", yuan("9.00")}, {"account.used", yuan("4.50")}};
  EXPECT_EQ(steps("round(account.total / 20%, down, ¥0.01) + ¥1", given).front(),
            "¥9.00 ÷ 20% = ¥45.00");
  EXPECT_EQ(steps("round(account.total / 7%, down, ¥0.01) + ¥1", given).front(),
            "¥9.00 ÷ 7% → ¥128.57（舍去不足 ¥0.01）");
  EXPECT_EQ(steps("¥100 * round(account.total / account.used, down, 1)", given).front(),
            "¥9.00 ÷ ¥4.50 = 2");
  EXPECT_EQ(steps("¥100 * round(account.used / account.total, down, 1)", given).front(),
            "¥4.50 ÷ ¥9.00 → 0（舍去不足 1）");
  EXPECT_EQ(
      steps("round(¥100 * round(account.used / account.total, down, 0.01%), down, ¥0.01)", given),
      (Lines{"¥4.50 ÷ ¥9.00 = 50%", "¥100.00 × 50% = ¥50.00"}));
  EXPECT_EQ(steps("round(account.total * 10% / 3, down, ¥0.01)", given),
            (Lines{"¥9.00 × 10% = ¥0.90", "¥0.90 ÷ 3 = ¥0.30"}));
  EXPECT_EQ(steps("round(account.total * 1% / 3, up, ¥0.01)", given).size(), 2U);
  EXPECT_EQ(steps("round(account.total * 1% / 2, up, ¥0.01)", given).back(),
            "¥0.09 ÷ 2 → ¥0.05（进位到 ¥0.01）");
}

TEST(Arithmetic, SpellsFunctions) {
  const Given given = {{"account.total", yuan("10000.00")}};
  EXPECT_EQ(
      steps("min(account.total - ¥6000, ¥1500)", given),
      (Lines{"¥10,000.00 − ¥6,000.00 = ¥4,000.00", "取小(¥4,000.00，¥1,500.00) = ¥1,500.00"}));
  EXPECT_EQ(steps("min(account.total - ¥6000, ¥1500)", given, Language::kEn).back(),
            "the least of (¥4,000.00, ¥1,500.00) = ¥1,500.00");
  EXPECT_EQ(steps("max(account.total - ¥6000, ¥0, ¥1)", given).back(),
            "取大(¥4,000.00，¥0.00，¥1.00) = ¥4,000.00");
  EXPECT_EQ(steps("max(account.total - ¥6000, ¥0)", given, Language::kEn).back(),
            "the greatest of (¥4,000.00, ¥0.00) = ¥4,000.00");
  EXPECT_EQ(steps("clamp(account.total - ¥6000, ¥0, ¥2000)", given).back(),
            "限在区间内(¥4,000.00，¥0.00，¥2,000.00) = ¥2,000.00");
  EXPECT_EQ(steps("clamp(account.total - ¥6000, ¥0, ¥2000)", given, Language::kEn).back(),
            "kept within (¥4,000.00, ¥0.00, ¥2,000.00) = ¥2,000.00");
}

TEST(Arithmetic, GoesFromTheInsideToTheOutsideAndFromLeftToRight) {
  EXPECT_EQ(steps("max(min(round((account.total - ¥1000) * person.rate, down, ¥0.01) + ¥5, "
                  "¥100 * person.years) - account.used, ¥0)",
                  {{"account.total", yuan("3000.33")},
                   {"person.rate", percent("5%")},
                   {"person.years", number(3)},
                   {"account.used", yuan("200.00")}}),
            (Lines{"¥3,000.33 − ¥1,000.00 = ¥2,000.33", "¥2,000.33 × 5% = ¥100.0165",
                   "¥100.0165 → ¥100.01（舍去不足 ¥0.01）", "¥100.01 + ¥5.00 = ¥105.01",
                   "¥100.00 × 3 = ¥300.00", "取小(¥105.01，¥300.00) = ¥105.01",
                   "¥105.01 − ¥200.00 = -¥94.99", "取大(-¥94.99，¥0.00) = ¥0.00"}));
}

TEST(Arithmetic, ShowsNamedValuesAndFunctionsOfDatesAsTheirNumbers) {
  const Given given = {{"account.total", yuan("8000.01")}, {"account.used", yuan("5.00")}};
  EXPECT_EQ(steps("insure.share - insure.floor - account.used", given),
            (Lines{"¥4,000.00 − ¥3,000.00 = ¥1,000.00", "¥1,000.00 − ¥5.00 = ¥995.00"}));
  EXPECT_EQ(steps("insure.share", given), Lines{});
  EXPECT_EQ(steps("¥10 * years_between(person.birth_date, on) + ¥1",
                  {{"person.birth_date", day("1960-03-01")}}),
            (Lines{"¥10.00 × 64 = ¥640.00", "¥640.00 + ¥1.00 = ¥641.00"}));
  EXPECT_EQ(steps("product.price * person.years - ¥1",
                  {{"purchase.product", Possible::member(1)}, {"person.years", number(2)}}),
            (Lines{"¥99.00 × 2 = ¥198.00", "¥198.00 − ¥1.00 = ¥197.00"}));
}

TEST(Arithmetic, KeepsFractionsOfAFenWhereTheyMeetWholeOnes) {
  EXPECT_EQ(steps("round(if person.local then account.total * 0.01% else ¥1, up, ¥0.01) + ¥1",
                  {{"person.local", truth(false)}}),
            Lines{});
  EXPECT_EQ(
      steps("round(account.total * 0.01% + ¥1, down, ¥0.01)", {{"account.total", yuan("1.23")}}),
      (Lines{"¥1.23 × 0.01% = ¥0.000123", "¥0.000123 + ¥1.00 = ¥1.000123",
             "¥1.000123 → ¥1.00（舍去不足 ¥0.01）"}));
}

TEST(Arithmetic, BracketsANegativeNumberBehindASign) {
  EXPECT_EQ(steps("¥5 - (¥1 - ¥3)"), (Lines{"¥1.00 − ¥3.00 = -¥2.00", "¥5.00 − (-¥2.00) = ¥7.00"}));
  EXPECT_EQ(steps("-(¥1 + ¥2) * 3 + ¥1"),
            (Lines{"¥1.00 + ¥2.00 = ¥3.00", "-¥3.00 × 3 = -¥9.00", "-¥9.00 + ¥1.00 = -¥8.00"}));
}

TEST(Arithmetic, ComputesOnceWhatIsSaidTwice) {
  EXPECT_EQ(steps("min(account.total - ¥1, ¥9) + max(account.total - ¥1, ¥9)",
                  {{"account.total", yuan("5.00")}}),
            (Lines{"¥5.00 − ¥1.00 = ¥4.00", "取小(¥4.00，¥9.00) = ¥4.00",
                   "取大(¥4.00，¥9.00) = ¥9.00", "¥4.00 + ¥9.00 = ¥13.00"}));
  // Two steps that look alike, or come to the same, are still two.
  EXPECT_EQ(steps("¥5 - account.used - purchase.premium",
                  {{"account.used", yuan("0.00")}, {"purchase.premium", yuan("0.00")}}),
            (Lines{"¥5.00 − ¥0.00 = ¥5.00", "¥5.00 − ¥0.00 = ¥5.00"}));
  EXPECT_EQ(steps("(¥1 + ¥4) - (¥2 + ¥3)"),
            (Lines{"¥1.00 + ¥4.00 = ¥5.00", "¥2.00 + ¥3.00 = ¥5.00", "¥5.00 − ¥5.00 = ¥0.00"}));
}

TEST(Arithmetic, IsEmptyWhereTheWorkingSaysItAll) {
  EXPECT_EQ(steps("¥1000"), Lines{});
  EXPECT_EQ(steps("account.total", {{"account.total", yuan("5.00")}}), Lines{});
  EXPECT_EQ(steps("account.total - ¥1", {{"account.total", yuan("5.00")}}), Lines{});
  EXPECT_EQ(steps("min(account.total, ¥1)", {{"account.total", yuan("5.00")}}), Lines{});
}

TEST(Arithmetic, IsEmptyWhereANumberIsNotKnown) {
  EXPECT_EQ(steps("account.total - ¥1 - account.used", {{"account.total", yuan("5.00")}}), Lines{});
  EXPECT_EQ(steps("account.total - ¥1 - ¥2", {{"account.total", yuan("5.00", "6.00")}}), Lines{});
  // The amount is known all the same.
  EXPECT_EQ(steps("min(account.total, ¥0) + ¥1 + ¥2"), Lines{});
  EXPECT_EQ(steps("round(account.total / 3, down, ¥0.01) - ¥1"), Lines{});
  EXPECT_EQ(steps("round(account.total * 2%, down, ¥0.01) - ¥1"), Lines{});
}

TEST(Arithmetic, IsOfAmountsAlone) {
  EXPECT_EQ(ShownExpression("¥1 + ¥2 + ¥3 > ¥5", Kind::kBool).arithmetic(), Lines{});
  EXPECT_EQ(ShownExpression("1 + 2 + 3", Kind::kCount).arithmetic(), Lines{});
}

}  // namespace
}  // namespace gezhang
