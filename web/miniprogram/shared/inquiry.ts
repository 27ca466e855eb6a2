import type { FactValue, Fault, Region } from "../../../wasm/package/src/index.js";
import { examine, factOf, mostQuestions, nextStep, openFacts } from "../../src/core/examine";
import { type Answers, noAnswers, withAnswer } from "../../src/state/answers";

/** Where the citizen stands. */
export interface Position {
  readonly answers: Answers;
  /** The fact that is asked; absent: the answer can be shown. */
  readonly fact?: string;
  /** How many were answered on the way here. */
  readonly asked: number;
}

/** One question about one place, and how the citizen came to where they stand; the last is now. */
export interface Inquiry {
  readonly question: string;
  readonly past: readonly Position[];
}

export function beginInquiry(region: Region, question: string): Inquiry {
  return { question, past: [stepFrom(region, question, noAnswers, 0)] };
}

export function positionOf({ past }: Inquiry): Position {
  return past[past.length - 1] ?? { answers: noAnswers, asked: 0 };
}

/** Keeps an answer that the core accepts and goes on; gives the faults of one that it does not. */
export function take(
  region: Region,
  inquiry: Inquiry,
  fact: string,
  value: FactValue,
): { readonly inquiry: Inquiry } | { readonly faults: readonly Fault[] } {
  const { question, past } = inquiry;
  const here = positionOf(inquiry);
  const answers = withAnswer(here.answers, fact, value);
  const finding = examine(region, [question], answers);
  // A fault about no fact at all, such as a region that is closed, leads to no answer either.
  const refused =
    "faults" in finding
      ? finding.faults.filter((one) => [fact, undefined].includes(factOf(one)))
      : [];
  if (refused.length > 0) return { faults: refused };
  return {
    inquiry: { question, past: [...past, stepFrom(region, question, answers, here.asked + 1)] },
  };
}

/** Asks for a fact, open or answered before; then the answer follows. */
export function askFor(inquiry: Inquiry, fact: string): Inquiry {
  const { answers } = positionOf(inquiry);
  return { ...inquiry, past: [...inquiry.past, { answers, fact, asked: mostQuestions - 1 }] };
}

export function stepBack(inquiry: Inquiry): Inquiry {
  return inquiry.past.length > 1 ? { ...inquiry, past: inquiry.past.slice(0, -1) } : inquiry;
}

/** Back from the answer: the last question once more, with the answer that it got. */
export function reopen(inquiry: Inquiry): Inquiry {
  const { past, question } = inquiry;
  const here = positionOf(inquiry);
  const before = past[past.length - 2];
  if (here.fact !== undefined || before?.fact === undefined) return inquiry;
  return { question, past: [...past.slice(0, -2), { ...before, answers: here.answers }] };
}

/** How many questions can still come, this one among them; `undefined` where the core asks for this one no more. */
export function questionsLeft(region: Region, inquiry: Inquiry): number | undefined {
  const { answers, fact, asked } = positionOf(inquiry);
  const open = openFacts(examine(region, [inquiry.question], answers), answers);
  if (fact === undefined || !open.includes(fact)) return undefined;
  return Math.min(open.length, mostQuestions - asked);
}

function stepFrom(region: Region, question: string, answers: Answers, asked: number): Position {
  const step = nextStep(examine(region, [question], answers), answers, asked);
  return step.step === "ask" ? { answers, asked, fact: step.fact } : { answers, asked };
}
