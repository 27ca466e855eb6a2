/** The module as it is shipped: a call takes the facts as JSON text and gives the whole answer as JSON text. */
import { readFileSync } from "node:fs";
import createGezhang from "../../../build/wasm/gezhang.mjs";
import { factsOf, kOn, kQuestions, kRegion } from "../workload/inputs.mjs";
import { kAnythingElse, kNo, kYes } from "../workload/outcomes.mjs";

export const name = "Gezhang, WebAssembly";
export const mode = "every reason and change, JSON text in and out";

const core = await createGezhang();
const region = openRegion();

function openRegion() {
  const set = core.createSet();
  const policies = new URL("../policies/", import.meta.url);
  for (const file of [
    ...["vocabulary.json", "regions/index.json"],
    ...["regions/100000-national.json", "regions/320500-city.json"],
  ]) {
    mustBeFree(core.addFile(set, file, readFileSync(new URL(file, policies), "utf8")));
  }
  mustBeFree(core.finishSet(set));
  return mustBeFree(core.openRegion(set, kRegion, kOn)).handle;
}

function mustBeFree(reply) {
  const { errors, ...rest } = JSON.parse(reply);
  if (errors) throw new Error(reply);
  return rest;
}

export const prepare = (input) => JSON.stringify(factsOf(input));
export const evaluate = (facts) =>
  kQuestions.map((question) => core.check(region, question, facts, true));

export const read = (answers) =>
  Object.fromEntries(answers.map((text, index) => [kQuestions[index], outcomeOf(text)]));

/** In the order of their bits. */
const kRequirements = {
  withdraw: ["has-account", "event", "nothing-promised", "not-in-work"],
  share: ["has-account", "near-relative", "relative-insured", "registered", "floor"],
  insure: ["insured", "balance", "age", "status", "yearly"],
};

const kVerdicts = { no: kNo, yes: kYes };

function outcomeOf(text) {
  const { question, verdict, amount, requirements } = JSON.parse(text);
  const failed = requirements
    .filter(({ state }) => state === "failed")
    .reduce((bits, { id }) => bits | (1 << kRequirements[question].indexOf(id)), 0);
  return {
    verdict: kVerdicts[verdict] ?? kAnythingElse,
    amount: Math.round(Number(amount.most) * 100),
    failed,
  };
}
