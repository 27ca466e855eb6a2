// The shapes that real rules have, each in the smallest policy that needs it: buckets, relatives,
// events, products, and who is paid.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/policies.h"

namespace gezhang {
namespace {

using test::bool_fact;
using test::choice_fact;
using test::count_fact;
using test::ground;
using test::kNation;
using test::limit;
using test::list;
using test::money_fact;
using test::outcome;
using test::Policies;
using test::requirement;
using test::Rules;

const std::string kRelation =
    choice_fact("relative.relation", {"self", "spouse", "parent", "child", "sibling"});

// Parts that make up a whole, one of which a region may not have; which part is free depends on who
// asks and when it was paid in (Hainan, Beijing's passbook).
TEST(ShapeOfPeople, BucketsOfTheAccount) {
  Rules rules;
  rules.grounds = {ground("passbook", "account.pre_reform > ¥0", ", 'until': '2099-01-01'")};
  rules.limits = {
      limit("passbook", "account.pre_reform", ", 'when': 'person.status == employed'"),
      limit("all", "account.total", ", 'when': 'person.status == retired and person.filed'")};
  const std::vector<std::string> facts = {money_fact("account.total", "0.00", "9000.00"),
                                          money_fact("account.current_year", "0.00", "9000.00"),
                                          money_fact("account.pre_reform", "0.00", "9000.00"),
                                          choice_fact("person.status", {"employed", "retired"}),
                                          bool_fact("person.filed")};
  Policies policies(facts, {test::relation("buckets",
                                           "account.total == account.current_year + "
                                           "account.pre_reform")});
  policies.nation(rules);
  const std::string parts = "'account.total': '900.00', 'account.current_year': '300.00', ";
  EXPECT_EQ(outcome(policies.answer("{" + parts + "'person.status': 'employed'}")), "yes 600.00");
  EXPECT_EQ(
      outcome(policies.answer("{" + parts + "'person.status': 'retired', 'person.filed': true}")),
      "yes 900.00");
  Policies without(facts, {test::relation("buckets",
                                          "account.total == account.current_year + "
                                          "account.pre_reform")});
  without.nation("'without': ['account.pre_reform'], " + rules.as());
  EXPECT_EQ(outcome(without.answer(
                "{'account.total': '900.00', 'person.status': 'retired', 'person.filed': true}")),
            "unrecorded");
}

// A set of relatives, and what must be true of the relative.
TEST(ShapeOfPeople, WhoMayShare) {
  Rules rules;
  rules.grounds = {ground("sharing", "true")};
  rules.requirements = {
      requirement("who", "relative.relation in [spouse, parent, child]"),
      requirement("insured", "relative.insured in [same_city, same_province]"),
      requirement("empty", "relative.own_balance == ¥0", ", 'when': 'relative.scheme == employee'"),
      requirement("one-giver", "not relative.receives_from_another")};
  Policies policies({kRelation,
                     choice_fact("relative.insured", {"nowhere", "same_city", "same_province"}),
                     choice_fact("relative.scheme", {"employee", "resident"}),
                     money_fact("relative.own_balance", "0.00", "9000.00"),
                     bool_fact("relative.receives_from_another")});
  policies.nation(rules);
  const auto with = [&](const char* relation, const char* insured, const char* scheme) {
    return outcome(policies.answer(
        "{'relative.relation': '" + std::string(relation) + "', 'relative.insured': '" + insured +
        "', 'relative.scheme': '" + scheme +
        "', 'relative.own_balance': '0.01', 'relative.receives_from_another': false}"));
  };
  EXPECT_EQ(with("parent", "same_province", "resident"), "yes");
  EXPECT_EQ(with("sibling", "same_province", "resident"), "no 0.00");
  EXPECT_EQ(with("parent", "nowhere", "resident"), "no 0.00");
  EXPECT_EQ(with("parent", "same_city", "employee"), "no 0.00");
}

// Dalian: one spouse, two parents, three children; Hunan: so many at once and so many ever; Jinan:
// who receives gives to nobody.
TEST(ShapeOfPeople, HeadCounts) {
  Rules rules;
  rules.grounds = {ground("sharing", "true")};
  rules.requirements = {requirement("of-a-kind", "sharing.same_relation < most.of_a_kind"),
                        requirement("at-once", "sharing.people < 10"),
                        requirement("ever", "sharing.people_ever < 20"),
                        requirement("one-role", "not sharing.receives")};
  Policies policies({kRelation, count_fact("sharing.same_relation", 0, 99),
                     count_fact("sharing.people", 0, 99), count_fact("sharing.people_ever", 0, 99),
                     bool_fact("sharing.receives")});
  policies.nation(
      "'values': [{'id': 'most.of_a_kind', 'type': 'count', 'table': {'by': "
      "'relative.relation', 'rows': [{'key': 'spouse', 'is': '1'}, {'key': 'parent', "
      "'is': '2'}, {'key': 'child', 'is': '3'}]}, 'from': '2020-01-01', 'cites': "
      "['source']}], " +
      rules.as());
  const auto with = [&](const char* relation, int same, int now, int ever) {
    return outcome(policies.answer(
        "{'relative.relation': '" + std::string(relation) + "', 'sharing.same_relation': " +
        std::to_string(same) + ", 'sharing.people': " + std::to_string(now) +
        ", 'sharing.people_ever': " + std::to_string(ever) + ", 'sharing.receives': false}"));
  };
  EXPECT_EQ(with("child", 2, 5, 5), "yes");
  EXPECT_EQ(with("child", 3, 5, 5), "no 0.00");
  EXPECT_EQ(with("spouse", 1, 1, 1), "no 0.00");
  EXPECT_EQ(with("child", 0, 10, 10), "no 0.00");
  EXPECT_EQ(with("child", 0, 9, 20), "no 0.00");
  EXPECT_EQ(with("sibling", 0, 0, 0), "unrecorded") << "no number is recorded for them";
}

// Wenzhou: one's own account first, then one shared account, of which only prior years count.
TEST(ShapeOfPeople, OrderOfPayment) {
  Rules rules;
  rules.grounds = {ground("shared", "true")};
  rules.requirements = {requirement("own-first", "relative.own_balance == ¥0"),
                        requirement("one-account", "expense.shared_accounts_used == 0")};
  rules.limits = {limit("prior-years", "account.prior_years")};
  Policies policies({money_fact("relative.own_balance", "0.00", "9000.00"),
                     count_fact("expense.shared_accounts_used", 0, 9),
                     money_fact("account.prior_years", "0.00", "9000.00")});
  policies.nation(rules);
  const auto with = [&](const char* own, int used) {
    return outcome(policies.answer("{'relative.own_balance': '" + std::string(own) +
                                   "', 'expense.shared_accounts_used': " + std::to_string(used) +
                                   ", 'account.prior_years': '80.00'}"));
  };
  EXPECT_EQ(with("0.00", 0), "yes 80.00");
  EXPECT_EQ(with("0.01", 0), "no 0.00");
  EXPECT_EQ(with("0.00", 1), "no 0.00");
}

// An event with its papers, of which some stand for one another, its waiting time, and what it
// ends.
TEST(ShapeOfPeople, EventsThatPayOut) {
  Policies policies({choice_fact("event.kind", {"none", "emigration"}),
                     test::date_fact("event.date", "2000-01-01", "2030-12-31")});
  policies.nation(
      "'questions': {'insure': {" +
      list("grounds",
           {ground("emigration", "event.kind == emigration",
                   ", 'payee': 'self', 'outcome': {'id': 'paid-out', 'text': {'zh-Hans': "
                   "'一次性支取'}, 'documents': [{'zh-Hans': '户口注销证明'}, {'any_of': "
                   "[{'zh-Hans': '护照'}, {'zh-Hans': '定居证明'}]}], 'channels': [{'zh-Hans': "
                   "'窗口'}], 'working_days': 20, 'closes': {'zh-Hans': '个人账户'}}")}) +
      ", " +
      list("requirements", {requirement("two-months", "on >= add_months(event.date, 2)"),
                            requirement("tenth-of-next-month",
                                        "months_between(event.date, on) >= 2 or "
                                        "month(on) != month(event.date) and day(on) >= 10")}) +
      "}}");
  const auto at = [&](const char* on) {
    return policies.answer("{'event.kind': 'emigration', 'event.date': '2024-01-31'}", "insure",
                           kNation, on);
  };
  EXPECT_EQ(outcome(at("2024-03-30")), "no 0.00");
  const Answer paid = at("2024-03-31");
  EXPECT_EQ(outcome(paid), "yes");
  ASSERT_EQ(paid.outcomes.size(), 1U);
  EXPECT_EQ(paid.outcomes[0].working_days, 20);
  EXPECT_EQ(paid.outcomes[0].closes.zh_hans, "个人账户");
  ASSERT_EQ(paid.documents.size(), 2U);
  EXPECT_EQ(paid.documents[1].any_of.size(), 2U);
}

// To the new place if that takes it, else in cash; to the heir's account, else the heir, else the
// pooled fund.
TEST(ShapeOfPeople, Fallbacks) {
  const auto paying = [](const char* payee) { return ", 'payee': '" + std::string(payee) + "'"; };
  Rules rules;
  rules.grounds = {
      ground("moved", "event.kind == moving and event.accepted", paying("new_agency")),
      ground("cash", "event.kind == moving", paying("self")),
      ground("heirs-account", "event.kind == death and heir.insured", paying("heir")),
      ground("heir", "event.kind == death and heir.exists", paying("heir")),
      ground("nobody", "event.kind == death and not heir.exists", paying("pooled_fund"))};
  Policies policies({choice_fact("event.kind", {"moving", "death"}), bool_fact("event.accepted"),
                     bool_fact("heir.exists"), bool_fact("heir.insured")});
  policies.nation(rules);
  const auto first = [&](const std::string& facts) {
    const Answer answer = policies.answer("{" + facts + "}");
    const auto decides = std::find_if(answer.grounds.begin(), answer.grounds.end(),
                                      [](const EntryReport& one) { return one.decisive; });
    return decides == answer.grounds.end() ? "none" : decides->id;
  };
  EXPECT_EQ(first("'event.kind': 'moving', 'event.accepted': true"), "moved");
  EXPECT_EQ(first("'event.kind': 'moving', 'event.accepted': false"), "cash");
  EXPECT_EQ(first("'event.kind': 'death', 'heir.exists': true, 'heir.insured': true"),
            "heirs-account");
  EXPECT_EQ(first("'event.kind': 'death', 'heir.exists': true, 'heir.insured': false"), "heir");
  EXPECT_EQ(first("'event.kind': 'death', 'heir.exists': false, 'heir.insured': false"), "nobody");
}

// A product by its editions: what it costs, when it is sold, and for whom the account may pay.
TEST(ShapeOfPeople, ProductsAndTheirEditions) {
  Rules rules;
  rules.grounds = {ground("pays", "purchase.product == hmb")};
  rules.requirements = {requirement("for-whom", "relative.relation in [self, spouse]",
                                    ", 'from': '2024-01-01', 'when': 'purchase.product == hmb'")};
  rules.limits = {limit("balance", "account.total")};
  rules.payment = {test::payment("in-full", "full")};
  Policies policies({kRelation, money_fact("account.total", "0.00", "9000.00"),
                     test::product_fact(), money_fact("purchase.premium", "0.00", "9000.00"),
                     count_fact("purchase.people", 1, 9)});
  policies.nation(
      "'products': [{'id': 'hmb', 'name': {'zh-Hans': '惠民保'}, 'editions': [{'from': "
      "'2023-11-01', 'until': '2024-01-01', 'price': '¥195', 'cover': {'zh-Hans': '2024年度'}, "
      "'cites': ['source']}, {'from': '2024-11-01', 'until': '2025-01-01', 'price': "
      "'¥199', 'cites': ['source']}]}], " +
      rules.as());
  const auto at = [&](const char* on, const char* who) {
    return outcome(
        policies.answer("{'purchase.product': 'hmb', 'account.total': '197.00', "
                        "'purchase.people': 1, 'relative.relation': '" +
                            std::string(who) + "'}",
                        "insure", kNation, on));
  };
  EXPECT_EQ(at("2023-12-31", "sibling"), "yes 197.00");
  EXPECT_EQ(at("2024-01-01", "self"), "no 0.00") << "not on sale";
  EXPECT_EQ(at("2024-11-01", "self"), "no 0.00") << "dearer than the balance";
}

}  // namespace
}  // namespace gezhang
