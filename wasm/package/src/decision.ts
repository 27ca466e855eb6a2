import type { Amount, ConditionState, Verdict } from "./answer.js";
import type { Text } from "./text.js";

/** A verdict and an amount without the words. */
export interface Decision {
  readonly verdict: Verdict;
  readonly exact: boolean;
  readonly amount?: Amount;
}

/** A missing fact that can change the answer to some of the questions. */
export interface NextFact {
  readonly fact: string;
  /** By question, the ids of the entries that this fact would settle. */
  readonly settles: Readonly<Record<string, readonly string[]>>;
  /** How hard it is to answer. */
  readonly cost: number;
  /** Thousandths: the cost of what is expected to remain to be asked afterwards. */
  readonly remaining: number;
}

/** One side of a comparison. */
export interface ComparedAnswer {
  readonly region: string;
  readonly on: string;
  readonly verdict: Verdict;
  readonly amount?: Amount;
}

/** An entry as it stands in one of the answers. */
export interface ComparedEntry {
  readonly state?: ConditionState;
  readonly least?: string;
  readonly most?: string;
  readonly decisive: boolean;
  readonly text: Text;
  readonly working?: string;
  readonly working_en?: string;
  readonly from: string;
}

/** What differs between two places or two days; entries that stand alike are left out. */
export interface Comparison {
  readonly question: string;
  readonly differs: boolean;
  readonly one: ComparedAnswer;
  readonly other: ComparedAnswer;
  readonly entries: readonly {
    readonly role: "ground" | "requirement" | "limit";
    readonly id: string;
    /** It decides in one of the answers, and they differ. */
    readonly responsible: boolean;
    readonly one?: ComparedEntry;
    readonly other?: ComparedEntry;
  }[];
}
