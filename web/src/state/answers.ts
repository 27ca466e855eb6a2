import type { Facts, FactValue } from "../../../wasm/package/src/index.js";

/** What the citizen has said, in the order in which it was said. `null` is 不清楚. */
export type Answers = ReadonlyMap<string, FactValue>;

export const noAnswers: Answers = new Map();

/** A changed answer keeps its place in the list. */
export function withAnswer(answers: Answers, fact: string, value: FactValue): Answers {
  return new Map(answers).set(fact, value);
}

export function toFacts(answers: Answers): Facts {
  // Without Object.fromEntries: mini-programs are promised no more than ECMAScript 2018.
  const facts: Record<string, FactValue> = {};
  for (const [fact, value] of answers) facts[fact] = value;
  return facts;
}
