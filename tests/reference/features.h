// Features: what random policies may contain. All of it by default; a fault is narrowed down by
// leaving some of it out.
#pragma once

namespace gezhang::reference {

struct Features {
  bool products = true;
  bool premium_in_rules = true;  // expressions that read the premium itself
  bool tiers = true;
  bool tables = true;        // with keys that are missing
  bool readings = true;      // with the verdict `disputed`
  bool relations = true;     // among the facts of the vocabulary
  bool without = true;       // facts that a region does not have
  bool region_facts = true;  // facts that a region declares
  // Balances of any size are decided exactly where none is known. Not yet: two unknown ones that
  // are compared with each other are searched to the budget's end, and the answer says so.
  bool any_size = false;
};

}  // namespace gezhang::reference
