#include "ledger/replay.h"

#include "ledger/replayer.h"
#include "ledger/wishes.h"

namespace gezhang {

Facts joined(const Facts& under, const Facts& over) {
  Facts facts = over;
  for (const KnownFact& known : under.known) {
    if (over.find(known.fact) == nullptr) facts.known.push_back(known);
  }
  return facts;
}

Result<Ledger> replay_history(const AccountRules& rules, const History& history,
                              LedgerDetail detail) {
  Result<Ledger> ledger = Replayer(rules, history, detail).run();
  if (!ledger || history.wishes.empty()) return ledger;
  if (auto errors = grant_wishes(rules, history, *ledger); !errors.empty()) return errors;
  return ledger;
}

}  // namespace gezhang
