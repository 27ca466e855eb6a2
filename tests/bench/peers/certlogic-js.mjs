import { evaluate as evaluateCertLogic } from "certlogic-js";
import { outcomesOf } from "../workload/outcomes.mjs";

/** JSON-Logic's subset for health certificates: no `or`, no `!==`, and numbers only to be added. */
const fact = (name) => ({ var: name });
const region = (name) => ({ var: `region.${name}` });
const isIn = (name, ...members) => ({ in: [fact(name), members] });
const not = (condition) => ({ "!": [condition] });
const is = (name, member) => ({ "===": [fact(name), member] });
const when = (condition, holds) => not({ and: [condition, not(holds)] });

const kHasAccount = not(is("person.status", "resident"));
const kOfARelative = not(is("relative.relation", "self"));

const kRule = [
  kHasAccount,
  isIn("event.kind", "death", "emigration", "leaves_china"),
  { "<=": [fact("account.committed"), region("withdraw.most_promised")] },
  when(
    is("event.kind", "leaves_china"),
    isIn("person.status", "retired", "flexible", "unemployed"),
  ),

  kHasAccount,
  isIn("relative.relation", "spouse", "parent", "child", "sibling", "grandparent", "grandchild"),
  when(kOfARelative, not(is("relative.scheme", "none"))),
  when(kOfARelative, fact("relative.registered")),
  { ">=": [fact("account.prior_years"), region("share.floor")] },

  isIn("relative.relation", "self", "spouse", "parent", "child"),
  { ">=": [fact("account.prior_years"), region("insure.threshold")] },
  { "<=": [fact("person.age"), region("insure.oldest")] },
  isIn("person.status", "employed", "retired", "flexible"),
  { "<": [fact("purchase.used_this_year"), region("insure.yearly")] },
  {
    if: [
      { ">=": [fact("account.prior_years"), region("insure.high_from")] },
      region("insure.high_cap"),
      region("insure.low_cap"),
    ],
  },
];

export const name = "certlogic-js";
export const mode = "amounts in JavaScript: it cannot multiply";

export function evaluate(input) {
  const values = evaluateCertLogic(kRule, input);
  const { account, purchase, region: sets } = input;
  const part = ((account.prior_years - sets.share.floor) * sets.share.rate) / 1_000_000;
  return outcomesOf([
    ...values.slice(0, 4),
    account.total,
    ...values.slice(4, 9),
    Math.floor(part) - account.committed,
    ...values.slice(9, 14),
    values[14] - purchase.used_this_year,
  ]);
}
