import { evaluate as evaluateFeel } from "feelin";
import { outcomesOf } from "../workload/outcomes.mjs";

/** The workload in FEEL, the language of DMN. */
const kRule = `[
  person.status != "resident",
  event.kind in ("death", "emigration", "leaves_china"),
  account.committed <= region.withdraw.most_promised,
  event.kind != "leaves_china" or person.status in ("retired", "flexible", "unemployed"),
  account.total,

  person.status != "resident",
  relative.relation in ("spouse", "parent", "child", "sibling", "grandparent", "grandchild"),
  relative.relation = "self" or relative.scheme != "none",
  relative.relation = "self" or relative.registered,
  account.prior_years >= region.share.floor,
  floor((account.prior_years - region.share.floor) * region.share.rate / 1000000)
    - account.committed,

  relative.relation in ("self", "spouse", "parent", "child"),
  account.prior_years >= region.insure.threshold,
  person.age <= region.insure.oldest,
  person.status in ("employed", "retired", "flexible"),
  purchase.used_this_year < region.insure.yearly,
  (if account.prior_years >= region.insure.high_from
    then region.insure.high_cap else region.insure.low_cap) - purchase.used_this_year
]`;

export const name = "feelin";
export const evaluate = (input) => outcomesOf(evaluateFeel(kRule, input).value);
