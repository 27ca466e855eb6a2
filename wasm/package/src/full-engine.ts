import { Account } from "./account.js";
import { Batch } from "./batch.js";
import type { CaseRun } from "./cases.js";
import { Engine, type Pack } from "./engine.js";
import type { FullModule } from "./gezhang-full.mjs";
import type { Finding } from "./lint.js";
import { PolicySet } from "./policy-set.js";
import { Region } from "./region.js";
import { readReply } from "./reply.js";

export interface Bundle {
  /** The text of `index.json`. */
  readonly index: string;
  /** Each in a file of its name. */
  readonly packs: readonly (Pack & { readonly name: string; readonly text: string })[];
}

/** An engine that has batches, the ledger and bundles as well, and lints and tests policies. */
export class FullEngine extends Engine {
  declare protected readonly core: FullModule;

  /** @internal Use loadFull. */
  constructor(core: FullModule) {
    super(core);
  }

  override policies(files: Readonly<Record<string, string>>): FullPolicySet {
    return new FullPolicySet(this.core, this.handles, this.read(files));
  }

  override packed(packs: readonly Pack[]): FullPolicySet {
    return new FullPolicySet(this.core, this.handles, this.readPacks(packs));
  }

  /** What `gezhang bundle` writes for these files. */
  bundle(files: Readonly<Record<string, string>>): Bundle {
    return this.withAll(files, (set) => readReply<Bundle>(this.core.bundle(set)));
  }

  /**
   * What `gezhang lint` finds in these files, of which those named `….cases.json` are cases; policies that cannot be
   * loaded are told by their faults. Throws a GezhangError for case files that cannot be read.
   */
  lint(files: Readonly<Record<string, string>>): readonly Finding[] {
    return this.withAll(
      files,
      (set) => readReply<{ readonly findings: readonly Finding[] }>(this.core.lint(set)).findings,
    );
  }

  /**
   * Runs every case of the files named `….cases.json`, as `gezhang test` does, by the rules of the others. Throws a
   * GezhangError for policies that cannot be loaded.
   */
  test(files: Readonly<Record<string, string>>): CaseRun {
    return this.withAll(files, (set) => readReply<CaseRun>(this.core.test(set)));
  }

  /** Adds the files to a set that is never finished: what is asked of it goes by their texts. */
  private withAll<T>(files: Readonly<Record<string, string>>, ask: (set: number) => T): T {
    const set = this.core.createSet();
    try {
      for (const [name, text] of Object.entries(files)) {
        readReply<object>(this.core.addFile(set, name, text));
      }
      return ask(set);
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
