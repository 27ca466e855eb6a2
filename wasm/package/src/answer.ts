import type { FactValue, PlainValue } from "./facts.js";
import type { Text } from "./text.js";

/** `yes`, `no`, or one of the ways in which neither can be said. */
export type Verdict = "yes" | "no" | "depends" | "unrecorded" | "disputed" | "authority";

/**
 * How good a source is: A official text or a verified copy, B official or mainstream press, C secondary,
 * D unverified. (X, known to be wrong, never becomes a rule.)
 */
export type Grade = "A" | "B" | "C" | "D" | "X";

/** The document behind a line of an answer. */
export interface Citation {
  readonly source: string;
  readonly title: string;
  readonly number?: string;
  readonly issuer: string;
  /** `2013-12-01`, or `2013-12`, or `2013` when no more is known. */
  readonly published: string;
  readonly url?: string;
  readonly grade: Grade;
  /** When the project last looked at it. */
  readonly checked: string;
  readonly clause?: string;
  readonly note?: Text;
}

/** What every line of an answer has. */
export interface Entry {
  readonly id: string;
  readonly text: Text;
  /** The arithmetic with the numbers filled in: `¥4,200.00 ≥ ¥3,000.00`. */
  readonly working?: string;
  /** The same in English, where it differs. */
  readonly working_en?: string;
  /** Of an amount with several operations: a line each. */
  readonly arithmetic?: readonly string[];
  readonly arithmetic_en?: readonly string[];
  /** The region whose file says so: the one asked about, or one above it. */
  readonly from: string;
  readonly grade: Grade;
  readonly cites: readonly Citation[];
  /** What to do about it. */
  readonly fix?: Text;
  /** Of an ambiguous text: what its readings are about; those of one issue switch together. */
  readonly issue?: string;
  readonly readings?: readonly Reading[];
  readonly provisional?: readonly ProvisionalFigure[];
}

/** One reading of an ambiguous text, and what it comes to. */
export interface Reading {
  readonly id: string;
  readonly state?: ConditionState;
  readonly least?: string;
  readonly most?: string;
  readonly text: Text;
  readonly working?: string;
  readonly working_en?: string;
  readonly cites: readonly Citation[];
}

/** A figure that is not final, or was not: both are shown. */
export interface ProvisionalFigure {
  readonly value: string;
  readonly text: Text;
}

export type ConditionState = "met" | "failed" | "unknown";

export interface Condition extends Entry {
  readonly state: ConditionState;
  readonly decisive?: boolean;
}

export interface Limit extends Entry {
  readonly least: string;
  readonly most: string;
  readonly binding?: boolean;
}

/** A rule known only from the past. */
export interface LastKnown extends Entry {
  readonly kind?: "ground" | "requirement" | "limit" | "menu" | "payment";
  readonly since?: string;
  /** The latest date at which a source shows it in force. */
  readonly confirmed?: string;
}

/** What comes of the ground that opens the door. */
export interface Outcome {
  readonly id: string;
  readonly text: Text;
  readonly working_days?: number;
  /** What it ends, such as the account itself. */
  readonly closes?: Text;
}

/** A paper to bring, or several of which any one is enough. */
export type Document = { readonly text: Text } | { readonly any_of: readonly Text[] };

/** A claim that circulates without support, and why it has none. */
export interface Rumour {
  readonly id: string;
  readonly text: Text;
  readonly because: Text;
  readonly from: string;
  readonly cites: readonly Citation[];
}

export interface Notice {
  readonly id: string;
  readonly text: Text;
}

/** The range of an amount; both ends are equal when all is known. */
export interface Amount {
  readonly least: string;
  readonly most: string;
}

export interface Payment {
  readonly from_account: string;
  readonly in_cash: string;
}

export interface Ask {
  readonly fact: string;
  /** The ids of the entries that this fact would settle. */
  readonly settles: readonly string[];
}

export interface Change {
  readonly who: "you" | "time" | "never";
  readonly set?: Readonly<Record<string, PlainValue>>;
  readonly on?: string;
  readonly then: { readonly verdict: Verdict; readonly least?: string; readonly most?: string };
}

/** What may be done, why, from which documents, and what is still unknown. Absent means empty. */
export interface Answer {
  readonly question: string;
  readonly region: string;
  readonly on: string;
  readonly verdict: Verdict;
  /** `balance`: the no comes only from an empty account. */
  readonly cause?: string;
  readonly grade?: Grade;
  /** A decisive entry was last confirmed more than two years before the date asked about. */
  readonly stale?: boolean;
  readonly exact?: boolean;
  readonly amount?: Amount;
  readonly choices?: readonly string[];
  readonly payment?: Payment;
  readonly outcome?: Outcome;
  readonly outcomes?: readonly Outcome[];
  readonly requirements?: readonly Condition[];
  readonly grounds?: readonly Condition[];
  readonly limits?: readonly Limit[];
  /** What to ask next, best first; never a fact that cannot change this answer. */
  readonly ask?: readonly Ask[];
  readonly for_example?: readonly {
    readonly facts: Readonly<Record<string, FactValue>>;
    readonly verdict: Verdict;
    /** Yuan, where the answer of the question is its amount. */
    readonly amount?: string;
  }[];
  readonly changes?: readonly Change[];
  readonly documents?: readonly Document[];
  readonly steps?: readonly Notice[];
  readonly warnings?: readonly Notice[];
  readonly last_known?: readonly LastKnown[];
  readonly rumours?: readonly Rumour[];
  /** The facts that were assumed. */
  readonly rests_on?: readonly string[];
  readonly receipt?: { readonly engine: string; readonly policies: string };
}
