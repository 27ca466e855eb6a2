import type { FullModule } from "./gezhang-full.mjs";
import type { Handles } from "./handles.js";
import type { Bucket, History, Ledger } from "./ledger.js";
import type { PolicySet } from "./policy-set.js";
import { readReply } from "./reply.js";

/** The rules of one place's account over all years. */
export class Account {
  readonly code: string;
  /** Keeps the set from being collected while an account of it is in use. */
  readonly policies: PolicySet;
  private readonly core: FullModule;
  private readonly handles: Handles;
  private readonly handle: number;
  private closed = false;

  /** @internal Use FullPolicySet.account. */
  constructor(
    policies: PolicySet,
    core: FullModule,
    handles: Handles,
    handle: number,
    code: string,
  ) {
    this.policies = policies;
    this.core = core;
    this.handles = handles;
    this.handle = handle;
    this.code = code;
    handles.track(this, handle);
  }

  /** The parts that the place keeps an account in on a day: `["single"]`, or several. */
  buckets(on: string): readonly Bucket[] {
    return readReply<readonly Bucket[]>(this.core.buckets(this.handle, on));
  }

  /** Line by line, and what it will be; throws a GezhangError that names the event where the history is wrong. */
  ledger(history: History): Ledger {
    return readReply<Ledger>(this.core.ledger(this.handle, JSON.stringify(history)));
  }

  /** Not needed: an account that nothing refers to is freed by itself. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.handles.release(this, this.handle);
  }
}
