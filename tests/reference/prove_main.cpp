// The proof by itself, for runs longer than those of the test suite.
//
//   prove --seed 1 --count 1000000          compares; prints the counts, and each pair that differs
//   prove --seed 1234 --count 4             makes the pairs of one seed again
//   prove --wide 1 --count 1000             the same over balances of any size
//   prove --ledgers 1 --count 100000        random lives of accounts, replayed and lived day by day
//   prove --seed 1 --count 500 --emit FILE  writes the pairs with the engine's answers, a JSON
//   object
//                                           a line, and compares nothing; - is standard output
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "reference/json.h"
#include "reference/prove.h"
#include "reference/prove_ledger.h"

namespace {

using gezhang::PolicyFile;
using gezhang::reference::Features;
using gezhang::reference::Json;
using gezhang::reference::Policy;
using gezhang::reference::Situation;

constexpr std::int64_t kStep = 10'000;  // pairs between two lines of progress
constexpr std::size_t kMostTold = 20;   // pairs that differ, in full

struct Options {
  std::uint64_t seed = 1;
  std::int64_t count = 10'000;
  std::string emit;
  bool wide = false;
  bool ledgers = false;
};

int fail(std::string_view what) {
  std::cerr << what
            << "\nprove [--seed N | --wide N | --ledgers N] [--count PAIRS] [--emit FILE]\n";
  return 2;
}

bool read_number(const char* text, std::uint64_t& out) {
  char* end = nullptr;
  out = std::strtoull(text, &end, 10);
  return *text >= '0' && *text <= '9' && *end == '\0';
}

// As the binding gives it: an answer, or what is wrong.
std::string answer_of(const std::vector<PolicyFile>& files, const std::string& code,
                      const Policy& policy, const Situation& situation) {
  const auto set = gezhang::PolicySet::load(files);
  if (!set) return gezhang::to_json(set.errors());
  const auto region = set->open(code, situation.on_text());
  if (!region) return gezhang::to_json(region.errors());
  const auto answer = region->check_json(situation.question, situation.facts_json(policy),
                                         gezhang::Depth::kReasons);
  return answer ? gezhang::to_json(*answer) : gezhang::to_json(answer.errors());
}

std::string line_of(const Policy& policy, const Situation& situation) {
  const std::vector<PolicyFile> named = gezhang::reference::files_of(policy);
  Json files = Json::array();
  for (const PolicyFile& file : named) {
    files.push(
        Json::object().set("name", Json::string(file.name)).set("text", Json::string(file.text)));
  }
  const std::string& code = policy.regions[static_cast<std::size_t>(situation.region)].code;
  return Json::object()
      .set("files", std::move(files))
      .set("region", Json::string(code))
      .set("on", Json::string(situation.on_text()))
      .set("question", Json::string(situation.question))
      .set("facts", Json::string(situation.facts_json(policy)))
      .set("answer", Json::string(answer_of(named, code, policy, situation)))
      .text();
}

int emit(const Options& options) {
  std::ofstream file;
  if (options.emit != "-") file.open(options.emit, std::ios::binary);
  std::ostream& out = options.emit == "-" ? std::cout : file;
  if (!out) return fail(options.emit + ": cannot be written");
  gezhang::reference::for_each_pair(options.seed, options.count, Features{},
                                    [&](const Policy& policy, const Situation& situation) {
                                      out << line_of(policy, situation) << '\n';
                                    });
  out.flush();
  return out ? 0 : fail(options.emit + ": cannot be written");
}

int compare(const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  gezhang::reference::Tally tally;
  std::uint64_t seed = options.seed;
  std::size_t told = 0;
  while (tally.pairs < options.count) {
    const std::int64_t pairs = std::min(kStep, options.count - tally.pairs);
    auto* const compared =
        options.wide ? &gezhang::reference::prove_wide : &gezhang::reference::prove;
    const auto proof = compared(seed, pairs, Features{}, kMostTold - told);
    for (const auto& fault : proof.faults) std::cout << fault.text << std::endl;
    told += proof.faults.size();
    seed = proof.next_seed;
    tally.add(proof.tally);
    if (options.count > kStep)
      std::cerr << tally.pairs << " pairs, " << tally.faults() << " faults\n";
  }
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start);
  std::cout << tally.text() << "; " << took.count() << " ms\n";
  return tally.faults() == 0 ? 0 : 1;
}

int compare_ledgers(const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  const auto proof = gezhang::reference::prove_ledgers(options.seed, options.count, kMostTold);
  for (const std::string& fault : proof.faults) std::cout << fault << '\n';
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start);
  std::cout << "lives " << proof.lives << ", lines " << proof.lines << ", differing "
            << proof.differing << "; " << took.count() << " ms\n";
  return proof.differing == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    if (i + 1 == argc) return fail(std::string(name) + ": needs a value");
    const char* value = argv[++i];
    std::uint64_t number = 0;
    if (name == "--emit") {
      options.emit = value;
    } else if (!read_number(value, number)) {
      return fail(std::string(name) + " " + value + ": not a number");
    } else if (name == "--seed" || name == "--wide" || name == "--ledgers") {
      options.seed = number;
      options.wide = name == "--wide";
      options.ledgers = name == "--ledgers";
    } else if (name == "--count") {
      options.count = static_cast<std::int64_t>(number);
    } else {
      return fail(std::string(name) + ": no such option");
    }
  }
  if (options.ledgers) return compare_ledgers(options);
  return options.emit.empty() ? compare(options) : emit(options);
}
