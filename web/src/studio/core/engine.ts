import wasmAddress from "../../../../build/wasm/gezhang-full.wasm?url";
import { compilesWasm } from "../../../../wasm/package/src/compiles-wasm.js";
import type { FullEngine } from "../../../../wasm/package/src/full.js";
import { loadFull } from "../../../../wasm/package/src/load-full.js";
// Neither of full.js: it has the citizen's module with it.
import { loadFullTwin } from "../../../../wasm/package/src/load-full-twin.js";

/** The full engine, from the page's own origin; as script alone where this host refuses to compile WebAssembly. */
export async function startEngine(): Promise<FullEngine> {
  if (!compilesWasm()) return loadFullTwin();
  const response = await fetch(wasmAddress);
  if (!response.ok) throw new Error(`${wasmAddress}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  return loadFull({
    instantiateWasm: async (imports) => (await WebAssembly.instantiate(bytes, imports)).instance,
  });
}
