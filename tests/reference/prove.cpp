#include "reference/prove.h"

#include <optional>

#include "reference/compare.h"
#include "reference/generate_policy.h"
#include "reference/generate_situation.h"
#include "reference/generate_wide.h"
#include "reference/random.h"
#include "reference/scene.h"
#include "reference/truth.h"

namespace gezhang::reference {
namespace {

// Situations that are drawn for a policy, of which some are kept.
constexpr int kDrawn = 12;

// Everything that comes of one seed.
struct Sample {
  Policy policy;
  std::vector<PolicyFile> files;
  std::optional<PolicySet> set;
  std::vector<Situation> situations;
  std::vector<Truth> truths;  // of each situation
  std::int64_t without_completion = 0;
};

// A plain no or an unrecorded come by themselves: of those only some are worth an answer.
bool is_kept(const Truth& truth, Random& random) {
  const std::string verdict = truth.joined().verdict();
  if (truth.is_contradiction() || (verdict != "no" && verdict != "unrecorded")) return true;
  return random.chance(truth.open_facts().empty() ? 12 : 30);
}

Sample sample(std::uint64_t seed, const Features& features) {
  Random random(seed);
  Sample made;
  made.policy = generate_policy(random, features);
  made.files = files_of(made.policy);
  Result<PolicySet> set = PolicySet::load(made.files);
  if (!set) return made;
  made.set = *std::move(set);
  for (int i = 0; i < kDrawn && made.situations.size() < kSituationsPerPolicy; ++i) {
    auto situation = generate_situation(made.policy, random);
    if (!situation) {
      ++made.without_completion;
      continue;
    }
    Truth truth(open_scene(made.policy, situation->region, situation->on, situation->question),
                *situation);
    if (!is_kept(truth, random)) continue;
    made.situations.push_back(*std::move(situation));
    made.truths.push_back(std::move(truth));
  }
  return made;
}

std::string told(const Sample& pair, const Situation& situation, std::uint64_t seed,
                 const std::vector<std::string>& faults) {
  std::string text = "seed " + std::to_string(seed) + "\n";
  for (const std::string& fault : faults) text += "  " + fault + "\n";
  for (const PolicyFile& file : pair.files) text += "--- " + file.name + "\n" + file.text + "\n";
  const std::string& code = pair.policy.regions[static_cast<std::size_t>(situation.region)].code;
  text += "--- region " + code + ", question " + situation.question + ", on " +
          situation.on_text() + "\n" + situation.facts_json(pair.policy) + "\n";
  const auto region = pair.set->open(code, situation.on_text());
  if (region) {
    const auto answer = region->check_json(situation.question, situation.facts_json(pair.policy));
    text += "--- the engine's answer\n" + (answer ? to_json(*answer) : to_json(answer.errors()));
  }
  return text + "\n";
}

}  // namespace

Proof prove(std::uint64_t first_seed, std::int64_t pairs, const Features& features,
            std::size_t most_told) {
  Proof proof;
  const auto tell = [&](std::uint64_t seed, const std::string& text) {
    if (proof.faults.size() < most_told) proof.faults.push_back({seed, text});
  };
  std::uint64_t seed = first_seed;
  for (; proof.tally.pairs < pairs; ++seed) {
    const Sample made = sample(seed, features);
    proof.tally.impossible += made.without_completion;
    if (!made.set) ++proof.tally.refused;
    if (made.situations.empty()) continue;
    Random random(~seed);
    Result<PolicySet> reordered = PolicySet::load(files_of(made.policy, &random));
    if (!reordered) {
      ++proof.tally.other_faults;
      tell(seed, "seed " + std::to_string(seed) +
                     ": refused in another order: " + to_json(reordered.errors()));
      continue;
    }
    const Loaded loaded{&made.policy, &*made.set, &*reordered};
    for (std::size_t i = 0; i < made.situations.size() && proof.tally.pairs < pairs; ++i) {
      const Situation& situation = made.situations[i];
      const std::vector<std::string> faults =
          compare(loaded, situation, made.truths[i], random, proof.tally);
      if (!faults.empty()) tell(seed, told(made, situation, seed, faults));
    }
  }
  proof.next_seed = seed;
  return proof;
}

Proof prove_wide(std::uint64_t first_seed, std::int64_t pairs, const Features& features,
                 std::size_t most_told) {
  Proof proof;
  proof.next_seed = first_seed;
  for (; proof.tally.pairs < pairs; ++proof.next_seed) {
    Random random(proof.next_seed);
    Sample made;
    auto [policy, situation] = generate_wide(random, features);
    made.policy = std::move(policy);
    made.files = files_of(made.policy);
    Result<PolicySet> set = PolicySet::load(made.files);
    if (!set) {
      ++proof.tally.refused;
      continue;
    }
    made.set = *std::move(set);
    const Truth truth(open_scene(made.policy, situation.region, situation.on, situation.question),
                      situation);
    const Loaded loaded{&made.policy, &*made.set, nullptr};
    const std::vector<std::string> faults = compare(loaded, situation, truth, random, proof.tally);
    if (faults.empty() || proof.faults.size() >= most_told) continue;
    proof.faults.push_back({proof.next_seed, told(made, situation, proof.next_seed, faults)});
  }
  return proof;
}

void for_each_pair(std::uint64_t first_seed, std::int64_t pairs, const Features& features,
                   const std::function<void(const Policy&, const Situation&)>& visit) {
  std::int64_t visited = 0;
  for (std::uint64_t seed = first_seed; visited < pairs; ++seed) {
    const Sample made = sample(seed, features);
    if (!made.set) continue;
    for (const Situation& situation : made.situations) {
      if (visited == pairs) return;
      visit(made.policy, situation);
      ++visited;
    }
  }
}

}  // namespace gezhang::reference
