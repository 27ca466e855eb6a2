import { base, provinces } from "virtual:gezhang/policies";
import wasmAddress from "../../../build/wasm/gezhang.wasm?url";
import type { Engine, PolicySet, Region } from "../../../wasm/package/src/index.js";
import { provinceOf } from "../places/places";

type Files = Readonly<Record<string, string>>;

/**
 * The engine and the policies that have been fetched, all from the page's own origin. Everything is fetched once;
 * what failed is tried again when it is asked for again.
 */
export class Core {
  private engine: Promise<Engine> | undefined;
  private readonly packs = new Map<string, Promise<Files>>();
  private readonly sets = new Map<string, Promise<PolicySet>>();

  /** Starts fetching what every visitor needs, while the citizen is still looking for the city. */
  warm(): void {
    this.start().catch(ignore);
    this.pack(base).catch(ignore);
  }

  /** The rules of a place on a date. Throws a GezhangError for a wrong place or date, anything else when it cannot load. */
  async open(code: string, on: string): Promise<Region> {
    const set = await remembered(this.sets, provinceOf(code) ?? "", (province) =>
      this.readPolicies(province),
    );
    return set.open(code, on);
  }

  private async readPolicies(province: string): Promise<PolicySet> {
    const address = provinces[province];
    const [engine, shared, own] = await Promise.all([
      this.start(),
      this.pack(base),
      address === undefined ? {} : this.pack(address),
    ]);
    return engine.policies({ ...shared, ...own });
  }

  private start(): Promise<Engine> {
    this.engine ??= startEngine().catch((error: unknown) => {
      this.engine = undefined;
      throw error;
    });
    return this.engine;
  }

  private pack(address: string): Promise<Files> {
    return remembered(this.packs, address, fetchPack);
  }
}

async function startEngine(): Promise<Engine> {
  // The two travel side by side; neither waits for the other.
  const [{ load }, wasm] = await Promise.all([
    import("../../../wasm/package/src/index.js"),
    fetchBytes(wasmAddress),
  ]);
  return load({
    instantiateWasm: async (imports) => (await WebAssembly.instantiate(wasm, imports)).instance,
  });
}

async function fetchPack(address: string): Promise<Files> {
  const { files } = (await (await fetchFile(address)).json()) as { files: Files };
  return files;
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  return (await fetchFile(address)).arrayBuffer();
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

function remembered<T>(
  kept: Map<string, Promise<T>>,
  key: string,
  make: (key: string) => Promise<T>,
): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

function ignore(): void {
  // Warming up is a favour; the failure shows when the rules are really needed.
}
