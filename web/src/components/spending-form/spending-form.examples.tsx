import type { Fault } from "../../../../wasm/package/src/index.js";
import type { Examples } from "../../examples/examples";
import { SpendingForm } from "./spending-form";

const refusal: Fault = {
  code: "bad_value",
  pointer: "/projection/spending_a_year",
  found: '"很多"',
  message: { "zh-Hans": "写法不对。" },
};

export const examples: Examples = {
  "nothing filled in; whatever is tried is refused": () => (
    <SpendingForm onSpending={() => [refusal]} />
  ),
};
