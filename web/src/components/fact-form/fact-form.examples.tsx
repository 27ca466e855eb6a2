import type { FactInfo, Fault } from "../../../../wasm/package/src/index.js";
import { boolFact, choiceFact, countFact, dateFact, moneyFact } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { FactForm } from "./fact-form";

const fault: Fault = {
  code: "out_of_range",
  pointer: "/account.prior_years",
  found: "999999999999",
  message: { "zh-Hans": "历年结余太大了：999999999999元。" },
};

function form(fact: FactInfo, faults: readonly Fault[] = []) {
  return () => (
    <FactForm
      fact={fact}
      value={undefined}
      faults={faults}
      moved={false}
      onAnswer={() => [fault]}
    />
  );
}

export const examples: Examples = {
  "an amount": form(moneyFact),
  "an amount that was refused": form(moneyFact, [fault]),
  "one of a few": form(choiceFact),
  "one of a few, not chosen": form(choiceFact, [
    { ...fault, message: { "zh-Hans": "请选一项。" } },
  ]),
  "yes or no": form(boolFact),
  "a number": form(countFact),
  "a day": form(dateFact),
};
