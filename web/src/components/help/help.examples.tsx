import { moneyFact } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { Help } from "./help";

export const examples: Examples = {
  "why and where": () => <Help help={moneyFact.help} />,
};
