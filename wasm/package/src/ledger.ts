import type { Amount, Citation, Grade } from "./answer.js";
import type { Facts } from "./facts.js";
import type { Text } from "./text.js";

/** A part of an account; which there are depends on the place and the date. */
export type Bucket = "single" | "current_year" | "prior_years" | "pre_reform";

/** Yuan; or between two ends, of which one may be missing; or `null`, where nothing is known. */
export type RoughAmount = string | { readonly from?: string; readonly to?: string } | null;

interface Happened {
  readonly on: string;
}

/** What may happen to an account. Amounts are yuan as decimal strings. */
export type LedgerEvent = Happened &
  (
    | { readonly kind: "credit"; readonly amount?: string }
    | { readonly kind: "precredit"; readonly amount: string }
    | {
        readonly kind: "adjust" | "interest" | "transfer_in";
        readonly amount: string;
        readonly bucket?: Bucket;
      }
    | {
        readonly kind: "spend" | "withdraw";
        readonly amount: string;
        readonly bucket?: Bucket;
        readonly facts?: Facts;
      }
    | { readonly kind: "transfer_out"; readonly amount?: string; readonly bucket?: Bucket }
    | { readonly kind: "bill"; readonly amount: string; readonly facts?: Facts }
    | { readonly kind: "promise"; readonly amount: string; readonly relative: string }
    | {
        readonly kind: "relative_bill";
        readonly amount: string;
        readonly relative: string;
        /** What the relative's own account pays first. */
        readonly own_account?: string;
        /** What is in the accounts of others that pay before this one. */
        readonly before?: readonly string[];
      }
    | { readonly kind: "release"; readonly relative: string }
    | { readonly kind: "facts" | "close"; readonly facts: Facts }
  );

/** An account's past, and what is assumed of its future. */
export interface History {
  readonly account: {
    readonly opened: string;
    /** Of the settlement year's credits, what the opening balance holds in advance. */
    readonly pre_credited?: RoughAmount;
  } & { readonly [bucket in Bucket]?: RoughAmount };
  readonly until: string;
  /** `"listed"` (as without it): only those among the events; `"by_rule"`; or by rule from a day on. */
  readonly credits?: string;
  readonly facts?: Facts;
  readonly events?: readonly LedgerEvent[];
  /** To a day, or to the end of the n-th calendar year after this one. */
  readonly projection?: ({ readonly until: string } | { readonly calendar_years: number }) & {
    readonly facts?: Facts;
    readonly spending_a_year?: RoughAmount;
  };
  readonly wishes?: readonly {
    readonly question: string;
    readonly facts?: Facts;
    readonly at_least?: string;
  }[];
}

/** Yuan, or both ends of a band. */
export type LedgerAmount = string | Amount;

export type Balances = { readonly total: LedgerAmount; readonly committed?: LedgerAmount } & {
  readonly [bucket in Bucket]?: LedgerAmount;
};

export type LedgerLine = Balances & {
  readonly on: string;
  readonly kind: string;
  readonly change: LedgerAmount;
  /** Of a bill: what the account did not pay. */
  readonly in_cash?: LedgerAmount;
  /** Who receives the balance of a closed account, or bears what is missing. */
  readonly payee?: string;
  /** Position among the history's events; without it the line comes by rule. */
  readonly event?: number;
  /** Position in `rules`. */
  readonly rule?: number;
  readonly working?: string;
  readonly working_en?: string;
};

export interface Ledger {
  readonly region: string;
  readonly opened: string;
  readonly until: string;
  readonly balance: Balances;
  readonly lines: readonly LedgerLine[];
  readonly rules?: readonly {
    readonly id: string;
    readonly text: Text;
    readonly from: string;
    readonly grade: Grade;
    readonly cites: readonly Citation[];
  }[];
  /** What no rule is recorded for, and the balances leave out. */
  readonly gaps?: readonly {
    readonly id: string;
    readonly from: string;
    readonly until: string;
    readonly text: Text;
  }[];
  /** Of the projection, at the end of each month. */
  readonly months?: readonly (Balances & { readonly on: string })[];
  /** When each wish comes true: at the upper end of the band, and whatever within it. */
  readonly earliest?: readonly {
    readonly question: string;
    readonly possibly?: string;
    readonly surely?: string;
  }[];
  readonly receipt: { readonly engine: string; readonly policies: string };
}
