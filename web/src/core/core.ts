import { packs } from "virtual:gezhang/policies";
import wasmAddress from "../../../build/wasm/gezhang.wasm?url";
import type { Engine, Pack, PolicySet, Region } from "../../../wasm/package/src/index.js";
import { provinceOf } from "../places/places";

/** What every region needs. */
const base = "base";

/**
 * The engine and the policies that have been fetched, all from the page's own origin. Everything is fetched once;
 * what failed is tried again when it is asked for again.
 */
export class Core {
  private engine: Promise<Engine> | undefined;
  private readonly packs = new Map<string, Promise<Pack>>();
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
    const names = [base, province].filter((name) => name in packs);
    const [engine, ...fetched] = await Promise.all([
      this.start(),
      ...names.map((name) => this.pack(name)),
    ]);
    try {
      return engine.packed(fetched);
    } catch (error) {
      // Damaged on the way, or of another release: neither a wrong place nor a wrong date. The next try fetches anew.
      this.packs.clear();
      throw new Error(`the policies that were fetched are not this release's: ${error}`);
    }
  }

  private start(): Promise<Engine> {
    this.engine ??= startEngine().catch((error: unknown) => {
      this.engine = undefined;
      throw error;
    });
    return this.engine;
  }

  private pack(name: string): Promise<Pack> {
    return remembered(this.packs, name, fetchPack);
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

async function fetchPack(name: string): Promise<Pack> {
  const known = packs[name];
  if (known === undefined) throw new Error(`no pack ${name}`);
  return { text: await (await fetchFile(known.address)).text(), sha256: known.sha256 };
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
