/**
 * The workload in JSON-Logic, as one rule: a list of expressions, of each decision its requirements
 * and after them its limit. (json-logic-js gives the list of their values.)
 */
const fact = (name) => ({ var: name });
const region = (name) => ({ var: `region.${name}` });
const isIn = (name, ...members) => ({ in: [fact(name), members] });

/** Holds where the condition does not. */
const when = (condition, holds) => ({ or: [{ "!": [condition] }, holds] });

const kHasAccount = { "!==": [fact("person.status"), "resident"] };
const kOfARelative = { "!==": [fact("relative.relation"), "self"] };

/** There is no rounding: what is left of the fen is taken off. */
const wholeFen = (amount) => ({ "-": [amount, { "%": [amount, 1] }] });
const kPart = {
  "/": [
    {
      "*": [{ "-": [fact("account.prior_years"), region("share.floor")] }, region("share.rate")],
    },
    1_000_000,
  ],
};

export const kRule = [
  kHasAccount,
  isIn("event.kind", "death", "emigration", "leaves_china"),
  { "<=": [fact("account.committed"), region("withdraw.most_promised")] },
  when(
    { "===": [fact("event.kind"), "leaves_china"] },
    isIn("person.status", "retired", "flexible", "unemployed"),
  ),
  fact("account.total"),

  kHasAccount,
  isIn("relative.relation", "spouse", "parent", "child", "sibling", "grandparent", "grandchild"),
  when(kOfARelative, { "!==": [fact("relative.scheme"), "none"] }),
  when(kOfARelative, fact("relative.registered")),
  { ">=": [fact("account.prior_years"), region("share.floor")] },
  { "-": [wholeFen(kPart), fact("account.committed")] },

  isIn("relative.relation", "self", "spouse", "parent", "child"),
  { ">=": [fact("account.prior_years"), region("insure.threshold")] },
  { "<=": [fact("person.age"), region("insure.oldest")] },
  isIn("person.status", "employed", "retired", "flexible"),
  { "<": [fact("purchase.used_this_year"), region("insure.yearly")] },
  {
    "-": [
      {
        if: [
          { ">=": [fact("account.prior_years"), region("insure.high_from")] },
          region("insure.high_cap"),
          region("insure.low_cap"),
        ],
      },
      fact("purchase.used_this_year"),
    ],
  },
];
