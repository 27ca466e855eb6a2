#include "json/read_facts.h"

#include <gtest/gtest.h>

#include "support/policies.h"

namespace gezhang::json {
namespace {

using test::json_text;
using test::must;
using test::places;
using test::Policies;

const Region& region() {
  static const Region kRegion =
      Policies({test::bool_fact("person.local"),
                test::money_fact("account.total", "-100.00", "9999.99"),
                test::count_fact("person.years", 0, 40),
                test::date_fact("person.birth_date", "1900-01-01", "2100-12-31"),
                test::choice_fact("relative.relation", {"self", "spouse", "parent"}),
                test::rate_fact("person.rate", "0%", "10%"), test::product_fact()})
          .nation(
              "'products': [{'id': 'hmb', 'name': {'zh-Hans': '惠民保'}, 'editions': "
              "[{'from': '2020-01-01', 'until': '2021-01-01', 'cites': ['source']}]}]")
          .open();
  return kRegion;
}

KnownFact known(const std::string& fact, const std::string& value) {
  const Facts facts = must(region().read_facts(json_text("{'" + fact + "': " + value + "}")));
  EXPECT_EQ(facts.known.size(), 1U);
  return facts.known.at(0);
}
Errors faults(std::string_view json) { return region().read_facts(json_text(json)).errors(); }
Error fault(std::string_view json) {
  const Errors errors = faults(json);
  EXPECT_EQ(errors.size(), 1U) << test::told(errors);
  return errors.empty() ? Error{} : errors[0];
}

TEST(ReadFacts, ReadsValuesOfEveryType) {
  EXPECT_EQ(known("person.local", "true").least, 1);
  EXPECT_EQ(known("person.local", "false").least, 2);
  EXPECT_EQ(known("account.total", "'-42.10'").least, -4210);
  EXPECT_EQ(known("account.total", "0.10").most, 10);
  EXPECT_EQ(known("person.years", "40").least, 40);
  EXPECT_EQ(known("person.birth_date", "'1970-01-02'").least, 1);
  EXPECT_EQ(known("relative.relation", "'parent'").least, 4);
  EXPECT_EQ(known("person.rate", "'1.5%'").least, 15000);
}

TEST(ReadFacts, TakesNullForNotKnown) {
  EXPECT_TRUE(
      must(region().read_facts(R"({"person.local":null,"account.total":null})")).known.empty());
  EXPECT_TRUE(must(region().read_facts("{}")).known.empty());
}

TEST(ReadFacts, ReadsWhatIsKnownRoughly) {
  const KnownFact between = known("account.total", "{'from': '10.00', 'to': '20.00'}");
  EXPECT_EQ(between.least, 1000);
  EXPECT_EQ(between.most, 2000);
  EXPECT_EQ(known("account.total", "{'from': '10.00'}").most, 999999);
  EXPECT_EQ(known("account.total", "{'to': '10.00'}").least, -10000);
  EXPECT_EQ(known("account.total", "{'from': null, 'to': '10.00'}").least, -10000);
  EXPECT_EQ(known("person.years", "{'from': 5, 'to': 5}").most, 5);
}

TEST(ReadFacts, ReadsOneOfSeveral) {
  EXPECT_EQ(known("relative.relation", "{'any_of': ['self', 'parent']}").least, 5);
  EXPECT_EQ(known("person.local", "{'any_of': [true, false]}").least, 3);
  const KnownFact years = known("person.years", "{'any_of': [7, 3, 7]}");
  EXPECT_EQ(years.any_of, (std::vector<std::int64_t>{3, 7}));
  EXPECT_EQ(years.least, 3);
  EXPECT_EQ(years.most, 7);
}

TEST(ReadFacts, ReadsAnAssumption) {
  const KnownFact assumed = known("person.years", "{'assume': 3}");
  EXPECT_TRUE(assumed.assumed);
  EXPECT_EQ(assumed.least, 3);
  EXPECT_FALSE(known("person.years", "3").assumed);
}

TEST(ReadFacts, TakesProductsOutOfSeasonToo) {
  EXPECT_EQ(known("purchase.product", "'other'").least, 1);
  EXPECT_EQ(known("purchase.product", "'hmb'").least, 2);
}

TEST(ReadFacts, NamesTheNearestFact) {
  const Error error = fault("{'acount.total': '1.00'}");
  EXPECT_EQ(error.code, ErrorCode::kUnknownFact);
  EXPECT_EQ(error.pointer, "/acount.total");
  EXPECT_EQ(error.found, "acount.total");
  EXPECT_EQ(error.nearest, "account.total");
}

TEST(ReadFacts, NamesTheNearestMember) {
  const Error error = fault("{'relative.relation': 'spuose'}");
  EXPECT_EQ(error.code, ErrorCode::kUnknownMember);
  EXPECT_EQ(error.found, "\"spuose\"");
  EXPECT_EQ(error.expected, "one of self, spouse, parent");
  EXPECT_EQ(error.nearest, "spouse");
}

TEST(ReadFacts, TellsTheBoundsOfANumberOutOfRange) {
  const Error error = fault("{'account.total': '10000.00'}");
  EXPECT_EQ(error.code, ErrorCode::kOutOfRange);
  EXPECT_EQ(error.found, "\"10000.00\"");
  EXPECT_NE(error.expected.find("-100.00"), std::string::npos);
  EXPECT_NE(error.expected.find("9999.99"), std::string::npos);
  EXPECT_EQ(fault("{'person.years': 41}").code, ErrorCode::kOutOfRange);
  EXPECT_EQ(fault("{'person.years': -1}").code, ErrorCode::kOutOfRange);
  EXPECT_EQ(fault("{'person.birth_date': '2101-01-01'}").code, ErrorCode::kOutOfRange);
  EXPECT_EQ(fault("{'person.years': {'from': -5}}").pointer, "/person.years/from");
}

TEST(ReadFacts, TellsWrongKindsFromBadValues) {
  EXPECT_EQ(fault("{'account.total': 'much'}").code, ErrorCode::kBadValue);
  EXPECT_EQ(fault("{'account.total': 0.105}").code, ErrorCode::kBadValue);
  EXPECT_EQ(fault("{'account.total': 9223372036854775808}").code, ErrorCode::kBadValue);
  EXPECT_EQ(fault("{'account.total': 99999999999999999999}").pointer, "/account.total");
  EXPECT_EQ(fault("{'account.total': true}").code, ErrorCode::kWrongKind);
  EXPECT_EQ(fault("{'account.total': [1]}").code, ErrorCode::kWrongKind);
  EXPECT_EQ(fault("{'person.local': 'true'}").code, ErrorCode::kWrongKind);
  EXPECT_EQ(fault("{'person.local': 1}").code, ErrorCode::kWrongKind);
  EXPECT_EQ(fault("{'relative.relation': 1}").code, ErrorCode::kWrongKind);
  EXPECT_EQ(fault("{'person.birth_date': '2023-02-29'}").code, ErrorCode::kBadValue);
  EXPECT_EQ(fault("{'person.years': '3'}").code, ErrorCode::kBadValue);
}

TEST(ReadFacts, ReportsFaultsWithinTheForms) {
  EXPECT_EQ(places(faults("{'person.years': {'from': 5, 'to': 3}}")),
            std::vector<std::string>{"bad_value /person.years"});
  EXPECT_EQ(places(faults("{'person.years': {'any_of': []}}")),
            std::vector<std::string>{"wrong_kind /person.years/any_of"});
  EXPECT_EQ(places(faults("{'person.years': {'any_of': 3}}")),
            std::vector<std::string>{"wrong_kind /person.years/any_of"});
  EXPECT_EQ(places(faults("{'person.years': {'any_of': [1, 'x', 99]}}")),
            (std::vector<std::string>{"bad_value /person.years/any_of/1",
                                      "out_of_range /person.years/any_of/2"}));
  EXPECT_EQ(places(faults("{'person.years': {'assume': 'x'}}")),
            std::vector<std::string>{"bad_value /person.years/assume"});
  EXPECT_EQ(places(faults("{'person.years': {'assume': 1, 'from': 0}}")),
            std::vector<std::string>{"unknown_key /person.years/from"});
  EXPECT_EQ(places(faults("{'person.years': {'least': 0}}")),
            std::vector<std::string>{"unknown_key /person.years/least"});
  EXPECT_EQ(places(faults("{'relative.relation': {'from': 'self'}}")),
            std::vector<std::string>{"wrong_kind /relative.relation"});
}

TEST(ReadFacts, ReportsAllFaultsAtOnce) {
  EXPECT_EQ(
      places(faults("{'person.yers': 1, 'account.total': 'x', 'person.local': 3, "
                    "'relative.relation': 'aunt'}")),
      (std::vector<std::string>{"unknown_fact /person.yers", "bad_value /account.total",
                                "wrong_kind /person.local", "unknown_member /relative.relation"}));
}

TEST(ReadFacts, ReportsADuplicateKeyBesideTheOtherFaults) {
  EXPECT_EQ(places(faults("{'person.years': 1, 'person.years': 2, 'person.yers': 1}")),
            (std::vector<std::string>{"duplicate_key /person.years", "unknown_fact /person.yers"}));
}

TEST(ReadFacts, RefusesWhatIsNoObject) {
  EXPECT_EQ(places(faults("[1]")), std::vector<std::string>{"wrong_kind "});
  EXPECT_EQ(fault("").code, ErrorCode::kBadJson);
  EXPECT_EQ(fault("null").code, ErrorCode::kWrongKind);
}

TEST(ReadFacts, EscapesPointers) { EXPECT_EQ(fault("{'a/b~c': 1}").pointer, "/a~1b~0c"); }

}  // namespace
}  // namespace gezhang::json
