// The pairs themselves: what they are made of, and that a seed always makes the same.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "reference/generate_policy.h"
#include "reference/generate_situation.h"
#include "reference/scene.h"
#include "reference/truth.h"

namespace gezhang::reference {
namespace {

TEST(Generator, MakesTheSamePolicyOfASeedEveryTime) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Random one(seed);
    Random other(seed);
    const auto first = files_of(generate_policy(one, Features{}));
    const auto second = files_of(generate_policy(other, Features{}));
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].text, second[i].text);
  }
}

TEST(Generator, UsesEveryPartOfTheLanguage) {
  std::set<Op> operations;
  std::set<Role> roles;
  std::set<Form> forms;
  std::map<std::string, int> seen;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const Policy policy = generate_policy(random, Features{});
    const auto note = [&](const Expr& expr) {
      any_part(expr, [&](const Expr& part) {
        operations.insert(part.op);
        return false;
      });
    };
    if (!policy.relations.empty()) ++seen["relations"];
    for (const Relation& relation : policy.relations) note(relation.holds);
    for (const Fact& fact : policy.facts) {
      if (fact.region > 0) ++seen["region facts"];
    }
    for (const Region& region : policy.regions) {
      if (!region.without.empty()) ++seen["without"];
      for (const Value& value : region.values) {
        forms.insert(value.form);
        note(value.expr);
        if (value.replaces) ++seen["values replaced"];
      }
      for (const Rules& rules : region.questions) {
        if (!rules.repeals.empty()) ++seen["repeals"];
        for (const Entry& entry : rules.entries) {
          roles.insert(entry.role);
          if (entry.rule) note(*entry.rule);
          if (entry.when) note(*entry.when);
          if (entry.replaces) ++seen["replaced"];
          if (entry.final) ++seen["final"];
          if (entry.period.historic) ++seen["historic"];
          if (!entry.readings.empty()) ++seen["readings"];
        }
      }
    }
  }
  EXPECT_EQ(operations.size(), static_cast<std::size_t>(Op::kDay) + 1);
  EXPECT_EQ(roles.size(), 7U);
  EXPECT_EQ(forms.size(), 3U);
  EXPECT_EQ(seen.size(), 9U);
  for (const auto& [what, times] : seen) EXPECT_GE(times, 20) << what;
}

TEST(Generator, ReachesEveryVerdict) {
  std::map<std::string, int> seen;
  int impossible = 0;
  constexpr int kPolicies = 300;
  for (std::uint64_t seed = 1; seed <= kPolicies; ++seed) {
    Random random(seed);
    const Policy policy = generate_policy(random, Features{});
    for (int i = 0; i < 4; ++i) {
      const auto situation = generate_situation(policy, random);
      if (!situation) {
        ++impossible;
        continue;
      }
      const Truth truth(open_scene(policy, situation->region, situation->on, situation->question),
                        *situation);
      ++seen[truth.is_contradiction() ? "contradiction" : truth.joined().verdict()];
    }
  }
  EXPECT_LE(impossible, kPolicies / 10);
  for (const char* verdict :
       {"no", "unrecorded", "authority", "disputed", "yes", "depends", "contradiction"}) {
    EXPECT_GE(seen[verdict], 5) << verdict;
  }
}

}  // namespace
}  // namespace gezhang::reference
