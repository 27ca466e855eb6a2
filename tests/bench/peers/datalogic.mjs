import { readFile } from "node:fs/promises";
// Its build for Node is CommonJS in a package that says it is not, and does not load.
import initialise, { CompiledRule } from "@goplasmatic/datalogic/web";
import { outcomesOf } from "../workload/outcomes.mjs";
import { kRule } from "./rules/json-logic.mjs";

const kBytes = new URL("datalogic_wasm_bg.wasm", import.meta.resolve("@goplasmatic/datalogic/web"));
await initialise({ module_or_path: await readFile(kBytes) });
const rule = new CompiledRule(JSON.stringify(kRule), false);

export const name = "@goplasmatic/datalogic";
export const mode = "WebAssembly, JSON text in and out";
/** It takes text and gives text; neither writing the one nor reading the other is its work. */
export const prepare = (input) => JSON.stringify(input);
export const evaluate = (text) => rule.evaluate(text);
export const read = (text) => outcomesOf(JSON.parse(text));
