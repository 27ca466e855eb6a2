import { GezhangError } from "../../../wasm/package/src/errors.js";
import type {
  Answer,
  FactInfo,
  FactValue,
  Fault,
  Region,
} from "../../../wasm/package/src/index.js";
import { type Answers, nextFact, toFacts } from "../state/answers";

/** What the core makes of the answers so far. */
export type Finding = { readonly answer: Answer } | { readonly faults: readonly Fault[] };

export function examine(region: Region, question: string, answers: Answers): Finding {
  try {
    return { answer: region.check(question, toFacts(answers)) };
  } catch (error) {
    if (error instanceof GezhangError) return { faults: error.faults };
    throw error;
  }
}

/**
 * The answers that can be given in this place on this day. A product chosen for one city is not on offer in the next:
 * that answer waits, and the question is put again where it matters.
 */
export function offered(region: Region, answers: Answers): Answers {
  return new Map([...answers].filter(([id, value]) => isOffered(region, id, value)));
}

function isOffered(region: Region, id: string, value: FactValue): boolean {
  const fact = describeFact(region, id);
  if (fact?.type !== "choice" || typeof value !== "string") return fact !== undefined;
  return fact.members?.some((member) => member.id === value) ?? true;
}

/** What a form needs for a fact; `undefined` for one that this version no longer has. */
export function describeFact(region: Region, id: string): FactInfo | undefined {
  try {
    return region.fact(id);
  } catch {
    return undefined;
  }
}

/** The fact that a fault is about, if it is about one: `/account.prior_years/from` → `account.prior_years`. */
export function factOf(fault: Fault): string | undefined {
  const names = fault.pointer
    .split("/")
    .map((part) => part.replace(/~1/gu, "/").replace(/~0/gu, "~"));
  return names.find((name) => /^[a-z0-9]+\.[a-z0-9_]+$/u.test(name));
}

/** Where the citizen goes next: to a refused answer, else to the best open question, else to the answer. */
export type NextStep =
  | { readonly step: "ask"; readonly fact: string }
  | { readonly step: "answer" };

export function nextStep(finding: Finding, answers: Answers): NextStep {
  if ("faults" in finding) {
    const fact = finding.faults.map(factOf).find((name) => name !== undefined);
    return fact === undefined ? { step: "answer" } : { step: "ask", fact };
  }
  const fact = nextFact(finding.answer.ask, answers);
  return fact === undefined ? { step: "answer" } : { step: "ask", fact };
}
