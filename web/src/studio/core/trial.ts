import type { Answer, FullEngine, QuestionInfo } from "../../../../wasm/package/src/full.js";
import { readReply } from "../../../../wasm/package/src/reply.js";
import { type Draft, filesOf, isCaseFile } from "./draft";

/** A situation that somebody wants answered. */
export interface Situation {
  readonly question: string;
  readonly on: string;
  /** JSON text, as it was typed: what is wrong with it is the core's to say. */
  readonly facts: string;
}

/** The answer by the rules as they stand in the editor; throws a GezhangError for faults of the rules or the facts. */
export function answer(engine: FullEngine, draft: Draft, situation: Situation): Answer {
  return withRegion(engine, draft, situation.on, (region) =>
    readReply<Answer>(region.checkText(situation.question, situation.facts || "{}")),
  );
}

/** The questions that the rules can be asked. */
export function questionsOf(engine: FullEngine, draft: Draft, on: string): readonly QuestionInfo[] {
  return withRegion(engine, draft, on, (region) => region.questions());
}

/** What a fact is called; its id where the rules have changed since. */
export function namesOf(
  engine: FullEngine,
  draft: Draft,
  on: string,
  facts: readonly string[],
): readonly { readonly id: string; readonly text: QuestionInfo["text"] }[] {
  return withRegion(engine, draft, on, (region) =>
    facts.map((id) => ({ id, text: region.fact(id).text })),
  );
}

function withRegion<T>(
  engine: FullEngine,
  draft: Draft,
  on: string,
  ask: (region: ReturnType<ReturnType<FullEngine["policies"]>["open"]>) => T,
): T {
  const files = Object.entries(filesOf(draft)).filter(([name]) => !isCaseFile(name));
  const policies = engine.policies(Object.fromEntries(files));
  try {
    const region = policies.open(draft.code, on);
    try {
      return ask(region);
    } finally {
      region.close();
    }
  } finally {
    policies.close();
  }
}

/** A case of the case file, as a situation to start from. */
export interface NamedSituation extends Situation {
  readonly id: string;
}

/** The cases of a file that is JSON; what is wrong with them is told elsewhere. */
export function situationsIn(text: string): readonly NamedSituation[] {
  try {
    const { cases } = JSON.parse(text) as { cases: readonly Record<string, unknown>[] };
    return cases.map(({ id, question, on, facts }) => ({
      id: String(id),
      question: String(question),
      on: String(on),
      facts: JSON.stringify(facts ?? {}, undefined, 2),
    }));
  } catch {
    return [];
  }
}
