/** The workload in the expression language of GoRules ZEN: of each decision its requirements and after them its limit. */
export const kExpressions = [
  "person.status != 'resident'",
  "event.kind in ['death', 'emigration', 'leaves_china']",
  "account.committed <= region.withdraw.most_promised",
  "event.kind != 'leaves_china' or person.status in ['retired', 'flexible', 'unemployed']",
  "account.total",

  "person.status != 'resident'",
  "relative.relation in ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']",
  "relative.relation == 'self' or relative.scheme != 'none'",
  "relative.relation == 'self' or relative.registered",
  "account.prior_years >= region.share.floor",
  "floor((account.prior_years - region.share.floor) * region.share.rate / 1000000) - account.committed",

  "relative.relation in ['self', 'spouse', 'parent', 'child']",
  "account.prior_years >= region.insure.threshold",
  "person.age <= region.insure.oldest",
  "person.status in ['employed', 'retired', 'flexible']",
  "purchase.used_this_year < region.insure.yearly",
  "(account.prior_years >= region.insure.high_from ? region.insure.high_cap : region.insure.low_cap) - purchase.used_this_year",
];
