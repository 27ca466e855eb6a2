/**
 * The workload in the Common Expression Language, as two lists, since a list holds values of one
 * type: the requirements and the limits. A number from JavaScript is a double there; `int` cuts off
 * what is left of a fen.
 */
export const kRequirements = `[
  person.status != "resident",
  event.kind in ["death", "emigration", "leaves_china"],
  account.committed <= region.withdraw.most_promised,
  event.kind != "leaves_china" || person.status in ["retired", "flexible", "unemployed"],

  person.status != "resident",
  relative.relation in ["spouse", "parent", "child", "sibling", "grandparent", "grandchild"],
  relative.relation == "self" || relative.scheme != "none",
  relative.relation == "self" || relative.registered,
  account.prior_years >= region.share.floor,

  relative.relation in ["self", "spouse", "parent", "child"],
  account.prior_years >= region.insure.threshold,
  person.age <= region.insure.oldest,
  person.status in ["employed", "retired", "flexible"],
  purchase.used_this_year < region.insure.yearly
]`;

export const kLimits = `[
  account.total,
  double(int((account.prior_years - region.share.floor) * region.share.rate / 1000000.0))
    - account.committed,
  (account.prior_years >= region.insure.high_from
    ? region.insure.high_cap : region.insure.low_cap) - purchase.used_this_year
]`;

/** Each limit after the requirements of its decision. */
export const inOrder = ([...holds], [...limits]) => [
  ...holds.slice(0, 4),
  limits[0],
  ...holds.slice(4, 9),
  limits[1],
  ...holds.slice(9),
  limits[2],
];
