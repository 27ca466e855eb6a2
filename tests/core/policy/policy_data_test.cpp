#include "policy/policy_data.h"

#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang {
namespace {

RegionCode code(const char* text) { return *RegionCode::parse(text); }

// Nation, a province without a file, and a city.
PolicyData three() {
  PolicyData data;
  data.index = {{code("100000"), std::nullopt, {}},
                {code("320000"), code("100000"), {}},
                {code("320500"), code("320000"), {}}};
  for (std::size_t i = 0; i < data.index.size(); ++i) data.index_position[data.index[i].code] = i;
  RegionFile nation;
  nation.code = code("100000");
  nation.sources = {{"s", "national", {}, {}, {}, {}, Grade::kA, {}, {}}};
  nation.products = {{"p1", {}, {}}};
  RegionFile city;
  city.code = code("320500");
  city.products = {{"p2", {}, {}}};
  data.files = {nation, city};
  for (std::size_t i = 0; i < data.files.size(); ++i) data.file_position[data.files[i].code] = i;
  return data;
}

TEST(PolicyData, ChainsTheFilesFromTheNationDown) {
  const PolicyData data = three();
  const Chain chain = data.chain_of(code("320500"));
  ASSERT_EQ(chain.size(), 2U);
  EXPECT_EQ(chain[0]->code, code("100000"));
  EXPECT_EQ(chain[1]->code, code("320500"));
  EXPECT_EQ(data.chain_of(code("320000")).size(), 1U);
  EXPECT_TRUE(data.chain_of(code("999999")).empty());
}

TEST(PolicyData, FindsRegionsAndFiles) {
  const PolicyData data = three();
  EXPECT_NE(data.find_region(code("320000")), nullptr);
  EXPECT_EQ(data.find_file(code("320000")), nullptr);
  EXPECT_EQ(data.find_region(code("330000")), nullptr);
  EXPECT_EQ(data.region_codes(), (std::vector<std::string>{"100000", "320000", "320500"}));
}

TEST(PolicyData, ListsProductsParentsFirst) {
  const PolicyData data = three();
  const auto products = products_of(data.chain_of(code("320500")));
  ASSERT_EQ(products.size(), 2U);
  EXPECT_EQ(products[0]->id, "p1");
  EXPECT_EQ(products[1]->id, "p2");
}

TEST(PolicyData, FindsTheSourceThatAFileMeans) {
  PolicyData data = three();
  data.files[1].sources = {{"s", "local", {}, {}, {}, {}, Grade::kD, {}, {}},
                           {"t", "own", {}, {}, {}, {}, Grade::kB, {}, {}}};
  const Chain chain = data.chain_of(code("320500"));
  EXPECT_EQ(find_source(chain, *chain[0], "s")->title, "national");
  EXPECT_EQ(find_source(chain, *chain[1], "s")->title, "local");
  EXPECT_EQ(find_source(chain, *chain[0], "t"), nullptr);
  EXPECT_EQ(find_source(chain, *chain[1], "t")->title, "own");
  EXPECT_EQ(find_source(chain, *chain[1], "u"), nullptr);
}

TEST(Product, IsOnSaleInItsSeasonOnly) {
  Edition edition;
  edition.from = *Date::parse("2024-01-01");
  edition.until = Date::parse("2024-03-01");
  const Product product{"p", {}, {edition}};
  EXPECT_EQ(product.edition_on(*Date::parse("2023-12-31")), nullptr);
  EXPECT_NE(product.edition_on(*Date::parse("2024-01-01")), nullptr);
  EXPECT_NE(product.edition_on(*Date::parse("2024-02-29")), nullptr);
  EXPECT_EQ(product.edition_on(*Date::parse("2024-03-01")), nullptr);
}

TEST(PolicyData, EndsTheChainOfACircle) {
  PolicyData data = three();
  data.index[0].parent = code("320500");
  EXPECT_LE(data.chain_of(code("320500")).size(), 2 * data.index.size());
  EXPECT_FALSE(data.chain_of(code("320500")).empty());
}

TEST(PolicyData, GradesByTheBestSourceThatIsThere) {
  PolicyData data = three();
  data.files[1].sources = {{"t", "own", {}, {}, {}, {}, Grade::kC, {}, {}}};
  const Chain chain = data.chain_of(code("320500"));
  EXPECT_EQ(grade_of(chain, *chain[1], {{"t", ""}}), Grade::kC);
  EXPECT_EQ(grade_of(chain, *chain[1], {{"t", ""}, {"s", ""}}), Grade::kA);
  EXPECT_EQ(grade_of(chain, *chain[1], {{"none", ""}}), Grade::kX);
  EXPECT_EQ(grade_of(chain, *chain[0], {{"t", ""}}), Grade::kX) << "a child's source";
}

}  // namespace
}  // namespace gezhang
