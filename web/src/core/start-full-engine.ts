import wasmAddress from "../../../build/wasm/gezhang-full.wasm?url";
import { compilesWasm } from "../../../wasm/package/src/compiles-wasm.js";
import { type FullEngine, loadFull, loadFullTwin } from "../../../wasm/package/src/full.js";
import { fetchBytes } from "./fetch-file";

let started: Promise<FullEngine> | undefined;

/** The engine that has the ledger as well: fetched once, and only by those who want to see the balance develop. */
export function startFullEngine(): Promise<FullEngine> {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<FullEngine> {
  if (!compilesWasm()) return loadFullTwin();
  const wasm = await fetchBytes(wasmAddress);
  const starting = loadFull({
    instantiateWasm: async (imports) => (await WebAssembly.instantiate(wasm, imports)).instance,
  });
  return starting.catch(loadFullTwin);
}
