import wasmAddress from "../../../../build/wasm/gezhang-full.wasm?url";
import type { FullEngine } from "../../../../wasm/package/src/full.js";
// Not of full.js: it has the citizen's module with it.
import { loadFull } from "../../../../wasm/package/src/load-full.js";

/** The full engine, from the page's own origin. */
export async function startEngine(): Promise<FullEngine> {
  const response = await fetch(wasmAddress);
  if (!response.ok) throw new Error(`${wasmAddress}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  return loadFull({
    instantiateWasm: async (imports) => (await WebAssembly.instantiate(bytes, imports)).instance,
  });
}
