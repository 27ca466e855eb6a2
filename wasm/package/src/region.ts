import type { Answer } from "./answer.js";
import type { Comparison, Decision, NextFact } from "./decision.js";
import { type FactInfo, factsToJson } from "./facts.js";
import type { CoreModule } from "./gezhang.mjs";
import type { Handles } from "./handles.js";
import type { PolicySet } from "./policy-set.js";
import type { QuestionInfo } from "./region-info.js";
import { readReply } from "./reply.js";
import type { KnownFacts, QuestionId } from "./vocabulary.js";

/** How much an answer looks for: its reasons, or what would change it as well, which takes several times as long. */
export type Depth = "reasons" | "changes";

/** The rules of one place on one date. */
export class Region {
  readonly code: string;
  readonly on: string;
  /** Keeps the set from being collected while a region of it is in use. */
  readonly policies: PolicySet;
  protected readonly core: CoreModule;
  protected readonly handles: Handles;
  protected readonly handle: number;
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
  check(question: QuestionId, facts: KnownFacts = {}, depth: Depth = "changes"): Answer {
    return readReply<Answer>(this.checkText(question, factsToJson(facts), depth));
  }

  /** As `check`, with JSON text in and the core's own bytes out, faults included. */
  checkText(question: string, factsJson: string, depth: Depth = "changes"): string {
    return this.core.check(this.handle, question, factsJson, depth === "changes");
  }

  /** The verdict and the amount alone: no reasons, nothing to ask, no search for changes. */
  decide(question: QuestionId, facts: KnownFacts = {}): Decision {
    return readReply<Decision>(this.core.decide(this.handle, question, factsToJson(facts)));
  }

  /** What to ask next over several questions, best first; never a fact that changes none of their answers. */
  next(questions: readonly QuestionId[], facts: KnownFacts = {}): readonly NextFact[] {
    const reply = this.core.next(this.handle, questions.join(","), factsToJson(facts));
    return readReply<{ readonly ask: readonly NextFact[] }>(reply).ask;
  }

  /** What differs in another place or on another day, and which entries are responsible. */
  compare(other: Region, question: QuestionId, facts: KnownFacts = {}): Comparison {
    const reply = this.core.compare(this.handle, other.handle, question, factsToJson(facts));
    return readReply<Comparison>(reply);
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
