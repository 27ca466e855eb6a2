import { Account } from "./account.js";
import { Batch } from "./batch.js";
import { Engine, type Pack } from "./engine.js";
import type { FullModule } from "./gezhang-full.mjs";
import { PolicySet } from "./policy-set.js";
import { Region } from "./region.js";
import { readReply } from "./reply.js";

export interface Bundle {
  /** The text of `index.json`. */
  readonly index: string;
  /** Each in a file of its name. */
  readonly packs: readonly (Pack & { readonly name: string })[];
}

/** An engine that has batches, the ledger and bundles as well. */
export class FullEngine extends Engine {
  declare protected readonly core: FullModule;

  /** @internal Use loadFull. */
  constructor(core: FullModule) {
    super(core);
  }

  override policies(files: Readonly<Record<string, string>>): FullPolicySet {
    return new FullPolicySet(this.core, this.handles, this.read(files));
  }

  /** What `gezhang bundle` writes for these files. */
  bundle(files: Readonly<Record<string, string>>): Bundle {
    const set = this.core.createSet();
    try {
      for (const [name, text] of Object.entries(files)) {
        readReply<object>(this.core.addFile(set, name, text));
      }
      return readReply<Bundle>(this.core.bundle(set));
    } finally {
      this.core.release(set);
    }
  }
}

export class FullPolicySet extends PolicySet {
  declare protected readonly core: FullModule;

  override open(code: string, on: string): FullRegion {
    return new FullRegion(this, this.core, this.handles, this.openHandle(code, on), code, on);
  }

  /** The rules of a place's account over all years; throws a GezhangError for an unknown code. */
  account(code: string): Account {
    const { handle } = readReply<{ handle: number }>(this.core.openAccount(this.handle, code));
    return new Account(this, this.core, this.handles, handle, code);
  }
}

export class FullRegion extends Region {
  declare protected readonly core: FullModule;

  /** One question for many people at once; `facts` name the columns. */
  batch(question: string, facts: readonly string[]): Batch {
    const { handle } = readReply<{ readonly handle: number }>(
      this.core.openBatch(this.handle, question, facts.join(",")),
    );
    return new Batch(this.core, this.handles, handle, facts.length);
  }
}
