import type { CoreModule } from "./gezhang.mjs";
import { Handles } from "./handles.js";
import { PolicySet } from "./policy-set.js";
import { readReply } from "./reply.js";

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

  /** The handle of the set. */
  protected read(files: Readonly<Record<string, string>>): number {
    const set = this.core.createSet();
    try {
      for (const [name, text] of Object.entries(files)) {
        readReply<object>(this.core.addFile(set, name, text));
      }
      readReply<object>(this.core.finishSet(set));
    } catch (error) {
      this.core.release(set);
      throw error;
    }
    return set;
  }
}
