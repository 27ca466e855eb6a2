import { Engine } from "json-rules-engine";
import { kParameters } from "../workload/inputs.mjs";
import { outcomesOf } from "../workload/outcomes.mjs";

const is = (fact, operator, value) => ({ fact, operator, value });
const region = (name) => ({ fact: name });

const kHasAccount = is("person.status", "notEqual", "resident");
const kIsSelf = is("relative.relation", "equal", "self");

/** Of each decision its requirements, as the conditions of a rule each. */
const kRequirements = [
  kHasAccount,
  is("event.kind", "in", ["death", "emigration", "leaves_china"]),
  is("account.committed", "lessThanInclusive", region("withdraw.most_promised")),
  {
    any: [
      is("event.kind", "notEqual", "leaves_china"),
      is("person.status", "in", ["retired", "flexible", "unemployed"]),
    ],
  },

  kHasAccount,
  is("relative.relation", "in", [
    ...["spouse", "parent", "child", "sibling", "grandparent", "grandchild"],
  ]),
  { any: [kIsSelf, is("relative.scheme", "notEqual", "none")] },
  { any: [kIsSelf, is("relative.registered", "equal", true)] },
  is("account.prior_years", "greaterThanInclusive", region("share.floor")),

  is("relative.relation", "in", ["self", "spouse", "parent", "child"]),
  is("account.prior_years", "greaterThanInclusive", region("insure.threshold")),
  is("person.age", "lessThanInclusive", region("insure.oldest")),
  is("person.status", "in", ["employed", "retired", "flexible"]),
  is("purchase.used_this_year", "lessThan", region("insure.yearly")),
];

/** Names of one level; paths into a fact would cost it more. */
function flat(groups) {
  const facts = {};
  for (const [group, members] of Object.entries(groups)) {
    for (const [member, value] of Object.entries(members)) facts[`${group}.${member}`] = value;
  }
  return facts;
}

const engine = new Engine();
for (const [id, value] of Object.entries(flat(kParameters))) engine.addFact(id, value);
for (const [index, condition] of kRequirements.entries()) {
  engine.addRule({
    conditions: { all: [condition] },
    event: { type: "requirement", params: { index } },
  });
}

export const name = "json-rules-engine";
export const mode = "amounts in JavaScript: it has no arithmetic";
export const isAsync = true;

export async function evaluate({ region: sets, ...groups }) {
  const { account, purchase } = groups;
  const { events } = await engine.run(flat(groups));
  const holds = new Array(kRequirements.length).fill(false);
  for (const { params } of events) holds[params.index] = true;
  const part = ((account.prior_years - sets.share.floor) * sets.share.rate) / 1_000_000;
  const cap =
    account.prior_years >= sets.insure.high_from ? sets.insure.high_cap : sets.insure.low_cap;
  return outcomesOf([
    ...holds.slice(0, 4),
    account.total,
    ...holds.slice(4, 9),
    Math.floor(part) - account.committed,
    ...holds.slice(9),
    cap - purchase.used_this_year,
  ]);
}
