// Entry: one line of a question's rules. What its expression says depends on its role.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.h"
#include "gezhang/money.h"
#include "gezhang/text.h"
#include "policy/period.h"
#include "policy/source.h"

namespace gezhang {

enum class Role {
  kGround,       // opens the door: at least one must hold for a yes
  kRequirement,  // all that apply must hold
  kLimit,        // the least binds
  kMenu,         // discrete amounts on offer
  kPayment,      // how a premium or expense is covered
};

/// Who receives what a ground permits; in the order of kPayeeIds.
enum class Payee { kSelf, kHeir, kRelative, kInsurer, kProvider, kNewAgency, kPooledFund };

/// Whether the account must cover the whole of a premium; in the order of kPaymentIds.
enum class Payment { kFull, kTopUp, kUnclear };

struct Entry {
  Role role = Role::kRequirement;
  std::string id;
  Text text;
  Text fix;  // what the citizen can do where it does not hold
  Period period;
  std::vector<Citation> cites;
  Expression when;             // not valid() where the entry always applies
  Expression rule;             // `holds` of a ground or requirement, `is` of a limit
  Payee payee = Payee::kSelf;  // of a ground
  Payment payment = Payment::kUnclear;
  std::vector<Money> amounts;  // of a menu, ascending
  std::string pointer;         // where it stands in its file

  [[nodiscard]] bool has_when() const { return !when.text.empty(); }
};

/// A named, dated value that expressions may use.
struct Value {
  std::string id;
  Type type;
  Expression is;
  Period period;
  std::vector<Citation> cites;
  std::string pointer;
};

}  // namespace gezhang
