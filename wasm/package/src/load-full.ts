import { compilesWasm } from "./compiles-wasm.js";
import { FullEngine } from "./full-engine.js";
import createFullModule from "./gezhang-full.mjs";
import { loadFullTwin } from "./load-full-twin.js";
import { type LoadOptions, start } from "./start.js";

/**
 * Starts an engine that has batches, the ledger and the linter as well, at 50 KB more to download.
 *
 *     const engine = await loadFull();
 *     const ledger = engine.policies(files).account("310000").ledger(history);
 *     ledger.balance.total; // "8071.25", and ledger.lines say how it came to that
 *
 * Where the host has no WebAssembly or refuses to compile it, the engine is script alone, with the same answers.
 */
export async function loadFull(options: LoadOptions = {}): Promise<FullEngine> {
  // Who instantiates by means of their own has WebAssembly under another name, or wants to hear that there is none.
  if (options.instantiateWasm === undefined && !compilesWasm()) return loadFullTwin();
  return new FullEngine(await start(createFullModule, options));
}
