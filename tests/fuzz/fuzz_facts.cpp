// Facts as a citizen's page sends them, against the policies of this clone.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "support.h"
#include "support/real_policies.h"

namespace gezhang::fuzz {
namespace {

struct Place {
  std::string_view region;
  std::string_view on;
};

// Every region that has rules of its own for some question, and the nation before them.
constexpr Place kPlaces[] = {
    {"100000", "2015-06-01"}, {"100000", "2026-11-22"}, {"320500", "2016-06-01"},
    {"310000", "2026-11-22"}, {"210200", "2026-11-22"}, {"210100", "2020-01-01"},
    {"330200", "2019-01-01"}, {"350300", "2026-11-22"},
};

struct Fixed {
  std::vector<Region> regions;
  std::vector<std::string> questions;
};

const Fixed& fixed() {
  static const Fixed kFixed = [] {
    Fixed made;
    const std::vector<PolicyFile> files = test::real_policies();
    const Result<PolicySet> set = PolicySet::load(files);
    expect(set.ok(), "the policies of this clone load");
    for (const Place& place : kPlaces) {
      const Result<Region> region = set->open(place.region, place.on);
      expect(region.ok(), "a region of the index opens on any day");
      made.regions.push_back(*region);
    }
    made.questions = question_ids(files);
    return made;
  }();
  return kFixed;
}

void run(std::string_view text) {
  // By its length, so that every byte is left to the facts, and an input stays with its region.
  const Region& region = fixed().regions[text.size() % fixed().regions.size()];
  const Result<Facts> facts = region.read_facts(text);
  if (!facts) return expect_told(facts.errors());
  check_everything(region, fixed().questions, *facts);
}

}  // namespace
}  // namespace gezhang::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gezhang::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
