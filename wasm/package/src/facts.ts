import type { Text } from "./text.js";

/** Money is yuan as a decimal string, a rate is `"1.5%"`, a date `"2026-11-22"`, a count a number, a choice its member's id. */
export type PlainValue = string | number | boolean;

/** How a fact may be given. `null` is 不清楚: the fact stays unknown, it is never zero, no or none. */
export type FactValue =
  | PlainValue
  | null
  | { readonly from?: PlainValue; readonly to?: PlainValue }
  | { readonly any_of: readonly PlainValue[] }
  | { readonly assume: PlainValue };

/** What is known, by fact id: `{"account.prior_years": "4200.00", "relative.relation": "self"}`. */
export type Facts = Readonly<Record<string, FactValue>>;

export type FactType = "bool" | "money" | "rate" | "count" | "date" | "choice";

/** Who can make a fact different: the citizen, the passing of time, or nobody. */
export type Changer = "you" | "time" | "never";

/** What a form needs in order to ask for a fact. */
export interface FactInfo {
  readonly id: string;
  readonly type: FactType;
  /** A short noun: 历年结余. */
  readonly name: Text;
  /** The question put to a citizen. */
  readonly text: Text;
  readonly help?: { readonly why?: Text; readonly where?: Text };
  readonly unit?: Text;
  readonly members?: readonly { readonly id: string; readonly text: Text }[];
  readonly hard?: FactBounds;
  readonly plausible?: FactBounds;
  readonly changes?: Changer;
}

export interface FactBounds {
  readonly from?: PlainValue;
  readonly to?: PlainValue;
}

/**
 * The facts as the core reads them. JSON has no NaN or Infinity and would turn them into `null`, an unknown;
 * they are passed on as words instead, so that the core refuses them.
 */
export function factsToJson(facts: object): string {
  return JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );
}
