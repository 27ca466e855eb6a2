import wasmAddress from "../../../build/wasm/gezhang.wasm?url";
import { compilesWasm } from "../../../wasm/package/src/compiles-wasm.js";
import type { Engine } from "../../../wasm/package/src/index.js";
import { fetchBytes } from "./fetch-file";

/** The engine as WebAssembly, or as script alone where this host refuses to compile that. */
export async function startEngine(): Promise<Engine> {
  if (!compilesWasm()) return startTwin();
  // The two travel side by side; neither waits for the other.
  const [{ load }, wasm] = await Promise.all([
    import("../../../wasm/package/src/index.js"),
    fetchBytes(wasmAddress),
  ]);
  const starting = load({
    instantiateWasm: async (imports) => (await WebAssembly.instantiate(wasm, imports)).instance,
  });
  // The bytes are here: whatever goes wrong now is this host's, and another try would not mend it.
  return starting.catch(startTwin);
}

async function startTwin(): Promise<Engine> {
  const { loadTwin } = await import("../../../wasm/package/src/index.js");
  return loadTwin();
}
