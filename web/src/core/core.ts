import { packs } from "virtual:gezhang/policies";
import type { Engine, Pack, PolicySet, Region } from "../../../wasm/package/src/index.js";
import { provinceOf } from "../places/places";
import { breath } from "./breath";
import { fetchBytes } from "./fetch-file";
import { startEngine } from "./start-engine";

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

  /**
   * The rules of a place on a date. Throws a GezhangError for a wrong place or date, anything else when it cannot load.
   */
  async open(code: string, on: string): Promise<Region> {
    const names = packNamesOf(code);
    const set = await remembered(this.sets, names.join("+"), () => this.readPolicies(names));
    await breath();
    return set.open(code, on);
  }

  /** The packs that a place needs, for what reads policies by itself: its rules as a text, the ledger. */
  packsOf(code: string): Promise<readonly Pack[]> {
    return Promise.all(packNamesOf(code).map((name) => this.pack(name)));
  }

  private async readPolicies(names: readonly string[]): Promise<PolicySet> {
    const [engine, ...fetched] = await Promise.all([
      this.start(),
      ...names.map((name) => this.pack(name)),
    ]);
    await breath();
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

/** What every region needs, and the pack with the rules of its province and of that province's cities, if there is one. */
function packNamesOf(code: string): readonly string[] {
  return [base, provinceOf(code) ?? ""].filter((name) => name in packs);
}

async function fetchPack(name: string): Promise<Pack> {
  const known = packs[name];
  if (known === undefined) throw new Error(`no pack ${name}`);
  return { text: new Uint8Array(await fetchBytes(known.address)), sha256: known.sha256 };
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
