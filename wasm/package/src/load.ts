import { Engine } from "./engine.js";
import createCoreModule from "./gezhang.mjs";
import { type LoadOptions, start } from "./start.js";

/**
 * Starts an engine.
 *
 *     const engine = await load();
 *     const policies = engine.policies(files);
 *     const answer = policies.open("320500", "2016-06-01").check("insure", { "account.prior_years": "4200.00" });
 *     answer.verdict; // "depends", and answer.ask says what to ask next
 */
export async function load(options: LoadOptions = {}): Promise<Engine> {
  return new Engine(await start(createCoreModule, options));
}
