import { readFile } from "node:fs/promises";
import initialise, { Variable } from "@gorules/zen-engine-wasm/dist/zen_engine_wasm.js";
import { outcomesOf } from "../workload/outcomes.mjs";
import { kExpressions } from "./rules/zen.mjs";

const kBytes = new URL(
  "./dist/zen_engine_wasm_bg.wasm",
  import.meta.resolve("@gorules/zen-engine-wasm"),
);
await initialise({ module_or_path: await readFile(kBytes) });

const kRule = `[${kExpressions.join(", ")}]`;

export const name = "@gorules/zen-engine-wasm";

export function evaluate(input) {
  const variable = new Variable(input);
  try {
    return outcomesOf(variable.evaluateExpression(kRule));
  } finally {
    variable.free();
  }
}
