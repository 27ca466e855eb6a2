import type { CoreModule } from "./gezhang.mjs";
import { Handles } from "./handles.js";
import { PolicySet } from "./policy-set.js";
import { readReply } from "./reply.js";

/** A pack of `gezhang bundle`, and its SHA-256 as the bundle's index names it. */
export interface Pack {
  /** Its file as it is, or as text. Bytes spare a phone what costs it most here: to make text of them and bytes again. */
  readonly text: string | Uint8Array;
  readonly sha256: string;
}

/** One instance of the core. Several may live side by side; they share nothing. */
export class Engine {
  readonly version: string;
  protected readonly core: CoreModule;
  protected readonly handles: Handles;

  /** @internal Use load. */
  constructor(core: CoreModule) {
    this.core = core;
    this.handles = new Handles(core);
    this.version = core.version();
  }

  /**
   * Reads policy files, named by their paths below `policies/`: `vocabulary.json`, `regions/index.json`,
   * `regions/100000-national.json` and whichever regions are wanted. Throws a GezhangError with every fault of every file.
   */
  policies(files: Readonly<Record<string, string>>): PolicySet {
    return new PolicySet(this.core, this.handles, this.read(files));
  }

  /**
   * As `policies`, of the packs of `gezhang bundle`, each with its SHA-256 from the bundle's index. Throws a GezhangError
   * (`damaged`) for a pack that is another.
   */
  packed(packs: readonly Pack[]): PolicySet {
    return new PolicySet(this.core, this.handles, this.readPacks(packs));
  }

  /** The handle of the set. */
  protected read(files: Readonly<Record<string, string>>): number {
    return this.fill((set) =>
      Object.entries(files).map(([name, text]) => this.core.addFile(set, name, text)),
    );
  }

  protected readPacks(packs: readonly Pack[]): number {
    return this.fill((set) =>
      packs.map(({ text, sha256 }) => this.core.addPack(set, text, sha256)),
    );
  }

  /** A finished set of what `add` adds; it gives the core's replies. */
  private fill(add: (set: number) => string[]): number {
    const set = this.core.createSet();
    try {
      for (const reply of add(set)) readReply<object>(reply);
      readReply<object>(this.core.finishSet(set));
    } catch (error) {
      this.core.release(set);
      throw error;
    }
    return set;
  }
}
