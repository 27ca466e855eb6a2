import { FullEngine } from "./full-engine.js";
import createFullModule from "./gezhang-full.mjs";
import { type LoadOptions, start } from "./start.js";

/**
 * Starts an engine that has batches and the ledger as well, at 25 KB more to download.
 *
 *     const engine = await loadFull();
 *     const ledger = engine.policies(files).account("310000").ledger(history);
 *     ledger.balance.total; // "8071.25", and ledger.lines say how it came to that
 */
export async function loadFull(options: LoadOptions = {}): Promise<FullEngine> {
  return new FullEngine(await start(createFullModule, options));
}
