import type { Facts, FactValue } from "../../../wasm/package/src/index.js";

/** What the citizen has said, in the order in which it was said. `null` is 不清楚. */
export type Answers = ReadonlyMap<string, FactValue>;

export const noAnswers: Answers = new Map();

/** A changed answer keeps its place in the list. */
export function withAnswer(answers: Answers, fact: string, value: FactValue): Answers {
  return new Map(answers).set(fact, value);
}

export function toFacts(answers: Answers): Facts {
  return Object.fromEntries(answers);
}

/** The first of the facts that the core would ask which has not been put yet; 不清楚 is an answer too. */
export function nextFact(
  ask: readonly { readonly fact: string }[] | undefined,
  answers: Answers,
): string | undefined {
  return ask?.find(({ fact }) => !answers.has(fact))?.fact;
}
