import type { Change, Verdict } from "../../../../wasm/package/src/index.js";
import { choiceFact, moneyFact } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { Changes } from "./changes";

function change(
  who: Change["who"],
  what: Partial<Change>,
  verdict: Verdict,
  most?: string,
): Change {
  const result = most === undefined ? { verdict } : { verdict, most };
  // biome-ignore lint/suspicious/noThenProperty: the core's own word; an answer is never awaited.
  return { who, ...what, then: result };
}

export const examples: Examples = {
  "what the citizen, time and nobody can change": () => (
    <Changes
      changes={[
        change(
          "you",
          { set: { [choiceFact.id]: choiceFact.members?.[0]?.id ?? "" } },
          "yes",
          "1000.00",
        ),
        change("time", { set: { [moneyFact.id]: "6000.00" } }, "yes", "1500.00"),
        change("time", { on: "2027-01-01" }, "no"),
        change("never", { set: { [moneyFact.id]: "1.00" } }, "no"),
      ]}
      factOf={(id) => [choiceFact, moneyFact].find((fact) => fact.id === id)}
    />
  ),
};
