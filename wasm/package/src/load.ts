import { compilesWasm } from "./compiles-wasm.js";
import { Engine } from "./engine.js";
import createCoreModule from "./gezhang.mjs";
import { loadTwin } from "./load-twin.js";
import { type LoadOptions, start } from "./start.js";

/**
 * Starts an engine.
 *
 *     const engine = await load();
 *     const policies = engine.policies(files);
 *     const answer = policies.open("320500", "2016-06-01").check("insure", { "account.prior_years": "4200.00" });
 *     answer.verdict; // "depends", and answer.ask says what to ask next
 *
 * Where the host has no WebAssembly or refuses to compile it, the engine is script alone, with the same answers.
 */
export async function load(options: LoadOptions = {}): Promise<Engine> {
  // Who instantiates by means of their own has WebAssembly under another name, or wants to hear that there is none.
  if (options.instantiateWasm === undefined && !compilesWasm()) return loadTwin();
  return new Engine(await start(createCoreModule, options));
}
