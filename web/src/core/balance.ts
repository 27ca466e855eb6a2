import { GezhangError } from "../../../wasm/package/src/errors.js";
import type { Account, Bucket, Ledger, RoughAmount } from "../../../wasm/package/src/full.js";
import type { FactValue, Fault, PlainValue } from "../../../wasm/package/src/index.js";
import type { Answers } from "../state/answers";
import { factOf } from "./examine";

/** What is assumed beyond the facts. */
export interface Outlook {
  readonly today: string;
  /** Of a year. */
  readonly spending: RoughAmount;
}

/** The account's future, or what has to be known first. */
export type Forecast =
  | { readonly ledger: Ledger }
  | { readonly ask: string }
  /** This fact would have to be known exactly, and the citizen does not know it. */
  | { readonly needs: string }
  /** No credit is recorded, so that nothing can be worked forward. */
  | { readonly unrecorded: true }
  | { readonly faults: readonly Fault[] };

const whole: Bucket = "single";

/** This calendar year and two more: what lies further ahead rests on rules that will have changed. */
const years = 2;

/** Works the balance forward by the rules. */
export function forecast(account: Account, answers: Answers, outlook: Outlook): Forecast {
  const kept = account.buckets(outlook.today);
  // Beside one balance may stand what an earlier reform set apart: another purse, in which nothing comes or goes by month.
  const buckets = kept.includes(whole) ? [whole] : kept;
  const missing = buckets.map(factOfBucket).find((fact) => !answers.has(fact));
  if (missing !== undefined) return { ask: missing };
  const amounts = buckets.map((bucket) => [bucket, amountOf(answers.get(factOfBucket(bucket)))]);
  try {
    const ledger = account.ledger({
      account: { opened: outlook.today, ...Object.fromEntries(amounts) },
      until: outlook.today,
      credits: "by_rule",
      facts: plainFacts(answers),
      projection: { calendar_years: years, spending_a_year: outlook.spending },
    });
    return { ledger };
  } catch (error) {
    if (!(error instanceof GezhangError)) throw error;
    return afterFaults(error.faults, answers);
  }
}

function afterFaults(faults: readonly Fault[], answers: Answers): Forecast {
  const fact = faults.filter(({ code }) => code === "missing_key").map(factOf)[0];
  // Asked again, a citizen who does not know it would go in a circle.
  if (fact !== undefined) return answers.has(fact) ? { needs: fact } : { ask: fact };
  return faults.some(({ code }) => code === "unrecorded") ? { unrecorded: true } : { faults };
}

/** The ledger keeps the account itself; and it takes no fact that is only roughly known. */
function plainFacts(answers: Answers): Readonly<Record<string, PlainValue>> {
  const known = [...answers].filter(
    (pair): pair is [string, PlainValue] =>
      /^person\./u.test(pair[0]) && pair[1] !== null && typeof pair[1] !== "object",
  );
  return Object.fromEntries(known);
}

function factOfBucket(bucket: Bucket): string {
  return bucket === whole ? "account.total" : `account.${bucket}`;
}

/** A balance is an amount, rough or not known. */
function amountOf(value: FactValue | undefined): RoughAmount {
  return (value ?? null) as RoughAmount;
}
