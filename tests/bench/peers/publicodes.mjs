import Engine from "publicodes";
import { kParameters } from "../workload/inputs.mjs";
import { outcomesOf } from "../workload/outcomes.mjs";

const oneOf = (...conditions) => ({ "une de ces conditions": conditions });
const isIn = (name, ...members) => oneOf(...members.map((member) => `${name} = '${member}'`));

/** Of each decision its requirements, and after them its limit. */
const kExpressions = [
  "status != 'resident'",
  isIn("event", "death", "emigration", "leaves_china"),
  "committed <= most promised",
  oneOf("event != 'leaves_china'", isIn("status", "retired", "flexible", "unemployed")),
  "total",

  "status != 'resident'",
  isIn("relation", "spouse", "parent", "child", "sibling", "grandparent", "grandchild"),
  oneOf("relation = 'self'", "scheme != 'none'"),
  oneOf("relation = 'self'", "registered"),
  "prior years >= floor",
  "part - committed",

  isIn("relation", "self", "spouse", "parent", "child"),
  "prior years >= threshold",
  "age <= oldest",
  isIn("status", "employed", "retired", "flexible"),
  "used this year < yearly",
  "cap - used this year",
];

const kFacts = [
  ...["status", "age", "total", "prior years", "committed", "event", "relation", "scheme"],
  ...["registered", "used this year"],
];

const { withdraw, share, insure } = kParameters;
const kRegion = {
  "most promised": withdraw.most_promised,
  floor: share.floor,
  rate: share.rate,
  threshold: insure.threshold,
  "high from": insure.high_from,
  "low cap": insure.low_cap,
  "high cap": insure.high_cap,
  oldest: insure.oldest,
  yearly: insure.yearly,
};

const kRules = {
  ...Object.fromEntries(kFacts.map((name) => [name, { valeur: 0 }])),
  ...kRegion,
  ...Object.fromEntries(kExpressions.map((valeur, index) => [`e${index}`, { valeur }])),
  part: {
    // It rounds to the nearest only: of millionths, this much less is the fen below.
    valeur: "(prior years - floor) * rate / 1000000 - 0.4999995",
    arrondi: "oui",
  },
  cap: {
    variations: [{ si: "prior years >= high from", alors: "high cap" }, { sinon: "low cap" }],
  },
};

const kSilent = { log() {}, warn() {}, error() {} };
const engine = new Engine(kRules, { logger: kSilent });

export const name = "publicodes";

export function evaluate({ person, account, event, relative, purchase }) {
  engine.setSituation({
    status: `'${person.status}'`,
    age: person.age,
    total: account.total,
    "prior years": account.prior_years,
    committed: account.committed,
    event: `'${event.kind}'`,
    relation: `'${relative.relation}'`,
    scheme: `'${relative.scheme}'`,
    registered: relative.registered ? "oui" : "non",
    "used this year": purchase.used_this_year,
  });
  return outcomesOf(kExpressions.map((_, index) => engine.evaluate(`e${index}`).nodeValue));
}
