// Histories as a citizen's page sends them, against the account rules of this clone. What is
// accepted is balanced at every line.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "gezhang/ledger.h"
#include "support.h"
#include "support/real_policies.h"

namespace gezhang::fuzz {
namespace {

constexpr std::string_view kRegions[] = {"110000", "310000", "320500", "330100", "350300"};

const std::vector<Account>& accounts() {
  static const std::vector<Account> kAccounts = [] {
    std::vector<Account> made;
    const std::vector<PolicyFile> files = test::real_policies();
    const Result<PolicySet> set = PolicySet::load(files);
    expect(set.ok(), "the policies of this clone load");
    for (const std::string_view region : kRegions) {
      const Result<Account> account = set->account(region);
      expect(account.ok(), "a region of the index has an account");
      made.push_back(*account);
    }
    return made;
  }();
  return kAccounts;
}

bool is_promise(const LedgerLine& line) {
  return line.kind == LineKind::kPromise || line.kind == LineKind::kRelease;
}

void expect_balanced(const Ledger& ledger) {
  Range before{0, 0};
  for (const LedgerLine& line : ledger.lines) {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const Range bucket : line.after.buckets) {
      expect(!bucket.is_empty(), "a bucket has a least and a most");
      least += bucket.least;
      most += bucket.most;
    }
    expect(line.after.total == Range{least, most}, "the total is the sum of the buckets");
    const bool is_exact = line.change.is_exact() && line.after.total.is_exact();
    if (is_exact && before.is_exact() && !is_promise(line))
      expect(before.least + line.change.least == least, "a line changes the total by its amount");
    before = line.after.total;
  }
}

void run(std::string_view text) {
  // By its length, so that every byte is left to the history.
  const Account& account = accounts()[text.size() % accounts().size()];
  const Result<History> history = account.read_history(text);
  if (!history) return expect_told(history.errors());
  const Result<Ledger> ledger = account.replay(*history, LedgerDetail::kWorkings);
  if (!ledger) return expect_told(ledger.errors());
  expect_balanced(*ledger);
  expect_readable(to_json(*ledger));
}

}  // namespace
}  // namespace gezhang::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gezhang::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
