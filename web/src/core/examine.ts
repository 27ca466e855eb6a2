import { GezhangError } from "../../../wasm/package/src/errors.js";
import type {
  Answer,
  FactInfo,
  FactValue,
  Fault,
  Region,
} from "../../../wasm/package/src/index.js";
import { type Answers, toFacts } from "../state/answers";
import { withoutRelative } from "../state/relatives";
import { rememberLast } from "./remember";

/** What the core makes of what has been said so far: the facts that it would ask for next over all questions, or what it refuses. */
export type Finding = { readonly ask: readonly string[] } | { readonly faults: readonly Fault[] };

export const examine = rememberLast(
  (region: Region, questions: readonly string[], given: Answers): Finding => {
    try {
      return { ask: region.next(questions, toFacts(given)).map(({ fact }) => fact) };
    } catch (error) {
      if (error instanceof GezhangError) return { faults: error.faults };
      throw error;
    }
  },
  keyOf,
);

/** The answers in full, with what would change them, to what `examine` does not refuse. */
export const answersTo = rememberLast(
  (region: Region, questions: readonly string[], given: Answers): readonly Answer[] =>
    questions.map((question) =>
      region.check(question, toFacts(beside(question, questions, given))),
    ),
  keyOf,
);

/** The answers alone, with their reasons and without the search for what would change them; none where a fact is refused. */
export function answersOf(region: Region, questions: readonly string[], given: Answers): Answer[] {
  try {
    return questions.map((question) => region.check(question, toFacts(given), "reasons"));
  } catch (error) {
    if (error instanceof GezhangError) return [];
    throw error;
  }
}

function keyOf(questions: readonly string[], given: Answers): string {
  return JSON.stringify([questions, toFacts(given)]);
}

/**
 * Who asks about everything and buys for themselves has not said that the family is to get nothing: beside other
 * questions, sharing is answered as if no relative had been named yet.
 */
function beside(question: string, questions: readonly string[], given: Answers): Answers {
  const apart = questions.length > 1 && question === "share";
  return apart && given.get("relative.relation") === "self" ? withoutRelative(given) : given;
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

/** No more questions than this before an answer; what is still open can be answered beside it. */
export const mostQuestions = 9;

export function nextStep(finding: Finding, answers: Answers, asked = 0): NextStep {
  if ("faults" in finding) {
    const fact = finding.faults.map(factOf).find((name) => name !== undefined);
    return fact === undefined ? { step: "answer" } : { step: "ask", fact };
  }
  const fact = openFacts(finding, answers)[0];
  return fact === undefined || asked >= mostQuestions ? { step: "answer" } : { step: "ask", fact };
}

/** The questions that can still come; 不清楚 is an answer too, and is not asked again. */
export function openFacts(finding: Finding, answers: Answers): readonly string[] {
  return "faults" in finding ? [] : finding.ask.filter((fact) => !answers.has(fact));
}

/**
 * How many questions can still come, from the one that is being asked; `undefined` for one that the core would not ask. What
 * cannot change an answer now never will, so the number only falls.
 */
export function questionsLeft(
  finding: Finding,
  answers: Answers,
  fact: string,
  asked: number,
): number | undefined {
  const open = openFacts(finding, answers);
  if (!open.includes(fact)) return undefined;
  return Math.max(1, Math.min(open.length, mostQuestions - asked));
}
