import type { Answer } from "./answer.js";
import { type FactInfo, type Facts, factsToJson } from "./facts.js";
import type { CoreModule } from "./gezhang.mjs";
import type { Handles } from "./handles.js";
import type { PolicySet } from "./policy-set.js";
import type { QuestionInfo } from "./region-info.js";
import { readReply } from "./reply.js";

/** The rules of one place on one date. */
export class Region {
  readonly code: string;
  readonly on: string;
  /** Keeps the set from being collected while a region of it is in use. */
  readonly policies: PolicySet;
  private readonly core: CoreModule;
  private readonly handles: Handles;
  private readonly handle: number;
  private closed = false;

  /** @internal Use PolicySet.open. */
  constructor(
    policies: PolicySet,
    core: CoreModule,
    handles: Handles,
    handle: number,
    code: string,
    on: string,
  ) {
    this.policies = policies;
    this.core = core;
    this.handles = handles;
    this.handle = handle;
    this.code = code;
    this.on = on;
    handles.track(this, handle);
  }

  /** What the rules say; throws a GezhangError when a fact is refused. */
  check(question: string, facts: Facts = {}): Answer {
    return readReply<Answer>(this.checkText(question, factsToJson(facts)));
  }

  /** As `check`, with JSON text in and the core's own bytes out, faults included. */
  checkText(question: string, factsJson: string): string {
    return this.core.check(this.handle, question, factsJson);
  }

  /** What a form needs in order to ask for a fact here; products are those on sale on this date. */
  fact(id: string): FactInfo {
    return readReply<FactInfo>(this.core.describeFact(this.handle, id));
  }

  questions(): readonly QuestionInfo[] {
    return readReply<readonly QuestionInfo[]>(this.core.describeQuestions(this.handle));
  }

  /** Not needed: a region that nothing refers to is freed by itself. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.handles.release(this, this.handle);
  }
}
