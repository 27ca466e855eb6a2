import type { Answer, FactInfo } from "../../../../wasm/package/src/index.js";
import { failed, moneyFact, question, yes } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { VerdictPanel } from "./verdict-panel";

function panel(answer: Answer, open: readonly FactInfo[] = []) {
  return () => (
    <VerdictPanel
      answer={answer}
      question={question}
      place="苏州市"
      today={false}
      moved={false}
      open={open}
    />
  );
}

const { amount, choices, ...bare } = yes;

export const examples: Examples = {
  "yes, one amount": panel(yes),
  "yes, several amounts on offer": panel({
    ...yes,
    amount: { least: "1000.00", most: "1000.00" },
    choices: ["500.00", "1000.00"],
  }),
  "no, with the condition that failed": panel({ ...bare, verdict: "no", requirements: [failed] }),
  "no, the account is empty": panel({ ...bare, verdict: "no", cause: "balance" }),
  "it depends, with what is still needed": panel(
    { ...bare, verdict: "depends", amount: { least: "0.00", most: "1000.00" } },
    [moneyFact],
  ),
  "nothing is recorded": panel({ ...bare, verdict: "unrecorded" }),
  "the sources differ": panel({ ...yes, verdict: "disputed" }),
  "the office decides": panel({ ...bare, verdict: "authority" }),
};
